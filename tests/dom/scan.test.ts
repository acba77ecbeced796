import fc from "fast-check";
import { Tokenizer } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { elementName } from "../../src/dom/elements.ts";
import type { MarkupSink } from "../../src/dom/markup.ts";
import { scanPlain } from "../../src/dom/scan.ts";
import { readMarkup } from "../../src/dom/tokens.ts";
import { parseHtml } from "../../src/dom/tree.ts";
import { loadFixtures } from "../loader/fixtures.ts";

/** Writes down what it is handed; text that follows text is one. */
class Recorder implements MarkupSink {
  readonly found: string[] = [];
  readonly done = false;
  private depth = 0;
  private textBefore = false;

  get foreign(): boolean {
    return this.depth > 0;
  }

  text(data: string): void {
    if (this.textBefore) this.found[this.found.length - 1] += data;
    else this.found.push(`text ${data}`);
    this.textBefore = true;
  }

  startTag(name: string, attribs: Record<string, string>, selfClosing: boolean): void {
    // Inside drawings, attributes are not asked for, and may be left out.
    const told = this.foreign ? "" : JSON.stringify(attribs);
    if (name === "svg" && !selfClosing) this.depth++;
    this.write(`start ${name} ${told} ${selfClosing}`);
  }

  endTag(name: string): void {
    if (name === "svg" && this.depth > 0) this.depth--;
    this.write(`end ${name}`);
  }

  private write(line: string): void {
    this.found.push(line);
    this.textBefore = false;
  }
}

function withBoth(html: string): string[] {
  const record = new Recorder();
  readMarkup(html, record);
  return record.found;
}

/** All of it in one go, with the library's own words for what the tokenizer says. */
function withTokenizer(html: string): string[] {
  const record = new Recorder();
  let name = "";
  let attribs: Record<string, string> = {};
  let attribute = "";
  let value = "";
  const part = (start: number, end: number): string => html.slice(start, end);
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => record.text(part(start, end)),
      ontextentity: (codepoint) => record.text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        const written = part(start, end).toLowerCase();
        name = record.foreign ? written : elementName(written);
        attribs = {};
      },
      onattribname: (start, end) => {
        attribute = part(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += part(start, end);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (attribs[attribute] === undefined) attribs[attribute] = value;
      },
      onopentagend: () => record.startTag(name, attribs, false),
      onselfclosingtag: () => record.startTag(name, attribs, true),
      onclosetag: (start, end) => record.endTag(part(start, end).toLowerCase()),
      oncdata: (start, end, offset) => {
        if (record.foreign) record.text(part(start, end - offset));
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
      isInForeignContext: () => record.foreign,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return record.found;
}

/** How far a text is plain. */
function plainLength(html: string): number {
  return scanPlain(html, 0, new Recorder());
}

const piece = fc.constantFrom(
  ..."< > / = & ; \" ' ! - -- --> <!-- <!--> --!> <! <? </ </> <a <p> <B> </p> </B > <br/> <br / > <a/b> <a/ >".split(
    " ",
  ),
  ...[
    "<p class=x>",
    "<p class='a b'>",
    '<p class="x"id="y">',
    "<p class = x>",
    "<p =x>",
    '<p a="1" a="2">',
    "<p a=>",
    "<p a",
  ],
  ...[
    "<svg>",
    "</svg>",
    "<svg/>",
    "<title>",
    "</title>",
    "<TITLE/>",
    "<script>",
    "</script>",
    "<style a>",
    "</style >",
  ],
  ...[
    "<textarea>",
    "</textarea>",
    "<iframe src=x>",
    "</iframe>",
    "<xmp>",
    "</xmp>",
    "<noembed>",
    "</noembed>",
    "<plaintext>",
  ],
  ...[
    "&amp;",
    "&nbsp;",
    "&lt;",
    "&#39;",
    "&#x27;",
    "&auml;",
    "&amp",
    "&nosuch;",
    "&#0;",
    "&#x1F600;",
    "&notin",
    "&quot",
  ],
  ...[
    '<a href="?a=1&amp;b=2">',
    "<a href='?a&b'>",
    '<a href="&quot;">',
    '<a href="',
    '"',
    "'",
    " ",
    "\n",
    "\t",
    "\f",
    "\v",
    "\0",
  ],
  ...[
    "<![CDATA[",
    "]]>",
    "<!doctype html>",
    "<divclass='x'>",
    "<a-b_c:d.e>",
    "<ä>",
    "</ä>",
    "<1>",
    "text",
    "文字",
    "<p\u00a0a>",
  ],
  ...["<p __proto__=1>", '<p constructor="x">', "<P CLASS='Y'>", "<p data-A_b=x>", "<image>", "<p @click='x'>"],
);

describe("reading plain markup by jumping from mark to mark", () => {
  it("finds what the tokenizer finds, whatever the markup", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        // Closed, since of a tag that is cut off in its name the tokenizer makes text.
        const html = `${pieces.join("")}>`;
        // Of attributes of an end tag the tokenizer knows nothing; how those are read is said below.
        fc.pre(!/<\/[a-z][^>]*=/i.test(html));
        expect(withBoth(html)).toEqual(withTokenizer(html));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(loadFixtures().map(({ name, source }) => [name, source] as const))(
    "finds what the tokenizer finds in %s",
    (_, source) => {
      const html = typeof source === "string" ? source : new TextDecoder().decode(source);
      expect(withBoth(html)).toEqual(withTokenizer(html));
    },
  );

  it("goes to the end of an ordinary body", () => {
    const html =
      '<div><p class="a b" id=\'c\'>One &amp; <b>two</b><br/>three.</p><!-- four --><img src="/5.jpg" hidden></div>\n';
    expect(plainLength(html)).toBe(html.length);
  });

  it.each([
    ["<p>1 < 2</p>", 5],
    ["<p a=b>", 0],
    ["one <script>", 4],
    ["<p>&auml;", 3],
    ["<!doctype html>", 0],
    ["<!-->", 0],
  ])("stops before what is not plain in %s", (html, at) => {
    expect(plainLength(html)).toBe(at);
  });

  it.each([
    ["one</b a='>'>two", "onetwo"],
    ['one</b a = ">" b>two', "onetwo"],
    ["one</b a=it's>two", "onetwo"],
    ["one</b a>two", "onetwo"],
    ["one</b a='>two", "one"],
  ])("reads no text in the attributes of an end tag: %s", (html, text) => {
    expect(
      parseHtml(html)
        .root.children.map((child) => (child.type === "text" ? child.data : ""))
        .join(""),
    ).toBe(text);
  });
});
