/**
 * Carries out one task. It runs in a worker, or in the main thread where there is but one.
 *
 * @module
 */
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Settings } from "./args.ts";
import type { Converted, Converter } from "./convert.ts";
import { LONGEST_LINE } from "./lines.ts";
import { isSameFile, writeWhole } from "./outputs.ts";
import { answerRecord, errorAnswer, splitRecords } from "./records.ts";
import { type Failure, type FileJob, type Problem, problemOf, type Task, type TaskResult } from "./task.ts";

/** More bytes than this are more characters than the library accepts: it takes 16 Mi of at most three bytes each. */
export const MOST_BYTES = 3 * 16 * 1024 * 1024;

/** What {@link performTask} collects. */
interface Tally {
  documents: number;
  warnings: number;
  readonly failures: Failure[];
  readonly report: string[];
}

const encoder = new TextEncoder();

/** So many characters are encoded at once: for each document alone it would cost more than some documents. */
const ENCODED_AT_ONCE = 1 << 20;

/** What goes to standard output. */
class Output {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private pending = "";

  add(text: string): void {
    this.pending += text;
    if (this.pending.length >= ENCODED_AT_ONCE) this.encode();
  }

  /** All that was added. */
  take(): readonly Uint8Array<ArrayBuffer>[] {
    if (this.pending !== "") this.encode();
    return this.pieces;
  }

  private encode(): void {
    this.pieces.push(encoder.encode(this.pending));
    this.pending = "";
  }
}

/** A document that failed before it could be converted. */
export function failed(error: Problem): Converted {
  return { text: null, layout: null, warnings: [], error };
}

function read(path: string): Uint8Array | Problem {
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      if (size <= MOST_BYTES) return readFileSync(file);
      return { code: "INPUT_TOO_LARGE", message: `${size} bytes; at most ${MOST_BYTES} can be an article` };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return problemOf(error, "UNREADABLE");
  }
}

function write(job: FileJob, text: string, output: Output): Problem | null {
  if (job.output === null) {
    output.add(text);
    return null;
  }
  const { path, temporary } = job.output;
  try {
    // Only under its own name can a file come to lie upon itself, through a folder that is a link.
    if (basename(path) === basename(job.name) && isSameFile(path, job.name))
      return { code: "OUTPUT_IS_INPUT", message: `${path} is the input itself` };
    writeWhole(path, temporary, text);
    return null;
  } catch (error) {
    return problemOf(error, "UNWRITABLE");
  }
}

function performFile(job: FileJob, convert: Converter, output: Output): Converted {
  if (job.problem !== null) return failed(job.problem);
  const input = job.content ?? read(job.name);
  if (!(input instanceof Uint8Array)) return failed(input);
  const converted = convert(input, null);
  if (converted.text === null) return converted;
  const error = write(job, converted.text, output);
  return error === null ? converted : { ...converted, text: null, error };
}

/** The documents of a task, each with its name, converted one by one. */
function* outcomes(
  task: Task,
  convert: Converter,
  output: Output,
): Generator<{ name: string; key: object; converted: Converted }> {
  if (task.kind === "files") {
    for (const job of task.jobs) {
      yield { name: job.name, key: { file: job.name }, converted: performFile(job, convert, output) };
    }
  } else if (task.kind === "lines") {
    let line = task.first;
    for (const record of splitRecords(task.bytes)) {
      const { key, converted, text } = answerRecord(record, line, convert);
      output.add(text);
      yield { name: `line ${line}`, key: { line, ...key }, converted };
      line++;
    }
  } else {
    const { line, bytes } = task;
    const error = {
      code: "INPUT_TOO_LARGE",
      message: `A line of ${bytes} bytes or more; at most ${LONGEST_LINE} are read`,
    };
    output.add(errorAnswer({}, line, error));
    yield { name: `line ${line}`, key: { line }, converted: failed(error) };
  }
}

/**
 * Carries out a task: reads, parses, converts and writes each of its documents. It does not throw: what fails stands
 * in the result, and with `failFast` it is the last that was tried.
 */
export function performTask(task: Task, settings: Settings, convert: Converter): TaskResult {
  const tally: Tally = { documents: 0, warnings: 0, failures: [], report: [] };
  const output = new Output();
  for (const { name, key, converted } of outcomes(task, convert, output)) {
    const { layout, warnings, error } = converted;
    tally.documents++;
    tally.warnings += warnings.length;
    if (settings.report) tally.report.push(`${JSON.stringify({ ...key, layout, warnings, error })}\n`);
    if (error === null) continue;
    tally.failures.push({ name, ...error });
    if (settings.failFast) break;
  }
  return { ...tally, output: output.take(), report: tally.report.join("") };
}
