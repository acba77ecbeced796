/**
 * Which addresses may be followed.
 *
 * @module
 */

const HIDING_START = /^[\s\0-\x20\x7f-\xa0]+/;
const HIDING_INSIDE = /[\t\n\r]+/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https?|mailto):/i;

/**
 * Whether an address is relative, or one of `http`, `https` and `mailto`. Read as browsers read it: control characters
 * and white space before the scheme and line breaks inside it do not hide one. `//host` is relative. No address is none.
 *
 * @example
 * ```ts
 * isSafeUrl("/en/a-1"); // true
 * isSafeUrl(" java\nscript:alert(1)"); // false
 * ```
 */
export function isSafeUrl(url: string | null | undefined): url is string {
  if (url === null || url === undefined) return false;
  const seen = url.replace(HIDING_INSIDE, "").replace(HIDING_START, "");
  return SAFE_SCHEME.test(seen) || !SCHEME.test(seen);
}
