/**
 * The fenced blocks of a page of the documentation.
 *
 * @module
 */
import { readFileSync } from "node:fs";

/** A fenced block. */
export interface Block {
  /** What stands behind the fence: `"ts"`, `"json"` … */
  readonly info: string;
  readonly code: string;
  /** Where its first line stands, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of Markdown text, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    info: match[1] ?? "",
    code: match[2] ?? "",
    line: markdown.slice(0, match.index).split("\n").length + 1,
  }));
}

/** The text of a page below `docs/`. */
export function readPage(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
}
