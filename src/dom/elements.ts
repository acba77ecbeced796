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

/** Elements that begin a new line or stand for themselves. Everything else, unknown elements too, is part of a line. */
const BLOCK: ReadonlySet<string> = set(
  "address article aside audio blockquote body caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noframes noscript object ol optgroup option p pre script search section select style summary svg math table tbody td template textarea tfoot th thead title tr ul video",
);

/** Whether an element is part of a line of text. */
export function isPhrasingName(name: string): boolean {
  return !BLOCK.has(name) && !name.startsWith("amp-");
}

const RUN_TOGETHER = /^([a-z][a-z0-9]*?)(?:class|id|style|href|src)=/;

/** The name of an element; one that a tool ran together with its first attribute (`<divclass="x">`) is cut there. */
export function elementName(raw: string): string {
  if (raw === "image") return "img";
  return raw.includes("=") ? (RUN_TOGETHER.exec(raw)?.[1] ?? raw) : raw;
}

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

/** Start tags that end an open drawing (HTML standard, 13.2.6.5): a page whose `</svg>` was lost goes on. */
export const LEAVES_DRAWING: ReadonlySet<string> = set(
  "b blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var",
);

/** Elements of a drawing that hold HTML. */
export const HTML_IN_DRAWING: readonly string[] = ["foreignobject", "desc", "title"];
