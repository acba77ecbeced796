/**
 * The lines over the body of a mirror export: capture time, link with title and address, rule. Each may be missing.
 *
 * @module
 */
import { instantFromMillis, parseDate } from "../../language/dates.ts";
import { unescapeLinkText } from "../../text/markdown-link.ts";
import { cleanOrNull } from "../../text/whitespace.ts";

/** What stands over the body. */
export interface Frame {
  readonly archived: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Of the line `日期：` that some exports have below the rule. */
  readonly timestamp: string | null;
  /** Where the body begins. */
  readonly end: number;
  /** Whether it has a link or a rule: a comment alone may stand over any page. */
  readonly sure: boolean;
}

const COMMENT = /\s*<!--\s*(\d{9,14})\s*-->[^\S\n]*\n?/y;
const RULE = /\s*-{3,}[^\S\n]*(?:\r?\n|$)/y;
const DATE_LINE = /\s*日期[：:]([^\n<]{6,60})(?:\n|$)/y;
/** A link's last line: everything up to a closing parenthesis at its end. */
const LINK_END = /\)[^\S\n]*(?:\r?\n|$)/g;
const BEFORE_ADDRESS = /\]\((?=\s*<?\s*(?:https?:)?\/\/)/gi;

/** So many lines with a closing parenthesis at their end are looked at for the one that ends the link. */
const MAX_LINES = 64;

const PAGE = /<(?:!doctype|html|head|body)[\s>]/i;

interface LinkLine {
  readonly title: string | null;
  readonly url: string | null;
  readonly end: number;
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match.index;
  return last;
}

/** The place of a link's closing parenthesis, and where its line ends. */
interface LinkEnd {
  readonly close: number;
  readonly end: number;
}

/** The end of a link of one line that a rule follows, as almost all are. */
function endOfLine(html: string, open: number): LinkEnd | null {
  const newline = html.indexOf("\n", open);
  const close = newline - (html.charAt(newline - 1) === "\r" ? 2 : 1);
  RULE.lastIndex = newline + 1;
  return newline >= 0 && html.charAt(close) === ")" && RULE.test(html) ? { close, end: newline + 1 } : null;
}

/** A link that was cut off: its address ends with its line. */
function cutLink(html: string, open: number): LinkEnd | null {
  const newline = html.indexOf("\n", open);
  const end = newline < 0 ? html.length : newline;
  return /\]\(\s*<?(?:https?:)?\/\//i.test(html.slice(open, end)) ? { close: end, end } : null;
}

/** A title may hold brackets and line breaks, an address parentheses: the link ends at the line that a rule follows. */
function linkAt(html: string, start: number): LinkLine | null {
  const open = html.startsWith("[", start) ? start : start + html.slice(start, start + 64).search(/\S|$/);
  if (html[open] !== "[") return null;
  LINK_END.lastIndex = open;
  let first: LinkEnd | null = null;
  let chosen = endOfLine(html, open);
  let lines = 0;
  while (chosen === null && ++lines <= MAX_LINES) {
    const match = LINK_END.exec(html);
    if (match === null) break;
    const here = { close: match.index, end: match.index + match[0].length };
    RULE.lastIndex = here.end;
    if (RULE.test(html)) chosen = here;
    else first ??= here;
  }
  const found = chosen ?? first ?? cutLink(html, open);
  if (found === null) return null;
  const text = html.slice(open + 1, found.close).replaceAll("\0", "");
  const plain = text.lastIndexOf("](http");
  const address = plain >= 0 ? plain : lastMatch(BEFORE_ADDRESS, text);
  const split = address >= 0 ? address : text.lastIndexOf("](");
  if (split < 0) return null;
  const url = text
    .slice(split + 2)
    .trim()
    .replace(/^<(.*)>$/s, "$1");
  const title = cleanOrNull(unescapeLinkText(text.slice(0, split)));
  return { title, url: url === "" ? null : url.replaceAll("&amp;", "&"), end: found.end };
}

/** How almost all frames are written; looking closer is not needed then. */
const WHOLE = /^\s*<!--\d{9,14}-->\r?\n\[[^\n]*\)\r?\n-{3,}\r?\n/;

/** Whether text begins with any line of the frame. */
export function hasFrame(html: string): boolean {
  if (WHOLE.test(html)) return true;
  const { end, sure } = readFrame(html);
  return sure || (end > 0 && !PAGE.test(html.slice(end, end + 2000)));
}

/** Reads the frame; `end` is 0 where there is none. */
export function readFrame(html: string): Frame {
  let end = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(html);
    if (match === null) return null;
    end = pattern.lastIndex;
    return match[1] ?? "";
  };
  const millis = take(COMMENT);
  const link = linkAt(html, end);
  if (link !== null) end = link.end;
  const rule = take(RULE);
  const day = rule === null ? null : take(DATE_LINE);
  return {
    archived: millis === null ? null : instantFromMillis(millis),
    title: link?.title ?? null,
    url: link?.url ?? null,
    timestamp: day === null ? null : (parseDate(day.trim())?.value ?? null),
    end,
    sure: link !== null || rule !== null,
  };
}
