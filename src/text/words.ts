/**
 * Tables whose rows say the same of several words, and the words of elements.
 *
 * @module
 */
import type { AnyNode, Element } from "../dom/nodes.ts";
import { textOf } from "../dom/query.ts";
import { cleanOrNull } from "./whitespace.ts";

/** A row of a table: words with spaces between, and what is said of each. */
export type Row<T> = readonly [words: string, value: T];

/** Word → what the table says of it; of rows with the same word the last counts. */
export function byWord<T>(rows: readonly Row<T>[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const)));
}

/** The text of a node without that of elements `skip` picks; `null` where nothing is to be seen. */
export function wordsOf(node: AnyNode | null | undefined, skip?: (element: Element) => boolean): string | null {
  return cleanOrNull(node && textOf(node, skip));
}
