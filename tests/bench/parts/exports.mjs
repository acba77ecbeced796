/**
 * Mirror exports: short documents that are all article.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { geometricMean, race, twiceIfOver, warmUp } from "../clock.mjs";
import { kilobytes, table, times } from "../markdown.mjs";
import { isExport } from "../pages.mjs";
import { ARTICLE, DOCUMENT, PARSERS, TOKENIZE, tasksFor, WRITERS } from "../subjects.mjs";
import { operations } from "./pages.mjs";

export const title = "Mirror exports";

const MOST = 2;

const ratio = (name) => (row) => row.times[name] / row.times[DOCUMENT];
const mean = (rows, name) => geometricMean(rows.map(ratio(name)));
const worst = (rows) => rows.reduce((most, row) => (ratio(ARTICLE)(row) > ratio(ARTICLE)(most) ? row : most));

const CHILD = fileURLToPath(new URL("exports-child.mjs", import.meta.url));

function measureAlone(folders, { warmUp, exports }) {
  const settings = JSON.stringify({ folders, plan: { warmUp, exports } });
  const { stdout, stderr, status } = spawnSync(process.execPath, [CHILD, settings], { encoding: "utf8" });
  if (status !== 0) throw new Error(`exports-child.mjs ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

export async function measure({ pages, folders, plan }) {
  const found = pages.filter(isExport);
  if (found.length === 0) return { rows: [], alone: [] };
  await warmUp(
    found.map((page) => tasksFor(PARSERS, page)),
    plan.warmUp,
  );
  const rows = [];
  for (const page of found) {
    const tasks = tasksFor(PARSERS, page);
    const parsers = await twiceIfOver(
      () => race(tasks, plan.exports),
      (row) => row[ARTICLE] / row[DOCUMENT],
      MOST,
    );
    const writers = await race(tasksFor(WRITERS, page), plan.exportWriters);
    rows.push({ name: page.name, bytes: page.bytes, times: { ...parsers, ...writers } });
  }
  return { rows, alone: measureAlone(folders, plan) };
}

export const limits = ({ rows }) =>
  rows.length === 0
    ? []
    : [
        { what: "parseArticle, geometric mean of mirror exports", value: mean(rows, ARTICLE), most: MOST },
        {
          what: `parseArticle, worst mirror export, ${worst(rows).name}`,
          value: ratio(ARTICLE)(worst(rows)),
          most: MOST,
        },
      ];

export function render({ rows, alone }) {
  if (rows.length === 0) return "No mirror export.";
  const sizes = rows.map(({ bytes }) => bytes);
  return [
    `${rows.length} exports of ${kilobytes(Math.min(...sizes))} to ${kilobytes(Math.max(...sizes))}, × parseDocument:`,
    "",
    table(
      ["", "geometric mean", "worst", "limit"],
      [
        ["parseArticle", times(mean(rows, ARTICLE)), times(ratio(ARTICLE)(worst(rows))), times(MOST)],
        ["parseArticle, exports only", times(mean(alone, ARTICLE)), times(ratio(ARTICLE)(worst(alone))), ""],
        [
          "tokenizing, all of which must be read",
          times(mean(rows, TOKENIZE)),
          times(Math.max(...rows.map(ratio(TOKENIZE)))),
          "",
        ],
      ],
    ),
    "",
    "The second line is that of a process that reads exports and nothing else: the engine fits the parser to the few",
    "elements and attributes that it has seen, and `parseDocument` gains more by that than `parseArticle`.",
    "",
    operations(rows, [DOCUMENT, ARTICLE, ...Object.keys(WRITERS)]),
  ].join("\n");
}
