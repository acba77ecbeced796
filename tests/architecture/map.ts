/**
 * The table of `docs/architecture.md`: what stands in each part of `src` and what it may import.
 *
 * @module
 */
import { readFileSync } from "node:fs";

/** The page. */
export const PAGE = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");

/** A row of the table. */
export interface Part {
  /** A folder or file right below `src`: `body`, `parse.ts`. */
  readonly unit: string;
  /** The units that it may import, beside its own. */
  readonly mayImport: readonly string[];
}

const ROW = /^\| `src\/([\w.-]+?)\/?` \|[^|]+\|([^|]+)\|$/gm;
const NAME = /`([\w.-]+?)\/?`/g;

/** The rows, from the lowest part to the highest. */
export function parts(): readonly Part[] {
  return [...PAGE.matchAll(ROW)].map(([, unit = "", names = ""]) => ({
    unit,
    mayImport: [...names.matchAll(NAME)].map(([, name = ""]) => name),
  }));
}
