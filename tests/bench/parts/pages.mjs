/**
 * Full pages: the library beside the parser that it stands on.
 */
import { geometricMean, race, twiceIfOver, warmUp } from "../clock.mjs";
import { figure, kilobytes, milliseconds, table, times } from "../markdown.mjs";
import { FULL_PAGE, isFullPage } from "../pages.mjs";
import { ARTICLE, DOCUMENT, LEAST, PARSERS, TOKENIZE, tasksFor, WRITERS } from "../subjects.mjs";

export const title = "Full pages";

const EACH = 0.75;
const MEAN = 0.6;

const ratio = (name) => (row) => row.times[name] / row.times[DOCUMENT];

export async function measure({ pages, plan }) {
  const full = pages.filter(isFullPage);
  await warmUp(
    full.map((page) => tasksFor(PARSERS, page)),
    plan.warmUp,
  );
  const rows = [];
  for (const page of full) {
    const tasks = tasksFor(PARSERS, page);
    const parsers = await twiceIfOver(
      () => race(tasks, plan.pages),
      (found) => found[ARTICLE] / found[DOCUMENT],
      EACH,
    );
    const writers = await race(tasksFor(WRITERS, page), plan.writers);
    rows.push({ name: page.name, bytes: page.bytes, times: { ...parsers, ...writers } });
  }
  return rows;
}

export const limits = (rows) =>
  rows.length === 0
    ? []
    : [
        ...rows.map((row) => ({ what: `parseArticle on ${row.name}`, value: ratio(ARTICLE)(row), most: EACH })),
        { what: "parseArticle, geometric mean of full pages", value: mean(rows, ARTICLE), most: MEAN },
      ];

const mean = (rows, name) => geometricMean(rows.map(ratio(name)));

/** The operations, each with its geometric means over documents of one kind. */
export function operations(rows, names) {
  return table(
    ["operation", "median time", "× parseDocument"],
    names.map((name) => [
      name,
      milliseconds(geometricMean(rows.map((row) => row.times[name]))),
      figure(mean(rows, name)),
    ]),
  );
}

export function render(rows) {
  if (rows.length === 0) return `No page of ${kilobytes(FULL_PAGE)} or more.`;
  const cells = rows.map((row) => [
    row.name,
    kilobytes(row.bytes),
    milliseconds(row.times[DOCUMENT]),
    milliseconds(row.times[ARTICLE]),
    times(ratio(ARTICLE)(row)),
    times(ratio(TOKENIZE)(row)),
    times(ratio(LEAST)(row)),
  ]);
  const means = [ARTICLE, TOKENIZE, LEAST].map((name) => times(mean(rows, name)));
  return [
    table(
      ["page", "size", "parseDocument", "parseArticle", "ratio", "tokenizing it all", "tokenizing what must be read"],
      [...cells, ["geometric mean", "", "", "", ...means]],
    ),
    "",
    `Limits: ${times(EACH)} for each page, ${times(MEAN)} for the geometric mean. What must be read is the head and the`,
    "article's element; tokenizing it without building anything is where the limit of any parser of this kind lies.",
    "",
    "Geometric means over these pages:",
    "",
    operations(rows, [...Object.keys(PARSERS), ...Object.keys(WRITERS)]),
  ].join("\n");
}
