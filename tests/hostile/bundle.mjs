/**
 * Bundles a TypeScript file of the tests for programs that run outside the test runner: workers and browsers.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * @param {URL} entry
 * @returns {Promise<string>} the path of an ES module
 */
export async function bundle(entry) {
  const outDir = mkdtempSync(join(tmpdir(), "dw-article-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: "bundle.mjs" } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, "bundle.mjs");
}
