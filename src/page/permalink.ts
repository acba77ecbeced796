/**
 * The permalink that a share bar holds.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, findAll, textOf } from "../dom/query.ts";
import { cleanPermalink } from "../url/dw.ts";

/** The permalink in an element's text, else in the first of its links that carries one. */
export function permalinkIn(element: Element): string | null {
  const own = cleanPermalink(textOf(element));
  if (own !== null) return own;
  for (const link of findAll(element, ({ name }) => name === "a")) {
    const permalink = cleanPermalink(attr(link, "href") ?? "");
    if (permalink !== null) return permalink;
  }
  return null;
}
