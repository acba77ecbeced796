/**
 * Going through a region to take its parts, wherever they are nested.
 *
 * @module
 */
import type { ChildNode, Element, ParentNode } from "domhandler";
import { find, isTag } from "../dom/query.ts";

/**
 * Offers every element below `root` to `take`; what it does not take is searched for parts, and what holds none is left.
 *
 * @param isPart - Whether an element is one that `take` would take.
 */
export function sift(
  root: ParentNode,
  take: (element: Element) => boolean,
  isPart: (element: Element) => boolean,
  leave: (node: ChildNode) => void,
): void {
  for (const child of root.children) {
    if (!isTag(child)) leave(child);
    else if (take(child)) continue;
    else if (find(child, isPart) !== null) sift(child, take, isPart, leave);
    else leave(child);
  }
}
