import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Io, run } from "../../src/cli/run.ts";
import { fromJson } from "../../src/index.ts";
import { exportText, writeExports } from "./documents.ts";
import { buildProgram, ended, makeScratch, type Program, type Scratch, start } from "./program.ts";

let program: Program;
let scratch: Scratch;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.dispose());
beforeEach(() => {
  scratch = makeScratch();
});
afterEach(() => scratch.dispose());

function files(folder: string): string[] {
  return readdirSync(join(scratch.path, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

describe("an interrupted run", () => {
  it.each([
    ["SIGINT", 130, "1"],
    ["SIGINT", 130, "2"],
    ["SIGTERM", 143, "2"],
  ] as const)("(%s, status %i, %s workers) leaves whole files only", async (signal, expected, jobs) => {
    const total = 3000;
    writeExports(join(scratch.path, "in"), total);
    const argv = ["in", "--out", "out", "--report", "report.ndjson", "--jobs", jobs];
    const child = start(program, argv, { cwd: scratch.path });
    const end = ended(child);
    const begun = () => readdirSync(scratch.path).includes("out") && files("out").length > 100;
    while (!begun() && child.exitCode === null) await wait();
    child.kill(signal);
    const { status, stdout, stderr } = await end;
    expect({ status, stdout }).toEqual({ status: expected, stdout: "" });
    const written = files("out");
    expect(written.length).toBeLessThan(total);
    for (const path of written) {
      expect(path).toMatch(/\d{6}\.json$/);
      fromJson(readFileSync(path, "utf8"));
    }
    expect(readdirSync(scratch.path).sort()).toEqual(["in", "out", "report.ndjson"]);
    const report = readFileSync(join(scratch.path, "report.ndjson"), "utf8").split("\n");
    expect(report.pop()).toBe("");
    for (const line of report) expect(JSON.parse(line)).toMatchObject({ error: null });
    expect(report.length).toBeLessThanOrEqual(written.length);
    expect(stderr).toMatch(/^dw-article: interrupted after [\d,]+ documents?, 0 failed, /);
  });

  it("ends at once where it waits for its input", async () => {
    const child = start(program, ["--format", "ndjson", "--quiet"]);
    const end = ended(child);
    child.stdin.write(`${JSON.stringify(exportText(1))}\n`);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await end).toMatchObject({ status: 130, stderr: "" });
  });
});

describe("a reader that has enough", () => {
  it.each(["1", "2"])("ends the run quietly (%s workers)", async (jobs) => {
    writeExports(join(scratch.path, "in"), 500);
    const child = start(program, ["in", "--format", "ndjson", "--quiet", "--jobs", jobs], { cwd: scratch.path });
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [status] = await closed;
    expect({ status, stderr: Buffer.concat(errors).toString() }).toEqual({ status: 0, stderr: "" });
  });
});

describe("a standard output that fails", () => {
  it("ends the run and is named", async () => {
    writeExports(join(scratch.path, "in"), 200);
    const messages: string[] = [];
    const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    const status = await run([join(scratch.path, "in"), "--format", "ndjson", "--quiet", "--jobs", "1"], {
      stdin: new PassThrough(),
      stdout: new Writable({ write: (_chunk, _encoding, done) => done(full) }),
      stderr: { write: (text: string) => messages.push(text) },
      cores: 1,
      signal: new AbortController().signal,
      now: () => 0,
      startWorker: () => {
        throw new Error("there is but one job");
      },
    });
    expect(status).toBe(1);
    expect(messages).toEqual(["dw-article: standard output: no space left on device\n"]);
  });
});

describe("progress", () => {
  async function runWith(argv: readonly string[], { isTTY, output = false }: { isTTY: boolean; output?: boolean }) {
    const messages: string[] = [];
    let time = 0;
    const io: Io = {
      stdin: new PassThrough(),
      stdout: Object.assign(new PassThrough().resume(), { isTTY: output }),
      stderr: { isTTY, columns: 100, write: (text) => messages.push(text) },
      cores: 2,
      signal: new AbortController().signal,
      now: () => {
        time += 60; // Two looks at the clock are enough for a new line.
        return time;
      },
      startWorker: (settings) => new Worker(program.path, { workerData: settings }),
    };
    const status = await run(argv, io);
    return { status, messages };
  }

  const input = () => join(scratch.path, "in");
  const out = () => join(scratch.path, "out");

  it("is shown on a terminal, and taken away for the summary", async () => {
    writeExports(input(), 300);
    const { status, messages } = await runWith([input(), "--out", out()], { isTTY: true });
    expect(status).toBe(0);
    const lines = messages.filter((message) => /\[#*\.*\] \d+% {2}\d+\/300 {2}\d+\/s {2}\d+:\d\d left$/.test(message));
    expect(lines.length).toBeGreaterThan(5);
    expect(messages.at(-2)).toBe("\r\u001b[K");
    expect(messages.at(-1)).toMatch(/^dw-article: 300 documents, 0 failed, /);
  });

  it.each([
    ["--quiet is given", { isTTY: true }, ["--quiet"], 0],
    ["there is no terminal", { isTTY: false }, [], 1],
  ])("is not shown where %s", async (_, terminal, more, expected) => {
    writeExports(input(), 20);
    const { status, messages } = await runWith([input(), "--out", out(), ...more], terminal);
    expect(status).toBe(0);
    expect(messages).toHaveLength(expected);
  });

  it("is not mixed into results on the same terminal, nor shown for one document", async () => {
    writeExports(input(), 20);
    const mixed = await runWith([input(), "--format", "ndjson"], { isTTY: true, output: true });
    expect(mixed.messages).toHaveLength(1);
    writeFileSync(join(scratch.path, "a.md"), exportText(1));
    const single = await runWith([join(scratch.path, "a.md"), "--out", out()], { isTTY: true });
    expect(single.messages).toEqual([]);
  });

  it("does not wait for records from a terminal", async () => {
    const messages: string[] = [];
    const io = {
      stdin: Object.assign(new PassThrough(), { isTTY: true }),
      stdout: new PassThrough(),
      stderr: { write: (text: string) => messages.push(text) },
      cores: 1,
      signal: new AbortController().signal,
      now: () => 0,
      startWorker: () => {
        throw new Error("no work");
      },
    };
    expect(await run(["--format", "ndjson"], io)).toBe(2);
    expect(messages[0]).toMatch(/^dw-article: no input/);
  });
});
