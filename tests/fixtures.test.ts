/**
 * Every fixture, held against what it is expected to give. There is no code for a single case here: a new folder
 * under `fixtures/` is a new test, and `npm run fixtures:update` writes its expectations for reading.
 *
 * @module
 */
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import {
  type ArticleInput,
  fromJson,
  type ParseOptions,
  parseArticle,
  toHtml,
  toJson,
  toMirror,
} from "../src/index.ts";
import { LAYOUTS } from "../src/layouts/index.ts";
import type { WarningCode } from "../src/report.ts";
import { readFixtureCase } from "./loader/fixture-case.ts";
import { expectation, type Fixture, isUpdating, loadFixtures } from "./loader/fixtures.ts";

const fixtures = loadFixtures();
const updating = isUpdating(process.env);

function optionsOf({ about }: Fixture): ParseOptions {
  return about.url === undefined ? {} : { url: about.url };
}

function parse(fixture: Fixture, input: ArticleInput = fixture.source) {
  return parseArticle(input, optionsOf(fixture));
}

function warningsOf(fixture: Fixture): readonly WarningCode[] {
  const codes = new Set<WarningCode>();
  parseArticle(fixture.source, { ...optionsOf(fixture), onWarning: ({ code }) => codes.add(code) });
  return [...codes].sort();
}

/** The same text in other clothes: none of them may change the model. */
const INPUTS: Readonly<Record<string, (source: string) => ArticleInput>> = {
  "with CRLF for line ends": (source) => source.replaceAll("\n", "\r\n"),
  "with a byte order mark": (source) => `\ufeff${source}`,
  "as bytes": (source) => new TextEncoder().encode(source),
  "as bytes with a byte order mark": (source) => new TextEncoder().encode(`\ufeff${source}`),
  "as a parsed document": (source) => parseDocument(source),
};

it("finds fixtures of every layout", () => {
  expect([...new Set(fixtures.map(({ about }) => about.layout))].sort()).toEqual(
    LAYOUTS.map(({ layout }) => layout).sort(),
  );
});

it("rewrites expectations only when asked to, and never in CI", () => {
  expect(isUpdating({})).toBe(false);
  expect(isUpdating({ UPDATE_FIXTURES: "1" })).toBe(true);
  expect(() => isUpdating({ UPDATE_FIXTURES: "1", CI: "true" })).toThrow("CI");
});

it("refuses a case.json that says too little or too much", () => {
  expect(() => readFixtureCase('{"layout":"paper","covers":[],"colour":"red"}', "x/case.json")).toThrow(
    /"about" is missing.*"layout" is not.*"covers" is not.*"colour" is unknown/,
  );
});

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("fixtures/%s", (_name, fixture) => {
  const { about, folder, source } = fixture;

  it("stands in the folder of its layout", () => {
    expect(folder).toBe(about.layout);
  });

  it("gives the model of article.json", () => {
    const json = `${toJson(parse(fixture), { indent: 2 })}\n`;
    expect(json).toBe(expectation(fixture, "article.json", json, updating));
  });

  it("gives the HTML of article.html", () => {
    const html = toHtml(parse(fixture));
    expect(html).toBe(expectation(fixture, "article.html", html, updating));
  });

  it("gives the warnings that case.json names", () => {
    expect(warningsOf(fixture)).toEqual(about.warnings ?? []);
  });

  it("is read by its layout, whose mark alone it bears", () => {
    expect(parse(fixture).layout).toBe(about.layout);
    const marked = LAYOUTS.filter((layout) => layout.matches(source)).map(({ layout }) => layout);
    expect(marked).toEqual(about.warnings?.includes("UNKNOWN_LAYOUT") ? [] : [about.layout]);
  });

  it.each(Object.entries(INPUTS))("is read alike %s", (_shape, dress) => {
    expect(parse(fixture, dress(source))).toEqual(parse(fixture));
  });

  it("comes back from HTML, but for the layout", () => {
    const article = parse(fixture);
    expect(parseArticle(toHtml(article))).toEqual({ ...article, layout: "semantic" });
    expect(parseArticle(toHtml(article, { document: true }))).toEqual({ ...article, layout: "semantic" });
  });

  it("comes back from JSON", () => {
    const article = parse(fixture);
    expect(fromJson(toJson(article))).toEqual(article);
  });

  it("is written as a mirror export that is written again alike", () => {
    const written = toMirror(parse(fixture));
    expect(toMirror(parseArticle(written))).toBe(written);
  });

  if (about.roundtrip?.mirror === "exact") {
    it("comes back from the mirror export byte for byte", () => {
      expect(toMirror(parse(fixture))).toBe(source);
    });
  }
});
