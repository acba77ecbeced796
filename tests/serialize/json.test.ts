import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleParseError } from "../../src/errors.ts";
import type { Heading, Layout, LinkKind, ParagraphRole } from "../../src/model/index.ts";
import { fromJson, toJson } from "../../src/serialize/json/index.ts";
import { SHAPES, UNIONS } from "../../src/serialize/json/shapes.ts";
import { article } from "../generators/article.ts";
import { articleOf, FIGURE, link, paragraph, strong, text } from "./nodes.ts";

const GOOD = articleOf({ type: "paragraph", role: "body", text: "A ferry", children: [text("A ferry")] }, FIGURE, {
  type: "list",
  ordered: true,
  start: 4,
  children: [
    {
      type: "listItem",
      children: [{ type: "paragraph", role: "note", text: "x y", children: [text("x "), strong(text("y"))] }],
    },
  ],
});

type Data = Record<string, unknown>;

/** The JSON of the good article, changed. */
function changed(change: (root: Data) => void): string {
  const root: Data = JSON.parse(toJson(GOOD));
  change(root);
  return JSON.stringify(root);
}

function refusal(json: string): ArticleParseError {
  try {
    fromJson(json);
  } catch (error) {
    if (error instanceof ArticleParseError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

/** The body's first blocks in place of the good article's. */
const withBlocks = (...blocks: unknown[]): string =>
  changed((root) => {
    root["sections"] = [{ type: "section", heading: null, children: blocks }];
  });

const lines = (error: ArticleParseError): string[] => error.message.split("\n").slice(1);

describe("toJson and fromJson", () => {
  it("give back the same article, with the views or without", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(article(), fc.boolean(), fc.constantFrom(0, 2), (value, views, indent) => {
        expect(fromJson(toJson(value, { views, indent }))).toEqual(value);
      }),
    );
  });

  it("write the same text for the same article, whatever the order of its keys", { timeout: 60_000 }, () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, member]) => [key, reversed(member)])
          .toReversed(),
      );
    };
    fc.assert(
      fc.property(article(), (value) => {
        const json = toJson(value, { views: true });
        expect(toJson(fromJson(JSON.stringify(reversed(JSON.parse(json)))), { views: true })).toBe(json);
      }),
    );
  });

  it("rebuild views that are the very objects of the body", () => {
    const { sections, paragraphs, figures } = fromJson(toJson(GOOD));
    expect(paragraphs[0]).toBe(sections[0]?.children[0]);
    expect(figures[0]).toBe(sections[0]?.children[1]);
  });
});

describe("toJson", () => {
  it("leaves out views, and children that are just the text", () => {
    const root = JSON.parse(toJson(GOOD));
    expect(Object.keys(root)).toEqual(Object.keys(SHAPES.article));
    const [first, figure, list] = root.sections[0].children;
    expect(first).toEqual({ type: "paragraph", role: "body", text: "A ferry" });
    expect(figure.caption).toEqual({ text: "Ferries in fog" });
    expect(list.children[0].children[0].children).toEqual([text("x "), strong(text("y"))]);
  });

  it("writes the views where asked, and indents where asked", () => {
    const root = JSON.parse(toJson(GOOD, { views: true }));
    expect(root.paragraphs.length).toBe(2);
    expect(root.figures).toEqual([root.sections[0].children[1]]);
    expect(root.links).toEqual([]);
    expect(toJson(GOOD)).not.toContain("\n");
    expect(toJson(GOOD, { indent: 2 })).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
  });

  it("keeps a link's children where they are more than its text", () => {
    const inner = { ...link("/a", strong(text("b"))), text: "b" };
    const json = toJson(articleOf({ type: "paragraph", role: "body", text: "b", children: [inner] }));
    expect(fromJson(json).links).toEqual([inner]);
  });
});

