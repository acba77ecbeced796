/**
 * Reading the library's own HTML back, with what is said about it.
 *
 * @module
 */
import { expect } from "vitest";
import { parseHtml } from "../../src/dom/tree.ts";
import { readSemantic } from "../../src/layouts/semantic.ts";
import { type Article, withViews } from "../../src/model/index.ts";
import { toHtml } from "../../src/serialize/html/index.ts";

/** What came back: code and excerpt of each warning, reason and text of each drop. */
export interface Reading {
  readonly article: Article;
  readonly warnings: readonly string[];
  readonly drops: readonly string[];
}

/** Reads HTML that `toHtml` wrote. */
export function read(html: string): Reading {
  const warnings: string[] = [];
  const drops: string[] = [];
  const content = readSemantic(parseHtml(html).root, {
    warn: (code, _, excerpt) => warnings.push(`${code} ${excerpt}`),
    drop: (reason, text) => {
      if (text.trim() !== "") drops.push(`${reason}: ${text.trim()}`);
    },
  });
  return { article: withViews(content), warnings, drops };
}

/** Expects that the article comes back as it is, alone and as a whole page. */
export function expectBack(given: Article): void {
  for (const document of [false, true]) {
    expect(read(toHtml(given, { document })).article).toEqual({ ...given, layout: "semantic" });
  }
}
