/**
 * A page of the site in a browser, with an eye on everything that it asks for or complains of.
 */

import { startTrap } from "./trap.mjs";

/** How long anything is waited for, in milliseconds; a busy machine may pause a browser for many seconds. */
const PATIENCE = 120_000;

/** What the browser writes where a picture or a recording is held back, as it should be. */
const HELD_BACK =
  /^(?:Loading (?:the image|media from) {1,2}'.*' violates the following Content Security Policy directive|Blocked script execution in 'about:srcdoc')/;

/**
 * Opens a page of the site in a context of its own.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @param {{ path?: string, width?: number, height?: number, scheme?: "light" | "dark", pictures?: boolean, complaints?: boolean }} options
 *   `pictures`: pictures of other hosts may be asked for, and are answered here; `complaints`: what the browser complains
 *   of is a failure.
 */
export async function openPage(browser, origin, options = {}) {
  const {
    path = "playground/",
    width = 1280,
    height = 900,
    scheme = "light",
    pictures = false,
    complaints = true,
  } = options;
  const trap = await startTrap();
  const context = await browser.newContext({
    proxy: { server: trap.address, bypass: new URL(origin).host },
    viewport: { width, height },
    colorScheme: scheme,
    hasTouch: width < 600,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const told = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => told.push(`page error: ${error.message}`));
  page.on("dialog", (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("console", (message) => {
    const address = message.location().url;
    if (!complaints || message.type() !== "error" || HELD_BACK.test(message.text()) || address.endsWith("/favicon.ico"))
      return;
    told.push(`console: ${message.text()}`);
  });
  await page.goto(`${origin}/${path}`);
  if (path === "playground/") await page.waitForSelector("html.ready");
  const close = async () => {
    await context.close();
    trap.close();
    const left = pictures ? [] : trap.asked.map(({ url }) => `asked for ${url}`);
    return [...told, ...left];
  };
  return { page, context, told, asked: trap.asked, close };
}

/** Waits until the playground has read something, and gives back what it says. */
export async function status(page, beginning) {
  const place = page.locator("#status");
  await page.waitForFunction((start) => document.getElementById("status")?.textContent?.startsWith(start), beginning);
  return place.textContent();
}

/** Waits until panels and outputs have been drawn. */
export async function drawn(page) {
  await page.waitForFunction(() =>
    ["found", "output"].every((id) => document.getElementById(id).getAttribute("aria-busy") === "false"),
  );
}

/** Gives the playground a text, as a paste would. */
export async function paste(page, text) {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    const area = document.getElementById("source");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (!area.dispatchEvent(event)) return;
    area.value = content;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}
