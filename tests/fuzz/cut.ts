/**
 * Pages that were cut off: all that stood before the cut is there and right.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Block, ParseOptions, Section } from "../../src/index.ts";
import { conservation } from "../oracle/conservation.ts";
import type { Element } from "../oracle/visible.ts";
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

const BLOCKS = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "td",
  "th",
  "blockquote",
  "div",
  "small",
  "figcaption",
]);

/** Where the block around a text is closed by its own end tag; `null` where it is not. */
function closed(path: readonly Element[]): number | null {
  const block = path.find((element) => BLOCKS.has(element.tagName));
  return block?.sourceCodeLocation?.endTag?.endOffset ?? null;
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

/** Reads a document whole; `null` for layouts whose cuts say nothing. */
export function whole(source: Source): Whole | null {
  if (source.layout === "semantic") return null;
  const options: ParseOptions = { url: source.url };
  const reading = read(source.text, options);
  assert.ok(reading !== null, source.name);
  const result = conservation(source.text, reading);
  if (result.problem !== null) assert.fail(`${source.name}: ${result.problem}`);
  const standing: Standing[] = [];
  for (const { block, run } of result.places) {
    const end = closed(run.path);
    if (end === null || block === null || (block.type !== "paragraph" && block.type !== "heading")) break;
    standing.push({ node: block, end: Math.max(end + run.shift, standing.at(-1)?.end ?? 0) });
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
