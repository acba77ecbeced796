import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { type Block, type Inline, withViews } from "../../src/model/index.ts";
import { toMarkdown } from "../../src/serialize/markdown/index.ts";
import { article } from "../generators/article.ts";
import { captioned } from "../generators/blocks.ts";
import { charactersOf, factsFor, factsOf, read } from "./markdown-facts.ts";
import { articleOf, EMPTY, emphasis, FIGURE, link, paragraph, strong, text } from "./nodes.ts";

const list = (ordered: boolean, ...items: Block[][]): Block => ({
  type: "list",
  ordered,
  start: null,
  children: items.map((children) => ({ type: "listItem", children })),
});
const row = (header: boolean, ...cells: string[]) => ({
  type: "tableRow" as const,
  children: cells.map((cell) => ({ type: "tableCell" as const, header, children: [paragraph(text(cell))] })),
});
const written = (...children: Block[]): string => toMarkdown(articleOf(...children), { frontMatter: false });
const line = (...children: Inline[]): string => written(paragraph(...children));

describe("toMarkdown, read again", () => {
  it("gives the same text, links and pictures, whatever the article holds", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(article(), (value) => {
        expect(factsOf(toMarkdown(value, { frontMatter: false }))).toEqual(factsFor(value));
      }),
    );
  });

  it("has bold and italics on the very same characters", { timeout: 60_000 }, () => {
    // Beside these no reference can be written, so that marks are left off.
    const unnameable = /[\0-\x08\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/u;
    const nameable = captioned().filter((caption) => !unnameable.test(caption.text));
    fc.assert(
      fc.property(nameable, ({ children }) => {
        expect(charactersOf(read(line(...children)).children)).toEqual(charactersOf(children));
      }),
    );
  });

  it("has the very same facts in its front matter", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(article(), (value) => {
        const [first] = read(toMarkdown(value)).children;
        const facts: unknown = first?.type === "yaml" ? parseYaml(first.value) : {};
        const entries = Object.entries({
          title: value.title,
          kicker: value.kicker,
          teaser: value.teaser,
          authors: value.authors.map(({ name }) => name),
          source: value.source,
          date: value.timestamp,
          modified: value.modified,
          archived: value.archived,
          language: value.language,
          id: value.id,
          url: value.url,
          permalink: value.permalink,
          keywords: value.keywords,
        });
        expect(facts).toEqual(Object.fromEntries(entries.filter(([, fact]) => fact !== null && fact.length > 0)));
      }),
    );
  });
});

