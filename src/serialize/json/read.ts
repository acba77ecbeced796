/**
 * Reads untrusted data by the table of shapes: every object is built anew from the fields that the table names, so that
 * nothing else comes through, and every problem is noted with its JSON Pointer.
 *
 * @module
 */
import { clean } from "../../text/whitespace.ts";
import { isSafeUrl } from "../../url/safe.ts";
import { type Field, isWorded, SHAPES, type Stored, UNIONS } from "./shapes.ts";

/** Nodes inside one another. No parsed article comes near it, and no serializer's recursion minds it. */
const MAX_LEVELS = 256;

/** Problems that are listed one by one; the rest are counted. */
const MAX_PROBLEMS = 100;

/** Where the data is not what it should be. */
export interface JsonProblem {
  /** JSON Pointer (RFC 6901) of the place; empty for the document as a whole. */
  readonly pointer: string;
  /** What was expected and what was found. */
  readonly message: string;
}

/** A reading under way: where it stands, and what it found. */
interface Reading {
  readonly path: (string | number)[];
  readonly problems: JsonProblem[];
  /** Problems beyond those listed. */
  more: number;
  level: number;
}

/** A JSON object. */
export type Data = Readonly<Record<string, unknown>>;

const TABLE: Readonly<Record<string, Readonly<Record<string, Field>>>> = SHAPES;
const CHOICES: Readonly<Record<string, readonly string[]>> = UNIONS;

/** Whether a value is a JSON array. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !isList(value);
}

/** A value for a message, cut to a length that can be read. */
export function found(value: unknown): string {
  if (value === undefined) return "nothing";
  if (isList(value)) return "an array";
  if (isRecord(value)) return "an object";
  return typeof value === "string" ? JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value) : `${value}`;
}

function problem(reading: Reading, message: string): undefined {
  if (reading.problems.length === MAX_PROBLEMS) reading.more++;
  else {
    const steps = reading.path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`);
    reading.problems.push({ pointer: steps.join(""), message });
  }
}

function expected(reading: Reading, what: string, value: unknown): undefined {
  return problem(reading, `expected ${what}, found ${found(value)}`);
}

function oneOf(reading: Reading, choices: Field, value: unknown): unknown {
  for (const choice of choices) if (choice === value) return value;
  const names = Array.from(choices, (choice) => JSON.stringify(choice)).join(", ");
  return expected(reading, choices.length > 1 ? `one of ${names}` : names, value);
}

/** The value of an object's own property, read as the field; `undefined` where it is not what it should be. */
function member(reading: Reading, field: Field, holder: object, key: string | number): unknown {
  reading.path.push(key);
  const value: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  const result = typeof field === "string" ? named(reading, field, value) : oneOf(reading, field, value);
  reading.path.pop();
  return result;
}

function named(reading: Reading, field: string, value: unknown): unknown {
  const nullable = field.endsWith("?");
  const name = nullable ? field.slice(0, -1) : field;
  if (nullable && value === null) return null;
  if (name.endsWith("[]")) {
    if (!isList(value)) return expected(reading, "an array", value);
    return Array.from(value.keys(), (index) => member(reading, name.slice(0, -2), value, index));
  }
  // The model never holds NUL, which HTML cannot write.
  if (name === "string" && typeof value === "string") return value.replaceAll("\0", "");
  // JSON can say -0, which it cannot say again, and 1e999, which it reads as Infinity.
  if (name === "number" && Number.isFinite(value)) return Number(value) + 0;
  if (name === "boolean" && typeof value === "boolean") return value;
  const isNode = Object.hasOwn(TABLE, name) || Object.hasOwn(CHOICES, name);
  if (isNode && isRecord(value)) return node(reading, name, value);
  return expected(reading, `${isNode ? "an object" : `a ${name}`}${nullable ? " or null" : ""}`, value);
}

function node(reading: Reading, name: string, value: object): unknown {
  const choices = CHOICES[name];
  const type = choices === undefined ? name : member(reading, choices, value, "type");
  const fields = typeof type === "string" ? TABLE[type] : undefined;
  if (fields === undefined) return undefined;
  if (reading.level === MAX_LEVELS) return problem(reading, `expected at most ${MAX_LEVELS} nodes inside one another`);
  reading.level++;
  const before = reading.problems.length + reading.more;
  const worded = isWorded(fields);
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (worded && key === "children" && !Object.hasOwn(value, key)) {
      result[key] = [{ type: "text", value: result.text }];
    } else {
      result[key] = member(reading, field, value, key);
      if (before === reading.problems.length + reading.more) agree(reading, result, key);
    }
  }
  reading.level--;
  return result;
}

/** The plain text of nodes that were read already. */
function textOf(nodes: unknown): string {
  let text = "";
  for (const node of isList(nodes) ? nodes : []) {
    if (!isRecord(node)) continue;
    if (node.type === "break") text += " ";
    else text += typeof node.value === "string" ? node.value : textOf(node.children);
  }
  return text;
}

/** Notes where a field breaks what other code relies on: links are harmless, a text says what its children say. */
function agree(reading: Reading, { href, text, children }: Data, key: string): void {
  if (key === "href" && typeof href === "string" && !isSafeUrl(href)) {
    reading.path.push(key);
    expected(reading, "a relative, http, https or mailto address", href);
    reading.path.pop();
  } else if (key === "children" && text !== undefined) {
    const own = clean(textOf(children));
    if (own === text) return;
    reading.path.push("text");
    expected(reading, `${found(own)}, the text of the children`, text);
    reading.path.pop();
  }
}

/** Nothing but fields that were checked one by one reaches a value of which no problem was noted. */
function isSound(_value: unknown, { problems }: Reading): _value is Stored {
  return problems.length === 0;
}

/** Reads an article without its views; it is `null` exactly where there are problems. */
export function readStored(data: unknown): {
  readonly stored: Stored | null;
  readonly problems: readonly JsonProblem[];
  /** How many problems there are beyond those listed. */
  readonly more: number;
} {
  const reading: Reading = { path: [], problems: [], more: 0, level: 0 };
  const stored = named(reading, "article", data);
  return { stored: isSound(stored, reading) ? stored : null, problems: reading.problems, more: reading.more };
}
