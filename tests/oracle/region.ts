/**
 * The article's region of a document: which of the text that can be seen has to be accounted for.
 *
 * @module
 */
import type { Layout } from "../../src/model/index.ts";
import { attribute, bodyRuns, type Element, hasClass, pageRuns, type Run, seen } from "./visible.ts";

/**
 * - `must`: it is in the model or was handed to `onDrop`
 * - `date`: as `must`, unless the model holds the date that it says
 * - `may`: outside the region, or nothing a browser shows; the model may know it all the same
 */
export type Need = "must" | "date" | "may";

export interface RegionRun extends Run {
  readonly need: Need;
  /** What the locations of its elements lack to be places in the source. */
  readonly shift: number;
}

/** Elements of which a browser shows no text, though it stands in the document. */
const RAW = new Set(["iframe", "noembed", "noframes"]);
const UNSHOWN = new Set(["head", "title", ...RAW]);

const inside = (run: Run, test: (element: Element) => boolean): boolean => run.path.some(test);
const named =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name;
const classed =
  (token: string) =>
  (element: Element): boolean =>
    hasClass(element, token);

function shown(run: Run): boolean {
  return !inside(run, (element) => UNSHOWN.has(element.tagName));
}

const bare = (text: string, end: number): Run & { readonly shift: number } => ({
  text: seen(text),
  path: [],
  end,
  shift: 0,
});

/** Text as the frame of an export writes it, escapes and entities undone. */
function unframed(markdown: string): string {
  return bodyRuns(markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("<", "&lt;"))
    .map((run) => run.text)
    .join("");
}

const COMMENT = String.raw`\ufeff?\s*(?:<!--\s*\d+\s*-->\s*)?`;
const RULE = String.raw`\s*-{3,}[ \t]*(?:\r?\n|$)`;
const BEFORE_LINK = new RegExp(`^${COMMENT}`);
const AFTER_LINK = new RegExp(`^(?:${RULE})?`);

interface FrameLines {
  readonly title: string;
  readonly end: number;
}

/** Where a link ends: with the first line that a rule follows, else with the first that may end one. */
function endOfLink(text: string): { readonly close: number; readonly end: number } | null {
  const ends = [...text.matchAll(/\)[^\S\n]*(?:\r?\n|$)/g)].map(({ 0: { length }, index }) => ({
    close: index,
    end: index + length,
  }));
  const ruled = ends.slice(0, 64).find(({ end }) => new RegExp(`^${RULE}`).test(text.slice(end)));
  if (ruled !== undefined) return ruled;
  const [first] = ends;
  if (first !== undefined) return first;
  const line = /^[^\n]*/.exec(text)?.[0] ?? "";
  return /\]\(\s*<?(?:https?:)?\/\//i.test(line) ? { close: line.length, end: line.length } : null;
}

