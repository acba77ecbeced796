import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, withViews } from "../../src/model/index.ts";
import { toText } from "../../src/serialize/text.ts";
import { article } from "../generators/article.ts";
import { articleOf, EMPTY, FIGURE, paragraph, text } from "./nodes.ts";

const question: Block = { type: "paragraph", role: "question", text: "Why?", children: [text("Why?")] };

describe("toText", () => {
  it("writes the title, the headings and the body, with blank lines between them", () => {
    const value = withViews({
      ...EMPTY,
      title: "Ferries",
      teaser: "Fog.",
      lead: FIGURE,
      sections: [
        { type: "section", heading: null, children: [paragraph(text("One")), FIGURE, question] },
        {
          type: "section",
          heading: { type: "heading", depth: 2, text: "Later", children: [text("Later")] },
          children: [
            { type: "blockquote", cite: null, children: [paragraph(text("Two"))] },
            {
              type: "list",
              ordered: false,
              start: null,
              children: [{ type: "listItem", children: [paragraph(text("Three"))] }],
            },
            {
              type: "table",
              caption: null,
              children: [
                {
                  type: "tableRow",
                  children: [{ type: "tableCell", header: false, children: [paragraph(text("Four"))] }],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(toText(value)).toBe("Ferries\n\nOne\n\nLater\n\nTwo\n\nThree\n\nFour");
    expect(toText(value, { roles: ["question"] })).toBe("Ferries\n\nWhy?\n\nLater");
    expect(toText(withViews(EMPTY))).toBe("");
  });

  it("writes the text of the chosen roles and no other", () => {
    fc.assert(
      fc.property(article(), (value) => {
        const texts = [value.title, ...value.sections.map(({ heading }) => heading?.text)];
        const chosen = value.paragraphs.filter(({ role }) => role === "body" || role === "credit");
        const all = [...texts, ...chosen.map((node) => node.text)].filter((part) => typeof part === "string");
        expect(
          toText(value, { roles: ["body", "credit"] })
            .split("\n\n")
            .sort()
            .join("\n\n"),
        ).toBe(all.sort().join("\n\n"));
      }),
    );
  });

  const wrapped = (value: string, width: number): string[] =>
    toText(articleOf(paragraph(text(value))), { width }).split("\n");

  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["one two three", 3, ["one", "two", "three"]],
    ["a-very-long-word in between", 8, ["a-very-long-word", "in", "between"]],
    ["渡輪停在港口", 6, ["渡輪停", "在港口"]],
    ["渡輪停在港口", 7, ["渡輪停", "在港口"]],
    ["渡輪，港口。完", 4, ["渡", "輪，", "港", "口。", "完"]],
    ["他說「渡輪」停", 6, ["他說", "「渡", "輪」停"]],
    ["DW記者BBC", 6, ["DW記者", "BBC"]],
    ["ハーバー", 4, ["ハー", "バー"]],
    ["e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301", 7, ["e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301"]],
    ["👩\u200d🔬👩\u200d🔬", 4, ["👩\u200d🔬", "👩\u200d🔬"]],
  ])("wraps %j at %d columns", (value, width, lines) => {
    expect(wrapped(value, width)).toEqual(lines);
  });

  it("loses no character and makes no line too long that could have been broken", () => {
    fc.assert(
      fc.property(article(), fc.integer({ min: 1, max: 40 }), (value, width) => {
        const plain = toText(value).split("\n\n");
        const folded = toText(value, { width }).split("\n\n");
        const bare = (lines: string[]) => lines.map((line) => line.replaceAll(/[ \n]/g, ""));
        expect(bare(folded)).toEqual(bare(plain));
        for (const line of folded.flatMap((part) => part.split("\n"))) {
          const columns = [...line].filter((character) => !/[\p{M}\p{Cf}]/u.test(character)).length;
          if (line.includes(" ")) expect(columns).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("brings no parser along", () => {
    const source = readFileSync(new URL("../../src/serialize/text.ts", import.meta.url), "utf8");
    expect(source.match(/^import (?!type ).*/gm)).toBeNull();
  });
});
