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

const LIMIT_MINUTES = 25;
/** So many pages are open at a time: most of a page's time is waiting. */
const ABREAST = 3;
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
  const traps = await Promise.all(Array.from({ length: ABREAST }, () => makeTrap(browser)));
  /** Gives each case to the next trap that is free. */
  const eachInTurn = async (cases, look) => {
    const rest = cases[Symbol.iterator]();
    const taken = traps.map(async (trap) => {
      for (let next = rest.next(); !next.done; next = rest.next()) look(next.value, await trap(next.value));
    });
    await Promise.all(taken);
  };
  // The traps themselves first: every page that is not inert has to be caught.
  const controls = Object.entries(CONTROLS).map(([name, html]) => ({ name, html, loads: [], control: true }));
  await eachInTurn(controls, ({ name }, found) => {
    if (found.length > 0) return;
    failed++;
    console.error(`the trap did not close: ${name}`);
  });
  await eachInTurn(pages(), ({ name }, found) => {
    opened++;
    if (found.length === 0) return;
    failed++;
    console.error(`${JSON.stringify(name)}\n  ${found.slice(0, 8).join("\n  ")}`);
  });
  const late = traps.flatMap((trap) => trap.late());
  failed += late.length;
  for (const what of late) console.error(`after its page was left: ${what}`);
} finally {
  await browser.close();
  rmSync(userDataDir, { recursive: true, force: true });
  clearTimeout(limit);
}
console.log(`test:browser: ${Object.keys(CONTROLS).length} controls, ${opened} pages, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
