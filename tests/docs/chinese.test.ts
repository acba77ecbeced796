import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as chinese from "../../src/chinese/index.ts";
import * as main from "../../src/index.ts";

const PAGE = readFileSync(new URL("../../docs/chinese.md", import.meta.url), "utf8");
const MODULES = { "dw-article": main, "dw-article/chinese": chinese };

/** The examples in TypeScript, each named by what it begins to show. */
const EXAMPLES = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => {
  const lines = code.split("\n");
  return {
    name: lines.find((line) => line.includes("; // ")) ?? code,
    code,
    results: /; \/\/ /g[Symbol.match](code)?.length,
  };
});

/** Makes a program of an example: imports become look-ups, and `a; // b` the check that `a` equals `b`. */
function program(code: string): string {
  return code
    .replace(/^import (\{.*?\}) from (".*?");$/gm, "const $1 = modules[$2];")
    .replace(/^(?!const )(.*); \/\/ (.*)$/gm, "check($1, $2);");
}

describe("docs/chinese.md", () => {
  it("has examples", () => expect(EXAMPLES.length).toBeGreaterThan(5));

  it.each(EXAMPLES)("$name", ({ code, results }) => {
    let checked = 0;
    const check = (actual: unknown, expected: unknown): void => {
      checked += 1;
      expect(actual).toEqual(expected);
    };
    new Function("modules", "check", program(code))(MODULES, check);
    expect(checked).toBe(results);
  });
});
