import fc from "fast-check";
import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/dom/tree.ts";
import { readSemantic } from "../../src/layouts/semantic.ts";
import { type Article, withViews } from "../../src/model/index.ts";
import type { Report } from "../../src/report.ts";
import { toHtml } from "../../src/serialize/html/index.ts";
import { article } from "../generators/article.ts";

const RUNS = { numRuns: 300 };

/** Reads HTML back; any warning about it would be wrong. */
function read(html: string): Article {
  const report: Report = {
    warn: (code, message, excerpt) => {
      throw new Error(`${code}: ${message} ${excerpt}`);
    },
    drop: () => {},
  };
  return withViews(readSemantic(parseHtml(html).root, report));
}

describe("an article written as HTML and read back", () => {
  it("is the same article", () => {
    fc.assert(
      fc.property(article(), (given) => {
        expect(read(toHtml(given))).toEqual({ ...given, layout: "semantic" });
      }),
      RUNS,
    );
  });

  it("is the same article as a whole page", () => {
    fc.assert(
      fc.property(article(), (given) => {
        expect(read(toHtml(given, { document: true }))).toEqual({ ...given, layout: "semantic" });
      }),
      RUNS,
    );
  });

  it("is the same article after a browser has saved the page", () => {
    fc.assert(
      fc.property(article(), (given) => {
        const saved = serialize(parse(toHtml(given, { document: true })));
        expect(read(saved)).toEqual({ ...given, layout: "semantic" });
      }),
      RUNS,
    );
  });
});
