/**
 * Articles in JSON with a text or an address in every field that holds one.
 *
 * @module
 */
import { type Article, fromJson, parseArticle, toJson } from "../../src/index.ts";
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
const ADDRESSES = new Set(["url", "permalink", "href", "src", "poster", "cite"]);
const WRITTEN = new Set(["sourceHref", "sourceUrl"]);

interface Replacement {
  /** For every text. */
  readonly text?: string;
  /** For every address that is followed or loaded. */
  readonly address?: string;
  /** For every address as the source writes it. */
  readonly written?: string;
}

function substitute(key: string, { text, address, written }: Replacement): string | undefined {
  if (TEXTS.has(key)) return text;
  if (ADDRESSES.has(key)) return address;
  return WRITTEN.has(key) ? written : undefined;
}

function replaced(key: string, value: unknown, replacement: Replacement): unknown {
  const put = substitute(key, replacement);
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

/** An article as a program could make it: with the address everywhere, though reading would never let it through. */
export function made(address: string, text = "some text"): Article {
  const article = fromJson(stored({ text }));
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (ADDRESSES.has(key) || WRITTEN.has(key)) Reflect.set(value, key, address);
      else visit(inner);
    }
  };
  visit(article);
  return article;
}
