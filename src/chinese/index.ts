/**
 * Chinese in both scripts: which one a text is in, and text and articles converted to another.
 *
 * Needs the package `opencc-js`; where it is not installed, the import fails and says so.
 *
 * @module
 */
export { convertArticle, detectScript } from "./article.ts";
export type { Script, ScriptDetection } from "./script.ts";
export { convertText } from "./text.ts";
export type { ChineseVariant, ConvertOptions } from "./variants.ts";
