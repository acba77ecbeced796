/**
 * Documents made to slow a parser down, each of a size and of four times that size.
 */
import { race, twiceIfOver } from "../clock.mjs";
import { library } from "../library.mjs";
import { milliseconds, table } from "../markdown.mjs";

export const title = "Hostile documents";

const TIMES = 4;

const ADDRESS = "https://www.dw.com/en/story/a-60000001";
const BODY = "<p>A paragraph before it all.</p>";

const FRAMES = {
  mirror: (title, body) =>
    `<!--1650000000000-->\n[${title}](${ADDRESS})\n------\n\n<div><i>Ada Quill<br>2022-04-15T05:20:00.000Z</i></div>${body}\n`,
  web: (title, body) =>
    `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${ADDRESS}"></head><body>` +
    `<article><header><h1>${title}</h1></header><div class="rich-text" data-tracking-name="rich-text">${body}</div>` +
    "</article></body></html>",
};

const many = (count, make) => Array.from({ length: count }, (_, n) => make(n)).join("");
const inBody = (make) => (n) => ["Story", BODY + make(n)];
const inTitle = (make) => (n) => [make(n), BODY];

/** What each shape is made of, and how large the larger one is. */
const SHAPES = {
  "brackets in the title, open": { most: 1_000_000, make: inTitle((n) => "[".repeat(n)) },
  "brackets in the title, closed": { most: 1_000_000, make: inTitle((n) => "]".repeat(n)) },
  "brackets in the title, link-like": { most: 1_000_000, make: inTitle((n) => "[](".repeat(n / 3)) },
  "elements never closed": { most: 200_000, make: inBody((n) => "<div>text".repeat(n)) },
  "formatting never closed": { most: 200_000, make: inBody((n) => "<p><b><i>text".repeat(n / 2)) },
  "attributes of one element": { most: 200_000, make: inBody((n) => `<p ${many(n, (i) => `a${i}=b `)}>text</p>`) },
  "elements nested": { most: 200_000, make: inBody((n) => `${"<div>".repeat(n)}text${"</div>".repeat(n)}`) },
  "formatting nested": { most: 200_000, make: inBody((n) => `<p>${"<b>".repeat(n)}text${"</b>".repeat(n)}</p>`) },
  entities: { most: 1_000_000, make: inBody((n) => `<p>${"&amp;".repeat(n)}</p>`) },
  "numeric entities": { most: 1_000_000, make: inBody((n) => `<p>${"&#120;".repeat(n)}</p>`) },
  "end tags of nothing": { most: 400_000, make: inBody((n) => "</b></div>".repeat(n / 2)) },
  "tags never ended": { most: 1_000_000, make: inBody((n) => "<p ".repeat(n)) },
};

/** A quadratic shape would reach {@link TIMES}; what is above 1 is the engine's collecting of garbage. */
const LIMIT = 2;

async function growth(make, count, plan) {
  const [small, large] = [make(count / TIMES), make(count)];
  const times = await race(
    { small: () => library.safeParseArticle(small), large: () => library.safeParseArticle(large) },
    plan,
  );
  return { small: times.small, large: times.large, growth: times.large / times.small / (large.length / small.length) };
}

export async function measure({ plan }) {
  const rows = [];
  for (const [name, { most, make }] of Object.entries(SHAPES)) {
    const count = most * plan.hostile.share;
    for (const [frame, around] of Object.entries(FRAMES)) {
      const found = await twiceIfOver(
        () => growth((n) => around(...make(n)), count, plan.hostile),
        (row) => row.growth,
        LIMIT,
      );
      rows.push({ name, frame, count, ...found });
    }
  }
  return rows;
}

export const limits = (rows) =>
  rows.map(({ name, frame, growth }) => ({ what: `growth for ${name} (${frame})`, value: growth, most: LIMIT }));

export function render(rows) {
  return [
    `Each shape with so many pieces, and with a quarter of them:`,
    "",
    table(
      ["shape", "layout", "pieces", "a quarter", "all", "growth of time per character"],
      rows.map(({ name, frame, count, small, large, growth }) => [
        name,
        frame,
        Math.round(count).toLocaleString("en"),
        milliseconds(small),
        milliseconds(large),
        `${growth.toFixed(2)} ×`,
      ]),
    ),
    "",
    `Limit: ${LIMIT} ×; a shape that takes quadratic time would show ${TIMES} ×.`,
  ].join("\n");
}
