import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";

const PAGE = readFileSync(new URL("../../docs/outputs.md", import.meta.url), "utf8");
const [, ARTICLE = ""] = /^```json\n(.*?)^```$/ms.exec(PAGE) ?? [];

/** Each example in TypeScript, with the block behind it: what it prints. */
const EXAMPLES = [...PAGE.matchAll(/^```ts\n(.*?)^```\n\n```\w+\n(.*?)^```$/gms)].map(([, code = "", output = ""]) => ({
  name: /^console.*|^ {2}from.*/m.exec(code)?.[0] ?? code,
  code,
  output,
}));

describe("docs/outputs.md", () => {
  it("shows what every example prints", () => {
    expect(EXAMPLES.length).toBeGreaterThan(6);
    expect(PAGE.match(/^```ts$/gm)?.length).toBe(EXAMPLES.length);
  });

  it.each(EXAMPLES)("$name", ({ code, output }) => {
    const printed: string[] = [];
    const console = { log: (...values: unknown[]) => printed.push(values.join(" ").trimEnd()) };
    const program = code.replace(/^import (\{.*?\}) from "dw-article";$/gm, "const $1 = library;");
    new Function("library", "article", "console", program)(library, library.fromJson(ARTICLE), console);
    expect(`${printed.join("\n")}\n`).toBe(output);
  });

  it("names every serializer", () => {
    for (const name of Object.keys(library).filter((key) => /^to[A-Z](?!tring)/.test(key))) {
      expect(PAGE).toContain(`\`${name}\``);
    }
  });
});
