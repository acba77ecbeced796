/**
 * The built files as an ES module and in CommonJS: the same names, and the same answers as the sources give.
 * `npm run test:package` looks at the whole package, installed from its tarball.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Options } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as chinese from "../../src/chinese/index.ts";
import * as main from "../../src/index.ts";
import settings from "../../tsup.config.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const HTML = '<h1>One</h1><p>渔网 <a href="/en/a/a-1">two</a></p>';

/** Everything that a build shows of itself. */
const SHOW = `JSON.stringify({
  names: [Object.keys(main), Object.keys(chinese)].map((names) => names.filter((name) => name !== "default").sort()),
  outputs: ["toHtml", "toMirror", "toJson", "toMarkdown", "toText", "toJsonLd"].map((name) => main[name](main.parseArticle(html))),
  hant: chinese.convertText("渔网", { to: "hant" }),
  code: main.safeParseArticle("").error.code,
})`;
const show = (library: typeof main, dictionary: typeof chinese): unknown =>
  JSON.parse(new Function("main", "chinese", "html", `return ${SHOW}`)(library, dictionary, HTML));

const PROGRAMS = {
  "use.mjs": `import * as main from "./dist/index.js"; import * as chinese from "./dist/chinese.js";`,
  "use.cjs": `const main = require("./dist/index.cjs"); const chinese = require("./dist/chinese.cjs");`,
} as const;

describe("the built library", () => {
  mkdirSync(CACHE, { recursive: true });
  // Inside the project, so that its dependencies are found.
  const folder = mkdtempSync(join(CACHE, "dist-"));
  const run = (program: keyof typeof PROGRAMS): unknown =>
    JSON.parse(execFileSync(process.execPath, [program], { cwd: folder, encoding: "utf8" }));

  beforeAll(async () => {
    const builds = [settings].flat().filter((one): one is Options => typeof one === "object");
    // One of them writes the types, which `npm run test:package` looks at.
    for (const { onSuccess: _, ...options } of builds.filter(({ dts }) => typeof dts !== "object")) {
      await build({ ...options, config: false, dts: false, silent: true, outDir: join(folder, "dist") });
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const [name, load] of Object.entries(PROGRAMS)) {
      writeFileSync(join(folder, name), `${load}\nconst html = ${JSON.stringify(HTML)};\nconsole.log(${SHOW});\n`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is imported", () => expect(run("use.mjs")).toEqual(show(main, chinese)));

  it("is required", () => expect(run("use.cjs")).toEqual(show(main, chinese)));
});
