/**
 * Pins every name that users can import, and what they can ask of it.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as chinese from "../src/chinese/index.ts";
import * as main from "../src/index.ts";
import { LAYOUTS } from "../src/layouts/index.ts";
import { CHINESE, MAIN } from "./api/expected.ts";
import { type Surface, surfaces } from "./api/surface.ts";

const shown = surfaces();

/** The names that are there at run time. */
function values(surface: Surface): string[] {
  return Object.keys(surface)
    .filter((name) => /^(?:function|class)\b/.test(surface[name] ?? ""))
    .sort();
}

/** The members of a union as the interface promises them. */
function members(name: string): string[] {
  return (MAIN[name] ?? "").split(" ").map((literal) => literal.slice(1, -1));
}

describe("dw-article", () => {
  it("shows these names", () => expect(shown.main).toEqual(MAIN));

  it("holds these values", () => expect(Object.keys(main).sort()).toEqual(values(MAIN)));

  it("reads these layouts, most particular first, and no others", () => {
    const layouts = LAYOUTS.map(({ layout }) => layout);
    expect(layouts).toEqual(["mirror", "semantic", "amp", "web", "legacy", "fragment"]);
    expect([...layouts].sort()).toEqual(members("Layout"));
    const unknown: object = { layout: "paper" };
    expect(() => main.parseArticle("<p>Text</p>", unknown)).toThrow(TypeError);
  });

  it("refuses with these codes", () => {
    const refusals = {
      EMPTY_INPUT: () => main.parseArticle(""),
      NOT_AN_ARTICLE: () => main.parseArticle("<html><body><div></div></body></html>"),
      INPUT_TOO_LARGE: () => main.parseArticle("<p>Text</p>", { maxLength: 4 }),
      INVALID_JSON: () => main.fromJson("{}"),
      UNSUPPORTED_VERSION: () => main.fromJson('{"schemaVersion":2}'),
    } satisfies Record<main.ArticleErrorCode, () => unknown>;
    for (const [code, refuse] of Object.entries(refusals)) {
      expect(refuse).toThrow(main.ArticleParseError);
      expect(refuse).toThrow(expect.objectContaining({ name: "ArticleParseError", code }));
    }
    expect(Object.keys(refusals).sort()).toEqual(members("ArticleErrorCode"));
  });
});

describe("dw-article/chinese", () => {
  it("shows these names", () => expect(shown.chinese).toEqual(CHINESE));

  it("holds these values", () => expect(Object.keys(chinese).sort()).toEqual(values(CHINESE)));
});

describe("package.json", () => {
  it("opens these doors", () => {
    const { exports, bin } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(Object.keys(exports)).toEqual([".", "./chinese", "./schema.json", "./package.json"]);
    expect(Object.keys(bin)).toEqual(["dw-article"]);
  });
});
