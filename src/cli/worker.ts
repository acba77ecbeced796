/**
 * The worker's side of the pool.
 *
 * @module
 */
import type { MessagePort } from "node:worker_threads";
import type { Settings } from "./args.ts";
import { createConverter } from "./convert.ts";
import { performTask } from "./perform.ts";
import type { Task } from "./task.ts";

/** Answers every task that comes through `port` with its result, in order. */
export async function serve(port: MessagePort, settings: Settings): Promise<void> {
  const convert = await createConverter(settings);
  port.on("message", (task: Task) => {
    const result = performTask(task, settings, convert);
    port.postMessage(
      result,
      result.output.map((bytes) => bytes.buffer),
    );
  });
}
