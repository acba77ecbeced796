/**
 * Block-level markup of the library's own HTML. What a hand has added is read as what HTML says it is; text outside
 * any known element is a paragraph.
 *
 * @module
 */
import type { ChildNode, Element } from "../../dom/nodes.ts";
import { isNamed, isPhrasing, isTag, textOf } from "../../dom/query.ts";
import type { Block, Heading } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { isBlank } from "../../text/whitespace.ts";
import { numberOf, roleOf, urlOf } from "./attributes.ts";
import { readFigure, readImage, readPlayer } from "./figure.ts";
import { readText } from "./inline.ts";

/** Where blocks go, in order; the body's sections take headings, too. */
export interface Sink {
  push(block: Block): unknown;
  readonly begin?: (heading: Heading) => unknown;
}

const DEPTHS = new Map(Object.entries<Heading["depth"]>({ h1: 2, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }));

type Reader = (element: Element, report: Report) => Block | null;

const READERS = new Map(
  Object.entries<Reader>({
    hr: () => ({ type: "thematicBreak" }),
    img: readImage,
    figure: readFigure,
    video: readPlayer,
    audio: readPlayer,
    ul: readList,
    ol: readList,
    table: readTable,
    blockquote: (element, report) => ({
      type: "blockquote",
      children: nested(element.children, report),
      cite: urlOf(element, "cite", report),
    }),
  }),
);

function nested(nodes: readonly ChildNode[], report: Report): Block[] {
  const blocks: Block[] = [];
  readBlocks(nodes, blocks, report);
  return blocks;
}

/** Makes the parts that an element has; content that stands outside any is a part of its own. */
function parts<T>(
  nodes: readonly ChildNode[],
  names: readonly string[],
  make: (nodes: readonly ChildNode[], name: string) => T,
): T[] {
  return nodes.flatMap((node) => {
    if (isTag(node) && names.includes(node.name)) return [make(node.children, node.name)];
    return isBlank(textOf(node)) ? [] : [make([node], "")];
  });
}

function readList(element: Element, report: Report): Block {
  const ordered = element.name === "ol";
  const start = ordered ? numberOf(element, "start") : null;
  return {
    type: "list",
    ordered,
    start: start === 1 ? null : start,
    children: parts(element.children, ["li"], (item) => ({ type: "listItem", children: nested(item, report) })),
  };
}

function readTable(element: Element, report: Report): Block {
  const caption = element.children.find((node) => isNamed(node, "caption"));
  const rows = element.children.flatMap((node) => {
    if (node === caption) return [];
    return isTag(node) && /^t(?:head|body|foot)$/.test(node.name) ? node.children : [node];
  });
  return {
    type: "table",
    caption: caption ? readText([caption], report) : null,
    children: parts(rows, ["tr"], (row) => ({
      type: "tableRow",
      children: parts(row, ["td", "th"], (cell, name) => ({
        type: "tableCell",
        header: name === "th",
        children: nested(cell, report),
      })),
    })),
  };
}

function readElement(element: Element, sink: Sink, report: Report): void {
  const { name, children } = element;
  const block = READERS.get(name)?.(element, report);
  const depth = DEPTHS.get(name);
  if (block) sink.push(block);
  else if (depth !== undefined && sink.begin !== undefined) {
    const content = readText(children, report);
    if (content !== null) sink.begin({ type: "heading", depth, ...content });
  } else readBlocks(children, sink, report, name === "p" ? element : null);
}

/** Reads nodes into blocks; text outside any element that makes a block is a paragraph, of the role of `paragraph`. */
export function readBlocks(
  nodes: readonly ChildNode[],
  sink: Sink,
  report: Report,
  paragraph: Element | null = null,
): void {
  let line: ChildNode[] = [];
  const flush = (): void => {
    const content = readText(line, report);
    if (content !== null) sink.push({ type: "paragraph", role: roleOf(paragraph), ...content });
    line = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node) && !isNamed(node, "img")) line.push(node);
    else if (isTag(node)) {
      flush();
      readElement(node, sink, report);
    }
  }
  flush();
}
