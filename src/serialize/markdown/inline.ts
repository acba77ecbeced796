/**
 * Text-level nodes as Markdown.
 *
 * Every character is looked at with the marks it bears, so that the nesting of the nodes does not matter; links are
 * outermost.
 *
 * @module
 */
import type { Inline } from "../../model/index.ts";
import { fold } from "../../text/whitespace.ts";
import { isSafeUrl } from "../../url/safe.ts";
import { append, EMPHASIS, emphasised, type Run, STRONG, settled } from "./emphasis.ts";
import { destination, escapeInline } from "./escape.ts";

/** What a line break inside a block becomes: a hard break, or a space where a block has one line only. */
export type LineBreak = "\\\n" | " ";

/** Marks of the nodes that have a form in Markdown. */
const MARKS: Readonly<Record<string, number>> = { strong: STRONG, emphasis: EMPHASIS };

function flatten(nodes: readonly Inline[], marks: number, inLink: boolean, to: Run[], lineBreak: LineBreak): void {
  for (const node of nodes) {
    if (node.type === "text") append(to, "text", fold(node.value), marks);
    else if (node.type === "break") append(to, "text", "\n", marks);
    else if (node.type === "inlineCode") {
      const value = fold(node.value);
      // A pipe ends a cell even inside a code span, and a bracket with a colon a label.
      const risky = (lineBreak === " " && value.includes("|")) || (inLink && value.includes("]:"));
      append(to, risky ? "text" : "code", value, 0);
    } else if (node.type === "link" && !inLink && isSafeUrl(node.href)) {
      const content: Run[] = [];
      flatten(node.children, marks, true, content, lineBreak);
      append(to, "raw", `[${written(settled(content), lineBreak)}](${destination(node.href)})`, 0);
    } else flatten(node.children, marks | (MARKS[node.type] ?? 0), inLink, to, lineBreak);
  }
}

function code(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = "`".repeat(longest + 1);
  // The reader takes one space from each end where both have one, unless there is nothing else.
  const pad = /^`|`$/.test(text) || (/^ /.test(text) && text.endsWith(" ") && text.trim() !== "") ? " " : "";
  return fence + pad + text + pad + fence;
}

function written(runs: readonly Run[], lineBreak: LineBreak): string {
  return emphasised(runs, ({ kind, text }) => {
    if (kind === "text") return escapeInline(text).replaceAll("\n", lineBreak);
    return kind === "code" ? code(text) : text;
  });
}

/** Text-level nodes as Markdown, without white space at the ends. */
export function inlines(nodes: readonly Inline[], lineBreak: LineBreak): string {
  const flat: Run[] = [];
  flatten(nodes, 0, false, flat, lineBreak);
  const runs = settled(flat);
  const [start] = runs;
  if (start?.kind === "text") start.text = start.text.trimStart();
  const end = runs.at(-1);
  if (end?.kind === "text") end.text = end.text.trimEnd();
  return written(
    runs.filter(({ text }) => text !== ""),
    lineBreak,
  );
}
