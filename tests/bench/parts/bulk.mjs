/**
 * How fast the command line works through a folder, with one core and with two.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { median } from "../clock.mjs";
import { ROOT } from "../library.mjs";
import { figure, table, times } from "../markdown.mjs";

export const title = "Bulk";

const PROGRAM = fileURLToPath(new URL("dist/cli.js", ROOT));
const DOCUMENTS = fileURLToPath(new URL("tests/cli/documents.ts", ROOT));
const JOBS = [1, 2];
const LEAST = 1.6;

/** How results are written. */
const WAYS = {
  "--format ndjson, to one file": ["--format", "ndjson"],
  "--format json --out DIR, a file each": ["--format", "json", "--out"],
};

function run(options, { input, output }, jobs) {
  rmSync(output, { recursive: true, force: true });
  const folder = options.at(-1) === "--out";
  const stdout = folder ? "ignore" : openSync(output, "w");
  const args = [PROGRAM, input, ...options, ...(folder ? [output] : []), "--quiet", "--jobs", String(jobs)];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", stdout, "pipe"] });
  const seconds = (performance.now() - started) / 1000;
  if (!folder) closeSync(stdout);
  if (status !== 0) throw new Error(`dw-article --jobs ${jobs} ended with ${status}: ${stderr.slice(0, 500)}`);
  return seconds;
}

export async function measure({ plan }) {
  const { count, rounds } = plan.bulk;
  const { module } = await runnerImport(DOCUMENTS, { configFile: false, logLevel: "error" });
  const folder = mkdtempSync(join(tmpdir(), "dw-article-bulk-"));
  const places = { input: join(folder, "in"), output: join(folder, "out") };
  try {
    module.writeExports(places.input, count);
    return Object.entries(WAYS).map(([name, options]) => {
      const samples = JOBS.map(() => []);
      for (let round = 0; round < rounds; round++) {
        for (const [i, jobs] of JOBS.entries()) samples[i].push(run(options, places, jobs));
      }
      const [one, two] = samples.map((seconds) => count / median(seconds));
      return { name, count, one, two, enforced: plan.bulk.enforced };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const limits = (rows) =>
  availableParallelism() < 2
    ? []
    : rows
        .filter(({ enforced }) => enforced)
        .map(({ name, one, two }) => ({ what: `two workers to one, ${name}`, value: two / one, least: LEAST }));

export function render(rows) {
  return [
    `The program on a folder of ${rows[0].count.toLocaleString("en")} mirror exports of 5 kB, from start to end:`,
    "",
    table(
      ["", "documents/s, --jobs 1", "--jobs 2", "ratio"],
      rows.map(({ name, one, two }) => [name, figure(one), figure(two), times(two / one)]),
    ),
    "",
    `Limit: ${LEAST} × on two cores.`,
  ].join("\n");
}
