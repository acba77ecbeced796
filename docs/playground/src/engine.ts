/**
 * The page's side of the worker.
 *
 * @module
 */
import type { Answered, ListName, Lists, Question, Questions } from "./protocol.ts";

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Told to whoever waits for an answer that nobody needs any more. */
export class Superseded extends Error {
  override readonly name = "Superseded";
}

/** Asks a worker, one article at a time. */
export class Engine {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #next = 0;
  #reading = false;

  #start(): Worker {
    const worker = new Worker(new URL("worker.js", document.baseURI), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("failure" in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener("error", (event) =>
      this.#abandon(new Error(event.message || "the worker could not start")),
    );
    return worker;
  }

  #abandon(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of waiting) reject(error);
  }

  #post<T>(question: Question, asked: Questions[Question]["asked"]): Promise<T> {
    this.#worker ??= this.#start();
    const id = this.#next++;
    this.#worker.postMessage({ id, question, asked });
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Asks a question. The answer is that of the article read last. */
  ask<Q extends Question>(question: Q, asked: Questions[Q]["asked"]): Promise<Questions[Q]["answer"]> {
    return this.#post(question, asked);
  }

  /** Asks for entries of a list. */
  list<L extends ListName>(list: L, from: number, count: number): Promise<readonly Lists[L][]> {
    return this.#post("list", { list, from, count });
  }

  /** Reads an article; a reading that is still under way is given up. */
  async read(asked: Questions["read"]["asked"]): Promise<Questions["read"]["answer"]> {
    if (this.#reading) this.#abandon(new Superseded("another article is read"));
    this.#reading = true;
    const answer = await this.ask("read", asked);
    this.#reading = false;
    return answer;
  }
}
