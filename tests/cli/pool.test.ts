import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/cli/args.ts";
import { inlineRunner, Pool } from "../../src/cli/pool.ts";
import type { Task } from "../../src/cli/task.ts";
import { makeScratch } from "./program.ts";

const settings: Settings = {
  format: "ndjson",
  document: false,
  to: null,
  layout: "auto",
  url: null,
  failFast: false,
  report: true,
};

/** A worker that answers with the number of its thread, and dies of a line that says so. */
const SCRIPT = `
const { parentPort, threadId } = require("node:worker_threads");
parentPort.on("message", (task) => {
  const text = Buffer.from(task.bytes).toString();
  if (text.includes("exit")) process.exit(3);
  if (text.includes("throw")) throw new Error("out of luck");
  parentPort.postMessage({ documents: 1, warnings: 0, failures: [], output: [], report: threadId + " " + text });
});
`;

function makePool(size: number) {
  let started = 0;
  const pool = new Pool(
    () => {
      started++;
      return new Worker(SCRIPT, { eval: true });
    },
    size,
    settings,
  );
  return { pool, started: () => started };
}

function lines(text: string): Task {
  return { kind: "lines", bytes: new TextEncoder().encode(text), first: 1 };
}

describe("the pool", () => {
  it("starts a worker when there is work for it, and no more than it may", async () => {
    const { pool, started } = makePool(3);
    expect(started()).toBe(0);
    await pool.perform(lines("one"));
    await pool.perform(lines("two"));
    expect(started()).toBe(1);
    const results = await Promise.all(Array.from({ length: 30 }, (_, at) => pool.perform(lines(String(at)))));
    expect(started()).toBe(3);
    expect(results.map((result) => result.report.split(" ")[1])).toEqual(results.map((_, at) => String(at)));
    expect(new Set(results.map((result) => result.report.split(" ")[0])).size).toBe(3);
    await pool.close();
  });

  it.each([
    ["exit", "the worker ended"],
    ["throw", "out of luck"],
  ])("survives a worker that dies (%s): what it was at has failed, the rest is done by others", async (how, reason) => {
    const { pool } = makePool(1);
    const texts = ['"a"', `"${how}"\n{"id":7,"html":"b"}\n`, '"c"', '"d"'];
    const [a, lost, c, d] = await Promise.all(texts.map((text) => pool.perform(lines(text))));
    expect([a?.failures, c?.failures, d?.failures]).toEqual([[], [], []]);
    expect(lost?.failures).toEqual([
      { name: "line 1", code: "WORKER_FAILED", message: reason },
      { name: "line 2", code: "WORKER_FAILED", message: reason },
    ]);
    const output = Buffer.concat([...(lost?.output ?? [])]).toString();
    const answers = output.split(/(?<=\n)/).map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([{ line: 1 }, { id: 7, line: 2, error: { code: "WORKER_FAILED" } }]);
    expect(lost?.report.split("\n")).toHaveLength(3);
    await pool.close();
  });

  it("removes what a dead worker left half written", async () => {
    const scratch = makeScratch();
    const temporary = join(scratch.path, ".dw-article-1-1.tmp");
    writeFileSync(temporary, "half");
    // A task without bytes: the worker dies of reading them.
    const output = { path: join(scratch.path, "a.json"), temporary };
    const { pool } = makePool(1);
    const result = await pool.perform({
      kind: "files",
      jobs: [{ name: "a.html", content: new Uint8Array(1), output, problem: null }],
    });
    expect(result.failures).toMatchObject([{ name: "a.html", code: "WORKER_FAILED" }]);
    expect(existsSync(temporary)).toBe(false);
    await pool.close();
    scratch.dispose();
  });
});

describe("the runner without workers", () => {
  it("does one task after the other and lets the rest of the program have its turn", async () => {
    const runner = inlineRunner(() => ({ text: "{}\n", layout: "web", warnings: [], error: null }), settings);
    const order: string[] = [];
    const first = runner.perform(lines('"a"\n"b"\n')).then((result) => order.push(`first ${result.documents}`));
    const second = runner.perform(lines('"c"')).then((result) => order.push(`second ${result.documents}`));
    order.push("begun");
    await new Promise<void>((resolve) => setImmediate(resolve));
    await Promise.all([first, second]);
    expect(order).toEqual(["begun", "first 2", "second 1"]);
    await runner.close();
  });
});
