import { describe, expect, it } from "vitest";
import { parseArticle, type Section } from "../../src/index.ts";
import { loadFixtures } from "../loader/fixtures.ts";
import { outline } from "./outline.mjs";

const words = (text: string): string => text.replace(/\s+/g, " ");

function headings(sections: readonly Section[]): string[] {
  return sections.flatMap(({ heading }) => (heading === null ? [] : [`${"#".repeat(heading.depth)} ${heading.text}`]));
}

describe("the outline that npm run demo prints", () => {
  it.each(loadFixtures().map((fixture) => [fixture.name, fixture] as const))(
    "holds what is in %s",
    (_name, fixture) => {
      const { about, source } = fixture;
      const article = parseArticle(source, about.url === undefined ? {} : { url: about.url });
      const lines = outline(article);
      const text = words(lines.join("\n"));
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      for (const heading of headings(article.sections)) expect(lines).toContain(heading);
      for (const said of [article.title, article.id, article.timestamp, article.lead?.src]) {
        expect(text).toContain(words(said ?? ""));
      }
      for (const paragraph of article.paragraphs) expect(text).toContain(words(paragraph.text));
      for (const link of article.links) expect(text).toContain(words(`→ ${link.href}`));
    },
  );

  it("sets labels into the margin and breaks long lines", () => {
    const article = parseArticle(`<h1>One</h1><p>${"word ".repeat(30)}</p><p>abc/de (AFP, dpa)</p>`);
    expect(outline(article)).toEqual([
      "layout      fragment",
      "title       One",
      "",
      `            ${"word ".repeat(17).trim()}`,
      `            ${"word ".repeat(13).trim()}`,
      "credit      abc/de (AFP, dpa)",
    ]);
  });
});
