/**
 * What HTML says of its elements, as far as building a tree and reading text needs it: one entry a name.
 *
 * @module
 */

/** What an element's name says of it. */
export interface ElementKind {
  /** Part of a line of text; else it begins a new line or stands for itself. */
  readonly phrasing: boolean;
  /** Without content. */
  readonly isVoid: boolean;
  /** Its inside is no markup of the article: kept as one node with its text. */
  readonly opaque: boolean;
  /** Its text is never seen. */
  readonly silent: boolean;
  /** End tags from inside do not reach beyond it. */
  readonly scope: boolean;
  /** Only a table or a template ends the reach of its end tag. */
  readonly tablePart: boolean;
  /** The nearest list ends the reach of its end tag, too. */
  readonly listPart: boolean;
  /** The open elements that its start tag ends (HTML standard, 13.2.6.4.7 and later). */
  readonly closes: readonly string[];
  /** Its start tag ends an open drawing (13.2.6.5): a page whose `</svg>` was lost goes on. */
  readonly leavesDrawing: boolean;
}

const split = (names: string): readonly string[] => names.split(" ");
const set = (names: string): ReadonlySet<string> => new Set(split(names));

const BLOCK = split(
  "address article aside audio blockquote body caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noframes noscript object ol optgroup option p pre script search section select style summary svg math table tbody td template textarea tfoot th thead title tr ul video",
);
const VOID_NAMES = set(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);
const OPAQUE = set("script style svg math template");
const CLOSES_PARAGRAPH = set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt",
);
const CLOSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
  ["option", ["option"]],
  ["tr", ["tr", "caption"]],
  ["td", ["td", "th", "caption"]],
  ["th", ["td", "th", "caption"]],
  ["tbody", ["tbody", "thead", "tfoot", "caption"]],
  ["thead", ["tbody", "thead", "tfoot", "caption"]],
  ["tfoot", ["tbody", "thead", "tfoot", "caption"]],
]);
const SCOPE = set("table td th caption template");
const TABLE_PARTS = set("table thead tbody tfoot tr td th caption");
const LIST_PARTS = set("li dd dt");
const LEAVES_DRAWING = set(
  "b blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var",
);

function kind(name: string, phrasing: boolean): ElementKind {
  return {
    phrasing,
    isVoid: VOID_NAMES.has(name),
    opaque: OPAQUE.has(name),
    silent: name === "script" || name === "style",
    scope: SCOPE.has(name),
    tablePart: TABLE_PARTS.has(name),
    listPart: LIST_PARTS.has(name),
    closes: [...(CLOSES_PARAGRAPH.has(name) ? ["p"] : []), ...(name === "a" ? ["a"] : []), ...(CLOSES.get(name) ?? [])],
    leavesDrawing: LEAVES_DRAWING.has(name),
  };
}

const PHRASING = split(
  "a b br code em i img input nobr param ruby s small source span strike strong sub sup track tt u var wbr keygen",
);

const KINDS: ReadonlyMap<string, ElementKind> = new Map([
  ...BLOCK.map((name) => [name, kind(name, false)] as const),
  ...PHRASING.map((name) => [name, kind(name, true)] as const),
]);

/** Unknown elements are part of a line, as in browsers; AMP's stand for themselves. */
const UNKNOWN = kind("", true);
const UNKNOWN_AMP = kind("", false);

/** What the name of an element says of it. */
export function kindOf(name: string): ElementKind {
  return KINDS.get(name) ?? (name.startsWith("amp-") ? UNKNOWN_AMP : UNKNOWN);
}

/** Whether an element is part of a line of text. */
export function isPhrasingName(name: string): boolean {
  return kindOf(name).phrasing;
}

export const LISTS: readonly string[] = ["ul", "ol", "dl"];

/** Elements of a drawing that hold HTML. */
export const HTML_IN_DRAWING: readonly string[] = ["foreignobject", "desc", "title"];

const RUN_TOGETHER = /^([a-z][a-z0-9]*?)(?:class|id|style|href|src)=/;

/** The name of an element; one that a tool ran together with its first attribute (`<divclass="x">`) is cut there. */
export function elementName(raw: string): string {
  return raw.includes("=") ? (RUN_TOGETHER.exec(raw)?.[1] ?? raw) : raw;
}
