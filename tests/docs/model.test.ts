import { describe, expect, it } from "vitest";
import * as main from "../../src/index.ts";
import { blocksOf, readPage } from "./blocks.ts";
import { runPage } from "./run.ts";

const PAGE = readPage("model.md");
const BLOCKS = blocksOf(PAGE);

/** The article: all pieces of it, in order. */
const HTML = BLOCKS.filter(({ info }) => info === "html")
  .map(({ code }) => code)
  .join("");
const article = main.parseArticle(HTML);

/** Each JSON block with the line of code spans over it: which parts of the article it shows. */
const PARTS = [...PAGE.matchAll(/^(`.*`)\n\n```json\n([\s\S]*?)^```$/gm)].map(([, label = "", json = ""]) => ({
  label,
  names: [...label.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
  json,
}));

function part(name: string): unknown {
  return new Function("article", `return article.${name};`)(article);
}

describe("docs/model.md", () => {
  it.each(PARTS)("shows $label as it is", ({ names, json }) => {
    const [only = ""] = names;
    const shown = names.length === 1 ? part(only) : Object.fromEntries(names.map((name) => [name, part(name)]));
    expect(shown).toEqual(JSON.parse(json));
  });

  it("shows nothing else in JSON, and every field of an article", () => {
    expect(BLOCKS.filter(({ info }) => info === "json")).toHaveLength(PARTS.length);
    const shown = new Set(PARTS.flatMap(({ names }) => names.map((name) => /^\w+/.exec(name)?.[0])));
    const views = ["schemaVersion", "paragraphs", "figures", "links"];
    expect([...shown].sort()).toEqual(
      Object.keys(article)
        .filter((key) => !views.includes(key))
        .sort(),
    );
  });

  it("shows every kind of block with text of its own", () => {
    const shown = PARTS.map(({ json }) => json).join("");
    for (const type of ["paragraph", "figure", "gallery", "video", "embed", "list", "blockquote", "tableRow"]) {
      expect(shown).toContain(`"type": "${type}"`);
    }
  });

  it("shows examples that run", async () => {
    const { checked } = await runPage(BLOCKS, { "dw-article": main }, { article, html: HTML });
    expect(checked).toBeGreaterThan(5);
  });
});
