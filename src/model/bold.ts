/**
 * Bold and italic throughout: what it is, and the same text without.
 *
 * @module
 */
import type { Inline } from "./inline.ts";
import { inlineText } from "./walk.ts";

/** Appends a node; text that follows text is joined to it. */
export function pushJoined(list: Inline[], node: Inline): void {
  const last = list[list.length - 1];
  if (node.type === "text" && last?.type === "text") {
    list[list.length - 1] = { type: "text", value: last.value + node.value };
  } else list.push(node);
}

/** The text that stands outside bold. */
function outsideStrong(nodes: readonly Inline[], kind: "strong" | "emphasis"): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === kind) continue;
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
    else if ("children" in node) text += outsideStrong(node.children, kind);
  }
  return text;
}

/** A search for one character: a run of millions would exhaust the stack of regular expressions. */
const WORD = /[^\p{P}\p{S}\s]/u;

/** Whether all words stand in bold (or emphasis); quotation marks and the like may stand outside. */
export function isThroughout(nodes: readonly Inline[], kind: "strong" | "emphasis"): boolean {
  const [first] = nodes;
  if (first === undefined || (nodes.length === 1 && first.type === "text")) return false;
  return !WORD.test(outsideStrong(nodes, kind)) && WORD.test(inlineText(nodes));
}

function unwrapStrong(nodes: readonly Inline[], plain: Inline[]): void {
  for (const node of nodes) {
    if (node.type === "strong") unwrapStrong(node.children, plain);
    else pushJoined(plain, node);
  }
}

/** The nodes without the bold around them, neighbouring text joined; breaks that come to stand at the ends are left out. */
export function withoutStrong(nodes: readonly Inline[]): Inline[] {
  const plain: Inline[] = [];
  unwrapStrong(nodes, plain);
  const first = plain.findIndex(({ type }) => type !== "break");
  const last = plain.findLastIndex(({ type }) => type !== "break");
  return first < 0 ? [] : plain.slice(first, last + 1);
}
