/**
 * What is handed to a worker and what comes back: plain data that can be cloned between threads.
 *
 * @module
 */
import type { Layout, ParseWarning } from "../index.ts";

/** Why a document failed. */
export interface Problem {
  /** An `ArticleErrorCode`, the system's own (`ENOENT`) or one of the command line's (`OUTPUT_IS_INPUT`). */
  readonly code: string;
  readonly message: string;
}

/** One file to convert. */
export interface FileJob {
  /** The path as it was given, or below the folder that was given; also the name in messages and in the report. */
  readonly name: string;
  /** The document, where it is in memory already. */
  readonly content: Uint8Array<ArrayBuffer> | null;
  /** Where its article goes; `null` is standard output. `temporary` is the unfinished file in the same folder. */
  readonly output: { readonly path: string; readonly temporary: string } | null;
  /** What stood against it before it was opened. */
  readonly problem: Problem | null;
}

/** A batch of work. Batches come back in the order in which they went. */
export type Task =
  | { readonly kind: "files"; readonly jobs: readonly FileJob[] }
  /** Whole lines of records, each with its line break; `first` is the number of the first line, from 1. */
  | { readonly kind: "lines"; readonly bytes: Uint8Array<ArrayBuffer>; readonly first: number }
  /** A line that was too long to keep. */
  | { readonly kind: "oversize"; readonly line: number; readonly bytes: number };

/** A document that failed. */
export interface Failure extends Problem {
  readonly name: string;
}

/** What came of one task. */
export interface TaskResult {
  readonly documents: number;
  readonly warnings: number;
  readonly failures: readonly Failure[];
  /** What goes to standard output, piece by piece. */
  readonly output: readonly Uint8Array<ArrayBuffer>[];
  /** Whole lines of the report. */
  readonly report: string;
}

/** What came of one document, as the report has it. */
export interface Outcome {
  readonly layout: Layout | null;
  readonly warnings: readonly ParseWarning[];
  readonly error: Problem | null;
}

/** The problem that an exception stands for; `fallback` is its code unless the system gave it one. */
export function problemOf(error: unknown, fallback: string): Problem {
  if (!(error instanceof Error)) return { code: fallback, message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : fallback;
  return { code, message: error.message };
}
