import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as cheerio from "cheerio";
import * as htmlparser2 from "htmlparser2";
import * as unist from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCommand } from "../../src/cli/args.ts";
import * as main from "../../src/index.ts";
import { blocksOf, readPage } from "./blocks.ts";
import { runPage } from "./run.ts";

const BLOCKS = blocksOf(readPage("recipes.md"));

const page = (id: number, body: string): string =>
  `<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/fog-over-the-strait/a-${id}">
  <meta name="date" content="2024-04-28T06:30:00Z"></head>
  <body><article><h1>Fog over the strait</h1><div class="rich-text">${body}</div></article></body></html>`;

const ANSWERS: Readonly<Record<string, string>> = {
  "https://feed.example/rss": `<?xml version="1.0"?><rss><channel><title>News</title>
    <item><link>https://www.dw.com/en/fog/a-90000021</link><title>Fog</title></item>
    <item><link>https://www.dw.com/en/gone/a-90000022</link><description>&lt;p&gt;Only in the feed.&lt;/p&gt;</description></item>
  </channel></rss>`,
  "https://www.dw.com/en/fog/a-90000021": page(90_000_021, "<p>The ferries stay in port.</p><p>The café is full.</p>"),
  "https://www.dw.com/en/gone/a-90000022": "<!doctype html><title>Gone</title><body>No such page</body>",
};

const fetchStored = async (url: string) => ({ ok: url in ANSWERS, status: 200, text: async () => ANSWERS[url] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dw-article-recipes-"));
  await mkdir(join(folder, "archive"));
  await writeFile(join(folder, "archive", "empty.html"), "");
  await writeFile(join(folder, "archive", "fog.html"), page(90_000_023, "<p>The ferries stay in port.</p>"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The disk as the examples see it: everything is below a scratch folder. */
const disk = {
  mkdir: (path: string) => mkdir(join(folder, path), { recursive: true }),
  readdir: (path: string) => readdir(join(folder, path)),
  readFile: (path: string) => readFile(join(folder, path)),
  writeFile: (path: string, text: string) => writeFile(join(folder, path), text),
};

const PAGE = page(
  90_000_024,
  `<p>The ferries stay in port.</p><p>Read more: <a href="/en/lamp/a-90000026">The last lamp</a></p>
  <h2>What to do</h2><ul><li>Drink tea</li><li>Wait for the lamp</li></ul><p>nb/if (dpa, AFP)</p>`,
);

describe("docs/recipes.md", () => {
  it("shows examples that run", async () => {
    const modules = {
      "dw-article": main,
      "node:fs/promises": disk,
      cheerio,
      htmlparser2,
      "unist-util-visit": unist,
    };
    const { checked } = await runPage(BLOCKS, modules, { fetch: fetchStored, page: PAGE });
    expect(checked).toBeGreaterThan(6);
    expect(await readFile(join(folder, "notes/2024-04-28-90000023.md"), "utf8")).toContain("# Fog over the strait");
  });

  it("shows a command that exists", () => {
    const commands = BLOCKS.filter(({ info }) => info === "sh").map(({ code }) => code.trim().split(/\s+/).slice(1));
    expect(commands).toHaveLength(1);
    for (const words of commands) expect(parseCommand(words, 1).name).toBe("run");
  });
});
