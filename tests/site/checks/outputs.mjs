import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { library, source } from "../fixtures.mjs";
import { drawn, paste, status } from "../page.mjs";

const { toHtml, toJson, toJsonLd, toMarkdown, toMirror, toText } = library;

const OUTPUTS_OF = {
  html: (article) => toHtml(article),
  markdown: (article) => toMarkdown(article),
  text: (article) => `${toText(article)}\n`,
  json: (article) => `${toJson(article, { indent: 2 })}\n`,
  jsonld: (article) => `${JSON.stringify(toJsonLd(article), null, 2)}\n`,
  mirror: (article) => toMirror(article),
};

const written = (page) => page.locator("#output pre");

async function select(page, name) {
  await page.click(`#output-tabs-${name}`);
  await (name === "article" ? page.locator("#output iframe") : written(page)).waitFor();
}

/** What the playground writes. */
export const OUTPUTS = {
  "outputs: each is what the package writes": async ({ open }) => {
    const { page } = await open();
    for (const name of ["web/blocks-2024", "mirror/traditional", "legacy/gallery-video-2020"]) {
      const text = source(name);
      const article = library.parseArticle(text);
      await paste(page, text);
      await status(page, `Layout ${article.layout}`);
      for (const [format, write] of Object.entries(OUTPUTS_OF)) {
        await select(page, format);
        const expected = write(article);
        await page.waitForFunction((all) => document.querySelector("#output pre")?.textContent === all, expected);
      }
    }
  },

  "outputs: they are copied": async ({ open }) => {
    const { page } = await open();
    const text = source("web/full-page-2026");
    const article = library.parseArticle(text);
    await paste(page, text);
    await status(page, "Layout");
    for (const [format, label] of [
      ["markdown", "Markdown"],
      ["json", "JSON"],
    ]) {
      await select(page, format);
      await page.click("#copy");
      await status(page, `${label} copied.`);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), OUTPUTS_OF[format](article));
    }
  },

  "outputs: they are downloaded": async ({ open }) => {
    const { page } = await open();
    const text = source("mirror/simplified");
    const article = library.parseArticle(text);
    await paste(page, text);
    await status(page, "Layout");
    for (const [format, extension] of [
      ["article", "html"],
      ["mirror", "md"],
      ["jsonld", "jsonld"],
    ]) {
      await select(page, format);
      const [file] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
      assert.equal(file.suggestedFilename(), `dw-${article.id}.${extension}`);
      const write = OUTPUTS_OF[format === "article" ? "html" : format];
      assert.equal(readFileSync(await file.path(), "utf8"), write(article));
    }
  },

  "outputs: the article is rendered in a frame that runs nothing and asks for nothing": async ({ open }) => {
    const { page, asked } = await open();
    const text = source("web/full-page-2026");
    const { title } = library.parseArticle(text);
    await paste(page, text);
    await status(page, "Layout");
    await select(page, "article");
    const frame = page.frameLocator("#output iframe");
    assert.equal(await frame.locator("h1").textContent(), title);
    assert.doesNotMatch(
      await page.getAttribute("#output iframe", "sandbox"),
      /script|same-origin|forms|top-navigation(?!-by)/,
    );
    assert.ok((await frame.locator("img").count()) > 0);
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
    // The style sheet got through the policy, or the article would be as wide as the frame.
    const width = await frame.locator("article").evaluate((element) => getComputedStyle(element).maxInlineSize);
    assert.equal(width, "672px");
  },

  "outputs: pictures are asked for where they are wanted, without telling from where": async ({ open }) => {
    const { page, asked } = await open({ pictures: true });
    const address = (name) => `http://pictures.example/${name}.png`;
    const figure = (name) => `<figure><img src="${address(name)}" alt="${name}"></figure>`;
    await paste(page, `<h1>Fog</h1>${figure("one")}<p>Nobody sails.</p>${figure("two")}`);
    await status(page, "Layout");
    await drawn(page);
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
    await page.check("#pictures");
    const frame = page.frameLocator("#output iframe");
    for (const name of ["one", "two"]) {
      await frame.locator(`img[alt=${name}]`).evaluate((image) => image.decode());
    }
    assert.deepEqual(
      asked.map(({ url, referrer }) => ({ url, referrer })).sort((a, b) => a.url.localeCompare(b.url)),
      ["one", "two"].map((name) => ({ url: address(name), referrer: null })),
    );
    await page.click("#found-tabs-figures");
    await page
      .locator("#found img")
      .first()
      .evaluate((image) => image.decode());
    assert.ok(asked.every(({ referrer }) => referrer === null));
  },
};
