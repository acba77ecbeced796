/**
 * Makes a document as long as wanted by repeating the paragraphs of its body.
 */
import { htmlparser2, library } from "./library.mjs";

const PARAGRAPH = /<p(?:\s[^>]*)?>[\s\S]*?<\/p>/g;
/** Shorter ones are credits and the like. */
const SHORTEST = 40;

const textOf = (html) => htmlparser2.DomUtils.textContent(htmlparser2.parseDocument(html)).replace(/\s+/g, " ").trim();

/** The paragraphs in the source that the model holds as body text, and where the last one ends. */
function bodyParagraphs(html) {
  const { paragraphs } = library.parseArticle(html);
  const known = new Set(paragraphs.filter(({ role }) => role === "body").map(({ text }) => text));
  const found = [...html.matchAll(PARAGRAPH)].filter(([piece]) => {
    const text = textOf(piece);
    return text.length >= SHORTEST && known.has(text);
  });
  const last = found.at(-1);
  return last === undefined ? null : { pieces: found.map(([piece]) => piece), end: last.index + last[0].length };
}

/** Whether a document has paragraphs to repeat. */
export const canEnlarge = ({ html }) => bodyParagraphs(html) !== null;

/**
 * @param {string} html
 * @param {number} bytes in UTF-8; the result is at most a paragraph longer
 * @returns {string}
 * @throws Error where the library does not find the repeated paragraphs: nothing would be measured
 */
export function enlarge(html, bytes) {
  const body = bodyParagraphs(html);
  if (body === null) throw new Error("a document without body paragraphs cannot be enlarged");
  const pieces = body.pieces.map((html) => ({ html, bytes: Buffer.byteLength(html) }));
  const added = [];
  for (let rest = bytes - Buffer.byteLength(html); rest > 0; ) {
    const piece = pieces[added.length % pieces.length];
    added.push(piece.html);
    rest -= piece.bytes;
  }
  const long = html.slice(0, body.end) + added.join("") + html.slice(body.end);
  const count = library.parseArticle(long).paragraphs.length;
  if (count < added.length) throw new Error(`${added.length} paragraphs were added and ${count} found`);
  // A string put together of pieces is flat once its bytes were read, as one read from a file is.
  return new TextDecoder().decode(new TextEncoder().encode(long));
}
