/**
 * `npm run test:browser`, second part: the documentation site as `npm run docs` built it, in headless Chromium over
 * loopback. No dead link, and a playground that does what it says, with the keyboard, on a phone, and for hostile input.
 *
 * `node tests/site/run.mjs large` runs the checks whose names hold the word.
 */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ACCESS } from "./checks/access.mjs";
import { HOSTILE } from "./checks/hostile.mjs";
import { INPUT } from "./checks/input.mjs";
import { LARGE } from "./checks/large.mjs";
import { OUTPUTS } from "./checks/outputs.mjs";
import { PANELS } from "./checks/panels.mjs";
import { SITE } from "./checks/site.mjs";
import { launch } from "./launch.mjs";
import { openPage } from "./page.mjs";
import { serve } from "./serve.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/api/", import.meta.url));
if (!existsSync(`${FOLDER}playground/index.html`) || !statSync(FOLDER).isDirectory()) {
  console.error('test:browser needs the built site: run "npm run docs" before');
  process.exit(1);
}

/** A backstop, far beyond what a slow and busy machine takes: each wait has a limit of its own. */
const LIMIT_MINUTES = 45;
const limit = setTimeout(() => {
  console.error(`the site's checks are not done after ${LIMIT_MINUTES} minutes`);
  process.exit(1);
}, LIMIT_MINUTES * 60_000);

const wanted = process.argv[2] ?? "";
const checks = Object.entries({ ...SITE, ...INPUT, ...PANELS, ...OUTPUTS, ...LARGE, ...HOSTILE, ...ACCESS });
const chosen = checks.filter(([name]) => name.includes(wanted));

const site = await serve(FOLDER);
const browser = await launch();
let failed = 0;
try {
  for (const [name, check] of chosen) {
    const opened = [];
    const open = async (options) => {
      const page = await openPage(browser, site.origin, options);
      opened.push(page);
      return page;
    };
    try {
      await check({ open, origin: site.origin, folder: FOLDER });
      const told = await Promise.all(opened.splice(0).map(({ close }) => close()));
      if (told.flat().length > 0) throw new Error(told.flat().join("\n"));
      console.log(`ok   ${name}`);
    } catch (error) {
      failed++;
      console.error(
        `FAIL ${name}\n     ${String(error?.stack ?? error)
          .split("\n")
          .slice(0, 14)
          .join("\n     ")}`,
      );
    } finally {
      for (const { close } of opened) await close();
    }
  }
} finally {
  await browser.close();
  await site.close();
  clearTimeout(limit);
}
if (chosen.length === 0) console.error(`no check is named ${wanted}`);
console.log(`site: ${chosen.length} checks, ${failed} failed`);
process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
