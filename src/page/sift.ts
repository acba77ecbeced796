/**
 * Going through a region to take its parts, wherever they are nested.
 *
 * @module
 */
import type { ChildNode, Element, ParentNode } from "../dom/nodes.ts";
import { isTag } from "../dom/query.ts";

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
  const holders = new Set<ParentNode>();
  markHolders(root, isPart, holders);
  siftMarked(root, take, holders, leave);
}

/** Collects the elements that hold parts, each looked at once; returns whether this is one. */
function markHolders(root: ParentNode, isPart: (element: Element) => boolean, holders: Set<ParentNode>): boolean {
  let holds = false;
  for (const child of root.children) {
    if (isTag(child) && (isPart(child) || markHolders(child, isPart, holders))) holds = true;
  }
  if (holds) holders.add(root);
  return holds;
}

function siftMarked(
  root: ParentNode,
  take: (element: Element) => boolean,
  holders: ReadonlySet<ParentNode>,
  leave: (node: ChildNode) => void,
): void {
  for (const child of root.children) {
    if (!isTag(child)) leave(child);
    else if (take(child)) continue;
    else if (holders.has(child)) siftMarked(child, take, holders, leave);
    else leave(child);
  }
}
