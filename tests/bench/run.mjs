/**
 * `npm run bench`: measures the built library and holds it against its limits.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chart } from "./chart.mjs";
import { warmUp } from "./clock.mjs";
import { installPeers } from "./install.mjs";
import { ROOT } from "./library.mjs";
import { loadPages } from "./pages.mjs";
import { summary } from "./parts/extractors.mjs";
import { PARTS } from "./parts/index.mjs";
import { FULL, QUICK } from "./plans.mjs";
import { ARTICLE, PARSERS, tasksFor } from "./subjects.mjs";

const USAGE = `Usage: npm run bench -- [FOLDER]... [options]

Measures what "npm run build" made, on the pages below each FOLDER (default: the
fixtures). A full run over the fixtures rewrites the figures in docs/performance.md.

  --pages FOLDER   another way to name a FOLDER
  --quick          less exact; for a first look and for CI
  --only PART      only this; may be repeated: ${Object.keys(PARTS).join(", ")}
  --no-peers       without other extractors; nothing is installed
  --no-limits      exit status 0 even where a limit is missed
  --write          write docs/performance.md whatever was measured
  --no-write       do not write it
`;

const OPTIONS = {
  pages: { type: "string", multiple: true, default: [] },
  quick: { type: "boolean", default: false },
  only: { type: "string", multiple: true, default: [] },
  peers: { type: "boolean", default: true },
  limits: { type: "boolean", default: true },
  write: { type: "boolean" },
  help: { type: "boolean", short: "h", default: false },
};

const DOCUMENT = new URL("docs/performance.md", ROOT);
const CHART = new URL("docs/performance.svg", ROOT);
const BEGIN = "<!-- bench: begin -->";
const END = "<!-- bench: end -->";

function newest(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}

function warnIfStale() {
  const built = statSync(new URL("dist/index.js", ROOT)).mtimeMs;
  if (newest(fileURLToPath(new URL("src/", ROOT))) > built) {
    console.error('bench: src is newer than dist; "npm run build" first to measure it');
  }
}

const isMissed = ({ value, most = Infinity, least = -Infinity }) => value > most || value < least;

function describe({ what, value, most, least }) {
  const bound = most === undefined ? `at least ${least}` : `at most ${most}`;
  return `${what}: ${value.toFixed(2)}, the limit is ${bound}`;
}

/** The figures between their marks in the documentation. */
function write(text, extractors) {
  const document = readFileSync(DOCUMENT, "utf8");
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md: expected ${BEGIN} and ${END}`);
  writeFileSync(DOCUMENT, `${document.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${document.slice(end)}`);
  const rows = summary(extractors ?? []).map(({ name, ratio }) => ({ name, ratio, own: name === ARTICLE }));
  if (rows.length > 0) writeFileSync(CHART, chart(rows));
}

function environment(count, quick) {
  const cpu = cpus()[0]?.model.trim() ?? "an unknown processor";
  const versions = `Node.js ${process.versions.node}, V8 ${process.versions.v8}`;
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${versions}, ${cpu}, ${availableParallelism()} cores; ${count} documents${quick ? "; quick" : ""}.`;
}

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, allowNegative: true });
  if (values.help) return console.log(USAGE);
  const unknown = values.only.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`bench: --only ${unknown.join(", ")}: expected ${Object.keys(PARTS).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const wanted = Object.keys(PARTS).filter(
    (name) => (values.only.length === 0 || values.only.includes(name)) && (values.peers || name !== "extractors"),
  );
  if (wanted.includes("extractors")) installPeers();
  warnIfStale();

  const folders = [...values.pages, ...positionals];
  const { pages, refused } = loadPages(folders);
  for (const { name, refused: code } of refused) console.error(`bench: ${name} is left out: ${code}`);
  const plan = values.quick ? QUICK : FULL;
  const sections = [environment(pages.length, values.quick)];
  console.log(sections[0]);
  const limits = [];
  const results = {};
  // The engine compiles for what it has seen; so that figures do not depend on the order of parts, that is everything.
  await warmUp(
    pages.map((page) => tasksFor(PARSERS, page)),
    plan.warmUp,
  );
  for (const name of wanted) {
    const { title, measure, render, limits: limitsOf } = PARTS[name];
    const rows = await measure({ pages, folders, plan });
    const section = `### ${title}\n\n${render(rows)}`;
    console.log(`\n${section}`);
    sections.push(section);
    limits.push(...limitsOf(rows));
    results[name] = rows;
  }

  const missed = limits.filter(isMissed).map((limit) => `- missed: ${describe(limit)}`);
  const kept = `${limits.length - missed.length} of ${limits.length} limits are kept.`;
  const whole = !values.quick && folders.length === 0 && wanted.length === Object.keys(PARTS).length;
  if (values.write ?? whole) {
    write(
      [...sections, ["### Limits", "", kept, ...(missed.length > 0 ? ["", ...missed] : [])].join("\n")].join("\n\n"),
      results.extractors,
    );
  }
  if (limits.length > 0) console.log(`\n${kept}`);
  for (const line of missed) console.error(line);
  if (missed.length > 0 && values.limits) process.exitCode = 1;
}

await main();
