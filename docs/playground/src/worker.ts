/**
 * The worker: reads, holds the article, and answers what the page asks of it.
 *
 * @module
 */
import { type Article, ArticleParseError, type DroppedText, type ParseWarning, parseArticle } from "dw-article";
import { listOf, membersOf, previewOf, summaryOf, WRITERS } from "./article.ts";
import type { Answered, Asked, Outcome, Question, Questions, ReadRequest } from "./protocol.ts";

interface Held {
  readonly original: Article;
  /** What is shown: the original, or its conversion. */
  readonly shown: Article;
  readonly warnings: readonly ParseWarning[];
  readonly dropped: readonly DroppedText[];
}

let held: Held | null = null;

function current(): Held {
  if (held === null) throw new Error("nothing was read yet");
  return held;
}

function read({ input, url, layout }: ReadRequest): Outcome {
  const warnings: ParseWarning[] = [];
  const dropped: DroppedText[] = [];
  const start = performance.now();
  held = null;
  try {
    const article = parseArticle(input, {
      layout,
      url: url === "" ? undefined : url,
      onWarning: (warning) => warnings.push(warning),
      onDrop: (drop) => dropped.push(drop),
    });
    const milliseconds = performance.now() - start;
    held = { original: article, shown: article, warnings, dropped };
    return { success: true, summary: summaryOf(held), milliseconds };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      success: false,
      code: error instanceof ArticleParseError ? error.code : error.name,
      message: error.message,
    };
  }
}

/** The dictionaries are large, so they are loaded when first needed. */
const chinese = () => import("dw-article/chinese");

type Answers = {
  readonly [Q in Question]: (asked: Questions[Q]["asked"]) => Questions[Q]["answer"] | Promise<Questions[Q]["answer"]>;
};

const ANSWERS: Answers = {
  read,
  convert: async ({ to }) => {
    const { original } = current();
    const shown = to === null ? original : (await chinese()).convertArticle(original, { to });
    held = { ...current(), shown };
    return summaryOf(held);
  },
  script: async () => (await chinese()).detectScript(current().original),
  list: ({ list, from, count }) => listOf(list, current()).slice(from, from + count),
  members: ({ path, from, count }) => membersOf(current().shown, path, from, count),
  write: ({ format }) => WRITERS[format](current().shown),
  preview: ({ whole }) => previewOf(current().shown, whole),
};

function ask<Q extends Question>(question: Q, asked: Questions[Q]["asked"]): Promise<unknown> {
  return Promise.resolve(ANSWERS[question](asked));
}

self.addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  let answered: Answered;
  try {
    answered = { id: data.id, answer: await ask(data.question, data.asked) };
  } catch (error) {
    answered = { id: data.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answered);
});
