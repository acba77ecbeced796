import { describe, expect, it, test } from "vitest";
import { toHtml } from "../../src/serialize/html/index.ts";
import { FULL, words } from "./articles.ts";
import { read } from "./reading.ts";

describe("a file that was edited", () => {
  const inside = (body: string): string => `<article data-dw-article="1" dir="ltr">${body}</article>`;
  const texts = (html: string): string[] => read(inside(html)).article.paragraphs.map(({ text }) => text);

  it("may be indented", () => {
    const indented = toHtml(FULL).replace(/\n(?=<(?!\/?(?:span|a|small|strong|code)))/g, "\n\t  ");
    expect(indented).not.toBe(toHtml(FULL));
    expect(read(indented).article).toEqual({ ...FULL, layout: "semantic" });
  });

  it("has its text folded, also across marks and breaks", () => {
    const { article: read1 } = read(inside("<p>\n one <b> two</b> <i> </i> three\n <br>\n four<em> five </em> </p>"));
    expect(read1.paragraphs).toEqual([
      {
        type: "paragraph",
        role: "body",
        text: "one two three four five",
        children: [
          { type: "text", value: "one " },
          { type: "strong", children: words("two") },
          { type: "text", value: " three" },
          { type: "break" },
          { type: "text", value: "four" },
          { type: "emphasis", children: words(" five") },
        ],
      },
    ]);
  });

  test.each<[name: string, html: string, texts: string[]]>([
    ["text outside any element", "one<p>two</p>three <b>four</b>", ["one", "two", "three four"]],
    ["unknown elements", "<x-card>one</x-card><div>two<div>three</div></div>", ["one", "two", "three"]],
    ["text in a list but in no item", "<ul>one<li>two</li></ul>", ["one", "two"]],
    [
      "text in a table but in no cell",
      "<table><tr>one<td>two</td></tr><div>three</div></table>",
      ["one", "two", "three"],
    ],
    ["text in the header", "<header><h1>T</h1><p>one</p></header><p>two</p>", ["one", "two"]],
    ["a table in a figure", "<figure><table><tr><td>one</td></tr></table></figure>", ["one"]],
    ["a heading in an item", "<ul><li><h2>one</h2>two</li></ul>", ["one", "two"]],
  ])("keeps %s", (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it("keeps text beside a picture as its caption", () => {
    const { article: edited } = read(inside('<figure><a href="/x"><img src="/a.jpg"></a> one <p>two</p></figure>'));
    expect(edited.figures).toMatchObject([{ src: "/a.jpg", caption: { text: "one two" } }]);
  });

  it("divides the body at every heading, whatever the sections", () => {
    const { sections } = read(inside("<h2>A</h2><p>a</p><section>b<h4>C</h4></section><section>c</section>")).article;
    expect(sections.map(({ heading, children }) => [heading?.depth, heading?.text, children.length])).toEqual([
      [2, "A", 2],
      [4, "C", 1],
    ]);
  });

  it("takes the defaults of HTML where data attributes are gone", () => {
    const { article: plain } = read(
      inside(
        '<header><p class="authors">Rosa Maler</p><p class="dates"><time>2022-11-21</time></p></header>' +
          '<p data-role="nonsense"><a href="/a">x</a></p><img src="/b.jpg" width="100%" alt=" b  c "><ol start="1"><li>y</ol>',
      ),
    );
    expect(plain).toMatchObject({
      authors: [{ name: "Rosa Maler", url: null, note: null }],
      timestamp: "2022-11-21",
      sections: [
        {
          children: [
            { role: "body", children: [{ href: "/a", sourceHref: "/a", kind: "external", id: null, rel: null }] },
            { type: "figure", src: "/b.jpg", sourceUrl: "/b.jpg", alt: "b c", width: null },
            { type: "list", ordered: true, start: null },
          ],
        },
      ],
    });
  });

  it("says which date is none", () => {
    for (const date of ["yesterday", "2022-02-30", "2022-11-21T06:15Z", "2022"]) {
      const edited = read(inside(`<p class="dates"><time datetime="${date}">x</time></p><p>y</p>`));
      expect(edited).toMatchObject({ article: { timestamp: null }, warnings: [`INVALID_DATE ${date}`] });
    }
  });

  it("keeps the text of a link that must not be followed, and says so", () => {
    const edited = read(
      inside(
        '<p>a <a href="java&#10;script:alert(1)">b</a></p><img src="data:x" alt="c"><video poster="vbscript:x"></video>',
      ),
    );
    expect(edited.article.paragraphs).toMatchObject([{ text: "a b", children: words("a b") }]);
    expect(edited.article.figures).toMatchObject([{ src: null, sourceUrl: null, alt: "c" }]);
    expect(edited.warnings).toEqual(["UNSAFE_URL java\nscript:alert(1)", "UNSAFE_URL data:x", "UNSAFE_URL vbscript:x"]);
  });
});
