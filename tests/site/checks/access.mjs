import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { source } from "../fixtures.mjs";
import { drawn, paste, status } from "../page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has to complain of. The frame of the article runs no script, axe's neither; its markup is `toHtml`'s. */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { iframes: false, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
}

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

const focused = (page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

/** Presses Tab until an element has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === id) return;
  }
  throw new Error(`${id} is not reached with the Tab key`);
}

/** For everyone: with the keyboard, on a phone, by day and night, with a screen reader. */
export const ACCESS = {
  ...Object.fromEntries(
    ["light", "dark"].map((scheme) => [
      `access: axe finds nothing in the ${scheme}`,
      async ({ open }) => {
        for (const size of SIZES) {
          const { page } = await open({ ...size, scheme });
          assert.deepEqual(await violations(page), [], "empty");
          await paste(page, "<!doctype html><title>Gone</title><body>Nothing</body>");
          await page.waitForFunction(() => document.querySelector("#status.error") !== null);
          assert.deepEqual(await violations(page), [], "refused");
          await paste(page, source("web/two-authors-2023"));
          await status(page, "Layout");
          await page.click("details summary");
          for (const panel of ["outline", "model", "figures", "links", "warnings", "dropped"]) {
            await page.click(`#found-tabs-${panel}`);
            await drawn(page);
            if (panel === "model") await page.locator("#found summary").first().click();
            assert.deepEqual(await violations(page), [], panel);
          }
          for (const output of ["html", "json", "article"]) {
            await page.click(`#output-tabs-${output}`);
            await drawn(page);
            assert.deepEqual(await violations(page), [], output);
          }
        }
      },
    ]),
  ),

  "access: axe looks at what it should": async ({ open }) => {
    const { page } = await open();
    await page.evaluate(() => document.getElementById("clear").replaceChildren());
    const [found] = await violations(page);
    assert.match(found ?? "", /^button-name/);
  },

  "access: the rendered article has no fault either": async ({ open }) => {
    const { page } = await open({ path: "index.html" });
    const { library } = await import("../fixtures.mjs");
    for (const name of ["web/full-page-2024", "web/blocks-2024", "legacy/gallery-video-2020"]) {
      await page.setContent(
        library
          .toHtml(library.parseArticle(source(name)), { document: true })
          .replace(/ (?:src|poster)=/g, " data-none="),
      );
      const found = await violations(page);
      assert.deepEqual(
        found.filter((fault) => !/^(?:landmark|region|video-caption|audio-caption)/.test(fault)),
        [],
        name,
      );
    }
  },

  "access: everything is reached and used with the keyboard": async ({ open }) => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Skip to the results");
    await tabTo(page, "sample");
    await page.keyboard.press("ArrowDown");
    await status(page, "Layout web");
    await tabTo(page, "file");
    await tabTo(page, "clear");
    await tabTo(page, "source");
    await tabTo(page, "Options");
    await page.keyboard.press("Enter");
    await tabTo(page, "url");
    await tabTo(page, "layout");
    await tabTo(page, "variant");
    await tabTo(page, "found-tabs-outline");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "found-tabs-model");
    await page.locator("#found .tree").waitFor();
    await tabTo(page, "found");
    await page.keyboard.press("Tab");
    const key = await focused(page);
    await page.keyboard.press("Enter");
    await page.locator("#found details[open] .tree").waitFor();
    assert.notEqual(key, "found");
    await page.focus("#found-tabs-model");
    await page.keyboard.press("End");
    assert.equal(await focused(page), "found-tabs-dropped");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "found-tabs-outline");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    assert.equal(await page.getAttribute("#found-tabs-outline", "aria-selected"), "true");
    await tabTo(page, "copy");
    await page.keyboard.press("Enter");
    await status(page, "HTML copied");
    await tabTo(page, "download");
    await tabTo(page, "pictures");
    await tabTo(page, "output-tabs-article");
    await page.keyboard.press("ArrowRight");
    await page.locator("#output pre").waitFor();
    await tabTo(page, "output");
  },

  "access: where the focus is can be seen": async ({ open }) => {
    const { page } = await open();
    await page.selectOption("#sample", { index: 1 });
    await status(page, "Layout");
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const shown = element.closest(".button") ?? element;
        return (
          element === document.body || element.localName === "iframe" || getComputedStyle(shown).outlineStyle !== "none"
        );
      });
      assert.ok(seen, await focused(page));
    }
  },

  "access: a phone shows everything without scrolling sideways": async ({ open }) => {
    for (const width of [390, 320]) {
      const { page } = await open({ width, height: 844 });
      for (const name of ["web/full-page-2026", "mirror/address-raw-chinese", "web/arabic-2025"]) {
        await paste(page, source(name));
        await status(page, "Layout");
        for (const tab of [
          "found-tabs-model",
          "found-tabs-links",
          "found-tabs-figures",
          "output-tabs-json",
          "output-tabs-article",
        ]) {
          await page.tap(`#${tab}`);
          await drawn(page);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(over <= 0, `${name} ${tab} at ${width}: ${over} pixels too wide`);
        }
      }
    }
  },

  "access: the theme is chosen, kept, and shared with the documentation": async ({ open, origin }) => {
    const { page } = await open({ scheme: "light" });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.selectOption("#theme", "dark");
    assert.notEqual(await background(), light);
    await page.reload();
    await page.waitForSelector("html.ready");
    assert.equal(await page.inputValue("#theme"), "dark");
    assert.notEqual(await background(), light);
    await page.goto(`${origin}/index.html`);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  },
};
