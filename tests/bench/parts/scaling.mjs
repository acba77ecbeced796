/**
 * Whether time grows with the length of a document and no faster.
 */
import { race, twiceIfOver } from "../clock.mjs";
import { canEnlarge, enlarge } from "../enlarge.mjs";
import { htmlparser2, library } from "../library.mjs";
import { milliseconds, table } from "../markdown.mjs";

export const title = "Long documents";

const LAYOUTS = ["mirror", "legacy", "web", "amp", "fragment"];
/** Bytes of the short document. */
const SHORT = 50_000;
/** How many times as long the long one is. */
const TIMES = 64;

/** The smallest document of each layout: enlarged, it is nearly all body, at both lengths. */
function bases(pages) {
  return LAYOUTS.flatMap((layout) => {
    const fit = pages.filter((page) => page.layout === layout && page.html.length < SHORT / 4 && canEnlarge(page));
    return fit.sort((a, b) => a.html.length - b.html.length).slice(0, 1);
  });
}

const LIMIT = 1.3;

async function growth({ layout, html }, plan) {
  const short = enlarge(html, SHORT);
  const long = enlarge(html, SHORT * TIMES);
  const times = await race(
    {
      short: () => library.parseArticle(short),
      long: () => library.parseArticle(long),
      shortTree: () => htmlparser2.parseDocument(short),
      longTree: () => htmlparser2.parseDocument(long),
    },
    plan,
  );
  const length = long.length / short.length;
  return {
    layout,
    short: times.short,
    long: times.long,
    growth: times.long / times.short / length,
    parser: times.longTree / times.shortTree / length,
  };
}

export async function measure({ pages, plan }) {
  const rows = [];
  for (const base of bases(pages)) {
    rows.push(
      await twiceIfOver(
        () => growth(base, plan.scaling),
        (row) => row.growth,
        LIMIT,
      ),
    );
  }
  return rows;
}

export const limits = (rows) =>
  rows.map(({ layout, growth }) => ({ what: `growth of time per character, ${layout}`, value: growth, most: LIMIT }));

export function render(rows) {
  return [
    `A document of ${SHORT / 1000} kB, nearly all body, and one ${TIMES} times as long:`,
    "",
    table(
      ["layout", "short", "long", "growth of time per character", "the same of parseDocument"],
      rows.map(({ layout, short, long, growth, parser }) => [
        layout,
        milliseconds(short),
        milliseconds(long),
        `${growth.toFixed(2)} ×`,
        `${parser.toFixed(2)} ×`,
      ]),
    ),
    "",
    `Limit: ${LIMIT} ×.`,
  ].join("\n");
}
