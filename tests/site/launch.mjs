/**
 * Debian's Chromium, without a word to the network of its own.
 */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Starts the browser, or says how to install it. */
export async function launch() {
  if (!existsSync(executablePath)) {
    throw new Error(`no Chromium at ${executablePath}: "apt-get install chromium", or name another in CHROMIUM_PATH`);
  }
  return chromium.launch({
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
}