describe("fromJson", () => {
  it("refuses what is not JSON, or not an article", () => {
    expect(refusal("<p>").code).toBe("INVALID_JSON");
    expect(refusal("").code).toBe("INVALID_JSON");
    for (const json of ["null", "[]", "7", '"a"']) {
      expect(refusal(json).code).toBe("INVALID_JSON");
      expect(refusal(json).message).toContain('\n"": expected an object, found');
    }
    expect(lines(refusal("{}")).map((line) => line.split(":")[0])).toEqual(
      Object.keys(SHAPES.article).map((key) => `/${key}`),
    );
  });

  it("refuses another version by a code of its own", () => {
    for (const version of [2, 0, 1.5, "1"]) {
      const error = refusal(changed((root) => Object.assign(root, { schemaVersion: version })));
      expect(error.code).toBe("UNSUPPORTED_VERSION");
      expect(error.message).toBe(`expected schemaVersion 1, found ${JSON.stringify(version)}`);
    }
    expect(refusal(changed((root) => Object.assign(root, { schemaVersion: null }))).code).toBe("INVALID_JSON");
  });

  it("takes only a string", () => {
    expect(() => Reflect.apply(fromJson, undefined, [7])).toThrow(TypeError);
  });

  it("reports every problem with its JSON Pointer", () => {
    const error = refusal(
      changed((root) => {
        root["title"] = 7;
        root["direction"] = "up";
        root["kicker"] = ["a", null];
        delete root["id"];
        root["authors"] = [{ name: "a", url: {}, note: null }, "b"];
        root["sections"] = [
          { type: "section", heading: { type: "heading", depth: 1, text: "a" }, children: {} },
          {
            type: "section",
            heading: null,
            children: [
              { type: "lead" },
              { type: "list", ordered: "yes", start: null, children: [{ type: "paragraph", role: "body", text: "" }] },
              { type: "paragraph", role: "aside", text: "a" },
            ],
          },
        ];
      }),
    );
    expect(error.code).toBe("INVALID_JSON");
    expect(lines(error).map((line) => line.replace(/one of .*, found/, "one of …, found"))).toEqual([
      "/id: expected a string or null, found nothing",
      '/direction: expected one of …, found "up"',
      "/title: expected a string or null, found 7",
      "/kicker/1: expected a string, found null",
      "/authors/0/url: expected a string or null, found an object",
      '/authors/1: expected an object, found "b"',
      "/sections/0/heading/depth: expected one of …, found 1",
      "/sections/0/children: expected an array, found an object",
      '/sections/1/children/0/type: expected one of …, found "lead"',
      '/sections/1/children/1/ordered: expected a boolean, found "yes"',
      '/sections/1/children/1/children/0/type: expected "listItem", found "paragraph"',
      "/sections/1/children/1/children/0/children: expected an array, found nothing",
      '/sections/1/children/2/role: expected one of …, found "aside"',
    ]);
    expect(error.cause).toHaveLength(13);
    expect(error.cause).toContainEqual({
      pointer: "/kicker/1",
      message: "expected a string, found null",
    });
  });

  it("lists a hundred problems and counts the rest", () => {
    const listed = lines(refusal(changed((root) => Object.assign(root, { keywords: Array(250).fill(1) }))));
    expect(listed.length).toBe(101);
    expect(listed.at(-1)).toBe("and 150 more");
  });

  it("finds a problem in any field of any shape", () => {
    // No field takes it: not even an object has such a member.
    const wrong = { "": 0 };
    const shapes: Record<string, Record<string, unknown>> = SHAPES;
    for (const type of [...UNIONS.block, ...UNIONS.inline]) {
      for (const key of Object.keys(shapes[type] ?? {})) {
        const isInline = UNIONS.inline.some((name) => name === type);
        const node = { type, [key]: wrong };
        const block = isInline ? { type: "paragraph", role: "body", text: "", children: [node] } : node;
        const at = `/sections/0/children/0${isInline ? "/children/0" : ""}/${key}`;
        expect(lines(refusal(withBlocks(block))).some((line) => line.startsWith(at))).toBe(true);
      }
    }
  });

  it("refuses a text that its children do not say", () => {
    const wrong = { type: "paragraph", role: "body", text: "a b", children: [text("a "), strong(text("c"))] };
    expect(lines(refusal(withBlocks(wrong)))).toEqual([
      '/sections/0/children/0/text: expected "a c", the text of the children, found "a b"',
    ]);
    const right = { ...wrong, text: "a c", children: [text(" a"), { type: "break" }, strong(text("c "))] };
    expect(fromJson(withBlocks(right)).paragraphs).toEqual([right]);
  });

  it("refuses a link that could run something", () => {
    for (const href of ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "java\0script:alert(1)"]) {
      const bad = { type: "paragraph", role: "body", text: "a", children: [{ ...link(href, text("a")), text: "a" }] };
      expect(lines(refusal(withBlocks(bad)))[0]).toMatch(
        /^\/sections\/0\/children\/0\/children\/0\/href: expected a relative, http, https or mailto address/,
      );
    }
  });

  it("removes NUL, and keeps every other character", () => {
    const { title } = fromJson(changed((root) => Object.assign(root, { title: "a\0\u0001\ud800 \u2028" })));
    expect(title).toBe("a\u0001\ud800 \u2028");
  });

  it("refuses numbers that JSON cannot say", () => {
    const json = changed(() => {}).replace('"start":4', '"start":1e999');
    expect(lines(refusal(json))).toEqual(["/sections/0/children/2/start: expected a number or null, found Infinity"]);
  });

  it("ignores fields it does not know, and pollutes nothing", () => {
    const json = changed((root) => {
      root["extra"] = { a: 1 };
      root["paragraphs"] = "not the views";
    }).replace('"layout"', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"layout"');
    const value = fromJson(json);
    expect(value).toEqual(GOOD);
    expect(Object.keys(value).sort()).toEqual(Object.keys(GOOD).sort());
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
    for (const type of ["__proto__", "constructor", "toString", "section", "article"]) {
      expect(lines(refusal(withBlocks({ type })))[0]).toContain("/sections/0/children/0/type: expected one of");
    }
  });

  it("does not read fields from the prototype", () => {
    const json = changed((root) => Object.assign(root, { lead: JSON.parse('{"__proto__":{"type":"figure"}}') }));
    expect(lines(refusal(json))[0]).toBe('/lead/type: expected "figure", found nothing');
  });

  it.each(["blockquote", "strong", "link"])(
    "refuses %s a hundred thousand deep, without running out of stack",
    (type) => {
      const depth = 100_000;
      const isInline = type !== "blockquote";
      const fields = {
        blockquote: '"cite":null,',
        link: '"href":"/","sourceHref":"/","text":"a","kind":"image","id":null,"rel":null,',
        strong: "",
      }[type];
      const nest = (count: number) => `{"type":"${type}",${fields}"children":[`.repeat(count) + "]}".repeat(count);
      const json = withBlocks("…").replace(
        '"…"',
        isInline ? `{"type":"paragraph","role":"body","text":"","children":[${nest(depth)}]}` : nest(depth),
      );
      const error = refusal(json);
      expect(error.code).toBe("INVALID_JSON");
      expect(error.message).toMatch(/expected at most 256 nodes inside one another/);
      expect(refusal(`${"[".repeat(depth)}${"]".repeat(depth)}`).code).toBe("INVALID_JSON");
    },
  );

  it("takes an article nested as deep as any page can be", () => {
    const nested = Array.from({ length: 200 }).reduce<unknown>(
      (inner) => ({ type: "blockquote", cite: null, children: [inner] }),
      paragraph(text("")),
    );
    const value = fromJson(withBlocks(nested));
    expect(value.paragraphs.length).toBe(1);
    expect(fromJson(toJson(value))).toEqual(value);
  });

  it("takes a byte order mark before the text", () => {
    expect(fromJson(`\ufeff${toJson(GOOD)}`)).toEqual(GOOD);
  });
});

describe("the table of shapes", () => {
  it("knows every literal of the model", () => {
    // Each list holds the whole union: the compiler refuses one that lacks a member, the test one that has another.
    const layouts: Record<Layout, 0> = { mirror: 0, legacy: 0, web: 0, amp: 0, fragment: 0, semantic: 0 };
    const roles: Record<ParagraphRole, 0> = {
      body: 0,
      question: 0,
      related: 0,
      byline: 0,
      note: 0,
      credit: 0,
      copyright: 0,
      promotion: 0,
    };
    const depths: Record<Heading["depth"], 0> = { 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
    const kinds: Record<LinkKind, 0> = {
      article: 0,
      video: 0,
      audio: 0,
      gallery: 0,
      live: 0,
      topic: 0,
      section: 0,
      person: 0,
      program: 0,
      image: 0,
      shortlink: 0,
      mail: 0,
      external: 0,
    };
    expect([...SHAPES.article.layout]).toEqual(Object.keys(layouts));
    expect([...SHAPES.paragraph.role]).toEqual(Object.keys(roles));
    expect(SHAPES.heading.depth.map(String)).toEqual(Object.keys(depths));
    expect([...SHAPES.link.kind]).toEqual(Object.keys(kinds));
  });
});
