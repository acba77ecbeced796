/**
 * Random articles that are valid by the words of the model: text is folded, marks hold something, addresses are safe.
 *
 * @module
 */
import fc from "fast-check";
import { type Article, type ArticleContent, type Author, type Section, withViews } from "../../src/model/index.ts";
import { block, captioned, figure, heading } from "./blocks.ts";
import { address, record, text } from "./text.ts";

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 3 });

const instant = fc
  .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) })
  .map((time) => new Date(time).toISOString());
const date = fc.oneof(
  instant,
  instant.map((value) => value.slice(0, "2023-04-28".length)),
);

const author: fc.Arbitrary<Author> = record({ name: text(), url: maybe(address(false)), note: maybe(text()) });

/** Text before the first heading, if any, and sections with a heading; one of them at least. */
const sections: fc.Arbitrary<Section[]> = fc
  .tuple(
    fc.array(block(), { maxLength: 4 }),
    fc.array(fc.tuple(heading(), fc.array(block(), { maxLength: 4 })), { maxLength: 3 }),
    captioned(),
  )
  .map(([intro, headed, fallback]) => {
    const made = headed.map(([head, children]): Section => ({ type: "section", heading: head, children }));
    if (intro.length > 0) return [{ type: "section", heading: null, children: intro }, ...made];
    if (made.length > 0) return made;
    return [{ type: "section", heading: null, children: [{ type: "paragraph", role: "body", ...fallback }] }];
  });

/** What an article holds. */
export function articleContent(): fc.Arbitrary<ArticleContent> {
  return record({
    layout: fc.constantFrom("mirror", "legacy", "web", "amp", "fragment", "semantic"),
    id: maybe(fc.constantFrom("1", "63827657", "0070")),
    url: maybe(address(false)),
    permalink: maybe(fc.constantFrom("https://p.dw.com/p/1aBcD", "https://p.dw.com/p/4JqL?a=1&b=2")),
    language: maybe(fc.constantFrom("de", "zh", "zh-Hant", "pt-BR", "ar", "fa-AF", "ur")),
    direction: fc.constantFrom("ltr", "rtl"),
    title: maybe(text()),
    kicker: fc.array(text(), { maxLength: 2 }),
    teaser: maybe(text()),
    authors: fc.array(author, { maxLength: 3 }),
    source: maybe(text()),
    timestamp: maybe(date),
    modified: maybe(date),
    archived: maybe(date),
    keywords: fc.array(text(), { maxLength: 3 }),
    lead: maybe(figure({ slide: false })),
    sections,
  });
}

/** An article with its views. */
export function article(): fc.Arbitrary<Article> {
  return articleContent().map(withViews);
}
