/**
 * Ideographic descriptions: `⿰木同` says what a character looks like by its parts.
 *
 * OpenCC leaves descriptions as they are, and takes exponential time over a row of operators that describe nothing. They
 * are therefore found here, in one pass, and never handed to it.
 *
 * @module
 */

const OPERATOR = /[\u2ff0-\u2fff]/;

/** How many parts an operator takes, as OpenCC reads it; 0 for any other character. */
function partsOf(code: number): number {
  if (code < 0x2ff0 || code > 0x2fff) return 0;
  return code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
}

/** Where the description ends that begins at each operator; an operator that lacks parts stands for itself alone. */
export function descriptionEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (!OPERATOR.test(text)) return ends;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const parts = partsOf(text.charCodeAt(i));
    if (parts === 0) continue;
    let end = i + 1;
    let found = 0;
    for (; found < parts && end < text.length; found += 1) {
      end = ends.get(end) ?? end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
    }
    ends.set(i, found === parts ? end : i + 1);
  }
  return ends;
}

/** Cuts a text into text and descriptions by turns, text first; either may be empty. */
export function splitDescriptions(text: string): readonly string[] {
  const ends = descriptionEnds(text);
  const pieces: string[] = [];
  let start = 0;
  for (const operator of [...ends.keys()].reverse()) {
    if (operator < start) continue;
    const end = ends.get(operator) ?? operator;
    pieces.push(text.slice(start, operator), text.slice(operator, end));
    start = end;
  }
  return [...pieces, text.slice(start)];
}
