/**
 * What is measured: the library as it is built, and the parser that it stands on.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = new URL("../../", import.meta.url);

const built = new URL("dist/index.js", ROOT);
if (!existsSync(built)) {
  throw new Error(`${fileURLToPath(built)} is missing: run "npm run build" first, the bench measures what users get`);
}

/** The library. */
export const library = await import(built.href);

/** `dw-article/chinese`. */
export const chinese = await import(new URL("dist/chinese.js", ROOT).href);

const home = createRequire(new URL("package.json", ROOT));

/** The very copy of htmlparser2 that the library uses; other packages here bring copies of their own. */
export const htmlparser2 = await import(pathToFileURL(home.resolve("htmlparser2")).href);
