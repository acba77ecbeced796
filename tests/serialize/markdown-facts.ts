/**
 * What a Markdown document says, and what an article should make it say: the same plain lists, so that they compare.
 *
 * @module
 */
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import {
  type Article,
  type Block,
  type Caption,
  type Heading,
  type Inline,
  inlineText,
  type ListItem,
  type TableCell,
  type TableRow,
} from "../../src/model/index.ts";
import { folded } from "../generators/text.ts";

/** A line a block, in document order; containers stand before what they hold. */
export interface Facts {
  readonly blocks: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
}

interface Lists {
  readonly blocks: string[];
  readonly links: string[];
  readonly images: string[];
}

const tidy = (text: string): string => folded(text).trim();

export function read(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), frontmatter()],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown()],
  });
}

function plain(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

function collectRead(node: Nodes, to: Lists): void {
  switch (node.type) {
    case "heading":
      to.blocks.push(`h${node.depth} ${tidy(plain(node))}`);
      break;
    case "paragraph":
      // A picture stands alone.
      if (node.children.some((child) => child.type !== "image")) to.blocks.push(`p ${tidy(plain(node))}`);
      break;
    case "list":
      to.blocks.push(node.ordered === true ? `list ${node.start}` : "list");
      break;
    case "tableRow":
      to.blocks.push(`row ${node.children.map((cell) => tidy(plain(cell))).join("\n")}`.trimEnd());
      break;
    case "link":
      to.links.push(`${node.url} ${tidy(plain(node))}`);
      break;
    case "image":
      to.images.push(`${node.url} ${node.alt}`);
      break;
    case "listItem":
    case "blockquote":
    case "table":
    case "thematicBreak":
      to.blocks.push(node.type);
      break;
    case "root":
    case "text":
    case "strong":
    case "emphasis":
    case "inlineCode":
    case "break":
    case "tableCell":
      break;
    default:
      to.blocks.push(`unexpected ${node.type}`);
  }
  if ("children" in node) for (const child of node.children) collectRead(child, to);
}

/** What a reader makes of a Markdown document without front matter. */
export function factsOf(markdown: string): Facts {
  const facts: Lists = { blocks: [], links: [], images: [] };
  collectRead(read(markdown), facts);
  return facts;
}

function line(text: string | null, to: Lists): void {
  if (text !== null && text !== "") to.blocks.push(`p ${tidy(text)}`);
}

function links(nodes: readonly Inline[], to: Lists): void {
  for (const node of nodes) {
    if (node.type === "link") to.links.push(`${node.href} ${tidy(inlineText(node.children))}`);
    if ("children" in node) links(node.children, to);
  }
}

function captioned(caption: Caption | null, to: Lists): void {
  if (caption === null) return;
  line(inlineText(caption.children), to);
  links(caption.children, to);
}

function pointer(title: string | null, url: string | null, to: Lists): void {
  line(title ?? url, to);
  if (url !== null && url !== "") to.links.push(`${url} ${tidy(title ?? url)}`);
}

function inCell(nodes: readonly (Block | ListItem | TableRow | TableCell)[], to: Lists): string {
  const inside: Lists = { blocks: [], links: to.links, images: to.images };
  expected(nodes, inside);
  // Containers leave no trace in a cell, but for the text in them.
  const texts = inside.blocks.flatMap((text) => (/^(?:p|row) ./s.test(text) ? [text.replace(/^\w+ /, "")] : []));
  return tidy(texts.join(" "));
}

function expected(nodes: readonly (Block | Heading | ListItem | TableRow | TableCell)[], to: Lists): void {
  for (const node of nodes) {
    switch (node.type) {
      case "heading":
        to.blocks.push(`h${node.depth} ${tidy(inlineText(node.children))}`);
        links(node.children, to);
        break;
      case "paragraph":
        captioned(node, to);
        break;
      case "figure":
        line(node.title, to);
        if (node.src !== null) to.images.push(`${node.src} ${tidy(node.alt ?? "")}`);
        captioned(node.caption, to);
        line(node.credit, to);
        break;
      case "gallery":
        line(node.title, to);
        expected(node.slides, to);
        break;
      case "video":
      case "audio":
        pointer(node.title, node.sources[0]?.src ?? null, to);
        break;
      case "embed":
        pointer(node.title, node.url, to);
        break;
      case "list":
        to.blocks.push(node.ordered ? `list ${node.start === null || node.start < 0 ? 1 : node.start}` : "list");
        expected(node.children, to);
        break;
      case "blockquote": {
        const inside: Lists = { blocks: [], links: to.links, images: to.images };
        const images = to.images.length;
        expected(node.children, inside);
        if (inside.blocks.length > 0 || to.images.length > images) to.blocks.push("blockquote", ...inside.blocks);
        break;
      }
      case "table": {
        captioned(node.caption, to);
        to.blocks.push("table");
        if (!node.children[0]?.children.some((cell) => cell.header)) to.blocks.push("row");
        expected(node.children, to);
        break;
      }
      case "tableRow":
        to.blocks.push(`row ${node.children.map((cell) => inCell(cell.children, to)).join("\n")}`.trimEnd());
        break;
      case "listItem":
        to.blocks.push(node.type);
        expected(node.children, to);
        break;
      case "thematicBreak":
        to.blocks.push(node.type);
        break;
      case "tableCell":
        expected(node.children, to);
    }
  }
}

/** What an article should say in Markdown. */
export function factsFor(article: Article): Facts {
  const facts: Lists = { blocks: [], links: [], images: [] };
  if (article.title !== null) facts.blocks.push(`h1 ${tidy(article.title)}`);
  line(article.teaser, facts);
  if (article.lead !== null) expected([article.lead], facts);
  for (const { heading, children } of article.sections) {
    expected(heading === null ? children : [heading, ...children], facts);
  }
  return facts;
}

/** Every visible character with the marks that it bears and the address that it leads to. */
export function charactersOf(nodes: readonly (Nodes | Inline)[], marks = "", url = ""): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === "text") return [...node.value].filter((c) => c.trim() !== "").map((c) => c + marks + url);
    if (node.type === "inlineCode") return [...node.value].filter((c) => c.trim() !== "").map((c) => `${c}code${url}`);
    if (!("children" in node)) return [];
    if (node.type === "link") return charactersOf(node.children, marks, `→${"href" in node ? node.href : node.url}`);
    const strong = marks.includes("strong") || node.type === "strong" ? "strong" : "";
    const emphasis = marks.includes("emphasis") || node.type === "emphasis" ? "emphasis" : "";
    return charactersOf(node.children, strong + emphasis, url);
  });
}
