/**
 * The command line from arguments to exit status.
 *
 * @module
 */
import type { Writable } from "node:stream";
import type { Worker } from "node:worker_threads";
import { version } from "../../package.json";
import { type Command, type Options, parseCommand, type Settings, UsageError } from "./args.ts";
import { type Converter, createConverter } from "./convert.ts";
import { helpText } from "./help.ts";
import { discardTemporaries } from "./outputs.ts";
import { type InputStream, makePlan, type Plan } from "./plan.ts";
import { inlineRunner, Pool, type Runner } from "./pool.ts";
import { pump } from "./pump.ts";
import { OutputSink, ReportFile } from "./sinks.ts";
import { problemOf, type Task, type TaskResult } from "./task.ts";
import { type ErrorStream, formatCount, formatDuration, Terminal } from "./terminal.ts";

/** The world outside. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: ErrorStream;
  readonly cores: number;
  /** Aborted to interrupt the run. */
  readonly signal: AbortSignal;
  /** The time in milliseconds. */
  now(): number;
  startWorker(settings: Settings): Worker;
}

/** Exit statuses. */
export const STATUS = { done: 0, failed: 1, usage: 2 } as const;

/** What has been done so far. */
interface Tally {
  done: number;
  failed: number;
  warnings: number;
}

function summary(tally: Tally, seconds: number, interrupted: boolean): string {
  const done = `${formatCount(tally.done)} ${tally.done === 1 ? "document" : "documents"}`;
  const parts = [interrupted ? `interrupted after ${done}` : done];
  parts.push(`${formatCount(tally.failed)} failed`, `${formatCount(tally.warnings)} warnings`);
  const time = seconds < 10 ? `${seconds.toFixed(1)} s` : formatDuration(seconds);
  const rate = seconds > 0 ? ` (${formatCount(tally.done / seconds)}/s)` : "";
  return `dw-article: ${parts.join(", ")} in ${time}${rate}`;
}

async function loadConverter(settings: Settings): Promise<Converter> {
  try {
    return await createConverter(settings);
  } catch (error) {
    throw new UsageError(`--to ${settings.to}: ${problemOf(error, "").message}`);
  }
}

async function makeRunner(options: Options, plan: Plan, io: Io): Promise<Runner> {
  const { settings, jobs } = options;
  if (plan.single || jobs === 1) return inlineRunner(await loadConverter(settings), settings);
  // What workers would stumble over, one and all, is better said once and before they start: the Chinese dictionaries.
  if (settings.to !== null) await loadConverter(settings);
  return new Pool(() => io.startWorker(settings), jobs, settings);
}

/** Where the results of a run go. */
interface Sinks {
  readonly output: OutputSink;
  readonly report: ReportFile | null;
  readonly terminal: Terminal;
}

/** Does what was planned, counts it in `tally` and leaves nothing half done, however it ends. */
async function execute(
  plan: Plan,
  options: Options,
  io: Io,
  runner: Runner,
  sinks: Sinks,
  tally: Tally,
): Promise<void> {
  const { output, report, terminal } = sinks;
  const started = io.now();
  const underWay = new Set<Task>();
  let total: number | null = null;
  if (terminal.shows && plan.count !== null) {
    void plan.count().then((count) => {
      total = count;
    });
  }
  const take = async (task: Task, result: TaskResult): Promise<boolean> => {
    underWay.delete(task);
    tally.done += result.documents;
    tally.failed += result.failures.length;
    tally.warnings += result.warnings;
    for (const { name, code, message } of result.failures) terminal.say(`dw-article: ${name}: ${code}: ${message}`);
    report?.write(result.report);
    terminal.progress({ ...tally, total, seconds: (io.now() - started) / 1000 });
    return (await output.write(result.output)) && !(options.settings.failFast && tally.failed > 0);
  };
  const perform = (task: Task) => {
    underWay.add(task);
    return runner.perform(task);
  };
  try {
    await pump({ source: plan.tasks, window: 3 * options.jobs + 1, signal: io.signal, perform, take });
    await output.flush();
  } finally {
    await runner.close();
    for (const task of underWay) discardTemporaries(task);
    report?.close();
    terminal.clear();
    if (!plan.single && !options.quiet) {
      terminal.say(summary(tally, (io.now() - started) / 1000, io.signal.aborted));
    }
  }
}

function openReport(path: string | null): ReportFile | null {
  try {
    return path === null ? null : new ReportFile(path);
  } catch (error) {
    throw new UsageError(`--report ${path}: ${problemOf(error, "").message}`);
  }
}

async function runFiles(options: Options, io: Io, output: OutputSink): Promise<number> {
  const plan = makePlan(options, io.stdin);
  const runner = await makeRunner(options, plan, io);
  const report = openReport(options.reportFile);
  // Where the results go to the same terminal, a bar in between would only be in the way.
  const live = !options.quiet && !plan.single && !(plan.prints && io.stdout.isTTY === true);
  const terminal = new Terminal(io.stderr, live, io.now);
  const tally: Tally = { done: 0, failed: 0, warnings: 0 };
  await execute(plan, options, io, runner, { output, report, terminal }, tally);
  const { failure } = output;
  if (failure !== null && failure.code !== "EPIPE") throw new Error(`standard output: ${failure.message}`);
  return tally.failed > 0 ? STATUS.failed : STATUS.done;
}

/**
 * Runs the program.
 *
 * @param argv The arguments that follow its name.
 * @returns The exit status.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const output = new OutputSink(io.stdout);
  const print = async (text: string) => {
    await output.write([new TextEncoder().encode(text)]);
    await output.flush();
    return STATUS.done;
  };
  const complain = (message: string) => new Terminal(io.stderr, false, io.now).say(`dw-article: ${message}`);
  try {
    const command: Command = parseCommand(argv, io.cores);
    if (command.name === "help") return await print(helpText(io.cores));
    if (command.name === "version") return await print(`${version}\n`);
    return await runFiles(command.options, io, output);
  } catch (error) {
    if (io.signal.aborted) return STATUS.failed;
    complain(problemOf(error, "").message);
    if (!(error instanceof UsageError)) return STATUS.failed;
    io.stderr.write("Try dw-article --help\n");
    return STATUS.usage;
  }
}
