/**
 * The examples in the doc comments of everything public.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as chinese from "../../src/chinese/index.ts";
import * as main from "../../src/index.ts";
import { blocksOf } from "./blocks.ts";
import { compileErrors } from "./compile.ts";
import { programOf } from "./program.ts";
import { runExamples } from "./run.ts";

const MODULES = { "dw-article": main, "dw-article/chinese": chinese };
const PUBLIC = Object.entries(MODULES).flatMap(([module, exports]) =>
  Object.keys(exports).map((name) => ({ module, name })),
);

const SOURCES = readdirSync(new URL("../../src/", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8"));

/** The doc comment of an exported function or class, without its stars. */
function commentOf(name: string): string {
  const declaration = new RegExp(String.raw`/\*\*((?:(?!\*/)[^])*)\*/\nexport (?:function|class|const) ${name}\b`);
  for (const source of SOURCES) {
    const found = declaration.exec(source)?.[1];
    if (found !== undefined) return found.replace(/^ \* ?/gm, "");
  }
  return "";
}

const EXAMPLES = PUBLIC.map(({ module, name }) => {
  const [, ...examples] = commentOf(name).split("@example");
  return { module, name, blocks: examples.flatMap(blocksOf) };
});

describe("examples in doc comments", () => {
  it.each(EXAMPLES)("$module: $name has one that runs and says what comes out", async ({ module, name, blocks }) => {
    expect(blocks.map(({ info }) => info)).toContain("ts");
    expect(blocks[0]?.code).toContain(`from "${module}"`);
    const { checks } = programOf(blocks);
    expect(checks).toBeGreaterThan(0);
    expect((await runExamples(blocks, MODULES)).checked).toBe(checks);
    expect(blocks[0]?.code).toContain(name);
  });

  it("compile in strict mode", () => {
    expect(compileErrors(EXAMPLES.map(({ name, blocks }) => ({ name, source: programOf(blocks).source })))).toEqual([]);
  });

  it("is not satisfied by an example that says something else", async () => {
    const wrong = [
      { info: "ts", code: 'import { toString } from "dw-article";\ntypeof toString; // "string"\n', line: 1 },
    ];
    await expect(runExamples(wrong, MODULES)).rejects.toThrow("line 2");
  });
});
