/**
 * The table of layouts.
 *
 * @module
 */
import { parseHtml } from "../dom/tree.ts";
import type { Layout } from "../model/index.ts";
import { amp } from "./amp.ts";
import { fragment } from "./fragment.ts";
import { legacy } from "./legacy/index.ts";
import { mirror } from "./mirror/index.ts";
import type { LayoutReader } from "./reader.ts";
import { readSemantic } from "./semantic.ts";
import { web } from "./web/index.ts";

/** The article element of what `toHtml` writes, or the generator of its whole page. */
const MARK = /<article [^>]*data-dw-article="|<meta name="generator" content="dw-article"/;

const semantic: LayoutReader = {
  layout: "semantic",
  matches: (html) => MARK.test(html.slice(0, 2000)),
  read: ({ html, report }) => readSemantic(parseHtml(html).root, report),
};

const MARKED: readonly LayoutReader[] = [mirror, semantic, amp, web, legacy];

/** Every layout. A new one is one file and one line above; a page bears the mark of one at most. */
export const LAYOUTS: readonly LayoutReader[] = [
  ...MARKED,
  { ...fragment, matches: (html) => fragment.matches(html) && !MARKED.some(({ matches }) => matches(html)) },
];

/** The layout whose mark the page bears; the most general one where it bears none. */
export function detectLayout(html: string): LayoutReader {
  return MARKED.find(({ matches }) => matches(html)) ?? fragment;
}

/** The reader of a layout by its name. */
export function layoutNamed(name: Layout): LayoutReader | null {
  return LAYOUTS.find(({ layout }) => layout === name) ?? null;
}
