/**
 * Converts text-level nodes: phrases are converted across the borders of nodes, and the result is set back into them.
 *
 * @module
 */
import type { Inline } from "../model/index.ts";
import { inlineText } from "../model/index.ts";
import { clean } from "../text/whitespace.ts";
import type { CutText } from "./converter.ts";

/** Stands for a piece of code while the text around it is converted: one character that no dictionary holds. */
const CODE = "\ufffc";

interface Leaf {
  readonly text: string;
  /** What stands around it: characters may be moved from text into a link, never out of a `fixed` leaf. */
  readonly place: "text" | "link" | "fixed";
}

function collect(nodes: readonly Inline[], place: "text" | "link", leaves: Leaf[]): Leaf[] {
  for (const node of nodes) {
    if (node.type === "text") leaves.push({ text: node.value, place });
    else if (node.type === "inlineCode") leaves.push({ text: CODE, place: "fixed" });
    else if (node.type === "break") leaves.push({ text: " ", place: "fixed" });
    else collect(node.children, node.type === "link" ? "link" : place, leaves);
  }
  return leaves;
}

/** The nodes with the texts of their leaves, in order; text and emphasis that a shorter phrase left empty go. */
function rebuild(nodes: readonly Inline[], leaves: Iterator<string, undefined>): Inline[] {
  const built: Inline[] = [];
  for (const node of nodes) {
    if (node.type === "text") {
      const value = leaves.next().value ?? "";
      if (value !== "" || node.value === "") built.push({ ...node, value });
    } else if (node.type === "inlineCode" || node.type === "break") {
      leaves.next();
      built.push(node);
    } else {
      const children = rebuild(node.children, leaves);
      if (node.type === "link") built.push(withText(node, children));
      else if (children.length > 0 || node.children.length === 0) built.push({ ...node, children });
    }
  }
  return built;
}

/** A node with other children and their plain text, which stays as it is where theirs does. */
function withText<T extends { readonly text: string; readonly children: readonly Inline[] }>(
  node: T,
  children: readonly Inline[],
): T {
  const plain = inlineText(children);
  return { ...node, text: plain === inlineText(node.children) ? node.text : clean(plain), children };
}

const SPARE = { text: 1, link: 2, fixed: Number.POSITIVE_INFINITY } as const satisfies Record<Leaf["place"], number>;

/** Where each leaf's text starts, and the end; a link that a shorter phrase would leave empty takes a neighbour's character. */
function bounds(leaves: readonly Leaf[], { text, cuts }: CutText): number[] {
  const ends = [0, ...cuts, text.length];
  const characters = (i: number): string[] => {
    const found = [...text.slice(ends[i] ?? 0, ends[i + 1] ?? 0)];
    return found.length < SPARE[leaves[i]?.place ?? "fixed"] ? [] : found;
  };
  for (const [i, leaf] of leaves.entries()) {
    const start = ends[i] ?? 0;
    if (leaf.place !== "link" || leaf.text === "" || start !== ends[i + 1]) continue;
    const before = characters(i - 1).at(-1);
    const after = characters(i + 1)[0];
    if (before !== undefined) ends[i] = start - before.length;
    else if (after !== undefined) ends[i + 1] = start + after.length;
  }
  return ends;
}

/** A node with its children and plain text converted. Links and code stay what and where they are. */
export function convertRich<T extends { readonly text: string; readonly children: readonly Inline[] }>(
  node: T,
  convert: (source: CutText) => CutText,
): T {
  const leaves = collect(node.children, "text", []);
  const cuts: number[] = [];
  let text = leaves[0]?.text ?? "";
  for (const leaf of leaves.slice(1)) {
    cuts.push(text.length);
    text += leaf.text;
  }
  const result = convert({ text, cuts });
  if (result.text === text) return node;
  const ends = bounds(leaves, result);
  const texts = leaves.map((_, i) => result.text.slice(ends[i], ends[i + 1]));
  return withText(node, rebuild(node.children, texts.values()));
}
