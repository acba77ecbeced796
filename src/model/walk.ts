/**
 * Reading a model: plain text of a node, and the views of an article.
 *
 * @module
 */
import type { Article, ArticleContent } from "./article.ts";
import type { Block, Figure, Heading, ListItem, Paragraph, Section, TableCell, TableRow } from "./block.ts";
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
    default: {
      const lines = [
        "title" in node && node.title,
        "caption" in node && node.caption?.text,
        "heading" in node && node.heading?.text,
        ...("slides" in node ? node.slides.map(toString) : []),
        ...("children" in node ? node.children.map(toString) : []),
      ];
      return lines.filter(Boolean).join("\n");
    }
  }
}

/** Completes an article's content with the version and the views. The one place where an {@link Article} is made. */
export function withViews(content: ArticleContent): Article {
  const paragraphs: Paragraph[] = [];
  const figures: Figure[] = [];
  const links: Link[] = [];
  const readInlines = (nodes: readonly Inline[] = []): void => {
    for (const node of nodes) {
      if (node.type === "text") continue;
      if (node.type === "link") links.push(node);
      if ("children" in node) readInlines(node.children);
    }
  };
  const readBlocks = (nodes: readonly (Block | ListItem | TableRow | TableCell)[]): void => {
    for (const node of nodes) {
      if (node.type === "paragraph") {
        paragraphs.push(node);
        readInlines(node.children);
        continue;
      }
      if (node.type === "figure") figures.push(node);
      if (node.type === "gallery") for (const { caption } of node.slides) readInlines(caption?.children);
      if ("caption" in node) readInlines(node.caption?.children);
      if ("children" in node) readBlocks(node.children);
    }
  };
  if (content.lead !== null) readBlocks([content.lead]);
  for (const { heading, children } of content.sections) {
    readInlines(heading?.children);
    readBlocks(children);
  }
  return { schemaVersion: 1, ...content, paragraphs, figures, links };
}
