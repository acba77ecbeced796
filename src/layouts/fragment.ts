/**
 * Bare bodies: what DW's JSON interfaces and feeds carry, pages whose head is missing, and as the most general reader
 * whatever else holds an article.
 *
 * @module
 */
import type { Element } from "domhandler";
import type { BodyRules } from "../body/flow.ts";
import { find } from "../dom/query.ts";
import { parseHtml, type Tree } from "../dom/tree.ts";
import type { ArticleContent } from "../model/index.ts";
import { addressOf, articleData } from "../page/metadata.ts";
import { baseOf, readPage, sourcesOf } from "../page/page.ts";
import { findRegion } from "../page/region.ts";
import { LEGACY_RULES } from "./legacy/blocks.ts";
import type { LayoutReader, Source } from "./reader.ts";
import { readRegion } from "./web/region.ts";

/** All hooks that DW ever had, and what surrounds the text of any page. */
const HOOKS: BodyRules["hooks"] = new Map([
  ...LEGACY_RULES.hooks,
  ["<nav", "navigation"],
  ["<footer", "footer"],
  ["<form", "feedback"],
]);

const HEADING = /^h[2-6]$/;
const PAGE = /<(?:!doctype|html|head|body|article|main)[\s>]/i;

const isHeadline = ({ name }: Element): boolean => name === "h1";
const isText = ({ name }: Element): boolean => name === "p";

function hasText(element: Element): boolean {
  return find(element, isText) !== null;
}

/** The part of a page that is most likely its article. */
function regionOf(html: string): {
  readonly root: Element | Tree["root"];
  readonly tree: Tree;
  readonly start: number;
} {
  const marks = ["<article", 'itemprop="articleBody"', "<main"];
  for (const mark of marks) {
    const region = html.includes(mark) ? findRegion(html, mark, hasText) : null;
    if (region !== null) return { root: region.element, tree: region.tree, start: region.start };
  }
  const tree = parseHtml(html);
  const body = find(tree.root, ({ name }) => name === "body");
  const start = body === null ? 0 : Math.max(html.search(/<body[\s>]/i), 0);
  return { root: body ?? tree.root, tree, start };
}

/** Feeds wrap their bodies so. */
const WRAPPED = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/;

function read({ html: written, url: known, report }: Source): ArticleContent | null {
  const html = WRAPPED.exec(written)?.[1] ?? written;
  const isPage = PAGE.test(html);
  const { root, tree, start } = regionOf(html);
  const sources = sourcesOf(html, start, known, report);
  const headline = find(root, isHeadline) !== null;
  const marked = "name" in root && root.name !== "body";
  if (isPage) {
    if (!marked && articleData(sources.head) === null && !(headline && find(root, isText) !== null)) return null;
    report.warn(
      "UNKNOWN_LAYOUT",
      "expected a page of a known layout, found another that holds an article",
      html.slice(0, 200),
    );
  }
  const { language } = sources.head;
  const markup = readRegion(root, { base: baseOf(addressOf(sources)), language, loose: true, report });
  const boldHeadings = find(root, ({ name }) => HEADING.test(name)) === null;
  return readPage("fragment", markup, { hooks: HOOKS, boldHeadings }, tree, sources);
}

/** The layout `fragment`, and the reader for what bears no layout's mark. */
export const fragment: LayoutReader = { layout: "fragment", matches: (html) => !PAGE.test(html), read };
