/**
 * Full pages: the library beside extractors for pages of any kind.
 */
import { geometricMean, race, warmUp } from "../clock.mjs";
import { figure, milliseconds, table } from "../markdown.mjs";
import { isFullPage } from "../pages.mjs";
import { ARTICLE, DOCUMENT, loadExtractors, PARSERS, tasksFor } from "../subjects.mjs";

export const title = "Other extractors";

export async function measure({ pages, plan }) {
  const extractors = await loadExtractors();
  const contenders = { [DOCUMENT]: PARSERS[DOCUMENT], [ARTICLE]: PARSERS[ARTICLE], ...extractors };
  const full = pages.filter(isFullPage);
  await warmUp(
    full.map((page) => tasksFor(contenders, page)),
    plan.warmUp,
  );
  const rows = [];
  for (const page of full) {
    rows.push({ name: page.name, times: await race(tasksFor(contenders, page), plan.extractors) });
  }
  return rows;
}

export const limits = () => [];

/** Names with their times and their ratios to `parseDocument`, geometric means over all pages, fastest first. */
export function summary(rows) {
  if (rows.length === 0) return [];
  return Object.keys(rows[0].times)
    .map((name) => ({
      name,
      time: geometricMean(rows.map(({ times }) => times[name])),
      ratio: geometricMean(rows.map(({ times }) => times[name] / times[DOCUMENT])),
    }))
    .sort((a, b) => a.time - b.time);
}

export function render(rows) {
  const found = summary(rows);
  const own = found.find(({ name }) => name === ARTICLE);
  if (own === undefined) return "No full page.";
  return [
    `Geometric means over ${rows.length} full pages:`,
    "",
    table(
      ["", "median time", "× parseDocument", "× parseArticle"],
      found.map(({ name, time, ratio }) => [name, milliseconds(time), figure(ratio), figure(time / own.time)]),
    ),
  ].join("\n");
}
