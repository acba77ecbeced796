import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import {
  type Article,
  ArticleParseError,
  fromJson,
  safeParseArticle,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
} from "../src/index.ts";
import { isSafeAddress, notInert } from "./oracle/inert.ts";
import { modelProblems } from "./oracle/model.ts";
import { asAddress, asMarkup, asText, CARRIERS, type Cargo, type Carrier, carriers } from "./payloads/carriers.ts";
import { made, stored } from "./payloads/stored.ts";
import { ADDRESSES, MARKUP } from "./payloads/texts.ts";

const HARMLESS = "https://www.dw.com/en/harmless/a-60000007";

/** An export without the comment that its frame begins with. */
function bare(mirror: string): string {
  return mirror.replace(/^<!--\d+-->/, "");
}

function expectInertOutput(article: Article): void {
  expect(notInert(toHtml(article))).toEqual([]);
  expect(notInert(toHtml(article, { document: true }), { document: true })).toEqual([]);
  expect(notInert(bare(toMirror(article)))).toEqual([]);
}

function expectInert(article: Article): void {
  expectInertOutput(article);
  expect(modelProblems(article).filter((problem) => problem.includes("not safe"))).toEqual([]);
}

/** Reads a document that has to be readable unless the payload ate it. */
function readable(carrier: Carrier, cargo: Cargo): Article | null {
  const result = safeParseArticle(CARRIERS[carrier](cargo), { layout: carrier, url: HARMLESS });
  return result.success ? result.article : null;
}

