import { describe, expect, it, test } from "vitest";
import type { Block, Caption, Figure, Inline } from "../../src/model/index.ts";
import { toHtml } from "../../src/serialize/html/index.ts";
import { bare, FULL, paragraph, words } from "./articles.ts";
import { expectBack, read } from "./reading.ts";

/** What stands in the only section. */
function bodyHtml(...blocks: readonly Block[]): string {
  return toHtml(bare(...blocks)).replace(/^<article[^>]*>\n<section>\n|\n<\/section>\n<\/article>\n$/g, "");
}

describe("an article with everything", () => {
  it("is written as semantic HTML", () => {
    expect(toHtml(FULL)).toBe(
      `<article data-dw-article="1" lang="en" dir="ltr" data-id="60000000" data-url="https://www.dw.com/en/the-last-ferry/a-60000000" data-permalink="https://p.dw.com/p/43jkW" data-source="DW English" data-archived="2022-11-21T16:17:04.000Z" data-keywords="ferry&#10;Bergen, Norway">
<header>
<p class="kicker"><span>Travel</span> <span>Norway</span></p>
<h1>The last ferry</h1>
<p class="teaser">A line closes.</p>
<p class="authors"><span><a href="https://www.dw.com/en/rosa-maler/person-60000008" rel="author">Rosa Maler</a> <small>Bergen</small></span>, <span>Jo Steg</span></p>
<p class="dates"><time datetime="2022-11-21T06:15:49.017Z" dir="ltr">2022-11-21 06:15 UTC</time> <time class="modified" datetime="2022-11-22" dir="ltr">2022-11-22</time></p>
<figure class="lead" data-id="60000001" data-source-url="/image/60000001_401.jpg">
<img src="https://static.dw.com/image/60000001_605.jpg" alt="A ferry at a pier" width="700" height="394">
</figure>
</header>
<section>
<p>The pier is empty.</p>
</section>
<section>
<h3>Why</h3>
<p>It ran <strong>daily</strong>, <em>says</em> <a href="https://www.dw.com/en/a-60000002" rel="ArticleRef" data-kind="article" data-id="60000002" data-source-href="/en/a-60000002">the board</a><br>x<sup>2</sup><sub>i</sub><code>a &lt; b</code></p>
<p data-role="question"><strong>Why?</strong></p>
<figure data-id="60000001" data-source-url="/image/60000001_401.jpg">
<img src="https://static.dw.com/image/60000001_605.jpg" alt="A ferry at a pier" width="700" height="394">
<figcaption>The last ferry <small>R. Maler/Agentur</small></figcaption>
</figure>
<figure class="gallery" data-id="60000003">
<figcaption>Five piers</figcaption>
<figure data-id="60000001" data-source-url="/image/60000001_401.jpg">
<img src="https://static.dw.com/image/60000001_605.jpg" alt="A ferry at a pier" width="700" height="394">
<figcaption><strong class="title">North</strong> The last ferry <small>R. Maler/Agentur</small></figcaption>
</figure>
</figure>
<figure>
<video controls preload="none" poster="https://static.dw.com/image/60000005_605.jpg" data-id="60000004" data-duration="75">
<source src="https://video.example.org/a.mp4" type="video/mp4">
</video>
<figcaption>On board</figcaption>
</figure>
<audio controls preload="none" data-poster="https://static.dw.com/image/60000007_605.jpg" data-id="60000006" data-duration="12.5">
<source src="https://audio.example.org/a.mp3">
</audio>
<figure class="embed" data-provider="youtube" data-id="abc"><a href="https://www.youtube.com/watch?v=abc">A crossing</a></figure>
<ol start="3">
<li>Third</li>
<li>
<p>Fourth</p>
<ul>
<li>Inner</li>
</ul>
</li>
</ol>
<blockquote cite="https://example.org/speech">
<p>We will be back.</p>
</blockquote>
<table>
<caption>Departures</caption>
<tr>
<th>Day</th>
<td></td>
</tr>
</table>
<hr>
</section>
</article>
`,
    );
  });

  it("comes back", () => {
    expectBack(FULL);
    expect(read(toHtml(FULL))).toMatchObject({ warnings: [] });
  });

  it("accounts for the words that are not the article's", () => {
    expect(read(toHtml(FULL)).drops).toEqual(["separator: ,", "date: 2022-11-21 06:15 UTC 2022-11-22"]);
  });
});

