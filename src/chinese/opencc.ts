/**
 * The one place that loads `opencc-js`, an optional peer dependency.
 *
 * The ES module build awaits it and the CommonJS build requires it: a static import would fail with the runtime's own
 * message, which does not say what to install. Loading reads the dictionaries as strings; nothing is built of them here.
 *
 * @module
 */
import type * as OpenCC from "opencc-js";

/** Set by tsup to the format that it writes; absent where the sources run as they are. */
declare const TSUP_FORMAT: "esm" | "cjs" | undefined;
declare const require: (name: string) => typeof OpenCC;

function missing(cause: unknown): never {
  throw new Error("dw-article/chinese needs the package opencc-js; install it with: npm install opencc-js", { cause });
}

function required(): typeof OpenCC {
  try {
    return require("opencc-js");
  } catch (cause) {
    return missing(cause);
  }
}

/** The package `opencc-js`. */
export const opencc: typeof OpenCC =
  typeof TSUP_FORMAT === "string" && TSUP_FORMAT === "cjs" ? required() : await import("opencc-js").catch(missing);
