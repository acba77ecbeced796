/**
 * Articles in JSON with a text or an address in every field that holds one.
 *
 * @module
 */
import { parseArticle, toJson } from "../../src/index.ts";
import { asText, CARRIERS } from "./carriers.ts";

const TEXTS = new Set([
  "title",
  "teaser",
  "source",
  "name",
  "note",
  "alt",
  "credit",
  "text",
  "value",
  "provider",
  "id",
  "rel",
  "language",
  "kicker",
  "keywords",
]);
const ADDRESSES = new Set(["url", "permalink", "sourceHref", "src", "sourceUrl", "poster", "cite"]);

interface Replacement {
  readonly text?: string;
  readonly address?: string;
  /** The address of links, which `fromJson` checks. */
  readonly href?: string;
}

function replaced(key: string, value: unknown, replacement: Replacement): unknown {
  const put = TEXTS.has(key)
    ? replacement.text
    : ADDRESSES.has(key)
      ? replacement.address
      : key === "href"
        ? replacement.href
        : undefined;
  if (put !== undefined && (value === null || typeof value === "string")) return put;
  if (Array.isArray(value)) return value.map((item) => replaced(key, item, replacement));
  if (typeof value !== "object" || value === null) return value;
  const worded = "text" in value && "children" in value && replacement.text !== undefined;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(worded && name === "children"))
      .map(([name, inner]) => [name, replaced(name, inner, replacement)]),
  );
}

/** JSON of an article of every kind of node, with the replacement everywhere. */
export function stored(replacement: Replacement): string {
  const article = parseArticle(CARRIERS.mirror(asText("some text")));
  const data: unknown = JSON.parse(
    toJson({
      ...article,
      authors: [{ name: "A", url: "https://www.dw.com/a", note: "n" }],
      kicker: ["k"],
      keywords: ["k"],
      teaser: "t",
    }),
  );
  return JSON.stringify(replaced("", data, replacement));
}
