/**
 * `npm run demo [-- FILE]`: parses a fixture, or the file that is named, and prints what the library found in it: as an
 * outline, then as HTML.
 */
import { readFileSync } from "node:fs";
import { parseArticle, toHtml } from "dw-article";
import { outline } from "./outline.mjs";

const file = process.argv[2] ?? new URL("../../fixtures/mirror/english/source.md", import.meta.url);
const article = parseArticle(readFileSync(file), {
  onWarning: ({ code, message }) => console.error(`${code}: ${message}`),
});

console.log(outline(article).join("\n"));
console.log(`\n${"-".repeat(72)}\n`);
console.log(toHtml(article));
