/**
 * The JSON Schema of what `toJson` writes, made from the table that reading and writing follow. The build writes it to
 * `dist/schema.json`; the library itself does not load it.
 *
 * @module
 */
import { type Field, SHAPES, UNIONS, VIEWS } from "./shapes.ts";

type Schema = Readonly<Record<string, unknown>>;

const SCALARS: readonly string[] = ["string", "number", "boolean"];

/** Whether the children of a shape with these fields may be left out: where they are just its text. */
function isWorded(fields: object): boolean {
  return "text" in fields && "children" in fields;
}

function fieldSchema(field: Field): Schema {
  if (typeof field !== "string") return field.length === 1 ? { const: field[0] } : { enum: field };
  if (field.endsWith("[]")) return { type: "array", items: fieldSchema(field.slice(0, -2)) };
  const nullable = field.endsWith("?");
  const name = nullable ? field.slice(0, -1) : field;
  const type = name === "address" ? "string" : name;
  if (SCALARS.includes(type)) return { type: nullable ? [type, "null"] : type };
  const reference = { $ref: `#/$defs/${name}` };
  return nullable ? { anyOf: [reference, { type: "null" }] } : reference;
}

function objectSchema(fields: Readonly<Record<string, Field>>, views: Readonly<Record<string, Field>> = {}): Schema {
  const properties = Object.entries({ ...fields, ...views }).map(([key, field]) => [key, fieldSchema(field)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: Object.keys(fields).filter((key) => key !== "children" || !isWorded(fields)),
    additionalProperties: false,
  };
}

/** The JSON Schema (2020-12) of an article as `toJson` writes it, with the views or without. */
export function articleSchema(): Schema {
  const { article, ...shapes } = SHAPES;
  const unions = Object.entries(UNIONS).map(([name, types]) => [
    name,
    { oneOf: types.map((type) => fieldSchema(type)) },
  ]);
  const objects = Object.entries(shapes).map(([name, fields]) => [name, objectSchema(fields)]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Article",
    description:
      "An article as dw-article's toJson writes it. Where a paragraph, heading, caption or link has no children, they are one text node that holds its text. The views paragraphs, figures and links repeat nodes of lead and sections.",
    ...objectSchema(article, VIEWS),
    $defs: { ...Object.fromEntries(objects), ...Object.fromEntries(unions) },
  };
}
