/**
 * Carries out tasks, in worker threads or in this one.
 *
 * @module
 */
import type { Worker } from "node:worker_threads";
import type { Settings } from "./args.ts";
import type { Converter } from "./convert.ts";
import { discardTemporaries } from "./outputs.ts";
import { failed, performTask } from "./perform.ts";
import type { Task, TaskResult } from "./task.ts";

/** Something that carries out tasks. `perform` does not fail: what goes wrong stands in the result. */
export interface Runner {
  perform(task: Task): Promise<TaskResult>;
  /** Ends at once; tasks under way are given up and their promises stay open. */
  close(): Promise<void>;
}

/** Carries out tasks in this thread, one after the other; signals and streams get their turn between them. */
export function inlineRunner(convert: Converter, settings: Settings): Runner {
  let previous: Promise<unknown> = Promise.resolve();
  let closed = false;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    perform(task) {
      const result = previous.then(turn).then(() => {
        return closed ? new Promise<never>(() => {}) : performTask(task, settings, convert);
      });
      previous = result;
      return result;
    },
    async close() {
      closed = true;
    },
  };
}

interface Assignment {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
}

interface Crew {
  readonly worker: Worker;
  /** What it has been given, the one it is at first. */
  readonly assigned: Assignment[];
}

/** How many tasks a worker has at once, so that it is never idle for want of a turn of the main thread. */
const ASSIGNED_AT_MOST = 3;

/** The result of a task whose worker died of it: every document of it failed. */
function lost(task: Task, settings: Settings, message: string): TaskResult {
  discardTemporaries(task);
  return performTask(task, settings, () => failed({ code: "WORKER_FAILED", message }));
}

/** A bounded number of worker threads, each started when there is work that no other is free for. */
export class Pool implements Runner {
  private readonly waiting: Assignment[] = [];
  private crews: Crew[] = [];
  private closed = false;
  private readonly start: () => Worker;
  private readonly size: number;
  private readonly settings: Settings;

  /**
   * @param start Starts a worker that answers each {@link Task} with a {@link TaskResult}, in order.
   * @param size How many there may be.
   * @param settings Those of the workers.
   */
  constructor(start: () => Worker, size: number, settings: Settings) {
    this.start = start;
    this.size = size;
    this.settings = settings;
  }

  perform(task: Task): Promise<TaskResult> {
    return new Promise((resolve) => {
      this.waiting.push({ task, resolve });
      this.assign();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.crews.map((crew) => crew.worker.terminate()));
  }

  private assign(): void {
    while (!this.closed && this.waiting.length > 0) {
      const crew = this.free();
      const next = crew === null ? undefined : this.waiting.shift();
      if (crew === null || next === undefined) return;
      crew.assigned.push(next);
      // The bytes stay here too: a worker that dies leaves its second task to another.
      crew.worker.postMessage(next.task);
    }
  }

  private free(): Crew | null {
    const idle = this.crews.find((crew) => crew.assigned.length === 0);
    if (idle !== undefined) return idle;
    if (this.crews.length < this.size) return this.hire();
    return this.crews.find((crew) => crew.assigned.length < ASSIGNED_AT_MOST) ?? null;
  }

  private hire(): Crew {
    const worker = this.start();
    const crew: Crew = { worker, assigned: [] };
    let reason = "the worker ended";
    worker.on("message", (result: TaskResult) => {
      crew.assigned.shift()?.resolve(result);
      this.assign();
    });
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.on("exit", () => {
      this.crews = this.crews.filter((other) => other !== crew);
      if (this.closed) return;
      const [under, ...rest] = crew.assigned;
      this.waiting.unshift(...rest);
      under?.resolve(lost(under.task, this.settings, reason));
      this.assign();
    });
    this.crews.push(crew);
    return crew;
  }
}
