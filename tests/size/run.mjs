/**
 * `npm run size`: what the library weighs in a user's bundle. The exit status is 1 where a limit is exceeded.
 *
 * The limits are what it weighs today with little room, so that no change makes it heavier unseen; lower them with every
 * change that makes it lighter. The goals are where it is to arrive; `--goals` makes them the limits.
 *
 * `--modules N` shows the N heaviest modules instead of 15; `--modules 0` shows none.
 */
import { parseArgs } from "node:util";
import { FOREIGN, install, ownModules, weigh } from "./measure.mjs";

const { values } = parseArgs({
  options: { modules: { type: "string", default: "15" }, goals: { type: "boolean", default: false } },
});

const GOALS = { whole: 38_000, own: 14_000 };
const { whole: WHOLE, own: OWN } = values.goals ? GOALS : { whole: 65_700, own: 45_300 };

const PARSER = /htmlparser2/;
const CHINESE = /opencc-js/;

/** What is weighed: the code of a user, how heavy it may be gzipped, and what it may not hold. */
const BUNDLES = [
  { name: "everything, with dependencies", code: 'export * from "dw-article";', limit: WHOLE, without: CHINESE },
  { name: "everything, own code only", code: 'export * from "dw-article";', limit: OWN, external: FOREIGN },
  { name: "{ parseArticle }", code: 'export { parseArticle } from "dw-article";', without: CHINESE },
  { name: "{ toText }", code: 'export { toText } from "dw-article";', without: PARSER },
  { name: "{ toHtml }", code: 'export { toHtml } from "dw-article";' },
  { name: "{ toMirror }", code: 'export { toMirror } from "dw-article";' },
  { name: "{ toJson, fromJson }", code: 'export { toJson, fromJson } from "dw-article";' },
  { name: "{ toMarkdown }", code: 'export { toMarkdown } from "dw-article";' },
  { name: "dw-article/chinese, own code only", code: 'export * from "dw-article/chinese";', external: FOREIGN },
];

const kilo = (bytes) => (bytes / 1000).toFixed(2);

function table(head, rows) {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ");
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const missed = [];
const { folder, remove } = await install();
const rows = [];
try {
  for (const { name, code, limit = null, external = [], without = null } of BUNDLES) {
    const { bytes, gzip, inputs } = await weigh(code, { folder, external });
    const found = inputs.filter((path) => without?.test(path));
    if (limit !== null && gzip > limit)
      missed.push(`${name}: ${kilo(gzip)} kB gzipped, the limit is ${kilo(limit)} kB`);
    if (found.length > 0) missed.push(`${name}: holds ${found.length} modules such as ${found[0]}`);
    const parser = inputs.some((path) => PARSER.test(path)) ? "yes" : "no";
    rows.push([name, kilo(bytes), kilo(gzip), limit === null ? "" : kilo(limit), external.length > 0 ? "" : parser]);
  }
} finally {
  remove();
}

console.log(`Goals: ${kilo(GOALS.whole)} kB with dependencies, ${kilo(GOALS.own)} kB own code.`);
console.log(table(["import, in kB", "minified", "gzipped", "limit", "parser"], rows));
const most = Number(values.modules);
if (most > 0) {
  const modules = (await ownModules()).slice(0, most);
  const cells = modules.map(({ path, bytes, gzip }) => [path, String(bytes), String(gzip)]);
  console.log(`\n${table(["heaviest own modules, in bytes", "minified", "gzipped"], cells)}`);
}
if (missed.length > 0) {
  console.error(`\nsize: ${missed.length === 1 ? "a limit is" : `${missed.length} limits are`} missed`);
  for (const line of missed) console.error(`- ${line}`);
  process.exitCode = 1;
}
