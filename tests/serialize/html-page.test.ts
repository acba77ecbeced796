import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it, test } from "vitest";
import { toHtml } from "../../src/serialize/html/index.ts";
import { toJsonLd } from "../../src/serialize/json-ld.ts";
import { article } from "../generators/article.ts";
import { bare, FULL, paragraph } from "./articles.ts";

describe("a whole page", () => {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  type Element = DefaultTreeAdapterTypes.Element;

  function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
    const isElement = (child: Node): child is Element => "tagName" in child;
    return node.childNodes.filter(isElement).flatMap((child) => [child, ...elements(child)]);
  }

  function metadata(html: string): Record<string, string[]> {
    const found: Record<string, string[]> = {};
    for (const { tagName, attrs } of elements(parse(html))) {
      const value = (name: string): string | undefined => attrs.find((attribute) => attribute.name === name)?.value;
      const name = value("property") ?? value("name") ?? value("rel");
      if ((tagName === "meta" || tagName === "link") && name !== undefined) {
        found[name] = [...(found[name] ?? []), value("content") ?? value("href") ?? ""];
      }
    }
    return found;
  }

  it("says in its head what it is", () => {
    const html = toHtml(FULL, { document: true });
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n/);
    expect(html).toContain("<title>The last ferry</title>");
    expect(metadata(html)).toEqual({
      generator: ["dw-article"],
      viewport: ["width=device-width, initial-scale=1"],
      canonical: ["https://www.dw.com/en/the-last-ferry/a-60000000"],
      description: ["A line closes."],
      "og:type": ["article"],
      "og:title": ["The last ferry"],
      "og:description": ["A line closes."],
      "og:url": ["https://www.dw.com/en/the-last-ferry/a-60000000"],
      "og:locale": ["en_US"],
      "og:image": ["https://static.dw.com/image/60000001_605.jpg"],
      "article:published_time": ["2022-11-21T06:15:49.017Z"],
      "article:modified_time": ["2022-11-22"],
      "article:author": ["Rosa Maler", "Jo Steg"],
      "article:tag": ["ferry", "Bergen, Norway"],
    });
  });

  it("says nothing that is not known", () => {
    const html = toHtml({ ...bare(paragraph("x")), language: "not a language" }, { document: true });
    expect(metadata(html)).toEqual({
      generator: ["dw-article"],
      viewport: ["width=device-width, initial-scale=1"],
      "og:type": ["article"],
    });
  });

  test.each([
    ["zh", "zh_CN"],
    ["zh-Hant", "zh_TW"],
    ["pt-BR", "pt_BR"],
    ["de", "de_DE"],
  ])("gives %s the locale %s", (language, locale) => {
    expect(metadata(toHtml({ ...FULL, language }, { document: true }))["og:locale"]).toEqual([locale]);
  });

  it("reads from right to left where the article does", () => {
    const html = toHtml({ ...FULL, language: "ar", direction: "rtl" }, { document: true });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<article data-dw-article="1" lang="ar" dir="rtl"');
    expect(html).not.toMatch(/\b(?:margin|padding|border)-(?:left|right)\b|text-align:(?:left|right)/);
  });

  it("holds one script, which is the article's JSON-LD", () => {
    fc.assert(
      fc.property(article(), (given) => {
        const scripts = elements(parse(toHtml(given, { document: true }))).filter(
          ({ tagName }) => tagName === "script",
        );
        expect(scripts.map(({ attrs }) => attrs)).toEqual([[{ name: "type", value: "application/ld+json" }]]);
        const [text] = scripts[0]?.childNodes ?? [];
        const json = text !== undefined && "value" in text ? text.value : "";
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(toJsonLd(given))));
      }),
      { numRuns: 200 },
    );
  });
});