/** The lines over an export's body. A title may hold brackets and an address line breaks. */
function frameOf(source: string): FrameLines {
  const start = BEFORE_LINK.exec(source)?.[0].length ?? 0;
  const link = source.startsWith("[", start) ? endOfLink(source.slice(start)) : null;
  const inner = link === null ? "" : source.slice(start + 1, start + link.close);
  const splits = [...inner.matchAll(/\]\(/g)].map(({ index }) => index);
  const addressed = splits.filter((at) => /^\]\(\s*<?\s*(?:https?:)?\/\//i.test(inner.slice(at, at + 100)));
  const split = addressed.at(-1) ?? splits.at(-1);
  const end = link === null || split === undefined ? start : start + link.end;
  return { title: inner.slice(0, split ?? 0), end: end + (AFTER_LINK.exec(source.slice(end))?.[0].length ?? 0) };
}
/** The line by which other outlets' exports say their date; it belongs to the frame. */
const DATE_LINE = /^\s*日期：[^\n<]*\n/;

function mirrorRuns(source: string): RegionRun[] {
  const { title, end } = frameOf(source);
  const line = DATE_LINE.exec(source.slice(end))?.[0] ?? "";
  const at = end + line.length;
  const runs: RegionRun[] = [{ ...bare(unframed(title), end), need: "must" }];
  if (line !== "") runs.push({ ...bare(line, at), need: "date" });
  let dateline: Element | undefined;
  for (const run of bodyRuns(source.slice(at))) {
    const box = run.path.find(named("i")) ?? run.path.find(isBroken);
    if (dateline === undefined && runs.length <= 1 && box?.parentNode !== null) dateline = box;
    const dated = dateline !== undefined && box === dateline && behindBreak(dateline, run);
    runs.push({ ...run, end: run.end + at, shift: at, need: dated ? "date" : shown(run) ? "must" : "may" });
  }
  return runs;
}

/** A box with a line break of its own, as a dateline that lost its `<i>`. */
function isBroken({ tagName, childNodes }: Element): boolean {
  return tagName === "div" && childNodes.some(({ nodeName }) => nodeName === "br");
}

/** Whether the run stands behind the last `<br>` of the dateline, or the dateline has no other text. */
function behindBreak(dateline: Element, run: Run): boolean {
  const breaks = dateline.childNodes.filter((child) => child.nodeName === "br");
  const last = breaks.at(-1);
  if (last === undefined) return true;
  const location = "sourceCodeLocation" in last ? last.sourceCodeLocation : undefined;
  return location !== undefined && location !== null && run.end > location.endOffset;
}

function legacyRuns(source: string): RegionRun[] {
  let inBody = false;
  const all = pageRuns(source);
  const isContent = (element: Element): boolean => attribute(element, "id") === "bodyContent";
  const isInContent = ({ path }: Run): boolean => {
    const body = path.findIndex(classed("longText"));
    return body >= 0 && path.slice(body).some(isContent);
  };
  // A stray tag may have ended the content before its body.
  const isBody = all.some(isInContent) ? isInContent : (run: Run) => inside(run, classed("longText"));
  return all.map((run) => {
    const body = isBody(run);
    inBody ||= body;
    const head =
      inside(run, isContent) &&
      !inBody &&
      (inside(run, classed("picBox")) ||
        inside(run, (element) => element.tagName === "h4" && hasClass(element, "artikel")) ||
        inside(run, (element) => element.tagName === "p" && hasClass(element, "intro")) ||
        inside(run, named("h1")));
    return { ...run, shift: 0, need: (body || head) && shown(run) ? "must" : "may" };
  });
}

/** The articles that hold a headline or a body, if any does: others are teasers and the like. */
function articlesOf(runs: readonly Run[]): (element: Element) => boolean {
  const telling = runs.filter((run) => inside(run, named("h1")) || inside(run, classed("rich-text")));
  const articles = new Set(telling.flatMap(({ path }) => path.filter(named("article"))));
  return articles.size === 0 ? named("article") : (element) => articles.has(element);
}

function webRuns(source: string): RegionRun[] {
  let inBody = false;
  const all = pageRuns(source);
  const isBody = (run: Run): boolean => inside(run, classed("rich-text"));
  // A stray tag may have ended the article before its body.
  if (all.some(isBody) && !all.some((run) => isBody(run) && inside(run, named("article")))) {
    return all.map((run) => ({ ...run, shift: 0, need: isBody(run) && shown(run) ? "must" : "may" }));
  }
  const isArticle = articlesOf(all);
  return all.map((run) => {
    if (!inside(run, isArticle) || !shown(run)) return { ...run, shift: 0, need: "may" };
    const body = isBody(run);
    inBody ||= body;
    if (body) return { ...run, shift: 0, need: "must" };
    if (inBody) return { ...run, shift: 0, need: "may" };
    if (inside(run, named("header"))) return { ...run, shift: 0, need: inside(run, named("time")) ? "date" : "must" };
    return { ...run, shift: 0, need: inside(run, named("figure")) ? "must" : "may" };
  });
}

/** Marks of an article in a page of no known layout, the surest first. */
const MARKS: readonly ((element: Element) => boolean)[] = [
  named("article"),
  (element) => attribute(element, "itemprop") === "articleBody",
  named("main"),
];

/** Feeds wrap their bodies so; the wrapping is not the body's. Its length is kept, so that places stay right. */
function unwrapped(source: string): string {
  const wrapping = /^(\s*)<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/.exec(source);
  return wrapping === null ? source : " ".repeat(source.indexOf("[CDATA[") + 7) + (wrapping[2] ?? "");
}

/** A bare body as a whole; of a page, the part that is marked as its article. */
function fragmentRuns(source: string): RegionRun[] {
  const runs = bodyRuns(unwrapped(source));
  const isPage = /<(?:!doctype|html|head|body)[\s>]/i.test(source);
  const mark = isPage ? MARKS.find((test) => runs.some((run) => inside(run, test))) : undefined;
  return runs.map((run) => ({
    ...run,
    shift: 0,
    need: shown(run) && (mark === undefined || inside(run, mark)) ? "must" : "may",
  }));
}

const READERS: Readonly<Record<Exclude<Layout, "semantic">, (source: string) => RegionRun[]>> = {
  mirror: mirrorRuns,
  legacy: legacyRuns,
  web: webRuns,
  amp: webRuns,
  fragment: fragmentRuns,
};

/** Everything that can be seen in a document, with what is asked of it, in the ways in which it may be read. */
export function* regions(source: string, layout: Exclude<Layout, "semantic">): Generator<RegionRun[]> {
  const runs = READERS[layout](source);
  // What is raw text to a browser is no part of the article, as a rule; where all else is missing it may have been read.
  const visible = runs.filter((run) => !inside(run, ({ tagName }) => RAW.has(tagName)));
  if (visible.length < runs.length) yield visible;
  yield runs;
}
