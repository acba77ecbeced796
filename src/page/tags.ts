/**
 * Picking single elements out of a long head without parsing what lies between them.
 *
 * @module
 */
import { StartTags } from "./markup.ts";

/** What says something of the article; of scripts, those of data. */
const TELLING = /^<(?:html|link|meta|title|script[^>]*ld\+json)/i;
/** Elements with content, which is kept with them. */
const WHOLE = /^<[st]/i;

/** Pages name the owners of a hundred pages of a social network. */
const SOCIAL = '"fb:';

/**
 * The markup of a head that says something of the article: `<html>`, `<title>`, `<link>`, `<meta>` and scripts of JSON-LD.
 *
 * @param end - Where the head ends in `html`.
 */
export function tellingTags(html: string, end: number): string {
  const kept: string[] = [];
  const tags = new StartTags(html, 0);
  while (tags.advance(end - 1)) {
    const tag = html.slice(tags.start, tags.end);
    if (!TELLING.test(tag) || tag.includes(SOCIAL)) continue;
    const close = WHOLE.test(tag) ? html.indexOf(">", tags.next) : tags.end - 1;
    kept.push(html.slice(tags.start, close < 0 || close > end ? end : close + 1));
  }
  return kept.join("");
}
