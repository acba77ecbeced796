/**
 * Reads hostile documents in a thread of its own, which can be killed.
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import {
  type Block,
  fromJson,
  parseArticle,
  safeParseArticle,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toString,
  toText,
} from "../../src/index.ts";
import { DOCUMENTS, FRAMES, type Frame } from "./frames.ts";
import { SHAPES } from "./shapes.ts";

/** What is asked: a shape in a frame, or a document of its own. */
export interface Question {
  readonly name: string;
  readonly frame: Frame | null;
  /** Whether the article is written by every serializer and read again. */
  readonly write: boolean;
}

/** What was read, in numbers. */
export interface Answer {
  readonly code: string | null;
  readonly layout: string | null;
  readonly paragraphs: number;
  readonly images: number;
  readonly warnings: readonly string[];
  /** The words asked for that were found nowhere. */
  readonly lost: readonly string[];
  /** What reading took. */
  readonly milliseconds: number;
  /** What all of the writing and reading again took. */
  readonly writing: number;
}

function source({ name, frame }: Question): { html: string; keeps: readonly string[] } {
  if (frame === null) return { html: DOCUMENTS[name]?.() ?? "", keeps: [] };
  const shape = SHAPES.find((candidate) => candidate.name === name);
  if (shape === undefined) throw new Error(`no shape is called ${name}`);
  return { html: FRAMES[frame](shape.body()), keeps: shape.keeps };
}

/** A clock that stands still while a busy machine does something else. */
function stopwatch(): () => number {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}

function answer(question: Question): Answer {
  const { html, keeps } = source(question);
  const options = question.frame === null ? {} : { layout: question.frame };
  const texts: string[] = [];
  const read = stopwatch();
  const result = safeParseArticle(html, { ...options, onDrop: ({ text }) => texts.push(text) });
  const milliseconds = read();
  if (!result.success) {
    const nothing = { layout: null, paragraphs: 0, images: 0, warnings: [], lost: keeps };
    return { code: result.error.code, ...nothing, milliseconds, writing: 0 };
  }
  const { article, warnings } = result;
  texts.push(...article.sections.map((section) => toString(section)));
  const pictures = (blocks: readonly Block[]): number => blocks.filter(({ type }) => type === "figure").length;
  const written = stopwatch();
  if (question.write) {
    for (const write of [toHtml, toMirror, toJson, toMarkdown, toText, toJsonLd]) write(article);
    parseArticle(toHtml(article, { document: true }), { maxLength: Number.POSITIVE_INFINITY });
    fromJson(toJson(article));
  }
  const writing = written();
  return {
    code: null,
    layout: article.layout,
    paragraphs: article.paragraphs.length,
    images: article.sections.reduce((sum, { children }) => sum + pictures(children), article.lead === null ? 0 : 1),
    warnings: [...new Set(warnings.map(({ code }) => code))],
    lost: keeps.filter((text) => !texts.some((held) => held.includes(text))),
    milliseconds,
    writing,
  };
}

parentPort?.on("message", (question: Question) => {
  try {
    parentPort?.postMessage(answer(question));
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
});
