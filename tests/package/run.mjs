/**
 * `npm run test:package`: packs the library, installs the tarball in an empty folder and uses it there as users do.
 */
import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install, makeFolder, pack, ROOT, run } from "./pack.mjs";
import { beginReport } from "./report.mjs";
import { COMPILER_PACKAGES, checkTypes } from "./types.mjs";

/** The files of the package; what several entries share has a hash in its name. */
const FILES = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/article-HASH.d.cts",
  "dist/article-HASH.d.ts",
  "dist/chinese.cjs",
  "dist/chinese.d.cts",
  "dist/chinese.d.ts",
  "dist/chinese.js",
  "dist/chunk-HASH.js",
  "dist/cli.js",
  "dist/html.js",
  "dist/image.js",
  "dist/index.cjs",
  "dist/index.d.cts",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/json-ld.js",
  "dist/json.js",
  "dist/markdown.js",
  "dist/mirror.js",
  "dist/model.js",
  "dist/parse.js",
  "dist/schema.json",
  "dist/text.js",
  "package.json",
];

const ESM = `import * as main from "dw-article";
import * as chinese from "dw-article/chinese";
import schema from "dw-article/schema.json" with { type: "json" };
`;
const CJS = `const main = require("dw-article");
const chinese = require("dw-article/chinese");
const schema = require("dw-article/schema.json");
`;
/** The same use of the package in either kind of module. */
const USE = `console.log(JSON.stringify({
  names: [Object.keys(main).sort(), Object.keys(chinese).sort()],
  schema: schema.$schema,
  json: main.toJson(main.parseArticle("<h1>One</h1><p>渔网</p>")),
  hant: chinese.convertText("渔网", { to: "hant" }),
}));
`;

const [, EXAMPLE, PRINTED] = /^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(
  readFileSync(join(ROOT, "README.md"), "utf8"),
);
const FIXTURE = join(ROOT, "fixtures", "mirror", "traditional");

/** A program that the project itself has. */
const tool = (name, ...argv) => run(join(ROOT, "node_modules", ".bin", name), argv);

/** The packages that a module loads, of those that are not its own files. */
function loadedBy(code) {
  const found = code.matchAll(/\bfrom\s*["']([^"']+)["']|\b(?:import|require)\s*\(?\s*["']([^"']+)["']/g);
  return [...found].map(([, from, load]) => from ?? load).filter((name) => !name.startsWith("."));
}

const { path, dispose } = makeFolder();
const { check, close } = beginReport("test:package");
try {
  const packed = pack(path);
  const { version, dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const opencc = `opencc-js@${peerDependencies["opencc-js"]}`;
  const consumer = install(join(path, "consumer"), [packed.tarball, opencc, ...COMPILER_PACKAGES]);
  const home = join(consumer, "node_modules", "dw-article");
  const program = join(consumer, "node_modules", ".bin", "dw-article");
  const write = (name, text) => writeFileSync(join(consumer, name), text);
  const node = (...argv) => run(process.execPath, argv, { cwd: consumer });

  await check("holds only what users need", () => {
    const names = packed.files.map((file) => file.path.replace(/-[\w-]{8}(?=\.(?:js|d\.c?ts)$)/, "-HASH"));
    deepStrictEqual([...new Set(names)].sort(), FILES);
  });
  await check("names no dependency in its types", () => {
    for (const file of readdirSync(join(home, "dist")).filter((name) => /\.d\.c?ts$/.test(name))) {
      const types = readFileSync(join(home, "dist", file), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
      deepStrictEqual(loadedBy(types), []);
    }
  });
  await check("loads its dependencies only, and nothing of Node but in the program", () => {
    const known = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
    const files = readdirSync(join(home, "dist")).filter((name) => /\.c?js$/.test(name) && name !== "cli.js");
    const loaded = new Set(files.flatMap((file) => loadedBy(readFileSync(join(home, "dist", file), "utf8"))));
    deepStrictEqual(loaded, known);
  });
  await check("passes publint", () => {
    match(tool("publint", "run", packed.tarball, "--strict"), /All good/);
  });
  await check("passes attw", () => {
    match(tool("attw", packed.tarball, "--no-color"), /No problems found/);
  });

  let imported;
  await check("is imported", () => {
    write("use.mjs", ESM + USE);
    imported = node("use.mjs");
    const { schema, hant, json } = JSON.parse(imported);
    deepStrictEqual([schema, hant], ["https://json-schema.org/draft/2020-12/schema", "漁網"]);
    strictEqual(JSON.parse(json).title, "One");
  });
  await check("is required, and is the same", () => {
    write("use.cjs", CJS + USE);
    strictEqual(node("use.cjs"), imported);
  });
  await check("prints what README.md says", () => {
    write("readme.mjs", EXAMPLE.replace(/import \{ type .*\n/, ""));
    strictEqual(node("readme.mjs").trimEnd(), PRINTED.trimEnd());
  });

  await check("runs as a program", () => {
    strictEqual(run(program, ["--version"], { cwd: consumer }).trim(), version);
    match(run("npx", ["--no-install", "dw-article", "--help"], { cwd: consumer }), /--format/);
    const source = join(FIXTURE, "source.md");
    const print = (...argv) => run(program, argv, { cwd: consumer });
    strictEqual(print(source, "--format", "mirror"), readFileSync(source, "utf8"));
    strictEqual(
      print(source, "--format", "html").trimEnd(),
      readFileSync(join(FIXTURE, "article.html"), "utf8").trimEnd(),
    );
    const expected = JSON.parse(readFileSync(join(FIXTURE, "article.json"), "utf8"));
    deepStrictEqual(JSON.parse(print(source, "--format", "json")), expected);
    match(print(source, "--format", "markdown", "--to", "hans"), /^---\n/);
  });
  await check("fails as a program", () => {
    write("empty.html", "");
    try {
      run(program, ["empty.html"], { cwd: consumer });
    } catch (error) {
      strictEqual(error.cause.status, 1);
      match(error.cause.stderr, /empty\.html: EMPTY_INPUT/);
      return;
    }
    throw new Error("an empty file was converted");
  });

  await checkTypes(consumer, EXAMPLE, check);
} finally {
  dispose();
}
close();
