/**
 * Records of the filter: a line is a JSON string, or an object `{ "id", "url", "html" }`; each gets one line in answer.
 *
 * @module
 */
import type { ParseWarning } from "../index.ts";
import type { Converted, Converter } from "./convert.ts";
import { type Problem, problemOf } from "./task.ts";

/** The caller's own name of a record; empty where it gave none. */
interface RecordKey {
  readonly id?: string | number | boolean | null;
}

interface ArticleRecord {
  readonly key: RecordKey;
  readonly url: string | null;
  readonly html: string;
}

/** What is said to one record. */
export interface Answer {
  readonly key: RecordKey;
  readonly converted: Converted;
  /** The line, with its line break. */
  readonly text: string;
}

const LINE_FEED = 10;
const EXPECTED = 'a JSON string or an object { "id", "url", "html" }';

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder();

/** The lines of a batch without their line breaks. */
export function* splitRecords(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function decode(bytes: Uint8Array): { text: string; warnings: readonly ParseWarning[] } {
  try {
    return { text: strict.decode(bytes), warnings: [] };
  } catch {
    const message = "The line is not UTF-8; what could not be read became U+FFFD";
    return { text: lenient.decode(bytes), warnings: [{ code: "INVALID_UTF8", message, excerpt: "" }] };
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function member(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function invalid(message: string): Problem {
  return { code: "INVALID_RECORD", message };
}

/** The record in a line, or why there is none, with its id where it has a good one. */
function readRecord(text: string): ArticleRecord | { readonly key: RecordKey; readonly error: Problem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = text.trim() === "" ? `The line is empty; expected ${EXPECTED}` : problemOf(error, "").message;
    return { key: {}, error: { code: "INVALID_JSON", message } };
  }
  if (typeof value === "string") return { key: {}, url: null, html: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { key: {}, error: invalid(`Found ${kindOf(value)}; expected ${EXPECTED}`) };
  }
  const id = member(value, "id");
  const url = member(value, "url") || null;
  const html = member(value, "html");
  if (id !== undefined && !isScalar(id)) {
    return { key: {}, error: invalid(`"id" is ${kindOf(id)}; expected a string or a number`) };
  }
  const key = id === undefined ? {} : { id };
  if (typeof html !== "string") return { key, error: invalid(`"html" is ${kindOf(html)}; expected a string`) };
  if (url !== null && typeof url !== "string") {
    return { key, error: invalid(`"url" is ${kindOf(url)}; expected a string`) };
  }
  return { key, url, html };
}

/** The line that answers a record which failed. */
export function errorAnswer(key: RecordKey, line: number, error: Problem): string {
  return `${JSON.stringify({ ...key, line, error: { code: error.code, message: error.message } })}\n`;
}

/**
 * Converts the record in one line and says what to answer: the article; `{ "id", "article" }` to a record with an id;
 * `{ "id", "line", "error" }` to one that failed.
 */
export function answerRecord(bytes: Uint8Array, line: number, convert: Converter): Answer {
  const { text, warnings } = decode(bytes);
  const record = readRecord(text);
  const { key } = record;
  if ("error" in record) {
    const converted = { text: null, layout: null, warnings, error: record.error };
    return { key, converted, text: errorAnswer(key, line, record.error) };
  }
  const result = convert(record.html, record.url);
  const converted = { ...result, warnings: [...warnings, ...result.warnings] };
  if (result.error !== null) return { key, converted, text: errorAnswer(key, line, result.error) };
  const article = result.text ?? "";
  if (key.id === undefined) return { key, converted, text: article };
  return { key, converted, text: `{"id":${JSON.stringify(key.id)},"article":${article.trimEnd()}}\n` };
}
