/**
 * Going through a page's markup from tag to tag by string search, without reading what the tags say.
 *
 * @module
 */
import { TEXT_ONLY } from "../dom/markup.ts";
import { isLetter, tagEnd } from "../dom/scan.ts";

const SLASH = 47;
/** The bit by which small letters differ from capitals. */
const SMALL = 32;

const TEMPLATE = "template";
/** Elements whose inside looks like markup and is none of the page. */
const HIDING: ReadonlySet<string> = new Set([...TEXT_ONLY, TEMPLATE]);
const INITIALS: ReadonlySet<number> = new Set([...HIDING].map((name) => name.charCodeAt(0)));
const NAME = /^[a-z]+(?![^\s/>])/i;
const LONGEST = "plaintext ".length;

/** What follows the `<` of what is no element. */
const NO_ELEMENT = /[!?/]/;

/** Goes from start tag to start tag. Comments, raw text and templates hold none of the page. */
export class StartTags {
  /** The tag that was come to last. */
  start = 0;
  end = 0;
  /** The end of what it hides, where it hides anything: the place of its end tag. */
  next: number;
  private readonly html: string;
  /** Templates that are open. */
  private templates = 0;

  /** @param from - A place outside any tag. */
  constructor(html: string, from: number) {
    this.html = html;
    this.next = from;
  }

  /** Goes on to the next tag that begins at `limit` or before; whether there is one. */
  advance(limit: number): boolean {
    const { html } = this;
    while (this.next <= limit) {
      const mark = html.indexOf("<", this.next);
      if (mark < 0 || mark > limit) return false;
      const first = html.charCodeAt(mark + 1);
      this.next = mark + 1;
      if (isLetter(first)) {
        this.pass(mark);
        if (this.templates === 0) return true;
      } else if (first === SLASH && isLetter(html.charCodeAt(mark + 2))) {
        if (this.templates > 0 && this.hiding(mark + 2).toLowerCase() === TEMPLATE) this.templates--;
        this.next = tagEnd(html, mark);
      } else if (html.startsWith("!--", this.next)) this.passTo("-->");
      else if (NO_ELEMENT.test(html.charAt(this.next))) this.passTo(">");
    }
    return false;
  }

  /** Where the tag begins that holds a place; `null` where none does. To be asked of rising places. */
  startOf(place: number): number | null {
    while (this.advance(place));
    return this.templates === 0 && place >= this.start && place < this.end ? this.start : null;
  }

  /** The name of an element that hides something, if one stands at a place. */
  private hiding(at: number): string {
    const { html } = this;
    if (!INITIALS.has(html.charCodeAt(at) | SMALL)) return "";
    const name = NAME.exec(html.slice(at, at + LONGEST))?.[0] ?? "";
    return HIDING.has(name.toLowerCase()) ? name : "";
  }

  private pass(mark: number): void {
    const name = this.hiding(mark + 1);
    this.start = mark;
    this.end = tagEnd(this.html, mark);
    this.next = this.end;
    if (name.toLowerCase() === TEMPLATE) this.templates++;
    else if (name !== "") this.passTo(`</${name}`);
  }

  /** Goes on at an end, which is written as the start is or in small letters. */
  private passTo(end: string): void {
    let place = this.html.indexOf(end, this.next);
    if (place < 0) place = this.html.indexOf(end.toLowerCase(), this.next);
    this.next = place < 0 ? this.html.length : place;
  }
}
