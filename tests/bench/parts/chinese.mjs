/**
 * Telling and converting the scripts of Chinese.
 */
import { race, warmUp } from "../clock.mjs";
import { library } from "../library.mjs";
import { milliseconds, table } from "../markdown.mjs";
import { CHINESE, tasksFor } from "../subjects.mjs";

export const title = "Chinese";

const isChinese = ({ article }) => article.language?.startsWith("zh") === true;

export async function measure({ pages, plan }) {
  const found = pages.filter(isChinese);
  await warmUp(
    found.map((page) => tasksFor(CHINESE, page)),
    plan.warmUp / 2,
  );
  const rows = [];
  for (const page of found) {
    const characters = library.toText(page.article).length;
    rows.push({ characters, times: await race(tasksFor(CHINESE, page), plan.chinese) });
  }
  return rows;
}

export const limits = () => [];

export function render(rows) {
  const characters = rows.reduce((sum, row) => sum + row.characters, 0);
  if (characters === 0) return "No article in Chinese.";
  return table(
    [`${rows.length} articles in Chinese`, "time per 1,000 characters"],
    Object.keys(CHINESE).map((name) => {
      const time = rows.reduce((sum, row) => sum + row.times[name], 0);
      return [name, milliseconds((1000 * time) / characters)];
    }),
  );
}