const name = (payload: string): string => JSON.stringify(payload);
const cases = (payloads: readonly string[]) => payloads.map((payload) => [name(payload), payload] as const);
const visible = (text: string): string =>
  text
    .replaceAll("\0", "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

describe.each(carriers)("in every field of a %s document", (carrier) => {
  test.each(cases(MARKUP))("the text %s stays text", (_, payload) => {
    const article = readable(carrier, asText(payload));
    expect(article?.paragraphs.some(({ text }) => text.includes(visible(payload)))).toBe(true);
    if (article !== null) expectInert(article);
  });

  test.each(cases(MARKUP))("the markup %s runs nothing", (_, payload) => {
    const article = readable(carrier, asMarkup(payload));
    if (article !== null) expectInert(article);
  });

  test.each(cases(ADDRESSES))("the address %s leads nowhere active", (_, payload) => {
    for (const cargo of [asAddress(payload), asMarkup(payload)]) {
      const article = readable(carrier, cargo);
      if (article !== null) expectInert(article);
    }
    const article = readable(carrier, asAddress(payload));
    expect(article?.paragraphs.length).toBeGreaterThan(3);
    for (const { href } of article?.links ?? []) expect(isSafeAddress(href), href).toBe(true);
  });
});

/** The address that all carriers give for the article's own. */
const OWN = "https://www.dw.com/en/a-title/a-60000001";

describe.each(carriers)("as the own address of a %s document", (carrier) => {
  test.each(cases(ADDRESSES))("%s leads nowhere active", (_, payload) => {
    for (const written of [payload, asAddress(payload).address]) {
      const html = CARRIERS[carrier](asAddress(payload)).replaceAll(OWN, () => written);
      for (const url of [undefined, payload]) {
        const result = safeParseArticle(html, { layout: carrier, url });
        if (!result.success) continue;
        expectInert(result.article);
        expect(fromJson(toJson(result.article))).toEqual(result.article);
      }
    }
  });
});

test("an unsafe link keeps its text and a warning says so", () => {
  const result = safeParseArticle('<p>Read <a href="java&#10;script:alert(1)">this piece</a> now</p>', {
    layout: "fragment",
  });
  expect(result.success && result.article.paragraphs.map(({ text }) => text)).toEqual(["Read this piece now"]);
  expect(result.success && result.article.links).toEqual([]);
  expect(result.success && result.warnings.map(({ code }) => code)).toEqual(["UNSAFE_URL"]);
});

describe("articles that come as JSON", () => {
  test.each(cases(MARKUP))("the text %s stays text", (_, payload) => {
    const text = visible(payload);
    const article = fromJson(stored({ text }));
    expect(article.title).toBe(text);
    expectInert(article);
  });

  test.each(cases(ADDRESSES))("the address %s is refused, or leads nowhere active", (_, payload) => {
    expectInert(fromJson(stored({ written: payload })));
    try {
      expectInert(fromJson(stored({ address: payload })));
      expect(isSafeAddress(payload)).toBe(true);
    } catch (error) {
      if (!(error instanceof ArticleParseError)) throw error;
      expect(error.message).toMatch(/^\/authors\/0\/url: expected a relative, http, https or mailto address/m);
    }
  });
});

test("addresses of the web and of mailboxes are not refused", () => {
  for (const address of [
    "https://www.dw.com/en/a-1",
    "HTTP://example.org",
    "/en/a-1",
    "//example.org/a",
    "mailto:a@example.org",
    "#b",
    "",
  ]) {
    expect(fromJson(stored({ address })).authors[0]?.url).toBe(address);
  }
});

describe("articles that a program made", () => {
  test.each(cases(ADDRESSES))("the address %s leads nowhere active", (_, payload) => {
    expectInertOutput(made(payload));
    for (const text of MARKUP.slice(0, 12)) expectInertOutput(made(payload, visible(text)));
  });
});

interface Found {
  readonly links: string[];
  readonly images: string[];
  readonly html: string[];
}

type MarkdownNode = ReturnType<typeof fromMarkdown>["children"][number] | ReturnType<typeof fromMarkdown>;

function found(node: MarkdownNode, into: Found = { links: [], images: [], html: [] }): Found {
  if (node.type === "link" || node.type === "definition") into.links.push(node.url);
  if (node.type === "linkReference" || node.type === "imageReference") into.links.push(`reference ${node.identifier}`);
  if (node.type === "image") into.images.push(node.url);
  if (node.type === "html") into.html.push(node.value);
  if ("children" in node) for (const child of node.children) found(child, into);
  return into;
}

/** What Markdown readers find in the text, front matter apart. */
function markdown(article: Article): Found {
  const text = toMarkdown(article).replace(/^---\n[\s\S]*?\n---\n/, "");
  return found(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
}

describe("Markdown", () => {
  const harmless = markdown(fromJson(stored({ text: "some text", address: HARMLESS })));

  test.each(cases(MARKUP))("the text %s is no link, no image and no HTML", (_, payload) => {
    const article = fromJson(stored({ text: visible(payload), address: HARMLESS }));
    const { links, images, html } = markdown(article);
    expect(links).toEqual(harmless.links);
    expect(images).toEqual(harmless.images);
    expect(html).toEqual(harmless.html);
  });

  test.each(cases(ADDRESSES))("the address %s does not become an active one", (_, payload) => {
    const { links, images, html } = markdown(made(payload));
    expect([...links, ...images].filter((address) => !isSafeAddress(address))).toEqual([]);
    expect(html).toEqual(harmless.html);
    expect(links.length).toBeLessThanOrEqual(harmless.links.length);
    expect(images.length).toBeLessThanOrEqual(harmless.images.length);
  });
});

describe("JSON-LD", () => {
  test.each(cases([...MARKUP, ...ADDRESSES]))("%s stays inside its script", (_, payload) => {
    const article = made(payload, visible(payload));
    const page = toHtml(article, { document: true });
    const [, data] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data ?? "")).toEqual(JSON.parse(JSON.stringify(toJsonLd(article))));
    expect(data).not.toMatch(/[<>]/);
  });
});

