import { describe, expect, test } from "vitest";
import { campaign } from "./campaign.ts";

const RUNS = 600;
const FIXED = 20221121;
const random = Math.floor(Math.random() * 2 ** 31);

describe.each([
  { name: "the fixed seed", seed: FIXED },
  { name: `a random seed, this time ${random}`, seed: random },
])("a short campaign with $name", ({ seed }) => {
  test("every property holds", () => {
    const failures = [...campaign(RUNS, seed)].filter(({ failure }) => failure !== null);
    expect(failures.map(({ name, failure }) => `${name}: ${failure}`).join("\n\n")).toBe("");
  });
});
