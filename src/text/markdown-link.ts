/**
 * The text of a Markdown link, as the mirror export writes it over its body.
 *
 * @module
 */
import { textOf } from "../dom/query.ts";
import { parseHtml } from "../dom/tree.ts";

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Character references decoded; `<` stays what it is. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? textOf(parseHtml(text.replaceAll("<", "&lt;")).root) : text;
}

/** Backslash escapes and character references resolved. */
export function unescapeLinkText(text: string): string {
  return decodeReferences(text).replace(ESCAPE, "$1");
}
