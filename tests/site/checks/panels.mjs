import assert from "node:assert/strict";
import { chinese, library, source } from "../fixtures.mjs";
import { drawn, paste, status } from "../page.mjs";

async function show(page, text, panel) {
  await paste(page, text);
  await status(page, "Layout");
  await page.click(`#found-tabs-${panel}`);
  await drawn(page);
}

const rows = (page) => page.locator("#found .list > li");

/** What the playground shows of an article beside its outputs. */
export const PANELS = {
  "panels: the outline has title, headings and what stands below them": async ({ open }) => {
    const { page } = await open();
    const text = source("web/blocks-2024");
    const article = library.parseArticle(text);
    await show(page, text, "outline");
    assert.equal(await page.locator("#found .depth-1 .text").textContent(), article.title);
    const headings = article.sections.flatMap(({ heading }) => (heading === null ? [] : [heading.text]));
    const shown = await rows(page).locator(".text").allTextContents();
    assert.deepEqual(
      shown.filter((line) => headings.includes(line)),
      headings,
    );
    const tables = article.sections.flatMap(({ children }) => children).filter(({ type }) => type === "table");
    assert.equal((await page.locator("#found").textContent()).includes("1 table"), tables.length > 0);
  },

  "panels: the model opens down to a text": async ({ open }) => {
    const { page } = await open();
    const text = source("web/two-authors-2023");
    const article = library.parseArticle(text);
    await show(page, text, "model");
    const keys = await page.locator("#found > .pieces > .tree > li").locator(".key").allTextContents();
    assert.deepEqual(keys, Object.keys(article));
    let node = page.locator("#found");
    for (const key of ["sections", "0", "children", "0", "children", "0"]) {
      const summary = node.locator("> .pieces > .tree > li > details > summary", {
        has: page.locator(`.key:text-is("${key}")`),
      });
      await summary.click();
      node = summary.locator("..");
      await node.locator("> .pieces").waitFor();
    }
    const leaf = node.locator(".leaf", { hasText: "value" }).locator(".value");
    assert.equal(await leaf.textContent(), JSON.stringify(article.sections[0].children[0].children[0].value));
  },

  "panels: figures with their facts, slides among them, and thumbnails only where pictures are wanted": async ({
    open,
  }) => {
    const { page, asked } = await open({ pictures: true, complaints: false });
    const text = source("legacy/gallery-video-2020");
    const article = library.parseArticle(text);
    await show(page, text, "figures");
    const body = await page.locator("#found").textContent();
    for (const { credit, caption, src } of article.figures) {
      for (const fact of [credit, caption?.text, src]) if (fact) assert.ok(body.includes(fact), fact);
    }
    assert.ok((await rows(page).count()) > article.figures.length);
    assert.equal(await page.locator("#found img").count(), 0);
    assert.deepEqual(asked, []);
    await page.check("#pictures");
    await page.locator("#found img").first().waitFor({ state: "attached" });
    for (let turn = 0; turn < 600 && asked.length === 0; turn++) await page.waitForTimeout(100);
    assert.ok(asked.some(({ url }) => url.startsWith("https://static.dw.com")));
  },

  "panels: links with kind and id": async ({ open }) => {
    const { page } = await open();
    const text = source("mirror/links");
    const { links } = library.parseArticle(text);
    await show(page, text, "links");
    assert.equal(await rows(page).count(), links.length);
    const tags = await rows(page).locator(".tag").allTextContents();
    assert.deepEqual(
      tags,
      links.map(({ kind, id }) => (id === null ? kind : `${kind} ${id}`)),
    );
    const outside = await page.locator("#found a").evaluateAll((all) => all.map((link) => [link.rel, link.target]));
    for (const attributes of outside) assert.deepEqual(attributes, ["noopener noreferrer", "_blank"]);
  },

  "panels: warnings and dropped text": async ({ open }) => {
    const { page } = await open();
    const text = source("web/conflicting-metadata");
    const warnings = [];
    const dropped = [];
    library.parseArticle(text, { onWarning: (one) => warnings.push(one), onDrop: (one) => dropped.push(one) });
    await show(page, text, "warnings");
    assert.deepEqual(
      await rows(page).locator(".tag").allTextContents(),
      warnings.map(({ code }) => code),
    );
    await page.click("#found-tabs-dropped");
    await drawn(page);
    assert.deepEqual(
      await rows(page).locator(".text").allTextContents(),
      dropped.map(({ text }) => text),
    );
    assert.equal(await page.locator("#found-tabs-dropped .count").textContent(), ` ${dropped.length}`);
  },

  "panels: Chinese scripts are told and converted, and all that is shown follows": async ({ open }) => {
    const { page } = await open();
    const text = source("mirror/mixed-scripts");
    const article = library.parseArticle(text);
    await show(page, text, "outline");
    const { hant, hans } = chinese.detectScript(article);
    await page.waitForFunction(() => document.getElementById("detected").textContent !== "");
    const told = await page.locator("#detected").textContent();
    assert.equal(told, `Traditional ${Math.round(hant * 100)} %, Simplified ${Math.round(hans * 100)} %`);
    for (const to of ["hans", "tw"]) {
      await page.selectOption("#variant", to);
      const { title } = chinese.convertArticle(article, { to });
      await page.waitForFunction(
        (words) => document.querySelector("#found .depth-1 .text")?.textContent === words,
        title,
      );
      await page.click("#output-tabs-text");
      await page.waitForFunction(
        (words) => document.querySelector("#output pre")?.textContent?.startsWith(words),
        title,
      );
    }
    await page.selectOption("#variant", "");
    await page.waitForFunction(
      (words) => document.querySelector("#found .depth-1 .text")?.textContent === words,
      article.title,
    );
  },
};
