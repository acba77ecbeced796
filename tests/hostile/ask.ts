/**
 * Asks the worker, and kills it where it does not answer.
 *
 * @module
 */
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.mjs";
import { DOCUMENTS, FRAMES, type Frame } from "./frames.ts";
import { isTriedEverywhere, SHAPES, type Shape } from "./shapes.ts";
import type { Answer, Question } from "./worker.ts";

/** A net under the tests, not a measure: two seconds a reading, and sixty times that for writing and for busy machines. */
const LIMIT = 2000 * 60;

/** A main thread has about 1 MB of stack; a worker's own default is four times that. */
const STACK_MEGABYTES = 1;

/** A worker that answers one question after the other. */
export class Reader {
  private worker: Worker | null = null;
  private readonly file = bundle(new URL("./worker.ts", import.meta.url));

  async ask(question: Question): Promise<Answer> {
    const worker = await this.running();
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        act();
      };
      const fail = (why: string): void => {
        settle(() => {
          this.close();
          reject(new Error(`${question.name} as ${question.frame ?? "document"}: ${why}`));
        });
      };
      const onMessage = (answer: Answer | string): void => {
        if (typeof answer === "string") fail(answer);
        else settle(() => resolve(answer));
      };
      const onError = (error: unknown): void => fail(String(error));
      const onExit = (code: number): void => fail(`the thread ended with ${code}`);
      const timer = setTimeout(() => fail(`no answer in ${LIMIT} ms`), LIMIT);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
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

const frames = Object.keys(FRAMES).filter((name): name is Frame => name in FRAMES);

/**
 * What is asked: every shape in an export, and in the other frames those whose trouble may be another there; in a long
 * run every shape in every frame.
 */
export function questions(long: boolean): Question[] {
  const shapes = frames.flatMap((frame) => {
    const everything = long || frame === "mirror";
    const tried = SHAPES.filter((shape) => everything || isTriedEverywhere(shape));
    return tried.map(({ name }) => ({ name, frame, write: everything }));
  });
  return [...shapes, ...Object.keys(DOCUMENTS).map((name) => ({ name, frame: null, write: true }))];
}

/** What is wrong with an answer, in words; nothing where all is well. */
export function answerProblems({ name, frame }: Question, answer: Answer): string[] {
  if (frame === null) {
    return [null, "NOT_AN_ARTICLE", "EMPTY_INPUT"].includes(answer.code) ? [] : [`refused with ${answer.code}`];
  }
  const shape: Partial<Shape> = SHAPES.find((candidate) => candidate.name === name) ?? {};
  const checks: readonly (readonly [boolean, string])[] = [
    [answer.code === null, `refused with ${answer.code}`],
    [answer.layout === frame, `read as ${answer.layout}`],
    [answer.lost.length === 0, `lost ${JSON.stringify(answer.lost).slice(0, 200)}`],
    [answer.paragraphs >= (shape.paragraphs ?? 1), `${answer.paragraphs} paragraphs`],
    [answer.images >= (shape.images ?? 0), `${answer.images} images`],
    [shape.deep !== true || answer.warnings.includes("DEEP_NESTING"), "no warning of its depth"],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
