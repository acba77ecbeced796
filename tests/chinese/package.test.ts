import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ENTRY = fileURLToPath(new URL("../../src/chinese/index.ts", import.meta.url));
const SENTENCE = "dw-article/chinese needs the package opencc-js; install it with: npm install opencc-js";

/** What a program prints that loads the entry in each of the two ways and converts a text. */
const PROGRAMS = {
  "import.mjs": `try {
  const { convertText } = await import("./chinese.js");
  console.log(convertText("渔网", { to: "hant" }));
} catch (error) { console.log(error.message, error.cause.code); }`,
  "require.cjs": `try {
  const { convertText } = require("./chinese.cjs");
  console.log(convertText("渔网", { to: "hant" }));
} catch (error) { console.log(error.message, error.cause.code); }`,
} as const;

/** The folder of the installed package, wherever the installer put it. */
function peerFolder(): string {
  let folder = dirname(createRequire(import.meta.url).resolve("opencc-js"));
  while (!existsSync(join(folder, "LICENSE"))) folder = dirname(folder);
  return folder;
}

describe("the built entry", () => {
  const alone = mkdtempSync(join(tmpdir(), "dw-article-chinese-"));
  const complete = mkdtempSync(join(tmpdir(), "dw-article-chinese-"));

  function run(folder: string, program: keyof typeof PROGRAMS): string {
    return execFileSync(process.execPath, [program], { cwd: folder, encoding: "utf8" }).trim();
  }

  beforeAll(async () => {
    for (const folder of [alone, complete]) {
      await build({
        entry: { chinese: ENTRY },
        format: ["esm", "cjs"],
        target: "es2022",
        outDir: folder,
        splitting: false,
        external: ["opencc-js"],
        config: false,
        silent: true,
      });
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      for (const [name, program] of Object.entries(PROGRAMS)) writeFileSync(join(folder, name), program);
    }
    mkdirSync(join(complete, "node_modules"));
    symlinkSync(peerFolder(), join(complete, "node_modules", "opencc-js"), "dir");
  });

  afterAll(() => {
    for (const folder of [alone, complete]) rmSync(folder, { recursive: true });
  });

  it("says what to install where opencc-js is missing", () => {
    expect(run(alone, "import.mjs")).toBe(`${SENTENCE} ERR_MODULE_NOT_FOUND`);
    expect(run(alone, "require.cjs")).toBe(`${SENTENCE} MODULE_NOT_FOUND`);
  });

  it("converts where opencc-js is installed, as an ES module and in CommonJS", () => {
    expect(run(complete, "import.mjs")).toBe("漁網");
    expect(run(complete, "require.cjs")).toBe("漁網");
  });

  it("holds neither the dictionaries nor code of the other format", () => {
    const esm = readFileSync(join(alone, "chinese.js"), "utf8");
    const cjs = readFileSync(join(alone, "chinese.cjs"), "utf8");
    for (const code of [esm, cjs]) expect(code.length).toBeLessThan(40_000);
    expect(esm).not.toContain("require(");
    expect(cjs).not.toContain("import(");
  });
});
