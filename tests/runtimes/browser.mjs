/**
 * The packed library in Chromium, as a bundler delivers it.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const ORIGIN = "http://consumer.test";
/** How long anything is waited for, in milliseconds: the suite takes seconds, on a busy machine minutes. */
const PATIENCE = 600_000;
const PAGE = "<!doctype html><meta charset=utf-8><title>smoke</title>";

/** Bundles the consumer's browser module with a bundler's settings for browsers. */
export async function bundleIn(folder) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "browser.mjs")],
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** Opens a page that has the bundle, and lets `perform` ask it; whatever else is asked of the network fails the run. */
export async function inChromium(bundle, perform) {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`there is no Chromium at ${executablePath}: install it, or name another in CHROMIUM_PATH`);
  }
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const browser = await chromium.launch({ executablePath, args, timeout: PATIENCE });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const strange = [];
    const served = { "/": ["text/html", PAGE], "/bundle.mjs": ["text/javascript", bundle] };
    await page.context().route("**", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const file = origin === ORIGIN ? served[pathname] : undefined;
      if (file !== undefined) return route.fulfill({ contentType: file[0], body: file[1] });
      strange.push(route.request().url());
      return route.abort();
    });
    page.on("pageerror", (error) => strange.push(String(error)));
    await page.goto(`${ORIGIN}/`);
    const result = await perform(page);
    if (strange.length > 0) throw new Error(`the page asked for more, or failed: ${strange.join(", ")}`);
    return { ...result, version: browser.version() };
  } finally {
    await browser.close();
  }
}

/** The suite in the page itself. */
export async function smokeInPage(page) {
  await page.addScriptTag({ url: "/bundle.mjs", type: "module" });
  await page.waitForFunction(() => "smokeResult" in globalThis);
  return page.evaluate(() => globalThis.smokeResult);
}

/** The suite in a worker of the page. */
export function smokeInWorker(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker("/bundle.mjs", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
      }),
  );
}
