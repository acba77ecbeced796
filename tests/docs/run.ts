/**
 * Running the examples of the documentation, and checking what they say of themselves.
 *
 * @module
 */
import { expect } from "vitest";
import type { Block } from "./blocks.ts";
import { programOf } from "./program.ts";

/** What examples may import, by name. */
export type Modules = Readonly<Record<string, unknown>>;

/** What an example of a page may print, besides other examples. */
const OUTPUTS: ReadonlySet<string> = new Set(["text", "json", "html", "md", "xml"]);

/** The value that a comment names; text that ends in an ellipsis is the beginning of the value. */
function compare(line: number, actual: unknown, comment: string): void {
  const expected: unknown = new Function(`return (${comment}\n);`)();
  const begins = typeof expected === "string" && expected.endsWith("…") ? expected.slice(0, -1) : null;
  if (begins !== null && typeof actual === "string")
    expect(actual.slice(0, begins.length), `line ${line}`).toBe(begins);
  else expect(actual, `line ${line}`).toEqual(expected);
}

/** What the examples printed, block by block, and how many values were checked. */
export interface Run {
  readonly printed: readonly string[];
  readonly checked: number;
}

/**
 * Runs examples as one program.
 *
 * @param blocks - The blocks in TypeScript.
 * @param scope - Values that the examples may use without declaring them.
 * @throws where a comment names another value, or code fails.
 */
export async function runExamples(blocks: readonly Block[], modules: Modules, scope: Modules = {}): Promise<Run> {
  const { body, prints } = programOf(blocks);
  const printed = blocks.map(() => "");
  let at = 0;
  let checked = 0;
  const lines: string[] = [];
  const console = { log: (...values: unknown[]) => lines.push(values.map(String).join(" ")) };
  const flush = (): void => {
    if (prints[at] === true) printed[at] += lines.map((line) => `${line.trimEnd()}\n`).join("");
    lines.length = 0;
  };
  const begin = (next: number): void => {
    flush();
    at = next;
  };
  const check = (line: number, kind: "value" | "printed", actual: unknown, comment: string): void => {
    checked += 1;
    if (kind === "value") compare(line, actual, comment);
    else if (typeof actual === "function") {
      flush();
      actual();
      expect(lines.join("\n"), `line ${line}`).toBe(comment);
      lines.length = 0;
    }
  };
  const given = Object.keys(scope);
  const run: unknown = new Function("modules", "check", "console", "begin", ...given, body)(
    modules,
    check,
    console,
    begin,
    ...given.map((name) => scope[name]),
  );
  await run;
  flush();
  return { printed, checked };
}

/** The blocks of a page in TypeScript, each with the block behind it where that shows what it prints. */
export function examplesOf(blocks: readonly Block[]): { readonly block: Block; readonly output: Block | null }[] {
  return blocks.flatMap((block, at) => {
    if (block.info !== "ts") return [];
    const next = blocks[at + 1];
    return [{ block, output: next !== undefined && OUTPUTS.has(next.info) ? next : null }];
  });
}

/** Runs the examples of a page in order and holds what they print against the blocks behind them. */
export async function runPage(blocks: readonly Block[], modules: Modules, scope: Modules = {}): Promise<Run> {
  const examples = examplesOf(blocks);
  const ts = examples.map(({ block }) => block);
  const { prints } = programOf(ts);
  const run = await runExamples(ts, modules, scope);
  examples.forEach(({ block, output }, at) => {
    if (prints[at] !== true) return;
    expect(output, `line ${block.line} prints, and what it prints is not shown`).not.toBeNull();
    expect(run.printed[at], `printed at line ${block.line}`).toBe(output?.code);
  });
  return run;
}
