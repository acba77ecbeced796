/**
 * Many tasks at a time, their results in order, and never more of either in memory than a fixed number.
 *
 * @module
 */
import { Readable } from "node:stream";

/** What {@link pump} is told to do. */
export interface Work<Task, Result> {
  readonly source: AsyncIterable<Task>;
  /** How many tasks may have begun whose results are not yet taken, but for the one whose turn it is. */
  readonly window: number;
  /** Ends the run at once; {@link pump} then rejects with its reason. */
  readonly signal: AbortSignal;
  perform(task: Task): Promise<Result>;
  /** Takes a result, in the order of the tasks; `false` ends the run. The next result waits until it is done. */
  take(task: Task, result: Result): Promise<boolean>;
}

/** Runs the tasks of a source. A result is taken as soon as it is its turn, even while the source is silent. */
export async function pump<Task, Result>({ source, window, signal, perform, take }: Work<Task, Result>): Promise<void> {
  async function* begin(): AsyncGenerator<{ task: Task; result: Promise<Result> }> {
    for await (const task of source) yield { task, result: perform(task) };
  }
  // A readable stream draws on its source until it holds `highWaterMark` items, whatever its consumer is doing.
  const begun = Readable.from(begin(), { highWaterMark: window });
  const run = async () => {
    for await (const { task, result } of begun) {
      if (!(await take(task, await result))) break;
    }
  };
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
  });
  if (signal.aborted) abort();
  try {
    // A stream waits for its source before it ends, and a source may be silent for ever: hence the race.
    await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
