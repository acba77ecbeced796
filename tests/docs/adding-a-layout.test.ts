/**
 * The reader that `docs/adding-a-layout.md` shows compiles, and does what the page says of it.
 *
 * @module
 */
import { existsSync } from "node:fs";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayoutReader } from "../../src/layouts/reader.ts";
import { withViews } from "../../src/model/index.ts";
import type { DropReason } from "../../src/report.ts";
import { clean, isBlank } from "../../src/text/whitespace.ts";
import { readFixtureCase } from "../loader/fixture-case.ts";
import { blocksOf, readPage } from "./blocks.ts";
import { compileErrors } from "./compile.ts";

const GUIDE = readPage("adding-a-layout.md");
const BLOCKS = blocksOf(GUIDE);
const blockOf = (info: string, at = 0): string => BLOCKS.filter((block) => block.info === info)[at]?.code ?? "";

const PAGE = blockOf("html");
/** The layout that the guide makes up is no name that the compiler knows. */
const READER = blockOf("ts").replaceAll('"press"', '"fragment"');

/** The module as it stands in `src/layouts`, for one that stands here. */
const fromHere = (code: string): string =>
  code.replaceAll(' from "../', ' from "../../src/').replaceAll(' from "./', ' from "../../src/layouts/');

async function load(code: string): Promise<LayoutReader> {
  const names = [...code.matchAll(/ from "(\.[^"]+)"/g)].map(([, name = ""]) => name);
  const modules = new Map(
    await Promise.all(
      names.map(async (name) => [name, await import(/* @vite-ignore */ new URL(name, import.meta.url).href)] as const),
    ),
  );
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { press?: LayoutReader } = {};
  new Function("exports", "require", outputText)(exports, (name: string) => modules.get(name));
  if (exports.press === undefined) throw new Error("the guide's example exports no press");
  return exports.press;
}

/** What a reader makes of a page, as the guide shows it. */
function summary(reader: LayoutReader, html: string) {
  const dropped: Partial<Record<DropReason, string[]>> = {};
  const warnings: string[] = [];
  const drop = (reason: DropReason, text: string): void => {
    if (isBlank(text)) return;
    dropped[reason] = [...(dropped[reason] ?? []), clean(text)];
  };
  const report = { drop, warn: (code: string) => warnings.push(code) };
  const content = reader.read({ html, url: null, report, forced: false });
  if (content === null) return null;
  const { id, language, title, kicker, authors, timestamp, sections, paragraphs, figures } = withViews(content);
  return {
    shown: {
      ...{ id, language, title, kicker, authors: authors.map(({ name }) => name), timestamp },
      paragraphs: paragraphs.map(({ text }) => text),
      headings: sections.flatMap(({ heading }) => heading?.text ?? []),
      captions: figures.map(({ caption, credit }) => [caption?.text ?? null, credit]),
      dropped,
    },
    warnings,
  };
}

describe("docs/adding-a-layout.md", () => {
  let press: LayoutReader;
  beforeAll(async () => {
    press = await load(fromHere(READER));
  });

  it("shows a reader that compiles", () => {
    expect(compileErrors([{ name: "adding-a-layout", source: fromHere(READER) }])).toEqual([]);
  });

  it("shows a reader that knows its page, and no other", () => {
    expect(press.matches(PAGE)).toBe(true);
    expect(press.matches(PAGE.replace("press-release", "other"))).toBe(false);
  });

  it("shows what the reader makes of the page", () => {
    expect(summary(press, PAGE)).toEqual({ shown: JSON.parse(blockOf("json", 1)), warnings: [] });
  });

  it("shows a reader that gives up nothing where the region is missing", () => {
    const without = summary(press, PAGE.replace("press-release", "other"));
    expect(without?.shown.paragraphs).toEqual(["Twelve new walks lead through harbours.", "The walks begin in March."]);
    expect(without?.shown.dropped.navigation?.join(" ")).toContain("Programs");
  });

  it("shows a case.json that is complete", () => {
    expect(readFixtureCase(blockOf("json").replace('"press"', '"web"'), "case.json").covers.length).toBeGreaterThan(0);
  });

  it("names files that exist", () => {
    const files = [...GUIDE.matchAll(/`((?:src|tests|docs)\/[\w./-]+\.\w+|CHANGELOG\.md)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.length).toBeGreaterThan(15);
    const missing = files.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)));
    expect(missing.filter((file) => !file.startsWith("src/layouts/press"))).toEqual([]);
  });
});
