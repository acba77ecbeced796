/**
 * Saying so when a tree was flattened.
 *
 * @module
 */
import { MAX_DEPTH, type Tree } from "../dom/tree.ts";
import type { Report } from "../report.ts";

/** Warns where elements were nested too deep to be kept. */
export function reportDepth(tree: Pick<Tree, "flattened">, report: Report): void {
  if (tree.flattened) {
    report.warn("DEEP_NESTING", `found elements more than ${MAX_DEPTH} deep; they were flattened, their text is kept`);
  }
}
