/**
 * The one place that says what white space is and how it is folded.
 *
 * @module
 */

const RUNS = /\s+/g;
/** White space other than single plain spaces. Most text has none, and then nothing is to be done. */
const TO_FOLD = /[^\S ]| {2}/;
const INVISIBLE = /^[\s\u200b\u200e\u200f\u2060\ufeff]*$/;

/** Runs of white space (no-break spaces included) folded to one space; the ends are kept as one space. */
export function fold(text: string): string {
  return TO_FOLD.test(text) ? text.replace(RUNS, " ") : text;
}

/** As {@link fold}, and the ends trimmed. */
export function clean(text: string): string {
  return fold(text).trim();
}

/** Whether nothing of the text can be seen: white space, zero-width and direction marks only. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Almost all text begins with a character of ASCII or of a script that is seen.
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff)) return false;
  return INVISIBLE.test(text);
}

/** Folded text, or `null` where nothing can be seen. */
export function cleanOrNull(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === "" || isBlank(text)) return null;
  return clean(text);
}
