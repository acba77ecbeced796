/**
 * The one place that says what white space is and how it is folded.
 *
 * @module
 */

const RUNS = /\s+/g;
const WHITE = /\s/;

/** Whether there is white space other than single plain spaces. Most text has none, and then nothing is to be done. */
function isToFold(text: string): boolean {
  let space = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (space) return true;
      space = true;
    } else {
      space = false;
      if (code < 32 || (code >= 0xa0 && (code < 0xa1 || (code > 0x167f && isWideSpace(code, text, at))))) return true;
    }
  }
  return false;
}

/** The blocks of characters in which Unicode has other white space: U+1680, U+2000 to U+205F, U+3000, U+FEFF. */
function isWideSpace(code: number, text: string, at: number): boolean {
  return (code < 0x2060 || code === 0x3000 || code === 0xfeff) && WHITE.test(text.charAt(at));
}
const INVISIBLE = /^[\s\u200b\u200e\u200f\u2060\ufeff]*$/;

/** Runs of white space (no-break spaces included) folded to one space; the ends are kept as one space. */
export function fold(text: string): string {
  return isToFold(text) ? text.replace(RUNS, " ") : text;
}

/** As {@link fold}, and the ends trimmed. */
export function clean(text: string): string {
  return fold(text).trim();
}

/** Whether nothing of the text can be seen: white space, zero-width and direction marks only. */
export function isBlank(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Folded text, or `null` where nothing can be seen. */
export function cleanOrNull(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === "" || isBlank(text)) return null;
  return clean(text);
}
