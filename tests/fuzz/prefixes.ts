/**
 * Prefixes of every fixture: what is left of a page whose transfer broke off.
 *
 * @module
 */
import { checkCut, type Whole, whole } from "./cut.ts";
import { loadSources } from "./sources.ts";

/** What became of one document's prefixes. */
export interface Prefixes {
  readonly name: string;
  readonly count: number;
  /** Where it was cut and what was wrong, the shortest prefix that fails; `null` where all of them held. */
  readonly failure: string | null;
}

function failureAt(source: Whole, at: number): string | null {
  try {
    checkCut(source, at);
    return null;
  } catch (error) {
    return `cut at ${at}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Reads the prefixes of every fixture whose lengths are multiples of its stride. */
export function* prefixes(strideOf: (length: number) => number): Generator<Prefixes> {
  for (const source of loadSources()) {
    const { length } = source.text;
    const stride = strideOf(length);
    const read = whole(source);
    let count = 0;
    let failure: string | null = null;
    for (let at = 0; at <= length && failure === null; at += stride) {
      failure = failureAt(read, at);
      count++;
    }
    yield { name: source.name, count, failure };
  }
}
