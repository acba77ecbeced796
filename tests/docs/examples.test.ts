/**
 * The examples in the doc comments of everything public.
 *
 * @module
 */
import { describe, expect, it } from "vitest";
import * as chinese from "../../src/chinese/index.ts";
import * as main from "../../src/index.ts";
import { examplesAtHeadOf, examplesInCommentOf } from "./comments.ts";
import { programOf } from "./program.ts";
import { runExamples } from "./run.ts";

const MODULES = { "dw-article": main, "dw-article/chinese": chinese };
const PUBLIC = Object.entries(MODULES).flatMap(([module, exports]) =>
  Object.keys(exports).map((name) => ({ module, name })),
);

/** Each entry point is a file whose head says what it is for. */
const ENTRIES = [
  { module: "dw-article", path: "index.ts" },
  { module: "dw-article/chinese", path: "chinese/index.ts" },
];

const EXAMPLES = PUBLIC.map(({ module, name }) => ({ module, name, blocks: examplesInCommentOf(name) }));

describe("examples in doc comments", () => {
  it.each(EXAMPLES)("$module: $name has one that runs and says what comes out", async ({ module, name, blocks }) => {
    expect(blocks.map(({ info }) => info)).toContain("ts");
    expect(blocks[0]?.code).toContain(`from "${module}"`);
    const { checks } = programOf(blocks);
    expect(checks).toBeGreaterThan(0);
    expect((await runExamples(blocks, MODULES)).checked).toBe(checks);
    expect(blocks[0]?.code).toContain(name);
  });

  it.each(ENTRIES)("$module itself has one, too", async ({ module, path }) => {
    const blocks = examplesAtHeadOf(path);
    expect(blocks[0]?.code).toContain(`from "${module}"`);
    const { checks } = programOf(blocks);
    expect(checks).toBeGreaterThan(1);
    expect((await runExamples(blocks, MODULES)).checked).toBe(checks);
  });

  it("is not satisfied by an example that says something else", async () => {
    const wrong = [
      { info: "ts", code: 'import { toString } from "dw-article";\ntypeof toString; // "string"\n', line: 1 },
    ];
    await expect(runExamples(wrong, MODULES)).rejects.toThrow("line 2");
  });
});
