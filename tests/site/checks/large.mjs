import assert from "node:assert/strict";
import { library } from "../fixtures.mjs";
import { drawn, paste, status } from "../page.mjs";

const LINE = "The ferries stay in port until the harbour master can see the lights of the other side. ";

/** An article of about five million characters. */
function fiveMillion() {
  const parts = ["<h1>A very long fog</h1>"];
  for (let at = 0; at < 5_000_000 / 600; at++) {
    if (at % 50 === 0) parts.push(`<h2>Part ${at / 50}</h2>`);
    parts.push(`<p>${LINE.repeat(7)}See <a href="/en/fog/a-${90_000_000 + at}">part ${at}</a>.</p>`);
  }
  return parts.join("\n");
}

/** Counts how often the page gets to do something else. */
function startCounting() {
  window.turns = 0;
  window.longest = 0;
  let last = performance.now();
  const turn = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    window.turns += 1;
    setTimeout(turn, 0);
  };
  turn();
}

/** Inputs of five million characters. */
export const LARGE = {
  "large: a paste of five million characters does not freeze the page": async ({ open }) => {
    const { page } = await open();
    const text = fiveMillion();
    assert.ok(text.length > 5_000_000);
    await page.evaluate(startCounting);
    await paste(page, text);
    const before = await page.evaluate(() => window.turns);
    // The page answers while its worker reads.
    await page.selectOption("#theme", "dark");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    assert.match(await status(page, "Layout"), /^Layout fragment.*8,\d\d\d paragraphs/);
    await page.frameLocator("#output iframe").locator("h1").waitFor({ state: "attached" });
    const { turns, longest } = await page.evaluate(() => ({ turns: window.turns, longest: window.longest }));
    console.log(`     ${turns - before} turns while it was read, the longest ${Math.round(longest)} ms`);
    assert.ok(turns - before > 10, `${turns - before} turns`);
    assert.equal(await page.locator("#source").isVisible(), false);
    assert.match(await page.textContent("#held"), /^Pasted text, 5\.\d million characters/);
  },

  "large: panels and outputs show a piece, copies are whole": async ({ open }) => {
    const { page } = await open();
    const text = fiveMillion();
    await paste(page, text);
    await status(page, "Layout");
    await page.click("#found-tabs-links");
    await page.locator("#found .more").waitFor();
    assert.equal(await page.locator("#found .list > li").count(), 100);
    await page.click("#found .more");
    await page.waitForFunction(() => document.querySelectorAll("#found .list > li").length === 200);
    assert.match(await page.textContent("#output .cut"), /beginning of a very long article/);
    await page.click("#output-tabs-markdown");
    await page.locator("#output pre").waitFor();
    assert.ok((await page.textContent("#output pre")).length <= 200_000);
    await page.click("#copy");
    await page.waitForFunction(() => document.getElementById("status").textContent === "Markdown copied.");
    const expected = library.toMarkdown(library.parseArticle(text));
    assert.equal(await page.evaluate(async () => (await navigator.clipboard.readText()).length), expected.length);
    await page.click("#clear");
    await status(page, "Nothing");
    assert.equal(await page.locator("#source").isVisible(), true);
  },

  "large: another text takes the place of one that is still read": async ({ open }) => {
    const { page } = await open();
    await paste(page, fiveMillion());
    await paste(page, `<h1>Short</h1><p>${LINE.repeat(2000)}</p>`);
    assert.match(await status(page, "Layout"), /: 1 paragraph/);
    await drawn(page);
    assert.equal(await page.locator("#found .depth-1 .text").textContent(), "Short");
  },
};
