/**
 * Chinese in both scripts: which one a text is in, and text and articles converted to another.
 *
 * Needs the package `opencc-js`; where it is not installed, the import fails and says so.
 *
 * @example
 * ```ts
 * import { convertText, detectScript } from "dw-article/chinese";
 *
 * detectScript("漁夫的頭髮").script; // "Hant"
 * convertText("漁夫的頭髮", { to: "hans" }); // "渔夫的头发"
 * ```
 *
 * @module
 */
export { convertArticle, detectScript } from "./article.ts";
export type { Script, ScriptDetection } from "./script.ts";
export { convertText } from "./text.ts";
export type { ChineseVariant, ConvertOptions } from "./variants.ts";
