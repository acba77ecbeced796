/**
 * Escaping for Markdown: CommonMark, and what GitHub's dialect adds to it.
 *
 * @module
 */
import { fold } from "../../text/whitespace.ts";

const SPECIAL = /[\\`*_[\]<|~]|&(?=#?\w+;)|!$|:(?=\/\/)/g;
// Not the flag m: to it, a line separator inside an address begins a line, too.
const LINE_START = /(^ *|\n *)(?:([#>+=:-])|(\d{1,9})(?=[.)]))/g;

/** Text within a line: nothing in it is markup. Its white space is folded before, or is meant. */
export function escapeInline(text: string): string {
  return text
    .replace(SPECIAL, "\\$&")
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/[\w.+-]@/g, (at) => `${at.slice(0, -1)}\\@`);
}

/** The finished lines of a block: none begins a heading, list, quote, rule, underline or table. */
export function escapeLines(markdown: string): string {
  return markdown.replace(LINE_START, (_, start: string, mark: string | undefined, digits: string | undefined) =>
    mark === undefined ? `${start}${digits}\\` : `${start}\\${mark}`,
  );
}

/** The destination of a link or picture. */
export function destination(url: string): string {
  const escaped = url
    .replace(/[\\<>|]|&(?=#?\w+;)/g, "\\$&")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  return url === "" || /[\0- ()<\x7f]/.test(url) ? `<${escaped}>` : escaped;
}

/** A picture. */
export function image(url: string, alt: string): string {
  return `![${escapeInline(fold(alt))}](${destination(url)})`;
}
