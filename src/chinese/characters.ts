/**
 * What a single character says of the script that it stands in, read from OpenCC's dictionaries.
 *
 * @module
 */
import type { DictLike } from "opencc-js";
import { opencc } from "./opencc.ts";

/** No letter of East Asia: punctuation, white space, other alphabets. */
export const OTHER = 0;
/** A Chinese character that both scripts know. */
export const SHARED = 1;
/** A character that only Simplified text holds. */
export const HANS = 2;
/** A character that only Traditional text holds. */
export const HANT = 3;
/** Kana or hangul. */
export const FOREIGN = 4;

const HAN = [0x3005, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x33479];
/** Without the middle dot (U+30FB), which Chinese puts between the parts of foreign names. */
const KANA = [0x3041, 0x3096, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff9f];
const HANGUL = [0x1100, 0x11ff, 0x3130, 0x318f, 0xa960, 0xa97f, 0xac00, 0xd7ff, 0xffa0, 0xffdc];
/** One more than the last code point that any of the tables names. */
const SIZE = 0x3347a;

const IN_HANS = 1;
const IN_HANT = 2;

function entries(dictionary: DictLike): Iterable<readonly string[]> {
  return typeof dictionary === "string" ? dictionary.split("|").map((entry) => entry.split(" ")) : dictionary;
}

function mark(side: Uint8Array, text: string, flag: number): void {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    side[code] = (side[code] ?? 0) | flag;
  }
}

function fill(classes: Uint8Array, ranges: readonly number[], value: number): void {
  for (let i = 0; i + 1 < ranges.length; i += 2) classes.fill(value, ranges[i], (ranges[i + 1] ?? 0) + 1);
}

/**
 * A character is evidence of a script where the dictionaries change it into the other script and never show it in text
 * of the other script: 后 is none, since Traditional writes it in 皇后.
 */
function build(): Uint8Array {
  const sides = new Uint8Array(SIZE);
  const changed: [code: number, value: number, otherSide: number][] = [];
  const read = (dictionary: DictLike, value: number, from: number, to: number): void => {
    for (const [source = "", target = ""] of entries(dictionary)) {
      mark(sides, source, from);
      mark(sides, target, to);
      const code = source.codePointAt(0) ?? 0;
      if (source !== target && source.length === (code > 0xffff ? 2 : 1)) changed.push([code, value, to]);
    }
  };
  for (const dictionary of (opencc.Locale.from.cn ?? []).flat()) read(dictionary, HANS, IN_HANS, IN_HANT);
  for (const dictionary of (opencc.Locale.to.cn ?? []).flat()) read(dictionary, HANT, IN_HANT, IN_HANS);

  const classes = new Uint8Array(SIZE);
  fill(classes, HAN, SHARED);
  fill(classes, KANA, FOREIGN);
  fill(classes, HANGUL, FOREIGN);
  for (const [code, value, otherSide] of changed) if (((sides[code] ?? 0) & otherSide) === 0) classes[code] = value;
  return classes;
}

let table: Uint8Array | undefined;

/** The class of every code point, by code point; those beyond the end are {@link OTHER}. Built once, when first asked for. */
export function characterClasses(): Uint8Array {
  table ??= build();
  return table;
}
