/**
 * What HTML says of its elements, as far as building a tree and reading text needs it.
 *
 * @module
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content. */
export const VOID: ReadonlySet<string> = set(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose inside is no markup of the article: kept as one node with its text. */
export const OPAQUE: ReadonlySet<string> = set("script style svg math template");

/** Elements that are part of a line of text. Everything else begins a new line. */
export const PHRASING: ReadonlySet<string> = set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr",
);

/** Start tags that end an open paragraph (HTML standard, 13.2.6.4.7). */
export const CLOSES_PARAGRAPH: ReadonlySet<string> = set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt",
);

/** Start tag → the open elements that it ends. */
export const CLOSES_SIBLING: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
  ["option", ["option"]],
  ["tr", ["tr"]],
  ["td", ["td", "th"]],
  ["th", ["td", "th"]],
  ["tbody", ["tbody", "thead", "tfoot", "caption"]],
  ["thead", ["tbody", "thead", "tfoot", "caption"]],
  ["tfoot", ["tbody", "thead", "tfoot", "caption"]],
]);

/** Elements that end tags from inside do not reach beyond. */
export const SCOPE: ReadonlySet<string> = set("table td th caption");

/** Elements that only a table ends the reach of. */
export const TABLE_PARTS: ReadonlySet<string> = set("table thead tbody tfoot tr td th caption");

/** Elements that the nearest list ends the reach of, too. */
export const LIST_PARTS: ReadonlySet<string> = set("li dd dt");

export const LISTS: readonly string[] = ["ul", "ol", "dl"];
