/**
 * What the caller is told beside the article: odd things that were read all the same, and text that was left out.
 *
 * @module
 */

/** What was odd. */
export type WarningCode =
  | "BROKEN_METADATA"
  | "CONFLICTING_METADATA"
  | "DEEP_NESTING"
  | "INVALID_DATE"
  | "INVALID_UTF8"
  | "MISSING_BODY"
  | "MISSING_IMAGE"
  | "UNKNOWN_LAYOUT"
  | "UNSAFE_URL";

/** Something odd that was still read. */
export interface ParseWarning {
  /** The kind of oddity. */
  readonly code: WarningCode;
  /** What was found and what was expected. */
  readonly message: string;
  /** At most 120 characters of the place. */
  readonly excerpt: string;
}

/** Why text inside the article's region is not in the model. */
export type DropReason =
  | "advertisement"
  | "byline"
  | "date"
  | "duplicate"
  | "feedback"
  | "fallback"
  | "footer"
  | "graphic"
  | "hidden"
  | "label"
  | "navigation"
  | "player"
  | "related"
  | "script"
  | "separator"
  | "share"
  | "station";

/** A piece of text that the model leaves out. */
export interface DroppedText {
  /** Why it is left out. */
  readonly reason: DropReason;
  /** The text, white space folded and the ends trimmed; never empty. */
  readonly text: string;
}

/** Where a parse sends its warnings and drops; one is made per call. */
export interface Report {
  warn(code: WarningCode, message: string, excerpt?: string): void;
  drop(reason: DropReason, text: string): void;
}
