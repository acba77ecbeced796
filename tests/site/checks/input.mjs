import assert from "node:assert/strict";
import { library, source } from "../fixtures.mjs";
import { drawn, paste, status } from "../page.mjs";

const PAGE = "<h1>Fog</h1><p>Nobody sails.</p>";

/** Drops something onto the page. */
async function drop(page, { file, text }) {
  await page.evaluate(
    ([name, content, words]) => {
      const data = new DataTransfer();
      if (name !== null) data.items.add(new File([content], name, { type: "text/html" }));
      if (words !== null) data.setData("text/plain", words);
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [file?.name ?? null, file?.content ?? null, text ?? null],
  );
}

/** How articles get into the playground. */
export const INPUT = {
  "input: nothing is shown before something is read": async ({ open }) => {
    const { page } = await open();
    assert.equal(await page.locator("#results").isVisible(), false);
    assert.equal(await status(page, "Nothing"), "Nothing to read yet.");
  },

  "input: what is typed is read, and read again when it changes": async ({ open }) => {
    const { page } = await open();
    await page.fill("#source", PAGE);
    assert.match(await status(page, "Layout"), /^Layout fragment, language unknown: 1 paragraph, 0 pictures, 0 links/);
    await page.fill("#source", `${PAGE}<p>Not today.</p>`);
    await page.waitForFunction(() => document.getElementById("status").textContent.includes("2 paragraphs"));
    await page.fill("#source", "");
    await status(page, "Nothing");
    assert.equal(await page.locator("#results").isVisible(), false);
  },

  "input: every sample is an article": async ({ open }) => {
    const { page } = await open();
    const options = await page.locator("#sample option").allTextContents();
    assert.ok(options.length > 10);
    for (const [at, label] of options.entries()) {
      if (at === 0) continue;
      await page.evaluate(() => {
        document.getElementById("status").textContent = "";
      });
      await page.selectOption("#sample", { label });
      const text = await status(page, "Layout");
      assert.doesNotMatch(text, /: 0 paragraphs/, label);
      await drawn(page);
      assert.notEqual(await page.locator("#found li").count(), 0, label);
    }
  },

  "input: samples are offered on an empty page, and only there": async ({ open }) => {
    const { page } = await open();
    const cards = page.locator("#samples button");
    assert.equal(await cards.count(), (await page.locator("#sample option").count()) - 1);
    const card = page.getByRole("button", { name: "interview" });
    await card.press("Enter");
    assert.match(await status(page, "Layout"), /^Layout legacy/);
    assert.equal(await page.locator("#samples").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "sample");
    assert.match(await page.locator("#sample option:checked").textContent(), /interview/);
    await page.click("#clear");
    await card.waitFor();
  },

  "input: a file is opened as bytes": async ({ open }) => {
    const { page } = await open();
    const buffer = Buffer.from(`\ufeff${source("web/arabic-2025")}`);
    await page.setInputFiles("#file", { name: "saved.html", mimeType: "text/html", buffer });
    assert.match(await status(page, "Layout"), /^Layout web, language ar:/);
    const { title } = library.parseArticle(buffer);
    await drawn(page);
    assert.equal(await page.locator("#found .depth-1 .text").textContent(), title);
  },

  "input: files and texts are dropped": async ({ open }) => {
    const { page } = await open();
    await drop(page, { file: { name: "export.md", content: source("mirror/english") } });
    assert.match(await status(page, "Layout"), /^Layout mirror, language en:/);
    await drop(page, { text: source("amp/raft-2025") });
    assert.match(await status(page, "Layout amp"), /language en/);
  },

  "input: a text is pasted from the clipboard": async ({ open }) => {
    const { page } = await open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), PAGE);
    await page.focus("#source");
    await page.keyboard.press("Control+V");
    assert.match(await status(page, "Layout"), /1 paragraph/);
    assert.equal(await page.inputValue("#source"), PAGE);
  },

  "input: address and layout are options": async ({ open }) => {
    const { page } = await open();
    await page.fill("#source", '<p>See <a href="/en/fog/a-90000003">fog</a>.</p>');
    await status(page, "Layout fragment, language unknown");
    await page.click("details summary");
    await page.fill("#url", "https://www.dw.com/de/nebel/a-90000001");
    await status(page, "Layout fragment, language de");
    await page.selectOption("#layout", "semantic");
    await status(page, "Layout semantic");
    await page.click("#clear");
    await status(page, "Nothing");
    assert.equal(await page.inputValue("#url"), "");
    assert.equal(await page.inputValue("#layout"), "auto");
  },

  "input: what is no article is refused with code and reason": async ({ open }) => {
    const { page } = await open();
    await paste(page, "<!doctype html><title>Gone</title><body>Nothing</body>");
    assert.match(await status(page, "NOT_AN_ARTICLE"), /expected a headline or a body/);
    assert.equal(await page.locator("#results").isVisible(), false);
    await paste(page, "   ");
    await status(page, "EMPTY_INPUT");
    await paste(page, PAGE);
    await status(page, "Layout");
  },
};
