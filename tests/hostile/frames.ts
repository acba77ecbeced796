/**
 * Hostile shapes in the frame of every layout, and documents whose trouble is the frame itself.
 *
 * @module
 */

const MANY = 1_000_000;
const MEGABYTES_4 = 4 * 1024 * 1024;
/** Almost as much as is accepted: what needs memory for every character runs out of it here first. */
const MEGABYTES_15 = 15 * 1024 * 1024;

/** Frames around a body, by the layout they make. */
export const FRAMES = {
  mirror: (body: string) =>
    `<!--1669047424000-->\n[A title](https://www.dw.com/en/a-title/a-60000001)\n------\n\n<div><i>Ada Lund<br>2022-11-21T06:15:49.017Z</i></div>${body}\n`,
  legacy: (body: string) =>
    `<!DOCTYPE html><html lang="en"><head><title>A title | News | DW | 21.11.2022</title></head><body id="html_body"><div id="bodyMover"><div id="bodyContent"><div class="col3"><h4 class="artikel">News</h4><h1>A title</h1><p class="intro">A teaser.</p><div class="group"><div class="longText">${body}</div></div></div></div></div></body></html>`,
  web: (body: string) =>
    `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>A title</title></head><body><main id="main-content"><article><header><h1>A title</h1></header><div class="rich-text" data-tracking-name="rich-text">${body}</div></article></main></body></html>`,
  amp: (body: string) =>
    `<!DOCTYPE html><html amp lang="en"><head><title>A title</title></head><body><article><header><h1>A title</h1></header><div class="rich-text">${body}</div></article></body></html>`,
  fragment: (body: string) => body,
} as const;

export type Frame = keyof typeof FRAMES;

const times = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join("");

/** A page of which much stands in its state alone. */
function stated(body: string, content: object): string {
  const state = { ROOT_QUERY: { 'content({"id":1})': { __ref: "Article:1" } }, "Article:1": content };
  return FRAMES.web(`<p>core</p>${body}`).replace(
    "</article>",
    `</article><script>window.__APOLLO_STATE__=${JSON.stringify(state)};</script>`,
  );
}

