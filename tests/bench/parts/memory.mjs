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

const isChinese = ({ language }) => language?.startsWith("zh") === true;
const isEnglish = ({ language }) => language === "en";

/** Characters of running text to a paragraph. */
function density({ article }) {
  const body = article.paragraphs.filter(({ role }) => role === "body");
  return body.reduce((sum, { text }) => sum + text.length, 0) / body.length;
}

const isDenser = (one, other) => density(one) > density(other);

/**
 * Letters of one byte and of several, and a page with more than its body: each the fixture whose paragraphs are nearest
 * to those of real articles, which are longer still. And the one with the least text to its markup, for which there is
 * no limit: what the tree of short elements takes is many times their source, whoever builds it.
 */
const BASES = {
  English: { of: ({ layout, article }) => layout === "mirror" && isEnglish(article), better: isDenser },
  Chinese: { of: ({ layout, article }) => layout === "mirror" && isChinese(article), better: isDenser },
  "a page": { of: ({ layout }) => layout === "web", better: isDenser },
  "hardly any text": { of: ({ layout }) => layout === "mirror", better: (a, b) => isDenser(b, a), free: true },
};

export function measure({ pages, plan }) {
  const folder = mkdtempSync(join(tmpdir(), "dw-article-bench-"));
  try {
    return Object.entries(BASES).flatMap(([name, { of, better, free = false }]) => {
      const fit = pages.filter((page) => of(page) && canEnlarge(page));
      if (fit.length === 0) return [];
      const base = fit.reduce((best, page) => (better(page, best) ? page : best));
      return plan.memory.map((size) => measureSize(name, base, size, free, folder));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSize(name, { name: base, html }, size, free, folder) {
  const path = join(folder, "document.html");
  const long = enlarge(html, size * 1_000_000);
  writeFileSync(path, long);
  return { name: `${name}: ${base}`, size, free, bytes: Buffer.byteLength(long), ...run(path) };
}

export const limits = (rows) =>
  rows
    .filter(({ free }) => !free)
    .map(({ name, size, bytes, peak }) => ({
      what: `peak heap, ${name}, ${size} MB, × input`,
      value: peak / bytes,
      most: LIMIT,
    }));

export function render(rows) {
  return [
    table(
      ["document", "input", "peak heap above the baseline", "× input", "held by the article", "× input", "limit"],
      rows.map(({ name, bytes, peak, kept, free }) => [
        name,
        megabytes(bytes),
        megabytes(peak),
        figure(peak / bytes),
        megabytes(kept),
        figure(kept / bytes),
        free ? "none" : `${LIMIT} ×`,
      ]),
    ),
    "",
    "Garbage that was not yet collected is included.",
  ].join("\n");
}
