/**
 * The program as it is published, built into a folder of its own, and a way to run it.
 *
 * @module
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { build } from "tsup";
import { cli } from "../../tsup.config.ts";

/** A built program. */
export interface Program {
  readonly path: string;
  dispose(): void;
}

/** What a run of the program came to. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is gone after {@link Scratch.dispose}. */
export interface Scratch {
  readonly path: string;
  dispose(): void;
}

/** Makes an empty folder. */
export function makeScratch(): Scratch {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "dw-article-")));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** Builds the library and the program from the sources as they are. */
export async function buildProgram(): Promise<Program> {
  const { path, dispose } = makeScratch();
  const outDir = join(path, "dist");
  const common = { config: false, outDir, silent: true, clean: false, dts: false } as const;
  await build({
    ...common,
    entry: { index: "src/index.ts", chinese: "src/chinese/index.ts" },
    format: ["esm"],
    target: "es2022",
    splitting: false,
  });
  await build({ ...cli, ...common });
  writeFileSync(join(path, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(resolve("node_modules"), join(path, "node_modules"), "dir");
  return { path: join(outDir, "cli.js"), dispose };
}

/** Starts the program; `preload` is a module that it loads first. */
export function start(
  program: Program,
  argv: readonly string[],
  { cwd, preload }: { cwd?: string; preload?: string } = {},
): ChildProcessWithoutNullStreams {
  const node = preload === undefined ? [] : ["--import", preload];
  return spawn(process.execPath, [...node, program.path, ...argv], cwd === undefined ? {} : { cwd });
}

/** Waits for the end of a program that was started. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((done, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** Runs the program to its end. */
export function runProgram(
  program: Program,
  argv: readonly string[],
  { cwd, input = "" }: { cwd?: string; input?: string | Uint8Array } = {},
): Promise<Ended> {
  const child = start(program, argv, cwd === undefined ? {} : { cwd });
  child.stdin.on("error", () => {}); // A program that stops reading early is no failure of the test.
  child.stdin.end(input);
  return ended(child);
}

/** What a shell needs to find the program under its name. */
export function shellEnvironment(program: Program): NodeJS.ProcessEnv {
  const folder = join(dirname(program.path), "bin");
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${program.path}" "$@"\n`;
  writeFileSync(join(folder, "dw-article"), script, { mode: 0o755 });
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` };
}

/** Runs a shell script to its end. */
export function runShell(script: string, cwd: string, env: NodeJS.ProcessEnv, input = ""): Promise<Ended> {
  const child = spawn("sh", ["-e", "-c", script], { cwd, env });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return ended(child);
}
