import { once } from "node:events";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { parseArticle, toJson } from "../../src/index.ts";
import { exportText } from "./documents.ts";
import { buildProgram, ended, type Program, runProgram, start } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.dispose());

const FILTER = ["--format", "ndjson"] as const;

const record = (number: number) => `${JSON.stringify({ id: number, html: exportText(number) })}\n`;

/** Has a program say at its end how many kilobytes it needed at most. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));
`)}`;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the filter", () => {
  it.each([1, 2])("answers every line with a line, in order, with %i workers", async (jobs) => {
    const lines = [
      JSON.stringify(exportText(1)),
      "not JSON",
      JSON.stringify({ id: "ü", url: "https://www.dw.com/zh/a/a-77", html: "<h1>港口</h1><p>漁民沒有醒來。</p>" }),
      "",
      JSON.stringify({ id: "e", html: "" }),
      JSON.stringify(exportText(2)),
    ];
    const { status, stdout, stderr } = await runProgram(program, [...FILTER, "-", "-j", String(jobs)], {
      input: lines.join("\n"),
    });
    const answers = stdout.split("\n");
    expect(answers).toHaveLength(7);
    expect(answers[0]).toBe(toJson(parseArticle(exportText(1))));
    const parsed = answers.slice(1, 5).map((line): unknown => JSON.parse(line));
    expect(parsed[0]).toMatchObject({ line: 2, error: { code: "INVALID_JSON" } });
    expect(parsed[1]).toMatchObject({ id: "ü", article: { title: "港口", id: "77" } });
    expect(parsed[2]).toMatchObject({ line: 4, error: { code: "INVALID_JSON" } });
    expect(parsed[3]).toMatchObject({ id: "e", line: 5, error: { code: "EMPTY_INPUT" } });
    expect(answers[5]).toBe(toJson(parseArticle(exportText(2))));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dw-article: line 2: INVALID_JSON: .*\n.*line 4: .*\n.*line 5: EMPTY_INPUT: .*\n/);
    expect(stderr).toMatch(/\ndw-article: 6 documents, 3 failed, .*\n$/);
  });

  it("says nothing where nothing comes in", async () => {
    expect(await runProgram(program, [...FILTER, "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("answers a line before the next one comes", async () => {
    const child = start(program, [...FILTER, "--quiet"]);
    const end = ended(child);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const number of [1, 2, 3]) {
      child.stdin.write(record(number));
      const { value } = await answers.next();
      expect(JSON.parse(value)).toMatchObject({ id: number, article: { title: `Story ${number}` } });
    }
    child.stdin.end();
    expect(await end).toMatchObject({ status: 0, stderr: "" });
  });

  it("takes a line of many megabytes, and lines cut in the middle of a character", async () => {
    const long = "漁民沒有醒來。".repeat(500_000);
    const bytes = Buffer.from(`${record(1)}${JSON.stringify({ id: "long", html: `<p>${long}</p>` })}\n${record(2)}`);
    const child = start(program, [...FILTER, "--quiet"]);
    const end = ended(child);
    for (let at = 0; at < bytes.length; at += 99_991) {
      if (!child.stdin.write(bytes.subarray(at, at + 99_991))) await once(child.stdin, "drain");
    }
    child.stdin.end();
    const { status, stdout, stderr } = await end;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [first, second, third] = stdout
      .split("\n")
      .map((line): { id: unknown; article: unknown } => JSON.parse(line || "{}"));
    expect([first?.id, second?.id, third?.id]).toEqual([1, "long", 2]);
    expect(second?.article).toEqual(JSON.parse(toJson(parseArticle(`<p>${long}</p>`))));
  });

  it("needs no more memory for 20,000 lines than for 4,000", async () => {
    const html = `<p>${"One more word. ".repeat(1400)}</p>`;
    const batch = `${JSON.stringify({ id: "k", html })}\n`.repeat(100);
    const peak = async (batches: number): Promise<number> => {
      const child = start(program, [...FILTER, "--quiet", "--jobs", "2"], { preload: PEAK });
      const errors: Buffer[] = [];
      let lines = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
      });
      child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
      const closed = once(child, "close");
      for (let sent = 0; sent < batches; sent++) {
        if (!child.stdin.write(batch)) await once(child.stdin, "drain");
      }
      child.stdin.end();
      expect((await closed)[0]).toBe(0);
      expect(lines).toBe(batches * 100);
      return Number(Buffer.concat(errors).toString());
    };
    const few = await peak(40);
    const many = await peak(200);
    // It is 320 MB more in and as much out.
    expect(many - few).toBeLessThan(160 * 1024);
  }, 120_000);

  it("waits for its reader", async () => {
    let asked = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      for (; asked < 200; asked++) yield new TextEncoder().encode(record(asked));
    }
    const waiting: (() => void)[] = [];
    let written = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        written++;
        if (written <= 5) waiting.push(done);
        else done();
      },
    });
    const running = run([...FILTER, "--quiet", "--jobs", "1"], {
      stdin: input(),
      stdout,
      stderr: { write: () => {} },
      cores: 1,
      signal: new AbortController().signal,
      now: () => 0,
      startWorker: () => {
        throw new Error("there is but one job");
      },
    });
    for (let held = 1; held <= 5; held++) {
      while (waiting.length === 0) await turn();
      for (let turns = 0; turns < 100; turns++) await turn();
      // Nobody has taken the answer: no more than a few lines are taken in.
      expect(written).toBe(held);
      expect(asked).toBeLessThan(held + 10);
      waiting.shift()?.();
    }
    expect(await running).toBe(0);
    expect(written).toBe(200 + 1); // An empty write at the end waits for all before it.
  });
});
