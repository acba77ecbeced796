/**
 * Reads markup of any kind with htmlparser2's tokenizer.
 *
 * @module
 */
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { elementName } from "./elements.ts";
import { type MarkupSink, TEXT_ONLY } from "./markup.ts";
import { scanPlain, tagEnd } from "./scan.ts";

/** Hands on what the tokenizer finds, up to the end of a tag. */
class TokenReader implements TokenizerCallbacks {
  private readonly tokenizer = new Tokenizer({}, this);
  private readonly sink: MarkupSink;
  /** What is read, where it begins in the whole, and up to where it was read. */
  private html = "";
  private end = 0;
  private name = "";
  private attribs: Record<string, string> = {};
  private attribute = "";
  private value = "";

  constructor(sink: MarkupSink) {
    this.sink = sink;
  }

  /**
   * Reads `html` from `from` to behind the next tag, and all of an element whose inside is text only.
   *
   * @returns Where it stopped.
   */
  read(html: string, from: number): number {
    this.html = html.slice(from);
    this.end = this.html.length;
    this.tokenizer.reset();
    this.tokenizer.write(this.html);
    this.tokenizer.end();
    return from + this.end;
  }

  private stop(end: number): void {
    this.end = end;
    this.tokenizer.pause();
  }

  ontext(start: number, end: number): void {
    this.sink.text(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.sink.text(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    this.name = this.sink.foreign ? name : elementName(name);
    this.attribs = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType): void {
    if (this.attribs[this.attribute] === undefined) this.attribs[this.attribute] = this.value;
    this.value = "";
  }

  onopentagend(end: number): void {
    this.sink.startTag(this.name, this.attribs, false);
    if (this.sink.done || !TEXT_ONLY.has(this.name)) this.stop(end + 1);
  }

  onselfclosingtag(end: number): void {
    this.sink.startTag(this.name, this.attribs, true);
    if (this.sink.done || !TEXT_ONLY.has(this.name)) this.stop(end + 1);
  }

  onclosetag(start: number, end: number): void {
    this.sink.endTag(this.html.slice(start, end).toLowerCase());
    // The tokenizer stops at any `>`, also at one in an attribute, which an end tag may have to no purpose.
    this.stop(tagEnd(this.html, end));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.sink.foreign) this.sink.text(this.html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  isInForeignContext(): boolean {
    return this.sink.foreign;
  }
}

/**
 * Hands on all markup of a text, as long as the sink wants it: what is plain by scanning, the rest by tokens.
 *
 * @returns Where it stopped.
 */
export function readMarkup(html: string, sink: MarkupSink): number {
  let tokens: TokenReader | null = null;
  let at = scanPlain(html, 0, sink);
  while (at < html.length && !sink.done) {
    tokens ??= new TokenReader(sink);
    at = scanPlain(html, tokens.read(html, at), sink);
  }
  return at;
}