/** Whole documents whose trouble is outside the body. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  "a million brackets in the title line": () =>
    `[${"[".repeat(MANY)}${"]".repeat(MANY)}](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million open brackets": () => `${"[".repeat(MANY)}\n------\n\n<p>core</p>\n`,
  "a million ](": () => `[${"](".repeat(MANY)}https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million parentheses in the address": () =>
    `[Title](${"(".repeat(MANY)}${")".repeat(MANY)})\n------\n\n<p>core</p>\n`,
  "a million open parentheses in the address": () => `[Title](${"(".repeat(MANY)}\n------\n\n<p>core</p>\n`,
  "a million backslashes in the title": () =>
    `[${"\\".repeat(MANY)}](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million escaped brackets": () => `[${"\\]".repeat(MANY)}](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million line breaks in the title": () =>
    `[a${"\n".repeat(MANY)}b](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "lone surrogates in the title": () =>
    `[${"\ud800a\udc00".repeat(MANY / 2)}](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million NUL in the title line": () =>
    `[a${"\0".repeat(MANY)}b](https://www.dw.com/en/${"\0".repeat(MANY)}/a-1)\n------\n\n<p>core</p>\n`,
  "a million titles": () => `${"[t](u)\n".repeat(MANY)}------\n\n<p>core</p>\n`,
  "a rule of a million dashes": () => `[Title](https://www.dw.com/en/a/a-1)\n${"-".repeat(MANY)}\n\n<p>core</p>\n`,
  "a million digits in the comment": () =>
    `<!--${"1".repeat(MANY)}-->\n[Title](https://www.dw.com/en/a/a-1)\n------\n\n<p>core</p>\n`,
  "a million slashes between authors": () =>
    `[Title](https://www.dw.com/en/a/a-1)\n------\n\n<div><i>${"a/".repeat(MANY)}<br>2022-11-21T06:15:49.017Z</i></div><p>core</p>\n`,
  "a million brackets in the byline": () =>
    `[Title](https://www.dw.com/en/a/a-1)\n------\n\n<div><i>${"（".repeat(MANY)}<br>2022-11-21T06:15:49.017Z</i></div><p>core</p>\n`,
  "a million digits for a date": () =>
    `[Title](https://www.dw.com/en/a/a-1)\n------\n\n<div><i>x<br>${"1".repeat(MANY)}</i></div><p>core</p>\n`,
  "100,000 meta elements": () =>
    FRAMES.web("<p>core</p>").replace("<head>", `<head>${'<meta property="og:title" content="x">'.repeat(100_000)}`),
  "100,000 JSON-LD scripts": () =>
    FRAMES.web("<p>core</p>").replace(
      "<head>",
      `<head>${'<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(100_000)}`,
    ),
  "JSON-LD nested 100,000 deep": () =>
    FRAMES.web("<p>core</p>").replace(
      "<head>",
      `<head><script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
    ),
  "JSON-LD never closed": () =>
    FRAMES.web("<p>core</p>").replace(
      "</article>",
      `</article><script type="application/ld+json">{"@type":"NewsArticle","headline":"${"x".repeat(MANY)}`,
    ),
  "a state of 4 MB of braces": () =>
    FRAMES.web("<p>core</p>").replace(
      "</article>",
      `</article><script>window.__APOLLO_STATE__=${"{".repeat(MEGABYTES_4)}</script>`,
    ),
  "a state nested 100,000 deep": () =>
    FRAMES.web("<p>core</p>").replace(
      "</article>",
      `</article><script>window.__APOLLO_STATE__=${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)};</script>`,
    ),
  "a state that refers to itself": () =>
    FRAMES.web("<p>core</p>").replace(
      "</article>",
      '</article><script>window.__APOLLO_STATE__={"ROOT_QUERY":{"content({\\"id\\":1})":{"__ref":"Article:1"}},"Article:1":{"persons":[{"__ref":"Article:1"}],"mainContentImageLink":{"__ref":"Article:1"},"target":{"__ref":"Article:1"}}};</script>',
    ),
  "100,000 pictures that a state describes": () =>
    stated(
      times(100_000, (n) => `<img src="https://static.dw.com/image/${n + 1}_303.jpg">`),
      { contentLinks: Array.from({ length: 100_000 }, (_, n) => ({ targetId: n + 1, description: "c" })) },
    ),
  "100,000 places of galleries that a state describes": () =>
    stated(
      times(100_000, (n) => `<div class="image-gallery" data-id="${n + 1}"></div>`),
      { imageGalleries: Array.from({ length: 100_000 }, (_, n) => ({ id: n + 1 })) },
    ),
  "100,000 places of one gallery of 10,000 slides": () =>
    stated('<div class="image-gallery" data-id="1"></div>'.repeat(100_000), {
      imageGalleries: [
        { id: 1, extendedGalleryImages: Array.from({ length: 10_000 }, (_, n) => ({ targetId: n + 1 })) },
      ],
    }),
  "100,000 pictures with one caption of a million characters": () =>
    stated('<img src="https://static.dw.com/image/1_303.jpg">'.repeat(100_000), {
      contentLinks: [{ targetId: 1, description: "c".repeat(MANY) }],
    }),
  "300,000 scripts in the head whose start tags do not end": () =>
    FRAMES.web("<p>core</p>").replace("<head>", `<head>${"<script</script".repeat(300_000)}>`),
  "200,000 scripts of data that do not begin": () =>
    FRAMES.web("<p>core</p>").replace("</article>", `</article>${"<script application/ld+json".repeat(200_000)}`),
  "100,000 marks behind comments that are never closed": () =>
    FRAMES.web("<p>core</p>").replace("<main", `${'<!-- - - -<div class="rich-text"><article>'.repeat(100_000)}<main`),
  "100,000 labels over the headline": () =>
    FRAMES.web("<p>core</p>").replace("<h1>", `<b class="kicker">${times(100_000, (n) => `<i>${n}</i>`)}</b><h1>`),
  "100,000 bodies of a legacy page": () =>
    FRAMES.legacy("<p>core</p>").replace("</body>", `${'<p class="longText">core</p>'.repeat(100_000)}</body>`),
  "100,000 bodies in a legacy page": () =>
    FRAMES.legacy("<p>core</p>").replace('<p class="intro">', `${'<p class="longText">core</p>'.repeat(100_000)}<p>`),
  "100,000 keywords of a legacy page": () =>
    FRAMES.legacy("<p>core</p>").replace(
      '<div class="group">',
      `<ul class="smallList">${'<li><a href="/search/x">k</a></li>'.repeat(100_000)}</ul><div class="group">`,
    ),
  "100,000 comments before the text": () => `${"<!---->".repeat(100_000)}<p>core</p>`,
  "30 comments before the text": () => `${"<!-- c -->\n".repeat(30)}<p>core</p>`,
  "15 million marks in bold": () => `<p><b>${"？".repeat(MEGABYTES_15)}</b></p>`,
  "15 million marks over the headline": () =>
    FRAMES.web("<p>core</p>").replace("<h1>", `<b class="kicker"><i>${"？".repeat(MEGABYTES_15)}</i></b><h1>`),
  "an address that goes on for 15 million characters behind its id": () =>
    `<p><a href="https://www.dw.com/en/a-1${"-1".repeat(MEGABYTES_15 / 2)}">core</a></p>`,
  "an id of 15 million characters": () =>
    `<p>core</p><iframe src="https://www.youtube.com/embed/${"a".repeat(MEGABYTES_15)}"></iframe>`,
  "100,000 articles": () =>
    `<html><body>${'<article><div class="rich-text"><p>core</p></div></article>'.repeat(100_000)}</body></html>`,
  "100,000 marks of every layout": () =>
    `${'<div class="longText"><div class="rich-text"><article>'.repeat(50_000)}<p>core</p>`,
  "100,000 marks in comments": () =>
    `<!--${'<div class="longText"><article class="rich-text">'.repeat(50_000)}--><p>core</p>`,
  "100,000 html elements": () => `${"<html><body id=bodyContent>".repeat(100_000)}<p>core</p>`,
  "4 MB of spaces": () => " ".repeat(MEGABYTES_4),
  "4 MB of line breaks": () => "\n".repeat(MEGABYTES_4),
  "4 MB of text": () => "text ".repeat(MEGABYTES_4 / 5),
  "4 MB of <": () => "<".repeat(MEGABYTES_4),
  "4 MB of -->": () => "-->".repeat(MEGABYTES_4 / 3),
  "4 MB of <article": () => "<article ".repeat(MEGABYTES_4 / 9),
  "4 MB of class=": () => `<p ${'class="rich-text" '.repeat(MEGABYTES_4 / 18)}>core</p>`,
};
