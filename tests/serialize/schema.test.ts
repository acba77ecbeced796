import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromJson, toJson } from "../../src/serialize/json/index.ts";
import { articleSchema } from "../../src/serialize/json/schema.ts";
import { article } from "../generators/article.ts";
import { articleOf, FIGURE, link, paragraph, text } from "./nodes.ts";

const ajv = new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true });
const validate = ajv.compile(articleSchema());

describe("the JSON Schema", () => {
  it("is a schema by the meta-schema of 2020-12", () => {
    const schema = articleSchema();
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it("describes whatever toJson writes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(article(), fc.boolean(), (value, views) => {
        validate(JSON.parse(toJson(value, { views })));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it("refuses what fromJson refuses: any value exchanged or left out", { timeout: 60_000 }, () => {
    const base = toJson(
      articleOf(
        { type: "paragraph", role: "body", text: "a b", children: [text("a "), link("/b", text("b"))] },
        FIGURE,
        { type: "list", ordered: false, start: null, children: [{ type: "listItem", children: [paragraph()] }] },
      ),
    );
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      // That a text says what its children say is beyond a schema.
      if (!["text", "value", "children", undefined].includes(path.at(-1)?.toString())) paths.push(path);
      if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
      else if (typeof value === "object" && value !== null) {
        for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
      }
    };
    walk(JSON.parse(base), []);
    const accepts = (json: string): boolean => {
      try {
        fromJson(json);
        return true;
      } catch {
        return false;
      }
    };
    const values = fc.constantFrom<unknown>(undefined, null, 1, -3.5, true, "a", [], {}, ["a"], [{}]);
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const root: unknown = JSON.parse(base);
        const holder = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), root);
        Reflect.set(Object(holder), path.at(-1) ?? "", value);
        const json = JSON.stringify(root);
        expect(validate(JSON.parse(json))).toBe(accepts(json));
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses fields that toJson does not write", () => {
    expect(validate({ ...JSON.parse(toJson(articleOf())), titel: "a" })).toBe(false);
  });
});
