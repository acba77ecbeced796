/**
 * Asks the worker, and kills it where it does not answer.
 *
 * @module
 */
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.mjs";
import type { Answer, Question } from "./worker.ts";

/** A net under the tests, not a measure: two seconds, and twenty times that for machines with much else to do. */
const LIMIT = 2000 * 20;

/** A main thread has about 1 MB of stack; a worker's own default is four times that. */
const STACK_MEGABYTES = 1;

/** A worker that answers one question after the other. */
export class Reader {
  private worker: Worker | null = null;
  private readonly file = bundle(new URL("./worker.ts", import.meta.url));

  async ask(question: Question): Promise<Answer> {
    const worker = await this.running();
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => {
        this.close();
        reject(new Error(`${question.name} as ${question.frame ?? "document"}: ${why}`));
      };
      const timer = setTimeout(() => fail(`no answer in ${LIMIT} ms`), LIMIT);
      const settled = (act: () => void): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        act();
      };
      worker.once("message", (answer: Answer | string) =>
        settled(() => (typeof answer === "string" ? fail(answer) : resolve(answer))),
      );
      worker.once("error", (error) => settled(() => fail(String(error))));
      worker.once("exit", (code) => settled(() => fail(`the thread ended with ${code}`)));
      worker.postMessage(question);
    });
  }

  close(): void {
    void this.worker?.terminate();
    this.worker = null;
  }

  private async running(): Promise<Worker> {
    const file = await this.file;
    this.worker ??= new Worker(file, { resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
    return this.worker;
  }
}
