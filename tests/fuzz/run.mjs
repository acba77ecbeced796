/**
 * `npm run fuzz -- --runs N --seed S [--only WORDS]`: a campaign of any length. Exit status 1 where a property failed.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: "string", default: "" },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(runs) || !Number.isInteger(seed)) throw new TypeError("--runs and --seed are whole numbers");

const { module } = await runnerImport(fileURLToPath(new URL("./campaign.ts", import.meta.url)), {
  configFile: false,
  logLevel: "error",
});
console.log(`fuzz: ${runs} runs, seed ${seed}`);
let failed = 0;
let done = 0;
const began = performance.now();
for (const outcome of module.campaign(runs, seed, values.only)) {
  const seconds = (outcome.milliseconds / 1000).toFixed(1);
  console.log(`${outcome.failure === null ? "ok  " : "FAIL"} ${outcome.name}: ${outcome.runs} runs, ${seconds} s`);
  if (outcome.failure !== null) {
    failed++;
    console.log(outcome.failure);
  }
  done += outcome.runs;
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `fuzz: ${done} runs in ${seconds} s, ${failed} properties failed; again with --runs ${runs} --seed ${seed}`,
);
process.exitCode = failed === 0 ? 0 : 1;