describe("hostile JSON", () => {
  const valid = JSON.parse(stored({}));
  const refuse = (text: string): void => expect(() => fromJson(text)).toThrow(ArticleParseError);

  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then"])(
    "a key %s changes nothing",
    (key) => {
      const inner = '{"polluted":true,"prototype":{"polluted":true},"type":"paragraph","layout":"mirror"}';
      const text = JSON.stringify(valid).replaceAll("{", `{${JSON.stringify(key)}:${inner},`);
      expect(toJson(fromJson(text))).toBe(toJson(fromJson(JSON.stringify(valid))));
      expect(Reflect.get({}, "polluted")).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test("fields that the prototype has are not taken for the document's own", () => {
    refuse('{"__proto__":{"schemaVersion":1,"layout":"mirror","title":null}}');
    for (const type of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const sections = [{ type: "section", heading: null, children: [{ type }] }];
      refuse(JSON.stringify({ ...valid, sections }));
    }
  });

  test.each([
    "null",
    "true",
    "0",
    '"text"',
    "[]",
    "[[]]",
    "{}",
    "",
    " ",
    "{",
    "undefined",
    "NaN",
    '{"schemaVersion":1}',
    "\ufeff",
    "1e999",
  ])("%j is refused", refuse);

  test("a value of a wrong type is refused wherever it stands, and its place is said", () => {
    const wrong: unknown[] = [
      null,
      true,
      7,
      -1,
      1e99,
      "text",
      "",
      [],
      {},
      [null],
      [[]],
      { type: "text" },
      { length: 3 },
    ];
    let refused = 0;
    const visit = (value: unknown, replace: (other: unknown) => void, pointer: string): void => {
      for (const other of wrong) {
        replace(other);
        try {
          expectInert(fromJson(JSON.stringify(valid)));
        } catch (error) {
          if (!(error instanceof ArticleParseError)) throw error;
          refused++;
          expect(error.code, pointer).toMatch(/^(?:INVALID_JSON|UNSUPPORTED_VERSION)$/);
          if (error.code === "INVALID_JSON") expect(error.message).toMatch(/^(?:\/\S*|""): expected/m);
        }
      }
      replace(value);
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, (other) => Reflect.set(value, key, other), `${pointer}/${key}`);
      }
    };
    for (const [key, inner] of Object.entries(valid))
      visit(inner, (other) => Reflect.set(valid, key, other), `/${key}`);
    expect(refused).toBeGreaterThan(1000);
  });

  test.each(["blockquote", "list", "table", "strong"])("%s nested a million deep is refused, not followed", (type) => {
    const depth = 1_000_000;
    const open = {
      blockquote: '{"type":"blockquote","cite":null,"children":[',
      list: '{"type":"list","ordered":true,"start":null,"children":[{"type":"listItem","children":[',
      table:
        '{"type":"table","caption":null,"children":[{"type":"tableRow","children":[{"type":"tableCell","header":false,"children":[',
      strong: '{"type":"strong","children":[',
    }[type];
    const close = { blockquote: "]}", list: "]}]}", table: "]}]}]}", strong: "]}" }[type];
    const section = '{"type":"section","heading":null,"children":[';
    const [before, after] =
      type === "strong" ? ['{"type":"paragraph","role":"body","text":"","children":[', "]}"] : ["", ""];
    for (const count of [300, depth]) {
      const sections = `[${section}${before}${open?.repeat(count)}${close?.repeat(count)}${after}]}]`;
      refuse(JSON.stringify({ ...valid, sections: "SECTIONS" }).replace('"SECTIONS"', sections));
    }
  });

  test("a string of 100 MB is read as one, or refused, and never copied into the message", () => {
    const long = "x".repeat(100 * 1024 * 1024);
    expect(fromJson(JSON.stringify({ ...valid, title: long })).title?.length).toBe(long.length);
    try {
      fromJson(JSON.stringify({ ...valid, layout: long }));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ArticleParseError);
      expect(String(error).length).toBeLessThan(1000);
    }
  });

  test("a million problems are counted, not listed", () => {
    const kicker = Array.from({ length: 1_000_000 }, () => 7);
    try {
      fromJson(JSON.stringify({ ...valid, kicker }));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ArticleParseError);
      expect(String(error)).toMatch(/999900 more/);
    }
  });
});
