/**
 * How large the heap grows while a document is read.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canEnlarge, enlarge } from "../enlarge.mjs";
import { figure, megabytes, table } from "../markdown.mjs";

export const title = "Memory";

const CHILD = fileURLToPath(new URL("memory-child.mjs", import.meta.url));
/** The young generation is kept small: garbage in it is a matter of when the engine collects, not of the library. */
const FLAGS = ["--expose-gc", "--trace-gc", "--max-semi-space-size=1"];
const MEGABYTE = 1024 * 1024;

/** Heap before and after each collection: `12.3 (15.6) -> 10.2 (14.1) MB`. */
const COLLECTION = /(\d+\.\d+) \(\d+\.\d+\) -> (\d+\.\d+) \(\d+\.\d+\) MB/g;

function run(path) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, CHILD, path], {
    encoding: "utf8",
    maxBuffer: 64 * MEGABYTE,
  });
  if (status !== 0) throw new Error(`memory-child.mjs ended with ${status}: ${stderr}`);
  const [, during, after] = /\nBEGIN\n([\s\S]*)\nEND\n([\s\S]*)$/.exec(stdout);
  const { baseline, heapUsed, kept } = JSON.parse(/^\{.*\}$/m.exec(after)[0]);
  const seen = [...during.matchAll(COLLECTION)].map(([, before]) => Number(before) * MEGABYTE);
  return { peak: Math.max(heapUsed, ...seen) - baseline, kept: kept - baseline };
}

/** How many times the input the heap may grow by. */
const LIMIT = 12;

const BASES = {
  "Latin script": ({ layout, article }) => layout === "mirror" && !isChinese(article),
  Chinese: ({ layout, article }) => layout === "mirror" && isChinese(article),
  "a page": ({ layout }) => layout === "web",
};

function isChinese({ language }) {
  return language?.startsWith("zh") === true;
}

export function measure({ pages, plan }) {
  const fit = pages.filter((page) => page.html.length < 30_000 && canEnlarge(page));
  const folder = mkdtempSync(join(tmpdir(), "dw-article-bench-"));
  try {
    return Object.entries(BASES).flatMap(([name, test]) => {
      const base = fit.find(test);
      return base === undefined ? [] : plan.memory.map((size) => measureSize(name, base, size, folder));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSize(name, { name: base, html }, size, folder) {
  const path = join(folder, "document.html");
  const long = enlarge(html, size * 1_000_000);
  writeFileSync(path, long);
  return { name: `${name}: ${base}`, size, bytes: Buffer.byteLength(long), ...run(path) };
}

export const limits = (rows) =>
  rows.map(({ name, size, bytes, peak }) => ({
    what: `peak heap, ${name}, ${size} MB, × input`,
    value: peak / bytes,
    most: LIMIT,
  }));

export function render(rows) {
  return [
    table(
      ["document", "input", "peak heap above the baseline", "× input", "held by the article", "× input"],
      rows.map(({ name, bytes, peak, kept }) => [
        name,
        megabytes(bytes),
        megabytes(peak),
        figure(peak / bytes),
        megabytes(kept),
        figure(kept / bytes),
      ]),
    ),
    "",
    `Limit: ${LIMIT} × the input, garbage that was not yet collected included.`,
  ].join("\n");
}
