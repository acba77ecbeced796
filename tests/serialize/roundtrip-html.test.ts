import fc from "fast-check";
import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/index.ts";
import { toHtml } from "../../src/serialize/html/index.ts";
import { article } from "../generators/article.ts";
import { read } from "./reading.ts";

function expectSame(html: string, given: Article): void {
  const { article: back, warnings } = read(html);
  expect(back).toEqual({ ...given, layout: "semantic" });
  expect(warnings).toEqual([]);
}

function forAll(check: (given: Article) => void): void {
  fc.assert(fc.property(article(), check), { numRuns: 300 });
}

describe("an article written as HTML and read back", () => {
  it("is the same article", () => {
    forAll((given) => expectSame(toHtml(given), given));
  });

  it("is the same article as a whole page", () => {
    forAll((given) => expectSame(toHtml(given, { document: true }), given));
  });

  it("is the same article after a browser has saved the page", () => {
    forAll((given) => expectSame(serialize(parse(toHtml(given, { document: true }))), given));
  });
});
