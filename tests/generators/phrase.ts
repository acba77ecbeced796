/**
 * Random lines of text as markup: words of many scripts, entities, white space of every kind.
 *
 * @module
 */
import fc from "fast-check";

export const WORDS =
  "harbour ferry council vote river 2,5 «Nord» reporters said Straße früh été naïve 德國之聲 港口 渡轮 議員 你好， （综合报道） مرحبا العالم שלום हिन्दी ሰላም Привет 🚢 👩‍🔬 𠮷野 e\u0301te zero\u200bwidth rtl\u200fmark -- — * _ ` # [x] (y) 1. a:b http://example.org/a https://example.org/?a=1&b=2".split(
    " ",
  );

/** Text that means itself wherever it stands. */
const ENTITIES = [
  "&amp;",
  "&lt;",
  "&gt;",
  "&quot;",
  "&#39;",
  "&nbsp;",
  "&#x4f60;",
  "&hellip;",
  "&copy;",
  "&eacute;",
  "&#128;",
];
/** Text of which parsers of less care make something else. */
export const ODD = [
  "&",
  "&foo;",
  "&notit;",
  "&copy",
  "&#;",
  "&#x110000;",
  "&#0;",
  "<",
  "< ",
  "<3",
  "a<b",
  "]]>",
  "-->",
  "\u0001",
  "\u0085",
  "\ufeff",
  "\ud800",
  "\0",
];
const SPACES = [" ", " ", " ", " ", "  ", "\n", "\t", "\u00a0", "\r\n", "\u2003", "\u3000"];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS).map(escaped) },
  { weight: 2, arbitrary: fc.constantFrom(...ENTITIES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "grapheme" }).map(escaped) },
);

/** A line of text as markup. */
export function phrase(max = 6): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(...SPACES)), { minLength: 1, maxLength: max })
    .map((parts) => parts.map(([text, space]) => text + space).join(""));
}
