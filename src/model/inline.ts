/**
 * Text-level nodes. Names follow mdast: parents carry `children`, literals carry `value`.
 *
 * @module
 */

/** Plain text. White space is folded: no run of more than one space, and none at the ends of the block. */
export interface Text {
  readonly type: "text";
  /** The text itself. */
  readonly value: string;
}

/** Strongly emphasised text (`<strong>`, `<b>`). */
export interface Strong {
  readonly type: "strong";
  /** The text inside, in order. */
  readonly children: readonly Inline[];
}

/** Emphasised text (`<em>`, `<i>`). */
export interface Emphasis {
  readonly type: "emphasis";
  /** The text inside, in order. */
  readonly children: readonly Inline[];
}

/** Text above the line (`<sup>`). */
export interface Superscript {
  readonly type: "superscript";
  /** The text inside, in order. */
  readonly children: readonly Inline[];
}

/** Text below the line (`<sub>`). */
export interface Subscript {
  readonly type: "subscript";
  /** The text inside, in order. */
  readonly children: readonly Inline[];
}

/** A short piece of code (`<code>`, `<kbd>`, `<samp>`, `<tt>`). */
export interface InlineCode {
  readonly type: "inlineCode";
  /** The text itself. */
  readonly value: string;
}

/** A line break inside a block (`<br>`). It counts as one space in the block's `text`. */
export interface Break {
  readonly type: "break";
}

/** What a link leads to, read from its address and `rel`. */
export type LinkKind =
  | "article"
  | "video"
  | "audio"
  | "gallery"
  | "live"
  | "topic"
  | "section"
  | "person"
  | "program"
  | "image"
  | "shortlink"
  | "mail"
  | "external";

/** A hyperlink. Only `http`, `https` and `mailto` addresses become links; any other keeps its text alone. */
export interface Link {
  readonly type: "link";
  /** Absolute address where a base is known, otherwise as written. */
  readonly href: string;
  /** The address as the source writes it. */
  readonly sourceHref: string;
  /** Plain text of the link, white space folded and the ends trimmed. */
  readonly text: string;
  /** What it leads to. */
  readonly kind: LinkKind;
  /** DW content id of the target (`"51530470"`); for a short link its code; else `null`. */
  readonly id: string | null;
  /** The `rel` attribute as written, e.g. `"ArticleRef"`. */
  readonly rel: string | null;
  /** The text with its markup, in order. */
  readonly children: readonly Inline[];
}

/** Every text-level node; TypeScript narrows it on `type`. */
export type Inline = Text | Strong | Emphasis | Link | Superscript | Subscript | InlineCode | Break;
