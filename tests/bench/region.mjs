/**
 * What of a page has to be read at the very least: the article's element and the head. Found on the whole tree with
 * its positions, by other means than the library's.
 */
import { htmlparser2 } from "./library.mjs";

const { DomUtils, parseDocument } = htmlparser2;

const classes = (element) => (element.attribs.class ?? "").split(/\s+/);

/** The article's element, by layout. */
const REGIONS = {
  web: ({ name }) => name === "article",
  amp: ({ name }) => name === "article",
  legacy: (element) => element.attribs.id === "bodyContent" || classes(element).includes("longText"),
};

/**
 * @param {{ html: string, layout: string }} page
 * @returns {string[]} the pieces to read; the whole where there is no smaller one
 */
export function mustBeRead({ html, layout }) {
  const test = REGIONS[layout];
  if (test === undefined) return [html];
  const tree = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const head = DomUtils.findOne(({ name }) => name === "head", tree.children);
  const article = DomUtils.findOne(test, tree.children);
  if (article === null) return [html];
  return [head, article].filter((element) => element !== null).map(cut);

  function cut({ startIndex, endIndex }) {
    return html.slice(startIndex, endIndex + 1);
  }
}
