/**
 * `npm run test:browser`: opens what the library writes of every payload in headless Chromium and fails where anything
 * starts or is asked for that should not be.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { runnerImport } from "vite";
import { CONTROLS } from "./controls.mjs";
import { makeTrap } from "./trap.mjs";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  console.error(
    `test:browser needs Chromium: none at ${executablePath}. Install it with "apt-get install chromium", or name another in CHROMIUM_PATH.`,
  );
  process.exit(1);
}

const LIMIT_MINUTES = 8;
const limit = setTimeout(() => {
  console.error(`test:browser: not done after ${LIMIT_MINUTES} minutes`);
  process.exit(1);
}, LIMIT_MINUTES * 60_000);

const load = async (file) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
};
const { pages } = await load("./pages.ts");

const userDataDir = mkdtempSync(join(tmpdir(), "dw-article-chromium-"));
const browser = await chromium.launch({
  executablePath,
  headless: true,
  timeout: 180_000,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ],
});
let failed = 0;
let opened = 0;
try {
  const trap = await makeTrap(browser);
  // The traps themselves first: every page that is not inert has to be caught.
  for (const [name, html] of Object.entries(CONTROLS)) {
    const found = await trap({ html, loads: [] });
    if (found.length === 0) {
      failed++;
      console.error(`the trap did not close: ${name}`);
    }
  }
  for (const page of pages()) {
    opened++;
    const found = await trap(page);
    if (found.length === 0) continue;
    failed++;
    console.error(`${JSON.stringify(page.name)}\n  ${found.slice(0, 8).join("\n  ")}`);
  }
} finally {
  await browser.close();
  rmSync(userDataDir, { recursive: true, force: true });
  clearTimeout(limit);
}
console.log(`test:browser: ${Object.keys(CONTROLS).length} controls, ${opened} pages, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
