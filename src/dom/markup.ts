/**
 * What markup consists of, as the two readers of HTML text hand it on: one for what is plain, htmlparser2's tokenizer for
 * everything else.
 *
 * @module
 */

/** Takes markup in the order of the text. */
export interface MarkupSink {
  /** Whether the place is inside an element whose inside is no HTML of the article: its attributes are of no use. */
  readonly foreign: boolean;
  /** Whether nothing more is wanted. */
  readonly done: boolean;
  /** Text, references decoded. */
  text(data: string): void;
  /** A start tag; the name in lower case, as written otherwise. */
  startTag(name: string, attribs: Record<string, string>, selfClosing: boolean): void;
  /** An end tag; the name in lower case. */
  endTag(name: string): void;
}

/** Elements in which a `<` is only a character (HTML standard, 13.2.5.2 to 13.2.5.5). */
export const TEXT_ONLY: ReadonlySet<string> = new Set(
  "script style title textarea iframe noembed noframes plaintext xmp".split(" "),
);
