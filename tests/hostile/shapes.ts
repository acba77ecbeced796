/**
 * Documents made to break a parser: too deep, too long, too many.
 *
 * @module
 */

/** One shape: what stands in the article's body, and words of it that have to be kept. */
export interface Shape {
  readonly name: string;
  readonly body: () => string;
  /** Text that the reading holds, in the model or among what was dropped. */
  readonly keeps: readonly string[];
  /** How many paragraphs hold text at least. */
  readonly paragraphs?: number;
  readonly images?: number;
  /** Whether elements are nested deeper than the library keeps. */
  readonly deep?: boolean;
}

const BEFORE = "<p>Before the storm.</p>";
const AFTER = "<p>After the storm.</p>";
const around = (inner: string): string => BEFORE + inner + AFTER;
const ends = ["Before the storm.", "After the storm."];
const times = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join("");

const DEEP = 200_000;
const NESTED = 50_000;
const MANY = 1_000_000;
const MEGABYTES_4 = 4 * 1024 * 1024;

function nested(name: string, count: number, open: string, close: string): Shape[] {
  return [
    {
      name: `${count} nested ${name}`,
      body: () => around(`${open.repeat(count)}core${close.repeat(count)}`),
      keeps: [...ends, "core"],
      deep: true,
    },
    {
      name: `${count} ${name} never closed`,
      body: () => around(`${open.repeat(count)}core`),
      keeps: [...ends, "core"],
    },
  ];
}

