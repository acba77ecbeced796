/**
 * `docs/formats.md` against the fixtures: what the page says is read is in their models.
 *
 * @module
 */
import { describe, expect, it } from "vitest";
import { type Article, type Block, fromJson, type Layout, parseArticle } from "../../src/index.ts";
import { expectation, loadFixtures } from "../loader/fixtures.ts";
import { blocksOf, readPage } from "./blocks.ts";
import { runPage } from "./run.ts";

const PAGE = readPage("formats.md");

const LAYOUTS = {
  mirror: true,
  legacy: true,
  web: true,
  amp: true,
  fragment: true,
  semantic: true,
} satisfies Record<Layout, true>;

const FIXTURES = new Map(
  loadFixtures().map((fixture) => [
    fixture.name,
    { layout: fixture.about.layout, article: fromJson(expectation(fixture, "article.json", "", false)) },
  ]),
);

/** Every block of the body, those inside others included. */
function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === "list") for (const item of block.children) yield* blocksIn(item.children);
    else if (block.type === "blockquote") yield* blocksIn(block.children);
    else if (block.type === "table") {
      for (const row of block.children) for (const cell of row.children) yield* blocksIn(cell.children);
    }
  }
}

function holds(article: Article, test: (block: Block) => boolean): boolean {
  return article.sections.some(({ children }) => [...blocksIn(children)].some(test));
}

const holdsType =
  (type: Block["type"]) =>
  (article: Article): boolean =>
    holds(article, (block) => block.type === type);

type Field = Exclude<keyof Article, "schemaVersion" | "layout" | "paragraphs" | "figures" | "links">;
type Part = "caption" | "credit" | "gallery" | "video" | "audio" | "embed" | "list" | "blockquote" | "table";

/** Each row of a table: whether an article has it. */
const HAS = {
  id: ({ id }) => id !== null,
  url: ({ url }) => url !== null,
  permalink: ({ permalink }) => permalink !== null,
  language: ({ language }) => language !== null,
  direction: ({ direction }) => direction === "rtl",
  title: ({ title }) => title !== null,
  kicker: ({ kicker }) => kicker.length > 0,
  teaser: ({ teaser }) => teaser !== null,
  authors: ({ authors }) => authors.length > 0,
  source: ({ source }) => source !== null,
  timestamp: ({ timestamp }) => timestamp !== null,
  modified: ({ modified }) => modified !== null,
  archived: ({ archived }) => archived !== null,
  keywords: ({ keywords }) => keywords.length > 0,
  lead: ({ lead }) => lead !== null,
  sections: ({ sections }) => sections.length > 0,
  caption: ({ figures }) => figures.some(({ caption }) => caption !== null),
  credit: ({ figures }) => figures.some(({ credit }) => credit !== null),
  gallery: holdsType("gallery"),
  video: holdsType("video"),
  audio: holdsType("audio"),
  embed: holdsType("embed"),
  list: holdsType("list"),
  blockquote: holdsType("blockquote"),
  table: holdsType("table"),
} satisfies Record<Field | Part, (article: Article) => boolean>;

interface Row {
  readonly fields: readonly string[];
  readonly readFrom: string;
  readonly fixtures: readonly string[];
}

const spans = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

/** The rows of the table below a layout's heading. */
function tableOf(layout: string): Row[] {
  const part = PAGE.split(/^## /m).find((text) => text.startsWith(`${layout}\n`)) ?? "";
  return [...part.matchAll(/^\| (`.*?) \| (.*?) \| ?(.*?) ?\|$/gm)].map(
    ([, fields = "", readFrom = "", shown = ""]) => ({
      fields: spans(fields),
      readFrom,
      fixtures: spans(shown).filter((name) => name.includes("/")),
    }),
  );
}

const TABLES = Object.keys(LAYOUTS).map((layout) => ({ layout, rows: tableOf(layout) }));
const ROWS = TABLES.flatMap(({ layout, rows }) =>
  rows.flatMap((row) => row.fields.map((field) => ({ layout, field, ...row }))),
);

describe("docs/formats.md", () => {
  it.each(TABLES)("has a row for each field of $layout", ({ rows }) => {
    expect(rows.flatMap(({ fields }) => fields)).toEqual(Object.keys(HAS));
  });

  it.each(ROWS)("shows $field of $layout by fixtures that have it", ({ layout, field, readFrom, fixtures }) => {
    const has = new Map(Object.entries(HAS)).get(field);
    const ofLayout = [...FIXTURES].filter(([, fixture]) => fixture.layout === layout);
    if (readFrom.startsWith("–")) {
      expect(fixtures).toEqual([]);
      expect(ofLayout.filter(([, { article }]) => has?.(article)).map(([name]) => name)).toEqual([]);
      return;
    }
    const shown = ofLayout.filter(([name, { article }]) => fixtures.includes(name) && has?.(article));
    // Of a row with several fields each needs one fixture; of a row with one field every fixture has it.
    expect(fixtures).not.toEqual([]);
    if (field === "list" || field === "direction") expect(shown).not.toEqual([]);
    else expect(shown.map(([name]) => name).sort()).toEqual([...fixtures].sort());
  });

  it("names no fixture that does not exist", () => {
    const named = [...PAGE.matchAll(/`((?:mirror|legacy|web|amp|fragment|semantic)\/[^`]+)`/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !FIXTURES.has(name))).toEqual([]);
  });

  it("says by which mark each layout is recognised", () => {
    for (const layout of Object.keys(LAYOUTS)) expect(PAGE).toContain(`[\`${layout}\`](#${layout})`);
  });

  it("shows examples that run", async () => {
    const blocks = blocksOf(PAGE);
    const { checked } = await runPage(blocks, { "dw-article": { parseArticle } });
    expect(checked).toBeGreaterThan(2);
  });
});
