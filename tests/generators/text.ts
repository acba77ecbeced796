/**
 * Random text and addresses for the model: every script, odd characters, and what means something to HTML, Markdown or
 * JSON.
 *
 * @module
 */
import fc from "fast-check";

const WORDS = [
  ..."ferry council Straße naïve e\u0301te 德國之聲 渡轮 你好， （综合报道） مرحبا שלום हिन्दी ሰላም 🚢 👩‍🔬 𠮷野".split(
    " ",
  ),
  ..."& &amp; &lt &copy &#13; &#x26; < > <b> </p> <!-- --> ]]> ]] \" ' ` \\ | * _ ~ # [a](b) ![ $\u007bformatId} {{ %20 = --- 1.".split(
    " ",
  ),
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "</title></style></noscript>",
  'data-dw-article="1"',
  "\u0001",
  "\u0008",
  "\u007f",
  "\u0085",
  "\u0092",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2028",
  "\ud800",
  "\udc00",
  "\ufdd0",
  "\uffff",
  "\u{10ffff}",
];
const SPACES = ["", "", " ", " ", " ", "  ", "\u00a0", "\n", "\t", "\r\n", "\u3000"];
const UNSEEN = /^[\s\u200b\u200e\u200f\u2060\ufeff]*$/;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);

/** Any characters but NUL, also white space of every kind, in any place. */
export function raw(maxLength = 4): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(...SPACES)), { minLength: 1, maxLength })
    .map((parts) => parts.flat().join("").replaceAll("\0", ""));
}

/** White space folded to single spaces; written again here so that the library's own folding is held against it. */
export function folded(value: string): string {
  return value.split(/\s+/).join(" ");
}

/** Whether nothing of the text shows. */
export function unseen(value: string): boolean {
  return UNSEEN.test(value);
}

/** Folded text of which something can be seen. */
export function text(): fc.Arbitrary<string> {
  return raw().map((value) => (unseen(value) ? "x" : folded(value).trim()));
}

const SAFE_STARTS = ["https://www.dw.com/", "http://example.org/?a=1&b=", "https://", "mailto:", "//example.org/"];
const RELATIVE_STARTS = ["/", "?", "#", "./", "", "\n", " https://example.org/"];

/** An address that may be followed. One that is `written` may be relative and hold white space. */
export function address(written = true): fc.Arbitrary<string> {
  const start = fc.constantFrom(...SAFE_STARTS, ...(written ? RELATIVE_STARTS : []));
  return fc.tuple(start, raw(2)).map(([before, after]) => {
    const value = before + after;
    // Without a start the rest could be a scheme.
    return written ? (before.trim() === "" ? `${before}${after.replaceAll(":", "")}` : value) : folded(value).trim();
  });
}

/** Plain objects of these fields; fast-check makes them without a prototype unless told. */
export function record<T>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(fields, { noNullPrototype: true });
}