export const SHAPES: readonly Shape[] = [
  ...nested("div", DEEP, "<div>", "</div>"),
  ...nested("b", DEEP, "<b>", "</b>"),
  {
    name: `${DEEP} nested a`,
    body: () => around(`${'<a href="/x">'.repeat(DEEP)}core${"</a>".repeat(DEEP)}`),
    keeps: [...ends, "core"],
  },
  ...nested("i and b", DEEP / 2, "<i><b>", "</b></i>"),
  ...nested("font and p", DEEP / 2, "<font><p>", "</p></font>").map(({ deep: _, ...shape }) => shape),
  ...nested("lists", NESTED, "<ul><li>", "</li></ul>"),
  ...nested("quotes", NESTED, "<blockquote>", "</blockquote>"),
  ...nested("tables", NESTED, "<table><tr><td>", "</td></tr></table>"),
  ...nested("spans with text", NESTED, "x<span>", "</span>y"),
  ...nested("sections", NESTED, "<section><h2>h</h2>", "</section>"),
  ...nested("figures", NESTED, "<figure><figcaption>", "</figcaption></figure>"),
  ...nested("svg", DEEP, "<svg>", "</svg>").map(({ deep: _, ...shape }) => shape),
  { name: "300,000 p never closed", body: () => around("<p>p".repeat(300_000)), keeps: ends, paragraphs: 300_000 },
  {
    name: "300,000 formatting elements never closed, in paragraphs",
    body: () => around("<p><b><i>t".repeat(100_000)),
    keeps: ends,
  },
  { name: "4 MB of <", body: () => around("<".repeat(MEGABYTES_4)), keeps: ends },
  { name: "4 MB of <p", body: () => around("<p".repeat(MEGABYTES_4 / 2)), keeps: ["Before the storm."] },
  { name: "4 MB of </", body: () => around("</".repeat(MEGABYTES_4 / 2)), keeps: ["Before the storm."] },
  { name: "4 MB of &", body: () => around("&".repeat(MEGABYTES_4)), keeps: ends },
  { name: "4 MB of <!--", body: () => around("<!--".repeat(MEGABYTES_4 / 4)), keeps: ["Before the storm."] },
  { name: "4 MB of <![CDATA[", body: () => around("<![CDATA[".repeat(MEGABYTES_4 / 8)), keeps: ["Before the storm."] },
  { name: "4 MB of ]]>", body: () => around("]]>".repeat(MEGABYTES_4 / 4)), keeps: ends },
  { name: "4 MB of <script>", body: () => around("<script>".repeat(MEGABYTES_4 / 8)), keeps: ["Before the storm."] },
  {
    name: "a comment of 4 MB never closed",
    body: () => around(`<!--${"x".repeat(MEGABYTES_4)}`),
    keeps: ["Before the storm."],
  },
  {
    name: "an attribute of 4 MB",
    body: () => around(`<p class="${"x ".repeat(MEGABYTES_4 / 2)}">core</p>`),
    keeps: [...ends, "core"],
  },
  {
    name: "an address of 4 MB",
    body: () => around(`<a href="https://example.org/${"x".repeat(MEGABYTES_4)}">core</a>`),
    keeps: [...ends, "core"],
  },
  {
    name: "an address of 4 MB of image ids",
    body: () => around(`<img src="https://static.dw.com/image/${"1_".repeat(MEGABYTES_4 / 2)}.jpg">`),
    keeps: ends,
  },
  {
    name: "an attribute of 4 MB never closed",
    body: () => around(`<p class="${"x".repeat(MEGABYTES_4)}`),
    keeps: ["Before the storm."],
  },
  {
    name: "200,000 attributes",
    body: () => around(`<p ${times(200_000, (n) => `a${n}=b `)}>core</p>`),
    keeps: [...ends, "core"],
  },
  {
    name: "200,000 attributes of one name",
    body: () => around(`<p ${"a=b ".repeat(200_000)}>core</p>`),
    keeps: [...ends, "core"],
  },
  { name: "a tag name of 4 MB", body: () => around(`<${"x".repeat(MEGABYTES_4)}>core</p>`), keeps: [...ends, "core"] },
  { name: "200,000 elements of as many names", body: () => around(times(200_000, (n) => `<x${n}>t`)), keeps: ends },
  {
    name: "a million entities",
    body: () => around(`<p>${"&amp;".repeat(MANY)}</p>`),
    keeps: [...ends, "&".repeat(1000)],
  },
  {
    name: "a million numeric entities",
    body: () => around(`<p>${"&#120;".repeat(MANY)}</p>`),
    keeps: [...ends, "x".repeat(1000)],
  },
  {
    name: "a million no-break spaces",
    body: () => around(`<p>a${"\u00a0".repeat(MANY)}b</p>`),
    keeps: [...ends, "a b"],
  },
  {
    name: "a million no-break space entities",
    body: () => around(`<p>a${"&nbsp;".repeat(MANY)}b</p>`),
    keeps: [...ends, "a b"],
  },
  {
    name: "a million spaces and line breaks",
    body: () => around(`<p>a${" \n".repeat(MANY)}b</p>`),
    keeps: [...ends, "a b"],
  },
  { name: "a million zero-width spaces", body: () => around(`<p>a${"\u200b".repeat(MANY)}b</p>`), keeps: ends },
  { name: "300,000 br", body: () => around(`<p>a${"<br>".repeat(300_000)}b</p>`), keeps: ends },
  { name: "300,000 br between texts", body: () => around(`<p>${"a<br>".repeat(300_000)}b</p>`), keeps: ends },
  { name: "300,000 rules", body: () => around("<hr>".repeat(300_000)), keeps: ends },
  {
    name: "100,000 images",
    body: () => around(times(100_000, (n) => `<img src="https://static.dw.com/image/${n + 1}_303.jpg">`)),
    keeps: ends,
    images: 100_000,
  },
  {
    name: "100,000 images with captions",
    body: () =>
      around(
        times(
          100_000,
          (n) => `<img src="https://static.dw.com/image/${n + 1}_303.jpg"><div><small>Caption ${n}</small></div>`,
        ),
      ),
    keeps: [...ends, "Caption 99999"],
    images: 100_000,
  },
  {
    name: "100,000 slides",
    body: () =>
      around(
        `<h3>相关图集：Title</h3>${times(100_000, (n) => `<div><img src="https://static.dw.com/image/${n + 1}_303.jpg"><b>Head</b>：Text ${n}</div>`)}`,
      ),
    keeps: [...ends, "Text 99999"],
  },
  {
    name: "100,000 slides of a gallery",
    body: () =>
      around(
        `<div class="image-gallery"><ul>${times(100_000, (n) => `<li><img src="https://static.dw.com/image/${n + 1}_303.jpg">Slide ${n}</li>`)}</ul></div>`,
      ),
    keeps: ends,
  },
  {
    name: "100,000 slides of a slide show",
    body: () =>
      around(
        `<div class="gallery">${times(100_000, (n) => `<li><h4>T</h4><img src="https://static.dw.com/image/${n + 1}_303.jpg">Slide ${n}</li>`)}</div>`,
      ),
    keeps: ends,
  },
  {
    name: "100,000 pictures in a figure",
    body: () => around(`<figure>${times(100_000, () => '<b>t<img src="/image/1_303.jpg"></b>')}</figure>`),
    keeps: ends,
  },
  {
    name: "100,000 captions in a figure",
    body: () => around(`<figure><img src="/image/1_303.jpg">${"<figcaption>c</figcaption>t".repeat(100_000)}</figure>`),
    keeps: ends,
  },
  {
    name: "100,000 authors",
    body: () =>
      around(
        `<div class="author-details">${times(100_000, (n) => `<b class="author">A${n}<i class="extra-info">n</i></b>,`)}</div>`,
      ),
    keeps: ends,
  },
  {
    name: "100,000 parts of a page",
    body: () =>
      around(
        '<b class="author-details"><i class="author">A</i></b><h1>T</h1><i class="kicker">K</i><u class="intro">I</u>'.repeat(
          25_000,
        ),
      ),
    keeps: ends,
  },
  {
    name: "100,000 stray texts in a table",
    body: () => around(`<table>${"<tr>s<td>c</td>t</tr>u".repeat(33_333)}</table>`),
    keeps: ends,
  },
  {
    name: "100,000 links",
    body: () => around(`<p>${times(100_000, (n) => `<a href="https://www.dw.com/en/a/a-${n}">t</a> `)}</p>`),
    keeps: ends,
  },
  {
    name: "100,000 headings",
    body: () => around(times(100_000, (n) => `<h2>Heading ${n}</h2>`)),
    keeps: [...ends, "Heading 99999"],
  },
  {
    name: "100,000 bold paragraphs",
    body: () => around(times(100_000, (n) => `<p><strong>Bold ${n}</strong></p>`)),
    keeps: [...ends, "Bold 99999"],
  },
  {
    name: "100,000 list items",
    body: () => around(`<ul>${times(100_000, (n) => `<li>Item ${n}`)}</ul>`),
    keeps: [...ends, "Item 99999"],
  },
  {
    name: "a table of 300 rows and 300 columns",
    body: () => around(`<table>${times(300, () => `<tr>${"<td>c".repeat(300)}`)}</table>`),
    keeps: ends,
  },
  {
    name: "a cell that spans a million columns",
    body: () => around(`<table><tr><td colspan=1000000 rowspan=1000000>core</td></tr></table>`),
    keeps: [...ends, "core"],
  },
  { name: "lone surrogates", body: () => around(`<p>${"\ud800x\udc00".repeat(10_000)}</p>`), keeps: ends },
  { name: "NUL everywhere", body: () => around(`<p>a\0b</p>${"\0".repeat(MANY)}`), keeps: [...ends, "ab"] },
  { name: "200,000 end tags", body: () => around("</p></li></b></x>".repeat(DEEP / 4)), keeps: ends },
  {
    name: "end tags under open elements",
    body: () => around(`${"<b><p>".repeat(20_000)}${"</b>".repeat(20_000)}core`),
    keeps: [...ends, "core"],
  },
  { name: "links in links in blocks", body: () => around('<a href="/x"><p>t'.repeat(50_000)), keeps: ends },
  { name: "a word of 4 MB", body: () => around(`<p>${"x".repeat(MEGABYTES_4)}</p>`), keeps: ends },
  { name: "4 MB of brackets in a paragraph", body: () => around(`<p>${"[](".repeat(MANY)}</p>`), keeps: ends },
  {
    name: "4 MB of open brackets before a name",
    body: () => around(`<p>${"（".repeat(MANY)}德国之声</p><p>${"(".repeat(MANY)}</p>`),
    keeps: ends,
  },
  {
    name: "a million colons and slashes",
    body: () => around(`<p>${":/：".repeat(MANY / 2)}</p><p><b>${"：".repeat(MANY)}</b></p>`),
    keeps: ends,
  },
  { name: "a million copyright signs", body: () => around(`<p>${"© 2020 ".repeat(MANY / 4)}</p>`), keeps: ends },
];

/** Shapes whose trouble is their nesting, or that go through other code in every layout: tried in every frame. */
const EVERYWHERE = /nested|never closed|^4 MB of <|attribute|end tags|rules$|100,000 images$/;

/** Whether a shape is tried in every frame, even in a short run. */
export function isTriedEverywhere({ name }: Shape): boolean {
  return EVERYWHERE.test(name);
}
