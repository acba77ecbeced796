/**
 * Writing elements. Every string and address of the output passes through here, so this is where it is made harmless.
 *
 * @module
 */
import { isSafeUrl } from "../../url/safe.ts";
import { escapeAttribute, escapeText } from "../escape.ts";

/** Attributes of an element; `null` and `false` are left out, `true` stands without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "poster", "cite"]);

/** An element with markup inside, or without an end tag (`null`). An address that may not be followed is left out. */
export function tag(name: string, attributes: Attributes, content: string | null): string {
  let html = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false || (ADDRESSES.has(key) && !isSafeUrl(String(value)))) continue;
    html += value === true ? ` ${key}` : ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return content === null ? `${html}>` : `${html}>${content}</${name}>`;
}

/** An element with text inside; nothing where there is no text. */
export function worded(name: string, attributes: Attributes, text: string | null): string {
  return text === null ? "" : tag(name, attributes, escapeText(text));
}

/** Pieces of markup with something between; empty ones are left out. */
export function join(pieces: readonly string[], separator = "\n"): string {
  return pieces.filter((piece) => piece !== "").join(separator);
}

/** An element whose pieces stand on lines of their own. */
export function group(name: string, attributes: Attributes, pieces: readonly string[]): string {
  const content = join(pieces);
  return tag(name, attributes, content && `\n${content}\n`);
}
