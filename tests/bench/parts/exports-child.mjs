/**
 * Reads mirror exports in a process that never saw a page: the engine compiles the parser for the few elements and
 * attributes that exports have, which makes `parseDocument` faster.
 */
import { race, warmUp } from "../clock.mjs";
import { isExport, loadPages } from "../pages.mjs";
import { ARTICLE, DOCUMENT, PARSERS, tasksFor } from "../subjects.mjs";

const { folders, plan } = JSON.parse(process.argv[2]);
const table = { [DOCUMENT]: PARSERS[DOCUMENT], [ARTICLE]: PARSERS[ARTICLE] };
const races = loadPages(folders)
  .pages.filter(isExport)
  .map((page) => tasksFor(table, page));

await warmUp(races, plan.warmUp);
const rows = [];
for (const tasks of races) rows.push({ times: await race(tasks, plan.exports) });
console.log(JSON.stringify(rows));
