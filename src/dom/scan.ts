/**
 * Reads plain markup: text, tags as programs write them, comments. At anything else it stops, and the tokenizer goes on.
 *
 * Almost all markup is plain. Jumping from mark to mark takes a third of the time of looking at every character in turn;
 * that both readers find the same is held by `tests/dom/scan.test.ts`.
 *
 * @module
 */
import { type MarkupSink, TEXT_ONLY } from "./markup.ts";

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** White space of HTML; the vertical tab is none, and does not occur in plain markup. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN && code !== 11);
}

/** A letter of ASCII. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Behind the tag, a start or an end, that begins at or before a place: its first `>` outside quoted values. */
export function tagEnd(html: string, start: number): number {
  const limit = html.length;
  let at = start;
  while (at < limit) {
    const code = html.charCodeAt(at++);
    if (code === GREATER) return at;
    if (code !== EQUALS) continue;
    while (isSpace(html.charCodeAt(at))) at++;
    const quote = html.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = html.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      at = close < 0 ? limit : close + 1;
    } else {
      // Quotes within a value that has none around it are part of the value.
      for (let next = quote; next !== GREATER && !isSpace(next) && at < limit; ) next = html.charCodeAt(++at);
    }
  }
  return limit;
}

/** Letters, digits, and the marks that names of elements and attributes hold: `-`, `.`, `:`, `_`. */
function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x3a) || code === DASH || code === 0x2e || code === 0x5f;
}

/** The references that pages are full of; whatever else begins with `&` is the tokenizer's. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&#34;", '"'],
  ["&#39;", "'"],
  ["&#x27;", "'"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&nbsp;", "\u00a0"],
]);
const LONGEST = 6;

/** The text with its references decoded; `null` where it holds one that is not plain. */
function decoded(text: string): string | null {
  let mark = text.indexOf("&");
  if (mark < 0) return text;
  let whole = "";
  let from = 0;
  for (; mark >= 0; mark = text.indexOf("&", from)) {
    const end = text.indexOf(";", mark);
    const character = end < 0 || end - mark >= LONGEST ? undefined : REFERENCES.get(text.slice(mark, end + 1));
    if (character === undefined) return null;
    whole += text.slice(from, mark) + character;
    from = end + 1;
  }
  return whole + text.slice(from);
}

/** Reads one text; remembers where it is. */
class Scanner {
  private readonly html: string;
  private readonly sink: MarkupSink;
  at: number;

  constructor(html: string, from: number, sink: MarkupSink) {
    this.html = html;
    this.at = from;
    this.sink = sink;
  }

  /** Takes the name here, in lower case; an empty one where there is none. */
  private name(): string {
    const { html, at } = this;
    let end = at;
    // Of what a name may hold, capitals and the underscore alone lack this bit.
    let bits = 0x20;
    for (let code = html.charCodeAt(end); isNamePart(code); code = html.charCodeAt(++end)) bits &= code;
    this.at = end;
    const name = html.slice(at, end);
    return bits === 0 ? name.toLowerCase() : name;
  }

  private code(): number {
    return this.html.charCodeAt(this.at);
  }

  /** Passes over text; whether it was plain. */
  text(end: number): boolean {
    const text = decoded(this.html.slice(this.at, end));
    if (text === null) return false;
    this.sink.text(text);
    this.at = end;
    return true;
  }

  /** Passes over the tag or comment here; whether it was plain. Nothing is handed on where it was not. */
  mark(): boolean {
    const { at } = this;
    const code = this.html.charCodeAt(at + 1);
    let plain = false;
    if (code === SLASH) plain = this.endTag();
    else if (code === EXCLAMATION) plain = this.comment();
    else if (isLetter(code)) plain = this.startTag();
    if (!plain) this.at = at;
    return plain;
  }

  private comment(): boolean {
    const { html, at } = this;
    if (!html.startsWith("<!--", at)) return false;
    const first = html.charCodeAt(at + 4);
    if (first === GREATER || first === DASH) return false;
    const end = html.indexOf("-->", at + 4);
    if (end < 0 || html.slice(at + 4, end).includes("--!>")) return false;
    this.at = end + 3;
    return true;
  }

  private endTag(): boolean {
    this.at += 2;
    if (!isLetter(this.code())) return false;
    const name = this.name();
    if (this.code() !== GREATER) return false;
    this.at++;
    this.sink.endTag(name);
    return true;
  }

  private startTag(): boolean {
    this.at++;
    const name = this.name();
    if (TEXT_ONLY.has(name)) return false;
    const { foreign } = this.sink;
    const attribs: Record<string, string> = {};
    for (;;) {
      let code = this.code();
      while (isSpace(code)) code = this.html.charCodeAt(++this.at);
      if (code === GREATER || code === SLASH) {
        const closing = code === SLASH;
        if (closing && this.html.charCodeAt(++this.at) !== GREATER) return false;
        this.at++;
        this.sink.startTag(name, attribs, closing);
        return true;
      }
      const attribute = this.name();
      const value = attribute === "" ? null : this.value(foreign);
      if (value === null) return false;
      if (!foreign && attribs[attribute] === undefined) attribs[attribute] = value;
    }
  }

  /** Takes the value of the attribute whose name was read; `null` where it is not plain. */
  private value(unused: boolean): string | null {
    const { html } = this;
    const code = this.code();
    if (code !== EQUALS) return isSpace(code) || code === GREATER || code === SLASH ? "" : null;
    const start = this.at + 2;
    const quote = html.charCodeAt(start - 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) return null;
    const close = html.indexOf(quote === QUOTE ? '"' : "'", start);
    if (close < 0) return null;
    this.at = close + 1;
    return unused ? "" : decoded(html.slice(start, close));
  }
}

/**
 * Hands on plain markup from `from` on.
 *
 * @returns Where it ends: at something that is not plain, where nothing more is wanted, or with the text.
 */
export function scanPlain(html: string, from: number, sink: MarkupSink): number {
  const scanner = new Scanner(html, from, sink);
  while (scanner.at < html.length && !sink.done) {
    const mark = html.indexOf("<", scanner.at);
    const end = mark < 0 ? html.length : mark;
    if (end > scanner.at && !scanner.text(end)) break;
    if (mark >= 0 && !scanner.mark()) break;
  }
  return scanner.at;
}
