import { describe, expect, it } from "vitest";
import { parseArticle, safeParseArticle } from "../../src/index.ts";

const GHOST = '<article><h1>Ghost</h1><div class="rich-text"><p>Nobody sees this.</p></div></article>';
const FAR = "far ".repeat(2000);

function page(before: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Fog</title></head><body>${before}<main id="main-content"><article><header><h1>Fog</h1></header><div class="rich-text"><p>The harbour is shut.</p></div></article></main></body></html>`;
}

function texts(before: string): string[] {
  return parseArticle(page(before)).paragraphs.map(({ text }) => text);
}

it.each([
  ["a comment", `<!--${GHOST}-->`],
  ["a long comment", `<!--${FAR}${GHOST}${FAR}-->`],
  ["a script", `<script>const ghost = '${GHOST}'; ${FAR}</script>`],
  ["a script, far from its start", `<script>"${FAR}${GHOST}"</script>`],
  ["a script in capitals", `<SCRIPT>"${FAR}${GHOST}"</SCRIPT>`],
  ["a script whose end is written otherwise", `<SCRIPT>"${FAR}${GHOST}"</script>`],
  ["a template", `<template>${GHOST}</template>`],
  ["a template in a template", `<template><template></template>${GHOST}</template>`],
  ["a template with an end tag that is none", `<template><p title="</template>">${GHOST}</p></template>`],
  ["a field", `<textarea>${FAR}${GHOST}</textarea>`],
  ["a frame", `<iframe>${GHOST}</iframe>`],
  ["a listing", `<xmp>${GHOST}</xmp>`],
  ["an attribute", `<div data-page='${GHOST}'></div>`],
  ["an attribute with a tag before it", `<div data-page='<p class="a">a</p>${GHOST}'></div>`],
  ["an attribute behind one without quotes", `<a href=it's title='a > ${GHOST}'></a>`],
  ["an attribute far away", `<div data-page='a > ${FAR}${GHOST}'></div>`],
  ["an end tag", `</div ${GHOST.replaceAll(">", "")}>`],
])("takes no article in %s for the page's", (_, before) => {
  expect(texts(before)).toEqual(["The harbour is shut."]);
});

it.each([
  ["a comment", "<!-- the night"],
  ["a script", "<script>const night = 1;"],
  ["an attribute", "<div title='the night>"],
])("reads nothing behind %s that is never closed, as a browser does, and says so", (_, before) => {
  const result = safeParseArticle(page(before));
  expect(result.success && result.article.paragraphs).toEqual([]);
  expect(result.success && result.warnings.map(({ code }) => code)).toContain("MISSING_BODY");
});

it("reads an article that shows without script", () => {
  expect(texts(`<noscript>${GHOST}</noscript>`)).toEqual(["Nobody sees this."]);
});

it("reads the article behind a tag that is never closed", () => {
  expect(texts("<div title")).toEqual(["The harbour is shut."]);
});

it("reads the article behind signs that are no tags", () => {
  expect(texts(`<p>1 < 2 = '3' <= "4</p><!><//><?x ?>`)).toEqual(["The harbour is shut."]);
});

describe("a page whose article is ended before its body by stray tags", () => {
  const legacy = (stray: string): string =>
    `<!DOCTYPE html><html lang="en"><head><title>Fog | DW | 21.11.2022</title></head><body><div id="bodyContent"><div class="col3"><h1>Fog</h1><p class="intro">It stays.</p>${stray}<div class="group"><div class="longText"><p>The harbour is shut.</p></div></div></div></div></body></html>`;
  const web = (stray: string): string => page("").replace('<div class="rich-text">', `${stray}$&`);
  const amp = (stray: string): string => web(stray).replace("<html", "<html amp");

  it.each([
    ["legacy", legacy("</div></div>")],
    ["legacy", legacy("</div></div></div>")],
    ["web", web("</article>")],
    ["web", web("</article></main>")],
    ["amp", amp("</article>")],
    ["amp", amp("</article></main>")],
  ])("is read whole: %s", (layout, html) => {
    const { title, paragraphs, layout: found } = parseArticle(html);
    expect({ found, title, texts: paragraphs.map(({ text }) => text) }).toEqual({
      found: layout,
      title: "Fog",
      texts: ["The harbour is shut."],
    });
  });
});
