/**
 * The examples in the doc comments of what the library exports.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { type Block, blocksOf } from "./blocks.ts";

const SOURCES = readdirSync(new URL("../../src/", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8"));

/** The doc comment of an exported function or class, without its stars. */
function commentOf(name: string): string {
  const declaration = new RegExp(String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\nexport (?:function|class|const) ${name}\b`);
  for (const source of SOURCES) {
    const found = declaration.exec(source)?.[1];
    if (found !== undefined) return found.replace(/^ \* ?/gm, "");
  }
  return "";
}

const examplesIn = (comment: string): Block[] => comment.split("@example").slice(1).flatMap(blocksOf);

/** The examples of the doc comment at the head of a file below `src`. */
export function examplesAtHeadOf(path: string): Block[] {
  const source = readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
  return examplesIn((/^\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? "").replace(/^ \* ?/gm, ""));
}

/** The fenced blocks behind `@example` in the doc comment of an exported function or class. */
export function examplesInCommentOf(name: string): Block[] {
  return examplesIn(commentOf(name));
}
