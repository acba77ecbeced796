import { Document, Element, isTag, Text } from "domhandler";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import {
  type Article,
  type ParseOptions,
  parseArticle,
  safeParseArticle,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toText,
} from "../src/index.ts";
import { loadSources } from "./fuzz/sources.ts";
import { modelProblems } from "./oracle/model.ts";

const sources = loadSources();
const cases = sources.map((source) => [source.name, source] as const);

interface Told {
  readonly article: Article;
  readonly told: readonly unknown[];
}

/** A parse with all that it tells its caller; `meanwhile` runs whenever it does. */
function parse(text: string, options: ParseOptions, meanwhile: () => void = () => {}): Told {
  const told: unknown[] = [];
  const tell = (what: unknown): void => {
    told.push(what);
    meanwhile();
  };
  return { article: parseArticle(text, { ...options, onDrop: tell, onWarning: tell }), told };
}

/** Everything of a tree that could be changed, as data. */
function snapshot(node: unknown): unknown {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) return [node.name, { ...node.attribs }, node.children.map(snapshot)];
  if (node instanceof Document) return node.children.map(snapshot);
  return String(node);
}

function freeze(node: unknown): void {
  if (node instanceof Document || node instanceof Element) {
    for (const child of node.children) freeze(child);
    Object.freeze(node.children);
    if (isTag(node)) Object.freeze(node.attribs);
  }
  Object.freeze(node);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

describe.each(cases)("%s", (_, { text, url }) => {
  const options: ParseOptions = { url };

  test("a parsed document is read, not changed", () => {
    const document = parseDocument(text);
    const before = snapshot(document);
    freeze(document);
    const result = safeParseArticle(document, options);
    expect(result.success).toBe(true);
    expect(snapshot(document)).toEqual(before);
  });

  test("bytes are read, not changed", () => {
    const bytes = new TextEncoder().encode(text);
    const before = bytes.slice();
    expect(parseArticle(bytes, options)).toEqual(parseArticle(text, options));
    expect(bytes).toEqual(before);
  });

  test("options are read, not changed", () => {
    const frozen = Object.freeze({ ...options });
    expect(parseArticle(text, frozen)).toEqual(parseArticle(text, options));
  });

  test("a second parse gives the same and shares nothing with the first", () => {
    const first = parseArticle(text, options);
    const second = parseArticle(text, options);
    expect(second).toEqual(first);
    const objects = new Set<unknown>();
    const visit = (value: unknown, act: (object: object) => void): void => {
      if (typeof value !== "object" || value === null) return;
      act(value);
      for (const inner of Object.values(value)) visit(inner, act);
    };
    visit(first, (object) => objects.add(object));
    visit(second, (object) => expect(objects.has(object)).toBe(false));
  });

  test("what is returned is plain data", () => {
    const article = parseArticle(text, options);
    expect(modelProblems(article)).toEqual([]);
    expect(structuredClone(article)).toEqual(article);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });

  test("serializers read the article and change nothing of it", () => {
    const article = parseArticle(text, options);
    const before = structuredClone(article);
    deepFreeze(article);
    const write = (): string[] => [
      toHtml(article),
      toHtml(article, { document: true }),
      toMirror(article),
      toJson(article),
      toMarkdown(article),
      toText(article),
      JSON.stringify(toJsonLd(article)),
    ];
    const first = write();
    expect(write()).toEqual(first);
    expect(article).toEqual(before);
  });

  test("parses of other documents in the middle of it change nothing", () => {
    const alone = parse(text, options);
    let turn = 0;
    const meanwhile = (): void => {
      const other = sources[turn++ % sources.length];
      if (other === undefined) return;
      const { article } = parse(other.text, { url: other.url });
      toHtml(article);
      toMirror(article);
    };
    expect(parse(text, options, meanwhile)).toEqual(alone);
  });
});

test("an error thrown by a callback reaches the caller and leaves no trace", () => {
  const html = '<p>Read <a href="javascript:void(0)">this</a></p>';
  const onWarning = (): never => {
    throw new RangeError("from the caller");
  };
  expect(() => parseArticle(html, { layout: "fragment", onWarning })).toThrow(RangeError);
  expect(() => safeParseArticle(html, { layout: "fragment", onWarning })).toThrow(RangeError);
  expect(parseArticle(html, { layout: "fragment" }).paragraphs.map(({ text }) => text)).toEqual(["Read this"]);
});

test("a regular expression's memory is nobody's: the same input a hundred times gives the same", () => {
  for (const { text, url } of sources.slice(0, 10)) {
    const first = JSON.stringify(parseArticle(text, { url }));
    for (let turn = 0; turn < 10; turn++) expect(JSON.stringify(parseArticle(text, { url }))).toBe(first);
  }
});