describe("toMarkdown", () => {
  it("writes an article as one would by hand", () => {
    const value = withViews({
      ...EMPTY,
      id: "63827657",
      url: "https://www.dw.com/en/a-63827657",
      language: "en",
      title: "Ferries stay in port",
      teaser: "Fog over the strait.",
      authors: [{ name: "Nele Brandt", url: null, note: "Kiel" }],
      timestamp: "2023-04-28T06:30:00.000Z",
      lead: FIGURE,
      sections: [
        {
          type: "section",
          heading: null,
          children: [paragraph(text("The "), strong(text("ferries")), text(" wait, "), link("/en/a-1", text("again")))],
        },
        {
          type: "section",
          heading: { type: "heading", depth: 2, text: "Why", children: [text("Why")] },
          children: [
            list(true, [paragraph(text("Fog"))], [paragraph(text("Ice"))]),
            { type: "blockquote", cite: null, children: [paragraph(text("We wait.")), paragraph(text("Still."))] },
            { type: "table", caption: null, children: [row(true, "Port", "Ferries"), row(false, "Kiel", "2")] },
            { type: "thematicBreak" },
            { type: "embed", provider: "youtube", id: "a", url: "https://youtu.be/a", title: "Fog, live" },
          ],
        },
      ],
    });
    expect(toMarkdown(value)).toBe(`---
title: "Ferries stay in port"
teaser: "Fog over the strait."
authors: ["Nele Brandt"]
date: "2023-04-28T06:30:00.000Z"
language: "en"
id: "63827657"
url: "https://www.dw.com/en/a-63827657"
---

# Ferries stay in port

Fog over the strait.

![A \\[grey\\] harbour](https://static.dw.com/image/1_906.jpg)

Ferries in fog

*N. Brandt/Agency*

The **ferries** wait, [again](/en/a-1)

## Why

1. Fog
2. Ice

> We wait.
>
> Still.

| Port | Ferries |
| --- | --- |
| Kiel | 2 |

***

[Fog, live](https://youtu.be/a)
`);
  });

  it.each([
    ["# No heading", "\\# No heading\n"],
    ["1. May", "1\\. May\n"],
    ["2) two", "2\\) two\n"],
    ["- no list", "\\- no list\n"],
    ["+ no list", "\\+ no list\n"],
    ["--- no rule", "\\--- no rule\n"],
    ["=== no underline", "\\=== no underline\n"],
    ["> no quote", "\\> no quote\n"],
    ["*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~\n"],
    ["[a](b) ![c](d) [e]: f", "\\[a\\](b) !\\[c\\](d) \\[e\\]: f\n"],
    ["<b>, <!-- --> &amp; R&D & Co", "\\<b>, \\<!-- --> \\&amp; R&D & Co\n"],
    ["http://a.b www.a.b c@a.b", "http\\://a.b www\\.a.b c\\@a.b\n"],
    ["| a | b |", "\\| a \\| b \\|\n"],
    ["\\* 2023-04-28, 5 - 3, 3.5", "\\\\\\* 2023-04-28, 5 - 3, 3.5\n"],
  ])("escapes %j", (value, markdown) => {
    expect(line(text(value))).toBe(markdown);
  });

  it("escapes the line after a break too, and leaves outer breaks off", () => {
    const br: Inline = { type: "break" };
    expect(line(br, text("a"), br, text("- b"), br, br, text("1. c"), br)).toBe("a\\\n\\- b\\\n\\\n1\\. c\n");
  });

  it("keeps an exclamation mark before a link from making a picture of it", () => {
    expect(line(text("Look!"), link("https://a.b/", text("here")))).toBe("Look\\![here](https://a.b/)\n");
  });

  it.each([
    ["这是“重要”的", [text("这是"), strong(text("“重要”")), text("的")], "这&#x662f;**“重要”**&#x7684;\n"],
    ["这是重要的", [text("这是"), strong(text("重要")), text("的")], "这是**重要**的\n"],
    ["a b c", [strong(text("a ")), text("b"), emphasis(text(" c"))], "**a** b *c*\n"],
    ["ab", [emphasis(text("a")), strong(emphasis(text("b")))], "_a_**_b_**\n"],
    ["ab", [strong(text("a")), strong(text("b"))], "**ab**\n"],
    ["a b", [strong(text("a "), link("/b", text("b")))], "**a** [**b**](/b)\n"],
    ["\ud800a!b", [text("\ud800"), strong(text("!a")), text("b")], "\ud800!ab\n"],
    ["H2O", [text("H"), { type: "subscript", children: [text("2")] }, text("O")], "H2O\n"],
    ["a`b", [{ type: "inlineCode", value: "a`b" }], "``a`b``\n"],
    ["`", [{ type: "inlineCode", value: "`" }], "`` ` ``\n"],
  ] satisfies [string, Inline[], string][])("marks %j so that the marks are read", (_, children, markdown) => {
    expect(line(...children)).toBe(markdown);
  });

  it.each([
    ["https://a.b/c_(d)", "<https://a.b/c_(d)>"],
    ["https://a.b/c d", "<https://a.b/c d>"],
    ["https://a.b/?c=1&d=2", "https://a.b/?c=1&d=2"],
    ["https://a.b/?c=1&copy;=2", "https://a.b/?c=1\\&copy;=2"],
    ["/港口", "/港口"],
    ["", "<>"],
  ])("writes the address %j", (href, destination) => {
    const markdown = line(link(href, text("x")));
    expect(markdown).toBe(`[x](${destination})\n`);
    expect(factsOf(markdown).links).toEqual([`${href} x`]);
  });

  it("makes no link or picture of an unsafe address", () => {
    const src = "javascript:alert(1)";
    const markdown = written(
      paragraph(link(src, text("a"))),
      { ...FIGURE, src: "data:text/html,x", caption: null, credit: "b" },
      { type: "embed", provider: null, id: null, url: src, title: "c" },
      { type: "video", id: null, title: "d", poster: null, duration: null, sources: [{ src, type: null }] },
    );
    expect(markdown).toBe("a\n\n*b*\n\nc\n\nd\n");
  });

  it("keeps lists apart that follow each other, and lists in lists from making a rule", () => {
    const a = [paragraph(text("a"))];
    expect(written(list(false, a), list(false, a), list(false, a))).toBe("- a\n\n+ a\n\n- a\n");
    const unseen: Block = { type: "gallery", id: "1", title: null, slides: [] };
    expect(written(list(false, a), list(false, a), unseen, list(false, a))).toBe("- a\n\n+ a\n\n- a\n");
    expect(written(list(true, a), list(true, a))).toBe("1. a\n\n1) a\n");
    expect(written(list(false, [list(false, [list(false, [])])]))).toBe("- + -\n");
  });

  it("numbers a list from its start, where Markdown can", () => {
    const item = { type: "listItem" as const, children: [paragraph(text("a"))] };
    const from = (start: number | null) => written({ type: "list", ordered: true, start, children: [item] });
    expect([from(null), from(7), from(0), from(-3), from(1e12)]).toEqual([
      "1. a\n",
      "7. a\n",
      "0. a\n",
      "1. a\n",
      "1. a\n",
    ]);
  });

  it("writes a table without a header row, with a pipe in a cell and cells of several blocks", () => {
    const children = [list(false, [paragraph(text("c"))], [paragraph({ type: "inlineCode", value: "d|e" })])];
    const table: Block = {
      type: "table",
      caption: { text: "T", children: [text("T")] },
      children: [row(false, "a|b"), { type: "tableRow", children: [{ type: "tableCell", header: false, children }] }],
    };
    expect(written(table)).toBe("T\n\n|  |\n| --- |\n| a\\|b |\n| c d\\|e |\n");
  });

  it("writes a wide row in a long table once", () => {
    const rows = [
      row(false, ...Array.from({ length: 1000 }, () => "a")),
      ...Array.from({ length: 1000 }, () => row(false, "b")),
    ];
    expect(written({ type: "table", caption: null, children: rows }).length).toBeLessThan(30_000);
  });

  it("ends a heading with a number sign that stays", () => {
    const title = toMarkdown(withViews({ ...EMPTY, title: "Why C #" }), { frontMatter: false });
    expect(title).toBe("# Why C \\#\n");
  });

  it("lets nothing out of the front matter, or into it", () => {
    const hostile = toMarkdown(withViews({ ...EMPTY, title: 'a"\n---\n<b>', keywords: ["\u2028: #"] }));
    expect(hostile).toBe('---\ntitle: "a\\"\\n---\\n<b>"\nkeywords: ["\\u2028: #"]\n---\n\n# a" --- \\<b>\n');
    const rule = written({ type: "thematicBreak" }, paragraph(text("a: b")), { type: "thematicBreak" });
    expect(read(rule).children.map(({ type }) => type)).toEqual(["thematicBreak", "paragraph", "thematicBreak"]);
  });
});
