/**
 * Pages that were cut off: all that stood before the cut is there and right.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Block, ParseOptions, Section } from "../../src/index.ts";
import { conservation } from "../oracle/conservation.ts";
import { type Element, pageRuns, type Run, seen } from "../oracle/visible.ts";
import { type Read, read } from "./invariants.ts";
import type { Source } from "./sources.ts";

type Textual = Extract<Block, { type: "paragraph" }> | NonNullable<Section["heading"]>;

/** A paragraph or heading, and where its last tag ends in the source. */
interface Standing {
  readonly node: Textual;
  readonly end: number;
}

/** A document read whole, from which cuts are judged. */
export interface Whole {
  readonly source: Source;
  readonly options: ParseOptions;
  readonly standing: readonly Standing[];
}

const BLOCKS = new Set(["p", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "div", "figcaption"]);

/** Where the block around a text ends: behind its own end tag, or behind the tag that ends it; `null` where nothing does. */
function closed(source: string, path: readonly Element[], shift: number): number | null {
  const location = path.find((element) => BLOCKS.has(element.tagName))?.sourceCodeLocation;
  if (location?.endTag !== undefined) return location.endTag.endOffset + shift;
  // A tag that has only begun is text still.
  const end = location == null ? -1 : source.indexOf(">", location.endOffset + shift);
  return end < 0 ? null : end + 1;
}

/** Paragraphs and headings in order, those of lists, quotes and tables included. */
function textual(reading: Read): Textual[] {
  const found: Textual[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === "paragraph") found.push(block);
      else if (block.type === "list") for (const item of block.children) visit(item.children);
      else if (block.type === "blockquote") visit(block.children);
      else if (block.type === "table") {
        for (const row of block.children) for (const cell of row.children) visit(cell.children);
      }
    }
  };
  for (const section of reading.article.sections) {
    if (section.heading !== null) found.push(section.heading);
    visit(section.children);
  }
  return found;
}

interface Placed {
  readonly block: Textual;
  readonly path: readonly Element[];
  /** What the locations of its elements lack to be places in the source. */
  readonly shift: number;
}

/** The number of the run with which a text ends that begins with the run `from` or a later one; -1 where there is none. */
function endOf(text: string, runs: readonly Run[], from: number): number {
  for (let start = from; start < runs.length; start++) {
    let at = start;
    let found = runs[at]?.text ?? "";
    while (found !== text && text.startsWith(found) && at + 1 < runs.length) found += runs[++at]?.text ?? "";
    if (found === text) return at;
  }
  return -1;
}

/** Where the texts of the library's own form stand: that form keeps each as it is, one behind the other. */
function written(source: string, reading: Read): Placed[] {
  const runs = pageRuns(source);
  const found: Placed[] = [];
  let from = 0;
  for (const block of textual(reading)) {
    const end = endOf(seen(block.text), runs, from);
    const run = runs[end];
    if (run === undefined) break;
    found.push({ block, path: run.path, shift: 0 });
    from = end + 1;
  }
  return found;
}

/** Where the texts of any other layout stand, as the check of conservation finds them. */
function conserved(source: string, reading: Read): Placed[] {
  const result = conservation(source, reading);
  if (result.problem !== null) assert.fail(result.problem);
  const found: Placed[] = [];
  for (const { block, run } of result.places) {
    if (block === null || (block.type !== "paragraph" && block.type !== "heading")) break;
    found.push({ block, path: run.path, shift: run.shift });
  }
  return found;
}

/** Reads a document whole. */
export function whole(source: Source): Whole {
  const options: ParseOptions = { url: source.url };
  const reading = read(source.text, options);
  assert.ok(reading !== null, source.name);
  const placed = reading.article.layout === "semantic" ? written : conserved;
  const standing: Standing[] = [];
  for (const { block, path, shift } of placed(source.text, reading)) {
    const end = closed(source.text, path, shift);
    if (end === null) break;
    standing.push({ node: block, end: Math.max(end, standing.at(-1)?.end ?? 0) });
  }
  return { source, options, standing };
}

/** Holds a document cut at a place against the whole. */
export function checkCut({ source, options, standing }: Whole, at: number): void {
  const before = standing.filter(({ end }) => end <= at).map(({ node }) => node);
  const reading = read(source.text.slice(0, at), options);
  if (before.length === 0) return;
  assert.ok(reading !== null, `${source.name} cut at ${at} is refused`);
  const found = textual(reading).slice(0, before.length);
  assert.deepStrictEqual(
    found.map((node) => ({ text: node.text, children: node.children })),
    before.map((node) => ({ text: node.text, children: node.children })),
    `${source.name} cut at ${at}`,
  );
}
