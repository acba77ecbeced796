/**
 * Fixtures, and what the built package makes of them: the playground has to show the same.
 */
import { readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** The input of a fixture: `source("web/two-authors-2023")`. */
export function source(name) {
  const file = name.startsWith("mirror/") ? "source.md" : "source.html";
  return readFileSync(new URL(`fixtures/${name}/${file}`, ROOT), "utf8");
}

/** The package as it is published. */
export const library = await import(new URL("dist/index.js", ROOT).href);

/** The conversion of Chinese as it is published. */
export const chinese = await import(new URL("dist/chinese.js", ROOT).href);
