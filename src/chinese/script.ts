/**
 * Which script a text is written in.
 *
 * @module
 */
import { characterClasses, OTHER } from "./characters.ts";
import { descriptionEnds } from "./descriptions.ts";

/** Traditional or Simplified. */
export type Script = "Hant" | "Hans";

/** What {@link detectScript} found. */
export interface ScriptDetection {
  /**
   * `"mixed"` where the rarer script has more than a twentieth of the characters that differ; `null` where no such
   * character stands in the text, and for Japanese and Korean.
   */
  readonly script: Script | "mixed" | null;
  /** Share of Traditional among the characters that differ between the scripts, 0 to 1. */
  readonly hant: number;
  /** Share of Simplified, likewise. Both are 0 where `script` is `null`. */
  readonly hans: number;
}

/** A stretch of East Asian letters and what follows it up to the next. */
export interface Clause {
  readonly start: number;
  /** Where the letters end. */
  readonly end: number;
  /** Chinese characters, kana and hangul. */
  readonly letters: number;
  /** Characters that only Simplified text holds. */
  readonly hans: number;
  /** Characters that only Traditional text holds. */
  readonly hant: number;
  /** Whether it is Japanese or Korean. */
  readonly foreign: boolean;
}

/** What the clauses of a text say together; Japanese and Korean ones count as such only. */
export interface Evidence {
  readonly hans: number;
  readonly hant: number;
  /** Whether most of the letters stand in Japanese or Korean clauses. */
  readonly foreign: boolean;
}

/** Where rarer than this, a script is a slip of the pen or a name quoted. */
const MIXED = 1 / 20;
/** Kana or hangul from this share on make a clause Japanese or Korean. */
const FOREIGN_SHARE = 1 / 8;

/** The clauses of a text in order. What stands in an ideographic description is no letter of the text. */
export function clauses(text: string): Clause[] {
  const classes = characterClasses();
  const described = descriptionEnds(text);
  const found: Clause[] = [];
  const counts = [0, 0, 0, 0, 0];
  let letters = 0;
  let start = 0;
  const close = (end: number): void => {
    const [, , hans = 0, hant = 0, foreign = 0] = counts;
    found.push({ start, end, letters, hans, hant, foreign: foreign >= letters * FOREIGN_SHARE });
    counts.fill(0);
    letters = 0;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    const kind = classes[code] ?? OTHER;
    if (kind !== OTHER) {
      if (letters === 0) start = i;
      letters += 1;
      counts[kind] = (counts[kind] ?? 0) + 1;
    } else if (letters > 0) close(i);
    i = (kind === OTHER ? described.get(i) : undefined) ?? i + (code > 0xffff ? 2 : 1);
  }
  if (letters > 0) close(text.length);
  return found;
}

/** Adds up what clauses say. */
export function evidence(found: readonly Clause[]): Evidence {
  let hans = 0;
  let hant = 0;
  let letters = 0;
  let foreign = 0;
  for (const clause of found) {
    letters += clause.letters;
    if (clause.foreign) foreign += clause.letters;
    else {
      hans += clause.hans;
      hant += clause.hant;
    }
  }
  return { hans, hant, foreign: foreign * 2 > letters };
}

/** The script that has more evidence; `fallback` where neither has. */
export function stronger(found: Pick<Evidence, "hans" | "hant">, fallback: Script | null): Script | null {
  if (found.hans === found.hant) return fallback;
  return found.hans > found.hant ? "Hans" : "Hant";
}

/** The script of a text; see the public function of this name. */
export function detectTextScript(text: string): ScriptDetection {
  const { hans, hant, foreign } = evidence(clauses(text));
  const total = hans + hant;
  if (foreign || total === 0) return { script: null, hant: 0, hans: 0 };
  const mixed = Math.min(hans, hant) > total * MIXED;
  return { script: mixed ? "mixed" : stronger({ hans, hant }, null), hant: hant / total, hans: hans / total };
}