describe("what is not known", () => {
  it("is not written", () => {
    expect(toHtml(bare())).toBe('<article data-dw-article="1" dir="ltr"></article>\n');
    expectBack(bare());
  });

  const figure: Figure = {
    type: "figure",
    id: null,
    src: "https://example.org/a.jpg",
    sourceUrl: "https://example.org/a.jpg",
    alt: null,
    title: null,
    caption: null,
    credit: null,
    width: null,
    height: null,
  };
  test.each<[name: string, block: Block, html: string]>([
    ["an alternative text", figure, '<figure>\n<img src="https://example.org/a.jpg" alt="">\n</figure>'],
    [
      "an alternative text that is said to be empty",
      { ...figure, alt: "" },
      '<figure data-alt="">\n<img src="https://example.org/a.jpg" alt="">\n</figure>',
    ],
    [
      "the address that the source wrote",
      { ...figure, sourceUrl: null },
      '<figure data-no-source>\n<img src="https://example.org/a.jpg" alt="">\n</figure>',
    ],
    [
      "the address of a picture",
      { ...figure, src: null, sourceUrl: "", credit: "A. B." },
      '<figure data-source-url="">\n<img alt="">\n<figcaption><small>A. B.</small></figcaption>\n</figure>',
    ],
    [
      "the title of an embed",
      { type: "embed", provider: null, id: null, url: "https://example.org/e", title: null },
      '<figure class="embed" data-untitled><a href="https://example.org/e">https://example.org/e</a></figure>',
    ],
    [
      "the address of an embed",
      { type: "embed", provider: "twitter", id: "1", url: null, title: null },
      '<figure class="embed" data-provider="twitter" data-id="1" data-untitled><a>twitter</a></figure>',
    ],
    [
      "any source of a film",
      { type: "video", id: null, title: null, poster: null, duration: null, sources: [] },
      '<video controls preload="none"></video>',
    ],
    ["any slide", { type: "gallery", id: null, title: null, slides: [] }, '<figure class="gallery"></figure>'],
  ])("%s", (_, block, html) => {
    expect(bodyHtml(block)).toBe(html);
    expectBack(bare(block));
  });
});

describe("text", () => {
  test.each([
    ["markup", "<b> & </p> <!-- -->", "&lt;b&gt; &amp; &lt;/p&gt; &lt;!-- --&gt;"],
    ["what looks like an entity", "&amp; &lt &copy &#13; AT&T", "&amp;amp; &amp;lt &amp;copy &amp;#13; AT&amp;T"],
    ["quotes and brackets", "\"a\" 'b' ]]> `", "\"a\" 'b' ]]&gt; `"],
    [
      "control characters and halves of pairs",
      "a\u0001b\u007f\u0085\ud800c\udc00",
      "a\u0001b\u007f\u0085\ud800c\udc00",
    ],
    ["marks of direction, other scripts, other planes", "\u200fمرحبا 德國之聲 🚢", "\u200fمرحبا 德國之聲 🚢"],
  ])("keeps %s", (_, value, html) => {
    expect(bodyHtml(paragraph(value))).toBe(`<p>${html}</p>`);
    expectBack(bare(paragraph(value)));
  });

  it("keeps line breaks and quotes in addresses", () => {
    const link: Inline = {
      type: "link",
      href: ' https://example.org/?a="b"&amp=<c>',
      sourceHref: "\r\n\t x",
      text: "x",
      kind: "external",
      id: null,
      rel: null,
      children: words("x"),
    };
    const given = bare({ type: "paragraph", role: "body", text: "x", children: [link] });
    expect(toHtml(given)).toContain('href=" https://example.org/?a=&quot;b&quot;&amp;amp=&lt;c&gt;"');
    expect(toHtml(given)).toContain('data-source-href="&#13;&#10;&#9; x"');
    expectBack(given);
  });

  it("keeps a hundred levels", () => {
    let children: Inline[] = words("deep");
    for (let level = 0; level < 48; level++) children = [{ type: "emphasis", children }];
    let block: Block = { type: "paragraph", role: "note", text: "deep", children };
    for (let level = 0; level < 50; level++) block = { type: "blockquote", cite: null, children: [block] };
    expectBack(bare(block));
  });

  it("keeps a long paragraph", () => {
    expectBack(bare(paragraph("a&b <c> ".repeat(130_000).trim())));
  });
});

describe("captions", () => {
  it("may hold what also stands for title and credit", () => {
    const caption: Caption = {
      text: "Bold small",
      children: [
        { type: "strong", children: words("Bold") },
        { type: "text", value: " small" },
      ],
    };
    const [lead] = FULL.figures;
    if (lead === undefined) throw new TypeError("no figure");
    expectBack({ ...FULL, ...bare({ ...lead, caption, credit: null }) });
    expectBack(bare({ type: "gallery", id: null, title: null, slides: [{ ...lead, title: "Bold", caption }] }));
  });
});
