/**
 * `npm run test:runtimes`: packs the library, installs the tarball, and runs one suite on it everywhere: in Node, Bun and Deno,
 * as an ES module and in CommonJS, and bundled in a browser's page and worker. What is expected is what the fixtures say, and for
 * outputs without a fixture what the Node at hand makes of them.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, makeFolder, pack, ROOT, run } from "../package/pack.mjs";
import { beginReport } from "../package/report.mjs";
import { installRuntimes, RUNTIMES } from "./binaries.mjs";
import { bundleIn, inChromium, smokeInPage, smokeInWorker } from "./browser.mjs";
import { outputsOf } from "./consumer/smoke.mjs";

const CONSUMER = fileURLToPath(new URL("./consumer/", import.meta.url));
const FIXTURES = join(ROOT, "fixtures");

/** Every fixture with what is expected of it. */
function casesFor(main, chinese) {
  const folders = readdirSync(FIXTURES, { recursive: true }).filter((name) =>
    existsSync(join(FIXTURES, name, "case.json")),
  );
  return folders.sort().map((name) => {
    const read = (file) => readFileSync(join(FIXTURES, name, file), "utf8");
    const { layout, url } = JSON.parse(read("case.json"));
    const document = { source: read(layout === "mirror" ? "source.md" : "source.html"), url };
    const outputs = outputsOf(main, chinese, document);
    return { name, ...document, outputs: { ...outputs, json: read("article.json"), html: read("article.html") } };
  });
}

const { path, dispose } = makeFolder();
const { check, close } = beginReport("test:runtimes");
try {
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const binaries = installRuntimes();
  const consumer = install(path, [pack(join(path, "packed")).tarball, `opencc-js@${peerDependencies["opencc-js"]}`]);
  cpSync(CONSUMER, consumer, { recursive: true });
  const require = createRequire(join(consumer, "main.cjs"));
  const cases = casesFor(require("dw-article"), require("dw-article/chinese"));
  const perCase = Object.keys(cases[0].outputs).length + 3;
  writeFileSync(join(consumer, "cases.json"), JSON.stringify(cases));

  /** Fails unless all checks of the suite were carried out and passed. */
  const judge = ({ passed, failures }) => {
    if (failures.length > 0) throw new Error(`${failures.length} failed:\n${failures.slice(0, 10).join("\n")}`);
    if (passed <= cases.length * perCase) throw new Error(`only ${passed} checks were carried out`);
  };

  for (const { name, file, argv } of RUNTIMES) {
    for (const [kind, program] of [
      ["as an ES module", "main.mjs"],
      ["in CommonJS", "main.cjs"],
    ]) {
      await check(`${name}, ${kind}`, () => {
        const env = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
        judge(JSON.parse(run(join(binaries, file), [...argv, program], { cwd: consumer, env })));
      });
    }
  }
  const bundle = await bundleIn(consumer);
  for (const [place, perform] of [
    ["page", smokeInPage],
    ["worker", smokeInWorker],
  ]) {
    await check(`Chromium, bundled, in a ${place}`, async () => judge(await inChromium(bundle, perform)));
  }
  await check("the suite finds what is wrong", () => {
    const spoilt = cases.map((one) => ({ ...one, outputs: { ...one.outputs, text: `${one.outputs.text}x` } }));
    writeFileSync(join(consumer, "cases.json"), JSON.stringify(spoilt));
    const { failures } = JSON.parse(run(process.execPath, ["main.mjs"], { cwd: consumer }));
    if (failures.length !== cases.length) throw new Error(`${failures.length} of ${cases.length} faults were found`);
  });
} finally {
  dispose();
}
close();
