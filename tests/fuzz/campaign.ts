/**
 * The properties that are fuzzed, and how a campaign of them is run.
 *
 * @module
 */
import fc from "fast-check";
import type { Layout } from "../../src/index.ts";
import { article } from "../generators/article.ts";
import { body, mirror, wild } from "../generators/html.ts";
import { FRAMES } from "../hostile/frames.ts";
import { checkCut, whole } from "./cut.ts";
import { checkAll, checkHtml, checkJson, checkMirror, checkOutputs, type Input, throughMirror } from "./invariants.ts";
import { flipped, mutated } from "./mutate.ts";
import { smallest } from "./reduce.ts";
import { loadSources } from "./sources.ts";

/** One property: what is made, and what has to be true of it. */
interface Target {
  readonly name: string;
  /** Its part of the runs, in hundredths. */
  readonly share: number;
  readonly check: (runs: number, seed: number) => string | null;
}

/** What a campaign found. */
export interface Outcome {
  readonly name: string;
  readonly runs: number;
  readonly milliseconds: number;
  /** Seed, smallest case and error; `null` where every run held. */
  readonly failure: string | null;
}

const READABLE: readonly Layout[] = ["mirror", "legacy", "web", "amp", "fragment", "semantic"];

function message(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function problem<T>(check: (value: T) => void, value: T): string | null {
  try {
    check(value);
    return null;
  } catch (error) {
    return message(error);
  }
}

/** A property over values of any kind; the smallest case is fast-check's, unless `shorter` makes one of its own. */
function over<T>(
  name: string,
  share: number,
  values: () => fc.Arbitrary<T>,
  check: (value: T) => void,
  shorter?: (value: T) => string,
): Target {
  return {
    name,
    share,
    check: (runs, seed) => {
      const endOnFailure = shorter !== undefined;
      const result = fc.check(fc.property(values(), check), { numRuns: runs, seed, endOnFailure });
      if (!result.failed) return null;
      const [found] = result.counterexample ?? [];
      const small = found === undefined ? "" : (shorter ?? fc.stringify)(found);
      const error = found === undefined ? message(result.errorInstance) : problem(check, found);
      return `seed ${seed}, path ${result.counterexamplePath}\nsmallest case: ${small}\n${error}`;
    },
  };
}

/** A property over inputs; the smallest case found is made smaller by leaving parts of the text out. */
function overInputs(
  name: string,
  share: number,
  inputs: () => fc.Arbitrary<Input>,
  check: (input: Input) => void,
): Target {
  return over(name, share, inputs, check, (input) => {
    const text = typeof input === "string" ? input : new TextDecoder().decode(input);
    if (problem(check, text) === null) return fc.stringify(input);
    const small = smallest(text, (shorter) => problem(check, shorter) !== null);
    return `${JSON.stringify(small)}\n${problem(check, small)}\nas found: ${JSON.stringify(text.slice(0, 2000))}`;
  });
}

const readAny = (input: Input): void => checkAll(input);

function* targets(): Generator<Target> {
  const sources = loadSources();
  const texts = sources.map(({ text }) => text);
  yield overInputs("random text", 10, () => fc.string({ unit: "binary", maxLength: 200 }), readAny);
  yield overInputs("random bytes", 5, () => fc.uint8Array({ maxLength: 200 }), readAny);
  yield overInputs("bodies from the grammar", 10, body, (input) => checkAll(input, { layout: "fragment" }));
  yield overInputs("wild markup", 15, wild, (input) => checkAll(input, { layout: "fragment" }));
  yield overInputs("exports", 15, () => mirror(fc.oneof(body(), wild())), readAny);
  for (const layout of ["legacy", "web", "amp"] as const) {
    const pages = () => fc.oneof(body(), wild()).map((inner) => FRAMES[layout](inner));
    yield overInputs(`${layout} pages`, 4, pages, readAny);
  }
  for (const layout of READABLE) {
    yield overInputs(`wild markup read as ${layout}`, 2, wild, (input) => checkAll(input, { layout }));
  }
  yield overInputs("damaged fixtures", 14, () => mutated(texts), readAny);
  yield overInputs("fixtures with bytes changed", 4, () => flipped(texts), readAny);
  const wholes = sources.map(whole);
  const cuts = () => fc.tuple(fc.constantFrom(...wholes), fc.double({ min: 0, max: 1, noNaN: true }));
  yield over("fixtures cut anywhere", 5, cuts, ([source, at]) => {
    const place = Math.floor(at * source.source.text.length);
    checkAll(source.source.text.slice(0, place), source.options);
    checkCut(source, place);
  });
  yield over("articles from the model", 10, article, (value) => {
    checkOutputs(value);
    checkJson(value);
    checkHtml(value);
    // Not every model is one that a document gives: what the export made of it is.
    const read = throughMirror(value);
    if (read !== null) checkMirror(read);
  });
}

const HUNDRED = 100;

/** Runs every property for its share of `runs`, at least once each. */
export function* campaign(runs: number, seed: number, only = ""): Generator<Outcome> {
  for (const target of targets()) {
    if (!target.name.includes(only)) continue;
    const count = Math.max(1, Math.round((runs * target.share) / HUNDRED));
    const began = performance.now();
    const failure = target.check(count, seed);
    yield { name: target.name, runs: count, milliseconds: performance.now() - began, failure };
  }
}
