/**
 * What README.md says is so.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as chinese from "../src/chinese/index.ts";
import { parseCommand } from "../src/cli/args.ts";
import * as library from "../src/index.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

const README = read("README.md");
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/adding-a-layout.md"];
const { scripts, exports, engines } = JSON.parse(read("package.json"));

/** Anchors of a page as code hosts make them of its headings. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => {
    return heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
  });
}

function brokenLinks(file: string): string[] {
  const page = read(file).replace(/^```.*?^```$/gms, "");
  const targets = [...page.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => {
    const [path = "", anchor] = target.split("#");
    const file_ = path === "" ? file : join(dirname(file), path);
    if (!existsSync(join(ROOT, file_))) return true;
    return anchor !== undefined && !anchors(read(file_)).includes(anchor);
  });
}

describe("README.md", () => {
  it("shows an example that prints what it says", () => {
    const [, code = "", output] = /^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(README) ?? [];
    const printed: string[] = [];
    const console = { log: (line: string) => printed.push(line) };
    const program = code.replace(/^import (\{.*?\}) from "dw-article";$/gm, "const $1 = library;");
    new Function("library", "console", program)(library, console);
    expect(printed.join("\n").trimEnd()).toBe(output?.trimEnd());
    expect(README.match(/^```ts$/gm)).toHaveLength(1);
  });

  it("names every function that can be imported", () => {
    const functions = [...Object.keys(library), ...Object.keys(chinese)].filter((name) => /^[a-z]/.test(name));
    expect(functions.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it("names every door of the package", () => {
    const doors = Object.keys(exports).filter((door) => door !== "./package.json");
    const named = [...README.matchAll(/^\| `(dw-article[^`]*)`/gm)].map(([, name = ""]) => name);
    expect(named).toEqual(doors.map((door) => door.replace(/^\./, "dw-article")));
  });

  it("shows commands that exist", () => {
    const npm = [...README.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(npm).toContain("demo");
    for (const name of npm) expect(scripts).toHaveProperty([name]);
    expect(README).toContain("\nnpm ci && npm run demo\n");
    expect(README).toContain("\nnpm ci && npm test\n");
    const commands = [...README.matchAll(/^npx dw-article (.+)$/gm)].map(([, words = ""]) => words);
    expect(commands.length).toBeGreaterThan(0);
    for (const words of commands) expect(parseCommand(words.split(" "), 1).name).toBe("run");
  });

  it("names the versions of Node that package.json asks for", () => {
    expect(README).toContain(engines.node.replace(" || ", " and "));
  });

  it("is linked to what is there", () => {
    expect(Object.fromEntries(PAGES.map((page) => [page, brokenLinks(page)]))).toEqual(
      Object.fromEntries(PAGES.map((page) => [page, []])),
    );
  });
});
