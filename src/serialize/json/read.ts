/**
 * Reads untrusted data by the table of shapes: every object is built anew from the fields that the table names, so that
 * nothing else comes through, and every problem is noted with its JSON Pointer.
 *
 * @module
 */
import { ArticleParseError } from "../../errors.ts";
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
const SCALARS: readonly string[] = ["string", "address", "number", "boolean"];
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

/** Notes a problem of the value at the place, or below it at the key. */
function expected(reading: Reading, what: string, value: unknown, ...key: string[]): undefined {
  if (reading.problems.length === MAX_PROBLEMS) reading.more++;
  else {
    const steps = [...reading.path, ...key].map((step) => `/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    reading.problems.push({ pointer: steps.join(""), message: `expected ${what}, found ${found(value)}` });
  }
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
  const name = field.replace("?", "");
  const nullable = name !== field;
  if (nullable && value === null) return null;
  if (name.endsWith("[]")) {
    if (!isList(value)) return expected(reading, "an array", value);
    return Array.from(value.keys(), (index) => member(reading, name.slice(0, -2), value, index));
  }
  const isScalar = SCALARS.includes(name);
  if (!isScalar && isRecord(value)) return node(reading, name, value);
  const isAddress = name === "address" && typeof value === "string";
  const type = name === "address" ? "string" : name;
  if (typeof value === type) {
    // The model never holds NUL, which HTML cannot write.
    const scalar = typeof value === "string" ? value.replaceAll("\0", "") : value;
    // JSON can say -0, which it cannot say again, and 1e999, which it reads as Infinity.
    if (typeof scalar === "number") {
      if (Number.isFinite(scalar)) return scalar + 0;
    } else if (!isAddress || isSafeUrl(String(scalar))) return scalar;
  }
  const what = isAddress ? "relative, http, https or mailto address" : type;
  return expected(reading, `${isScalar ? `a ${what}` : "an object"}${nullable ? " or null" : ""}`, value);
}

function node(reading: Reading, name: string, value: Data): unknown {
  const choices = CHOICES[name];
  const type = choices === undefined ? name : member(reading, choices, value, "type");
  const fields = typeof type === "string" ? TABLE[type] : undefined;
  if (fields === undefined) return undefined;
  if (reading.level === MAX_LEVELS) return expected(reading, `at most ${MAX_LEVELS} nodes inside one another`, value);
  reading.level++;
  const before = reading.problems.length + reading.more;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (key === "children" && isWorded(fields) && !Object.hasOwn(value, key)) {
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

/** Notes where a text says something else than its children. */
function agree(reading: Reading, { text, children }: Data, key: string): void {
  if (key === "children" && text !== undefined) {
    const own = clean(textOf(children));
    if (own !== text) expected(reading, `${found(own)}, the text of the children`, text, "text");
  }
}

/** Nothing but fields that were checked one by one reaches a value of which no problem was noted. */
function isSound(_value: unknown, { problems }: Reading): _value is Stored {
  return problems.length === 0;
}

/**
 * Reads an article without its views.
 *
 * @throws {@link ArticleParseError} `INVALID_JSON` with every problem.
 */
export function readStored(data: unknown): Stored {
  const reading: Reading = { path: [], problems: [], more: 0, level: 0 };
  const stored = named(reading, "article", data);
  if (isSound(stored, reading)) return stored;
  const { problems, more } = reading;
  const lines = problems.map(({ pointer, message }) => `\n${pointer === "" ? '""' : pointer}: ${message}`);
  const message = `expected the JSON of an article, found these problems:${lines.join("")}`;
  throw new ArticleParseError("INVALID_JSON", more > 0 ? `${message}\nand ${more} more` : message, { cause: problems });
}
