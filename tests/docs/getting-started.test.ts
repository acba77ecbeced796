import { describe, expect, it } from "vitest";
import type { ArticleErrorCode, DropReason, WarningCode } from "../../src/index.ts";
import * as main from "../../src/index.ts";
import { blocksOf, readPage } from "./blocks.ts";
import { runPage } from "./run.ts";

const PAGE = readPage("getting-started.md");
const BLOCKS = blocksOf(PAGE);

const ERRORS = {
  EMPTY_INPUT: true,
  NOT_AN_ARTICLE: true,
  INPUT_TOO_LARGE: true,
  INVALID_JSON: true,
  UNSUPPORTED_VERSION: true,
} satisfies Record<ArticleErrorCode, true>;

const WARNINGS = {
  BROKEN_METADATA: true,
  CONFLICTING_METADATA: true,
  DEEP_NESTING: true,
  INVALID_DATE: true,
  INVALID_UTF8: true,
  MISSING_BODY: true,
  MISSING_IMAGE: true,
  UNKNOWN_LAYOUT: true,
  UNSAFE_URL: true,
} satisfies Record<WarningCode, true>;

const REASONS = {
  advertisement: true,
  byline: true,
  date: true,
  duplicate: true,
  feedback: true,
  fallback: true,
  footer: true,
  graphic: true,
  hidden: true,
  label: true,
  navigation: true,
  player: true,
  related: true,
  script: true,
  separator: true,
  share: true,
  station: true,
} satisfies Record<DropReason, true>;

/** The code spans in the first column of the table whose first heading is `head`. */
function firstColumn(head: string): string[] {
  const table = PAGE.split("\n\n").find((part) => part.startsWith(`| ${head} |`)) ?? "";
  const cells = table.split("\n").slice(2);
  return cells.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));
}

describe("docs/getting-started.md", () => {
  it("shows examples that run", async () => {
    const files = { readFile: async () => new TextEncoder().encode("\ufeff<h1>Saved</h1><p>Text.</p>") };
    const { checked } = await runPage(BLOCKS, { "dw-article": main, "node:fs/promises": files });
    expect(checked).toBeGreaterThan(10);
  });

  it.each([
    ["`code`", ERRORS],
    ["warning", WARNINGS],
    ["dropped because", REASONS],
  ])("explains every %s", (head, codes) => {
    expect(firstColumn(head).sort()).toEqual(Object.keys(codes).sort());
  });
});
