/**
 * Converts text from the script that each piece of it is in.
 *
 * @module
 */
import { type CutText, converterBetween, splice } from "./converter.ts";
import { scriptRuns } from "./runs.ts";
import type { Script } from "./script.ts";
import { type ChineseVariant, type ConvertOptions, variant } from "./variants.ts";

const VARIANT_OF = { Hans: "hans", Hant: "hant" } as const satisfies Record<Script, ChineseVariant>;

/**
 * Converts a text and carries cuts along. `fallback` is the script of what surrounds the text, for text that shows
 * none itself.
 */
export function convertCut(source: CutText, options: ConvertOptions, fallback: Script | null): CutText {
  const { to, from } = options;
  variant(to);
  if (from !== undefined) return converterBetween(from, to)?.(source) ?? source;
  const runs = scriptRuns(source.text, fallback);
  const pieces = runs.map(({ end }, i) => source.text.slice(runs[i - 1]?.end ?? 0, end));
  return splice(pieces, source, (piece, i) => {
    const script = runs[i]?.script ?? null;
    return (script === null ? null : converterBetween(VARIANT_OF[script], to))?.(piece) ?? piece;
  });
}

/**
 * Converts Chinese text to another form.
 *
 * Each piece is converted from the script that it is in, so that text of both scripts comes out in one, and text that is
 * Traditional already is not harmed by being read as Simplified. Text that shows neither script (里面, 皇后) is left as it
 * is unless `from` says what it is; so are Japanese and Korean, and everything that is not East Asian.
 *
 * Throws `TypeError` for an unknown form.
 *
 * @example
 * ```ts
 * import { convertText } from "dw-article/chinese";
 * convertText("汉学家学习汉语", { to: "hant" }); // "漢學家學習漢語"
 * convertText("漢學家 学习汉语", { to: "hans" }); // "汉学家 学习汉语"
 * convertText("鼠标", { to: "twp", from: "hans" }); // "滑鼠"
 * ```
 */
export function convertText(text: string, options: ConvertOptions): string {
  return convertCut({ text, cuts: [] }, options, null).text;
}
