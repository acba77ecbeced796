/**
 * Makes a failing text small.
 *
 * @module
 */

/** Tries that are spent on one text … */
const BUDGET = 3000;
/** … and milliseconds: a check can be slow where it fails. */
const TIME = 60_000;

/**
 * The smallest text found that still fails: halves, quarters, … single characters are left out as long as it does.
 */
export function smallest(text: string, fails: (text: string) => boolean): string {
  let budget = BUDGET;
  const end = performance.now() + TIME;
  let units: readonly string[] = text.match(/<[^<>]*>|[^<]+|</g) ?? [];
  for (const round of ["tags", "characters"]) {
    if (round === "characters") units = Array.from(units.join(""));
    for (let size = Math.ceil(units.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < units.length && budget > 0 && performance.now() < end; ) {
        const shorter = units.toSpliced(at, size);
        budget--;
        if (shorter.length < units.length && fails(shorter.join(""))) units = shorter;
        else at += size;
      }
    }
  }
  return units.join("");
}
