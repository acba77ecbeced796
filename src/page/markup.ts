/**
 * Going through a page's markup from tag to tag by string search, without reading what the tags say.
 *
 * @module
 */
import { TEXT_ONLY } from "../dom/markup.ts";

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const A = 97;
const Z = 122;
/** The bit by which small letters differ from capitals. */
const SMALL = 32;

function isLetter(code: number): boolean {
  const small = code | SMALL;
  return small >= A && small <= Z;
}

/** White space; other control characters do not matter where this is asked. */
function isSpace(code: number): boolean {
  return code <= SPACE;
}

/**
 * Behind the tag that begins at a place: its first `>` outside quoted values.
 *
 * @param limit - What is returned where the tag does not end before it.
 */
export function tagEnd(html: string, start: number, limit: number): number {
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

const TEMPLATE = "template";
/** Elements whose inside looks like markup and is none of the page. */
const HIDING: ReadonlySet<string> = new Set([...TEXT_ONLY, TEMPLATE]);
const INITIALS: ReadonlySet<number> = new Set([...HIDING].map((name) => name.charCodeAt(0)));
const NAME = /^[a-z]+(?![^\s/>])/i;
const LONGEST = "plaintext ".length;

/** What follows the `<` of what is no element. */
const NO_ELEMENT = /[!?/]/;

/** Tells of rising places whether they are within a start tag. */
export class TagFinder {
  private readonly html: string;
  /** The start tag that was passed last. */
  private start = 0;
  private end = 0;
  /** Where to go on: behind the tag and what it hides. */
  private next: number;
  /** Templates that are open. */
  private templates = 0;

  /** @param from - A place outside any tag, at or before all that are asked for. */
  constructor(html: string, from: number) {
    this.html = html;
    this.next = from;
  }

  /**
   * Where the start tag begins that holds a place; `null` where none does. Comments, raw text and templates hold no tags
   * of the page.
   */
  startOf(place: number): number | null {
    const { html } = this;
    while (this.next <= place) {
      const mark = html.indexOf("<", this.next);
      if (mark < 0 || mark > place) return null;
      const first = html.charCodeAt(mark + 1);
      this.next = mark + 1;
      if (isLetter(first)) this.passStart(mark);
      else if (first === SLASH && isLetter(html.charCodeAt(mark + 2))) this.passEnd();
      else if (html.startsWith("!--", this.next)) this.passTo("-->");
      else if (NO_ELEMENT.test(html.charAt(this.next))) this.passTo(">");
    }
    return this.templates === 0 && place >= this.start && place < this.end ? this.start : null;
  }

  /** The name of an element that hides something, if one stands at a place. */
  private hiding(at: number): string {
    const { html } = this;
    if (!INITIALS.has(html.charCodeAt(at) | SMALL)) return "";
    const name = NAME.exec(html.slice(at, at + LONGEST))?.[0] ?? "";
    return HIDING.has(name.toLowerCase()) ? name : "";
  }

  private passStart(mark: number): void {
    const name = this.hiding(mark + 1);
    this.start = mark;
    this.end = tagEnd(this.html, mark, this.html.length);
    this.next = this.end;
    if (name.toLowerCase() === TEMPLATE) this.templates++;
    else if (name !== "") this.passTo(`</${name}`);
  }

  private passEnd(): void {
    if (this.templates > 0 && this.hiding(this.next + 1).toLowerCase() === TEMPLATE) this.templates--;
    this.passTo(">");
  }

  /** Goes on at an end, which is written as the start is or in small letters. */
  private passTo(end: string): void {
    let place = this.html.indexOf(end, this.next);
    if (place < 0) place = this.html.indexOf(end.toLowerCase(), this.next);
    this.next = place < 0 ? this.html.length : place;
  }
}
