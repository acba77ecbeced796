/**
 * The JSON form of an article: writing it, and reading it back from anyone.
 *
 * @module
 */
import { ArticleParseError } from "../../errors.ts";
import { type Article, withViews } from "../../model/index.ts";
import { type Data, found, isList, isRecord, readStored } from "./read.ts";
import { type Field, isWorded, SHAPES, UNIONS, VIEWS } from "./shapes.ts";

export type { JsonProblem } from "./read.ts";

/** How {@link toJson} writes. */
export interface JsonOptions {
  /** Whether to write the views `paragraphs`, `figures` and `links` too. They repeat what is there. Default `false`. */
  readonly views?: boolean | undefined;
  /** Spaces a level is indented by; default 0, all on one line. */
  readonly indent?: number | undefined;
}

/** How objects of one shape are written. */
interface Plan {
  /** The fields in their order; `holds` names the shape or the union of shapes of what a field holds, if any. */
  readonly fields: readonly { readonly key: string; readonly holds: string | null }[];
  readonly worded: boolean;
}

function planOf(fields: Readonly<Record<string, Field>>): Plan {
  return {
    fields: Object.entries(fields).map(([key, field]) => {
      const name = typeof field === "string" ? field.replace(/\W+$/, "") : "";
      return { key, holds: name in SHAPES || name in UNIONS ? name : null };
    }),
    worded: isWorded(fields),
  };
}

let plans: ReadonlyMap<unknown, Plan> | undefined;

function plansByName(): ReadonlyMap<unknown, Plan> {
  plans ??= new Map(
    Object.entries({ ...SHAPES, view: { ...SHAPES.article, ...VIEWS } }).map(([name, fields]) => [
      name,
      planOf(fields),
    ]),
  );
  return plans;
}

/** Whether children say no more than the text beside them. */
function isPlain(children: unknown, text: unknown): boolean {
  if (!isList(children) || children.length !== 1) return false;
  const [child] = children;
  return isRecord(child) && child.type === "text" && child.value === text;
}

/** An object with its fields in the table's order, and without what can be rebuilt. */
function object({ fields, worded }: Plan, value: Data): object {
  const result: Record<string, unknown> = {};
  for (const { key, holds } of fields) {
    const member = value[key];
    if (holds === null) result[key] = member;
    else if (key !== "children" || !worded || !isPlain(member, value.text)) result[key] = written(holds, member);
  }
  return result;
}

function written(holds: string, value: unknown): unknown {
  if (isList(value)) return value.map((item) => written(holds, item));
  if (!isRecord(value)) return value;
  const known = plansByName();
  const plan = known.get(holds) ?? known.get(value.type);
  return plan === undefined ? {} : object(plan, value);
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
