import { expect, test } from "vitest";
import { campaign } from "./campaign.ts";
import { FOUND } from "./found.ts";
import { checkAll } from "./invariants.ts";
import { prefixes } from "./prefixes.ts";

/** A run in a pipeline must give the same answer twice; `npm run fuzz` without a seed looks for new cases. */
const RUNS = 200;
const SEED = 20221121;

test("every property holds in a short campaign", { timeout: 300_000 }, () => {
  const failures = [...campaign(RUNS, SEED)].filter(({ failure }) => failure !== null);
  expect(failures.map(({ name, failure }) => `${name}: ${failure}`).join("\n\n")).toBe("");
});

/** Prefixes tried of each fixture; `npm run fuzz -- --prefixes` tries all. */
const PREFIXES = 40;

test("what stands before a cut is read, whatever the place of the cut", { timeout: 120_000 }, () => {
  const read = [...prefixes((length) => Math.ceil(length / PREFIXES))];
  expect(read.filter(({ failure }) => failure !== null)).toEqual([]);
});

test.each(FOUND)("does not come back: $about", ({ input, options }) => {
  expect(() => checkAll(input, options)).not.toThrow();
});
