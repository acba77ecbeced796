/**
 * Reads untrusted data by the table of shapes: every object is built anew from the fields that the table names, so that
 * nothing else comes through, and every problem is noted with its JSON Pointer.
 *
 * @module
 */
import { ArticleParseError } from "../../errors.ts";
import { type Inline, inlineText } from "../../model/index.ts";
import { clean } from "../../text/whitespace.ts";
import { isSafeUrl } from "../../url/safe.ts";
import { type Field, SHAPES, type Stored, UNIONS } from "./shapes.ts";

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

/** Nothing but fields that were checked one by one reaches a value of which no problem was noted. */
function isSound<T>(_value: unknown, problems: number): _value is T {
  return problems === 0;
}

/**
 * Reads an article without its views.
 *
 * @throws {@link ArticleParseError} `INVALID_JSON` with every problem.
 */
export function readStored(data: unknown): Stored {
  const path: (string | number)[] = [];
  const problems: JsonProblem[] = [];
  let count = 0;
  let level = 0;

  /** Notes a problem of the value at the place, or below it at the key. */
  const expected = (what: string, value: unknown, ...key: string[]): undefined => {
    if (++count > MAX_PROBLEMS) return;
    const steps = [...path, ...key].map((step) => `/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    problems.push({ pointer: steps.join(""), message: `expected ${what}, found ${found(value)}` });
  };

  const oneOf = (choices: Field, value: unknown): unknown => {
    for (const choice of choices) if (choice === value) return value;
    const names = Array.from(choices, (choice) => JSON.stringify(choice)).join(", ");
    return expected(choices.length > 1 ? `one of ${names}` : names, value);
  };

  /** The value of an object's own property, read as the field; `undefined` where it is not what it should be. */
  const member = (field: Field, holder: object, key: string | number): unknown => {
    path.push(key);
    const value: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
    const result = typeof field === "string" ? named(field, value) : oneOf(field, value);
    path.pop();
    return result;
  };

  const named = (field: string, value: unknown): unknown => {
    const name = field.replace("?", "");
    const nullable = name !== field;
    if (nullable && value === null) return null;
    if (name.endsWith("[]")) {
      if (!isList(value)) return expected("an array", value);
      return Array.from(value.keys(), (index) => member(name.slice(0, -2), value, index));
    }
    const isScalar = SCALARS.includes(name);
    if (!isScalar && isRecord(value)) return node(name, value);
    const isAddress = name === "address" && typeof value === "string";
    const type = name === "address" ? "string" : name;
    if (typeof value === type) {
      // JSON can say -0, which it cannot say again, and 1e999, which it reads as Infinity.
      if (typeof value === "number") {
        if (Number.isFinite(value)) return value + 0;
      } else if (typeof value !== "string") return value;
      else {
        // The model never holds NUL, which HTML cannot write.
        const text = value.replaceAll("\0", "");
        if (!isAddress || isSafeUrl(text)) return text;
      }
    }
    const what = isAddress ? "relative, http, https or mailto address" : type;
    return expected(`${isScalar ? `a ${what}` : "an object"}${nullable ? " or null" : ""}`, value);
  };

  const node = (name: string, value: Data): unknown => {
    const choices = CHOICES[name];
    const type = choices === undefined ? name : member(choices, value, "type");
    const fields = typeof type === "string" ? TABLE[type] : undefined;
    if (fields === undefined) return undefined;
    if (level === MAX_LEVELS) return expected(`at most ${MAX_LEVELS} nodes inside one another`, value);
    level++;
    const before = count;
    const result: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      const { text } = result;
      const worded = key === "children" && "text" in result;
      const read = worded && !Object.hasOwn(value, key) ? [{ type: "text", value: text }] : member(field, value, key);
      result[key] = read;
      if (!worded || !isSound<readonly Inline[]>(read, count - before)) continue;
      const own = clean(inlineText(read));
      if (own !== text) expected(`${found(own)}, the text of the children`, text, "text");
    }
    level--;
    return result;
  };

  const stored = named("article", data);
  if (isSound<Stored>(stored, count)) return stored;
  const lines = problems.map(({ pointer, message }) => `\n${pointer === "" ? '""' : pointer}: ${message}`);
  if (count > MAX_PROBLEMS) lines.push(`\nand ${count - MAX_PROBLEMS} more`);
  const message = `expected the JSON of an article, found these problems:${lines.join("")}`;
  throw new ArticleParseError("INVALID_JSON", message, { cause: problems });
}
