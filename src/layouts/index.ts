/**
 * The table of layouts.
 *
 * @module
 */

import { parseHtml } from "../dom/tree.ts";
import type { Layout } from "../model/index.ts";
import { mirror } from "./mirror/index.ts";
import type { LayoutReader } from "./reader.ts";
import { readSemantic } from "./semantic.ts";

const semantic: LayoutReader = {
  layout: "semantic",
  matches: (html) => html.includes('data-dw-article="'),
  read: ({ html, report }) => readSemantic(parseHtml(html).root, report),
};

/** Every layout, the most telling mark first. A new layout is one file and one line here. */
export const LAYOUTS: readonly LayoutReader[] = [semantic, mirror];

/** The first layout whose mark the page bears; the most general one where it bears none. */
export function detectLayout(html: string): LayoutReader | null {
  return LAYOUTS.find((layout) => layout.matches(html)) ?? null;
}

/** The reader of a layout by its name. */
export function layoutNamed(name: Layout): LayoutReader | null {
  return LAYOUTS.find(({ layout }) => layout === name) ?? null;
}
