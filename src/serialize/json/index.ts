/**
 * The JSON form of an article: writing it, and reading it back from anyone.
 *
 * @module
 */
import { ArticleParseError } from "../../errors.ts";
import { type Article, withViews } from "../../model/index.ts";
import { found, isList, isRecord, readStored } from "./read.ts";
import { type Field, SHAPES, VIEWS } from "./shapes.ts";

export type { JsonProblem } from "./read.ts";

/** How {@link toJson} writes. */
export interface JsonOptions {
  /** Whether to write the views `paragraphs`, `figures` and `links` too. They repeat what is there. Default `false`. */
  readonly views?: boolean | undefined;
  /** Spaces a level is indented by; default 0, all on one line. */
  readonly indent?: number | undefined;
}

type Fields = readonly (readonly [key: string, field: Field])[];

let shapes: ReadonlyMap<unknown, Fields> | undefined;

function fieldsOf(name: string): Fields | undefined {
  shapes ??= new Map(
    Object.entries({ ...SHAPES, view: { ...SHAPES.article, ...VIEWS } }).map(([shape, fields]) => [
      shape,
      Object.entries(fields),
    ]),
  );
  return shapes.get(name);
}

/** Whether children say no more than the text beside them. */
function isPlain(children: unknown, text: unknown): boolean {
  const [child, more] = isList(children) ? children : [];
  return more === undefined && isRecord(child) && child.type === "text" && child.value === text;
}

/** A value with the fields of objects in the table's order, and without what can be rebuilt. */
function written(field: Field, value: unknown): unknown {
  if (isList(value)) return value.map((item) => written(field, item));
  if (!isRecord(value)) return value;
  const result: Record<string, unknown> = {};
  const fields = fieldsOf(`${field}`.replace(/\W+$/, "")) ?? fieldsOf(`${value.type}`) ?? [];
  for (const [key, holds] of fields) {
    const member = value[key];
    if (key !== "children" || !("text" in result && isPlain(member, result.text))) result[key] = written(holds, member);
  }
  return result;
}

/**
 * The article as JSON text, version 1 of the form that `dw-article/schema.json` describes. The order of the keys is
 * always the same. The views are left out, and the `children` of a paragraph, heading, caption or link where they are
 * just its text; {@link fromJson} rebuilds both.
 *
 * @example
 * ```ts
 * import { fromJson, parseArticle, toJson } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody sails.</p>");
 * const text = toJson(article);
 * text; // "{\"schemaVersion\":1,\"layout\":\"fragment\",\"id\":null…"
 * fromJson(text).title; // "Fog"
 * ```
 */
export function toJson(article: Article, options: JsonOptions = {}): string {
  return JSON.stringify(written(options.views === true ? "view" : "article", article), null, options.indent);
}

/**
 * Reads what {@link toJson} wrote, or anyone else in that form. The whole document is checked; fields that the form does
 * not know are ignored, the views too: they are rebuilt.
 *
 * @throws {@link ArticleParseError} `INVALID_JSON` where the text is not JSON, or not an article: the message has a line
 *   with the JSON Pointer (RFC 6901) of every problem, `cause` the same as a list of `{ pointer, message }`.
 *   `UNSUPPORTED_VERSION` where its `schemaVersion` is not 1.
 * @throws `TypeError` where `text` is not a string.
 *
 * @example
 * ```ts
 * import { ArticleParseError, fromJson } from "dw-article";
 *
 * try {
 *   fromJson('{ "schemaVersion": 2 }');
 * } catch (error) {
 *   if (error instanceof ArticleParseError) console.log(error.code); // UNSUPPORTED_VERSION
 * }
 * ```
 */
export function fromJson(text: string): Article {
  if (typeof text !== "string") throw new TypeError(`fromJson expects a string, found ${found(text)}`);
  let data: unknown;
  try {
    data = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (cause) {
    throw new ArticleParseError("INVALID_JSON", `expected the JSON of an article: ${String(cause)}`, { cause });
  }
  const version = isRecord(data) && Object.hasOwn(data, "schemaVersion") ? data.schemaVersion : 1;
  if (version !== 1 && (typeof version === "number" || typeof version === "string")) {
    throw new ArticleParseError("UNSUPPORTED_VERSION", `expected schemaVersion 1, found ${found(version)}`);
  }
  return withViews(readStored(data));
}
