/**
 * Reading a model: plain text of a node, and the views of an article.
 *
 * @module
 */
import type { Article, ArticleContent } from "./article.ts";
import type { Block, Caption, Figure, Heading, ListItem, Paragraph, Section, TableCell, TableRow } from "./block.ts";
import type { Inline, Link } from "./inline.ts";

/** Any node of the model that carries text. */
export type Node = Inline | Block | Heading | Section | ListItem | TableRow | TableCell;

/** Plain text of text-level nodes, as written: a break is a space, nothing is folded. */
export function inlineText(nodes: readonly Inline[]): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
    else if (node.type === "break") text += " ";
    else text += inlineText(node.children);
  }
  return text;
}

function captionText(caption: Caption | null): string {
  return caption === null ? "" : caption.text;
}

function joined(nodes: readonly Node[]): string {
  return nodes
    .map((node) => toString(node))
    .filter((text) => text !== "")
    .join("\n");
}

/**
 * The plain text of a node and all below it; blocks are separated by a line break.
 *
 * @example
 * ```ts
 * import { toString } from "dw-article";
 *
 * toString({ type: "strong", children: [{ type: "text", value: "Köln" }] }); // "Köln"
 * ```
 */
export function toString(node: Node): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return " ";
    case "strong":
    case "emphasis":
    case "superscript":
    case "subscript":
      return inlineText(node.children);
    case "paragraph":
    case "heading":
    case "link":
      return node.text;
    case "figure":
      return [node.title ?? "", captionText(node.caption)].filter((text) => text !== "").join("\n");
    case "gallery":
      return [node.title ?? "", joined(node.slides)].filter((text) => text !== "").join("\n");
    case "video":
    case "audio":
    case "embed":
      return node.title ?? "";
    case "table":
      return [captionText(node.caption), joined(node.children)].filter((text) => text !== "").join("\n");
    case "section":
      return joined(node.heading === null ? node.children : [node.heading, ...node.children]);
    case "list":
    case "listItem":
    case "blockquote":
    case "tableRow":
    case "tableCell":
      return joined(node.children);
    case "thematicBreak":
      return "";
  }
}

interface Views {
  readonly paragraphs: Paragraph[];
  readonly figures: Figure[];
  readonly links: Link[];
}

function collectInlines(nodes: readonly Inline[], views: Views): void {
  for (const node of nodes) {
    if (node.type === "link") views.links.push(node);
    if ("children" in node) collectInlines(node.children, views);
  }
}

function collectBlocks(blocks: readonly Block[], views: Views): void {
  for (const block of blocks) {
    switch (block.type) {
      case "paragraph":
        views.paragraphs.push(block);
        collectInlines(block.children, views);
        break;
      case "figure":
        views.figures.push(block);
        if (block.caption !== null) collectInlines(block.caption.children, views);
        break;
      case "gallery":
        for (const slide of block.slides) if (slide.caption !== null) collectInlines(slide.caption.children, views);
        break;
      case "list":
        for (const item of block.children) collectBlocks(item.children, views);
        break;
      case "blockquote":
        collectBlocks(block.children, views);
        break;
      case "table":
        if (block.caption !== null) collectInlines(block.caption.children, views);
        for (const row of block.children) for (const cell of row.children) collectBlocks(cell.children, views);
        break;
      default:
        break;
    }
  }
}

/** Completes an article's content with the version and the views. The one place where an {@link Article} is made. */
export function withViews(content: ArticleContent): Article {
  const views: Views = { paragraphs: [], figures: [], links: [] };
  if (content.lead !== null) collectBlocks([content.lead], views);
  for (const section of content.sections) {
    if (section.heading !== null) collectInlines(section.heading.children, views);
    collectBlocks(section.children, views);
  }
  return { schemaVersion: 1, ...content, ...views };
}
