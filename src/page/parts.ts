/**
 * Going through a region to take its parts, wherever they are nested, and reading those that pages of all years have.
 *
 * @module
 */
import type { ChildNode, Element, ParentNode } from "../dom/nodes.ts";
import { isTag, textOf } from "../dom/query.ts";
import type { Report } from "../report.ts";
import { wordsOf } from "../text/words.ts";
import { permalinkIn } from "./permalink.ts";

/** Offers every element below `root` that is a part to `take`; what is none is searched for parts, or left. */
export function sift<Part>(
  root: ParentNode,
  partOf: (element: Element) => Part | null,
  take: (part: Part, element: Element) => void,
  leave: (node: ChildNode) => void,
): void {
  /** The parts, and the elements that hold some: each element is looked at once. */
  const parts = new Map<unknown, Part>();
  const holders = new Set<ParentNode>();
  const isHolder = (element: ParentNode): boolean => {
    let holds = false;
    for (const child of element.children) {
      if (!isTag(child)) continue;
      const part = partOf(child);
      if (part !== null) parts.set(child, part);
      if (part !== null || isHolder(child)) holds = true;
    }
    if (holds) holders.add(element);
    return holds;
  };
  const go = (element: ParentNode): void => {
    for (const child of element.children) {
      const part = parts.get(child);
      if (!isTag(child)) leave(child);
      else if (part !== undefined) take(part, child);
      else if (holders.has(child)) go(child);
      else leave(child);
    }
  };
  isHolder(root);
  go(root);
}

/** What was found of the parts that all pages have. */
export interface Parts {
  title: string | null;
  teaser: string | null;
  permalink: string | null;
  lead: ChildNode[];
  body: ChildNode[];
}

/** Nothing found yet. */
export function noParts(): Parts {
  return { title: null, teaser: null, permalink: null, lead: [], body: [] };
}

/** The readers of these parts. */
export function partReaders(
  found: Parts,
  report: Report,
): Readonly<Record<keyof Parts | "related", (element: Element) => void>> {
  const once = (part: "title" | "teaser") => (element: Element) => {
    if (found[part] === null) found[part] = wordsOf(element);
    else report.drop("duplicate", textOf(element));
  };
  const related = (element: Element) => report.drop("related", textOf(element));
  return {
    title: once("title"),
    teaser: once("teaser"),
    permalink: (element) => {
      found.permalink ??= permalinkIn(element);
      report.drop("share", textOf(element));
    },
    body: (element) => {
      for (const node of element.children) found.body.push(node);
    },
    lead: (element) => {
      // Behind the body, what looks like a picture over it belongs to other stories.
      if (found.body.length === 0) found.lead.push(element);
      else related(element);
    },
    related,
  };
}
