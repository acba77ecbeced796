#!/usr/bin/env node
/**
 * The `dw-article` program. The same file is the program and its worker.
 *
 * @module
 */
import { availableParallelism, constants } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { run } from "./run.ts";
import { serve } from "./worker.ts";

/** A second signal of the kind ends the program without further ado. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function main(): Promise<void> {
  const interrupt = new AbortController();
  let status: number | null = null;
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      status = 128 + constants.signals[signal];
      interrupt.abort(new Error("interrupted"));
    });
  }
  // Whoever does not read what went wrong is not told that it cannot be written.
  process.stderr.on("error", () => {});
  const done = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cores: availableParallelism(),
    signal: interrupt.signal,
    now: () => performance.now(),
    startWorker: (settings) => new Worker(new URL(import.meta.url), { workerData: settings }),
  });
  process.exit(status ?? done);
}

if (isMainThread) await main();
else if (parentPort !== null) await serve(parentPort, workerData);
