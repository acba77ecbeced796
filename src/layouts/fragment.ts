/**
 * Bare bodies: what DW's JSON interfaces and feeds carry, pages whose head is missing, and as the most general reader
 * whatever else holds an article.
 *
 * @module
 */

import type { BodyRules } from "../body/flow.ts";
import type { Element, ParentNode } from "../dom/nodes.ts";
import { find, shownText } from "../dom/query.ts";
import { parseHtml, type Tree } from "../dom/tree.ts";
import type { ArticleContent } from "../model/index.ts";
import { readPage, sourcesOf } from "../page/page.ts";
import { attributeMark, findRegion, isHeadline, tagMark } from "../page/region.ts";
import { DW_BASE } from "../url/address.ts";
import { LEGACY_RULES } from "./legacy/blocks.ts";
import { isLongText, readRegion as readLegacy } from "./legacy/index.ts";
import { type LayoutReader, type Source, textRoot } from "./reader.ts";
import { isBody, readRegion } from "./web/region.ts";

/** All hooks that DW ever had, and what surrounds the text of any page. */
const HOOKS: BodyRules["hooks"] = new Map([
  ...LEGACY_RULES.hooks,
  ["<nav", "navigation"],
  ["<footer", "footer"],
  ["<form", "feedback"],
]);

const HEADING = /^h[2-6]$/;
/** What a whole page begins with, and what may stand before it. */
const PAGE = /^\s*<(?:!doctype|html|head|body)[\s>]/i;
const PROLOGUE = /\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->)/y;
/** A body of DW's, with or without a page around it. */
const HOOK = /class\s*=\s*["']?[^"'>=]*\b(?:rich-text|longText)\b/i;
/** Feeds wrap their bodies so. */
const WRAPPED = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/;

const isText = ({ name }: Element): boolean => name === "p";

function hasText(element: Element): boolean {
  return find(element, isText) !== null;
}

interface Part {
  readonly root: ParentNode;
  readonly tree: Tree;
  /** Where it begins in the page. */
  readonly start: number;
}

const ARTICLES = [tagMark("article"), attributeMark("itemprop", "articleBody"), tagMark("main")];

/** The element of a page that is most likely its article. */
function articleOf(html: string): Part | null {
  for (const mark of ARTICLES) {
    const region = findRegion(html, mark, hasText);
    if (region !== null) return { root: region.element, tree: region.tree, start: region.start };
  }
  return null;
}

function wholeOf(html: string): Part {
  const tree = parseHtml(html);
  const root = textRoot(tree.root);
  return { root, tree, start: root === tree.root ? 0 : Math.max(html.search(/<body[\s>]/i), 0) };
}

/** Whether a text is a whole page. Its comments are counted one by one: a pattern for all would try every way to part them. */
function beginsPage(html: string): boolean {
  const prologue = new RegExp(PROLOGUE);
  let at = 0;
  while (prologue.test(html)) at = prologue.lastIndex;
  return PAGE.test(html.slice(at));
}

function bareOf(html: string): Part {
  const tree = parseHtml(html);
  return { root: tree.root, tree, start: 0 };
}

function read({ html: written, url: known, report, forced }: Source): ArticleContent | null {
  const html = WRAPPED.exec(written)?.[1] ?? written;
  const isPage = !forced && beginsPage(html);
  const article = isPage ? articleOf(html) : null;
  const { root, tree, start } = article ?? (isPage ? wholeOf(html) : bareOf(html));
  const sources = sourcesOf(html, start, known, report);
  const isDw = find(root, isBody) !== null;
  if (isPage && !isDw) {
    const headed = find(root, isHeadline) !== null && find(root, isText) !== null;
    if (article === null && sources.head.article === null && !headed) return null;
    report.warn(
      "UNKNOWN_LAYOUT",
      "expected a page of a known layout, found another that holds an article",
      html.slice(0, 200),
    );
  }
  const base = isPage && !isDw ? null : DW_BASE;
  const markup =
    find(root, isLongText) === null
      ? readRegion(root, sources, !isDw, base, isPage && article === null)
      : readLegacy(root, report, (node) => report.drop("navigation", shownText(node)));
  const boldHeadings = find(root, ({ name }) => HEADING.test(name)) === null;
  return readPage("fragment", markup, { hooks: HOOKS, boldHeadings }, tree, sources, base);
}

/** The layout `fragment`, and the reader for what bears no layout's mark. */
export const fragment: LayoutReader = {
  layout: "fragment",
  matches: (html) => !beginsPage(html) || HOOK.test(html),
  read,
};
