import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Parser } from "htmlparser2";

/** Everything that a page leads to, and everything that can be led to in it. */
function readPage(html) {
  const links = [];
  const ids = new Set();
  new Parser({
    onopentag: (name, { href, src, id, name: anchor }) => {
      if (id !== undefined) ids.add(id);
      if (name === "a" && anchor !== undefined) ids.add(anchor);
      for (const address of [href, src]) if (address !== undefined) links.push(address);
    },
  }).end(html);
  return { links, ids };
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** The site as a whole. */
export const SITE = {
  "site: no link is dead, and every page is reached": async ({ origin, folder, open }) => {
    const pages = new Map();
    const problems = [];
    // The navigation is made by a script: its links are read off the browser.
    const { page } = await open({ path: "index.html" });
    await page.waitForSelector("#tsd-nav-container a");
    const navigation = await page.locator("#tsd-nav-container a").evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(navigation.length > 60, `${navigation.length} links of the navigation`);
    const waiting = [
      { from: "start", address: `${origin}/index.html` },
      ...navigation.map((address) => ({ from: "navigation", address })),
    ];
    const anchors = [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const url = new URL(next.address);
      if (url.hash !== "") anchors.push({ ...next, url });
      if (url.origin !== origin || pages.has(url.pathname)) continue;
      const response = await fetch(url);
      const body = await response.text();
      const isPage = /^(?:text\/html|image\/svg)/.test(response.headers.get("content-type") ?? "");
      const { links, ids } = isPage ? readPage(body) : { links: [], ids: new Set() };
      pages.set(url.pathname, ids);
      if (!response.ok) problems.push(`${next.from}: ${next.address} is ${response.status}`);
      for (const link of links) {
        if (!URL.canParse(link, url)) problems.push(`${url.pathname}: ${link} is no address`);
        else waiting.push({ from: url.pathname, address: new URL(link, url).href });
      }
    }
    for (const { from, url } of anchors) {
      if (url.origin !== origin) continue;
      const id = decodeURIComponent(url.hash.slice(1));
      if (pages.get(url.pathname)?.has(id) === false)
        problems.push(`${from}: ${url.pathname} has no place ${url.hash}`);
    }
    assert.deepEqual(problems, []);
    const reached = new Set(
      [...pages.keys()].map((path) => decodeURIComponent(path).replace(/\/$/, "/index.html").slice(1)),
    );
    const unreached = filesIn(folder).filter((file) => file.endsWith(".html") && !reached.has(file));
    assert.deepEqual(
      unreached,
      ["hierarchy.html"].filter((file) => unreached.includes(file)),
    );
  },

  "site: all guides and the changelog are part of it": async ({ folder }) => {
    const guides = readdirSync(new URL("../../../docs/", import.meta.url)).filter((name) => name.endsWith(".md"));
    assert.ok(guides.length > 8);
    for (const name of [...guides, "changelog.md"]) {
      const html = readFileSync(join(folder, "documents", name.replace(/\.md$/, ".html")), "utf8");
      assert.match(html, /<h1/, name);
    }
  },

  "site: symbols are grouped as a user looks for them": async ({ open }) => {
    const { page } = await open({ path: "modules/dw-article.html" });
    const groups = await page
      .locator(".tsd-panel-group.tsd-member-group, .tsd-index-heading, .tsd-accordion-summary h2")
      .allTextContents();
    const names = groups.map((text) => text.trim());
    const order = ["Parse", "Model", "Serialize", "Errors"];
    assert.deepEqual(
      order.filter((name) => names.includes(name)),
      order,
    );
    assert.deepEqual([...names].filter((name) => order.includes(name)).slice(0, 4), order);
  },

  "site: it is searched": async ({ open }) => {
    const { page } = await open({ path: "index.html" });
    await page.click("#tsd-search-trigger");
    for (const [words, found] of [
      ["safeParse", "safeParseArticle"],
      ["Recipes", "Recipes"],
      ["convertArticle", "convertArticle"],
    ]) {
      await page.fill("#tsd-search-input", words);
      await page.locator("#tsd-search-results li", { hasText: found }).first().waitFor();
    }
  },

  "site: the playground is in the navigation of every page": async ({ open, origin }) => {
    for (const path of ["index.html", "documents/formats.html", "functions/dw-article.parseArticle.html"]) {
      const { page } = await open({ path });
      const links = page.locator("#tsd-toolbar-links a");
      assert.deepEqual(await links.allTextContents(), ["Guide", "Reference", "Playground"]);
      await links.last().click();
      await page.waitForSelector("html.ready");
      assert.equal(page.url(), `${origin}/playground/index.html`);
    }
  },

  "site: code keeps its lines, and is coloured to its end": async ({ open }) => {
    const { page } = await open({ path: "documents/architecture.html", width: 390, height: 844 });
    const drawing = page.locator("pre > code").first();
    assert.equal(await drawing.evaluate((code) => getComputedStyle(code).whiteSpace), "pre");
    assert.ok(await drawing.evaluate((code) => code.scrollWidth > code.clientWidth));
    // A highlighter that gives up leaves a line in one colour and the rest in the colours of another language.
    await page.goto(page.url().replace("documents/architecture", "index"));
    const [first, second] = await page
      .locator("pre > code.ts")
      .first()
      .evaluate((code) => {
        const colours = [...code.children].map((part) => part.tagName === "SPAN" && getComputedStyle(part).color);
        const end = colours.indexOf(false);
        return [colours.slice(0, end), colours.slice(end).filter(Boolean).slice(0, 4)].map(
          (line) => new Set(line).size,
        );
      });
    assert.ok(first > 2 && second > 2, `${first} and ${second} colours in the first lines of code`);
  },

  "site: a phone shows pages without scrolling sideways": async ({ open }) => {
    for (const path of [
      "index.html",
      "documents/formats.html",
      "documents/model.html",
      "functions/dw-article.parseArticle.html",
    ]) {
      const { page } = await open({ path, width: 390, height: 844 });
      await page.waitForTimeout(300);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${path}: ${over} pixels too wide`);
    }
  },
};
