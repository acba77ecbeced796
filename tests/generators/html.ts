/**
 * Random HTML from a grammar: article bodies as feeds and exports carry them, and the same with the mistakes that
 * pages in the wild have.
 *
 * @module
 */
import fc from "fast-check";
import { ODD, phrase, WORDS } from "./phrase.ts";

const address = fc.constantFrom(
  "https://www.dw.com/en/a-ferry/a-60000001",
  "https://www.dw.com/zh/%E6%B8%A1%E8%BD%AE/g-60000002",
  "/en/a-topic/t-60000003",
  "https://api.dw.com/api/detail/article/60000004",
  "https://p.dw.com/p/1aBcD",
  "mailto:desk@example.org",
  "https://example.org/a?b=1&amp;c=2",
  "",
  "#",
  "javascript:void(0)",
);

const picture = fc.constantFrom(
  '<img src="https://images.weserv.nl/?url=api.dw.com/image/50000001_303.jpg" width="100%">',
  '<img src="https://static.dw.com/image/50000002_605.jpg" alt="a pier">',
  `<img src='https://static.dw.com/image/50000003_\${formatId}.jpg' title="a title">`,
  `<img data-id="50000004" data-url="https://static.dw.com/image/50000004_\${formatId}.jpg" src="">`,
  '<img src="https://example.org/pier.png" width=600 height=400>',
  '<img src="">',
  "<img>",
);

const wrapIn =
  (names: readonly string[]) =>
  (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...names), inner).map(([name, text]) => `<${name}>${text}</${name.replace(/ .*/, "")}>`);

const INLINE = [
  "b",
  "strong",
  "i",
  "em",
  "u",
  "span",
  'span class="x"',
  "sup",
  "sub",
  "code",
  "small",
  "mark",
  "q",
  "cite",
  "x-word",
  "font",
  "time",
];

/** Text with inline markup, `depth` levels of it. */
export function inline(depth = 2): fc.Arbitrary<string> {
  if (depth === 0) return phrase(4);
  const below = inline(depth - 1);
  const piece = fc.oneof(
    { weight: 6, arbitrary: phrase(4) },
    { weight: 2, arbitrary: wrapIn(INLINE)(below) },
    {
      weight: 1,
      arbitrary: fc.tuple(address, below).map(([href, text]) => `<a href="${href}" rel="ArticleRef">${text}</a>`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("<br>", "<wbr>", "<b></b>", "<strong> </strong>", "<!-- a comment -->", "<br/>"),
    },
  );
  return fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
}

const line = inline(2);

const figure = fc.tuple(picture, line, line, fc.integer({ min: 0, max: 6 })).map(([img, caption, credit, form]) => {
  switch (form) {
    case 0:
      return `${img}<div><small style="color: #999;">${caption}</small></div>`;
    case 1:
      return `<figure class="placeholder-image">${img}<figcaption class="img-caption">${caption}<small class="copyright">Image: ${credit}</small></figcaption></figure>`;
    case 2:
      return `<figure>${img}<figcaption>${caption}</figcaption></figure>`;
    case 3:
      return `<figure><figcaption>${caption}</figcaption>${img}</figure>`;
    case 4:
      return `<p>${img}</p>`;
    case 5:
      return `<div class="picBox full"><a class="overlayLink" href="#" link="/overlay/image/article/1/2">${img}</a><p>${caption}</p></div>`;
    default:
      return `<p>${caption}${img}${credit}</p>`;
  }
});

const gallery = fc
  .tuple(line, fc.array(fc.tuple(picture, line, line, fc.boolean()), { minLength: 1, maxLength: 3 }))
  .map(
    ([title, slides]) =>
      `<h3>相关图集：${title}</h3>${slides
        .map(([img, head, text, br]) => `<div>${img}${br ? "<br>" : ""}<b>${head}</b>：${text}</div>`)
        .join("")}`,
  );

const media = fc.tuple(line, fc.integer({ min: 0, max: 5 })).map(([title, form]) => {
  switch (form) {
    case 0:
      return `<p>${title}</small></p><video src="https://tv.example.org/a.mp4" controls style="width:100%"></video>`;
    case 1:
      return `<div class="vjs-wrapper embed big"><h2 class="headline" aria-label="x">${title}</h2><video data-id="1" data-duration="02:17" poster="https://static.dw.com/image/5_605.jpg"><source src="https://tv.example.org/a.m3u8" type="application/x-mpegURL"><p class="vjs-no-js">${title}</p></video></div>`;
    case 2:
      return `<audio src="https://tv.example.org/a.mp3">${title}</audio>`;
    case 3:
      return '<iframe src="https://www.youtube.com/embed/abcDEF12345"></iframe>';
    case 4:
      return `<blockquote class="tweet embed" data-id="1234567890">${title}</blockquote>`;
    default:
      return `<iframe width="560" src="https://maps.example.org/x">${title}</iframe>`;
  }
});

const BLOCKS = [
  "p",
  "p",
  "p",
  "div",
  "h2",
  "h3",
  "h4",
  "section",
  "article",
  "aside",
  "header",
  "footer",
  "blockquote",
  "pre",
  "center",
  "address",
  "details",
  "x-block",
  'div class="note"',
  "fieldset",
  "button",
  "nav",
  "main",
  "form",
];

const RAW = [
  "<script>var text = '<p>no text</p>';</script>",
  "<style>p { color: red }</style>",
  "<!-- comment <p>no text</p> -->",
  "<template><p>no text</p></template>",
  "<xmp>raw <b>text</b> &amp;</xmp>",
  "<noscript><p>please switch on</p></noscript>",
  "<svg><title>icon</title><text>drawn</text></svg>",
  "<math><mi>x</mi></math>",
  "<textarea>typed <b>text</b></textarea>",
  "<input type=hidden value=secret>",
  "<select><option>one<option>two</select>",
  "<object data=x.swf>fallback</object>",
  "<![CDATA[ character data ]]>",
  "<?php echo 1 ?>",
  "<!doctype html>",
  "<hr>",
  "<p></p>",
  "<p>&nbsp;</p>",
  "<div hidden>hidden text</div>",
];

/** One block of an article's body. */
export function block(depth = 2): fc.Arbitrary<string> {
  const leaf = [
    { weight: 8, arbitrary: line.map((text) => `<p>${text}</p>`) },
    { weight: 2, arbitrary: line.map((text) => `<p><strong>${text}</strong></p>`) },
    { weight: 1, arbitrary: fc.tuple(line, line).map(([head, text]) => `<p><b>${head}</b>${text}</p>`) },
    { weight: 2, arbitrary: line.map((text) => `<h2>${text}</h2>`) },
    { weight: 2, arbitrary: figure },
    { weight: 1, arbitrary: gallery },
    { weight: 1, arbitrary: media },
    { weight: 1, arbitrary: line },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  ];
  if (depth === 0) return fc.oneof(...leaf);
  const below = fc.array(block(depth - 1), { minLength: 0, maxLength: 3 }).map((blocks) => blocks.join(""));
  const cell = fc.oneof(line, below);
  return fc.oneof(
    ...leaf,
    { weight: 2, arbitrary: wrapIn(BLOCKS)(fc.oneof(below, line)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("ul", "ol", 'ol start="3"'), fc.array(cell, { minLength: 1, maxLength: 3 }))
        .map(([name, items]) => `<${name}>${items.map((item) => `<li>${item}</li>`).join("")}</${name.slice(0, 2)}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.option(line),
          fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        )
        .map(
          ([caption, rows]) =>
            `<table>${caption === null ? "" : `<caption>${caption}</caption>`}${rows
              .map((cells, row) => {
                const name = row === 0 ? "th" : "td";
                return `<tr>${cells.map((text) => `<${name}>${text}</${name}>`).join("")}</tr>`;
              })
              .join("")}</table>`,
        ),
    },
    { weight: 1, arbitrary: fc.tuple(line, line).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`) },
  );
}

/** An article's body, all of its tags in order. */
export function body(): fc.Arbitrary<string> {
  return fc.array(block(2), { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join(""));
}

const STRAY = `
  </p> ¦ </div> ¦ </b> ¦ </small> ¦ </table> ¦ </td> ¦ </li> ¦ </ul> ¦ </a> ¦ </article> ¦ </x-y> ¦ </ ¦
  </ > ¦ </br> ¦ <p> ¦ <div> ¦ <b> ¦ <i> ¦ <a href=x> ¦ <small> ¦ <table> ¦ <tr> ¦ <td> ¦ <li> ¦ <ul> ¦
  <dl> ¦ <dd> ¦ <blockquote> ¦ <h2> ¦ <option> ¦ <caption> ¦ <colgroup> ¦ <tbody> ¦ <button> ¦
  <form> ¦ <nobr> ¦ <ruby> ¦ <rt> ¦ <strong> ¦ <em> ¦ <divclass=x> ¦ <p/> ¦ <b/> ¦
  <p class="x" class='y' =z> ¦ <p title='>'> ¦ <p␤id=x␤> ¦ <figure> ¦ <figcaption> ¦ <video> ¦ <iframe> ¦
  <svg> ¦ </svg> ¦ <math> ¦ </math> ¦ <script> ¦ </script> ¦ <style> ¦ </style> ¦ </textarea> ¦
  </title> ¦ </template> ¦ <noscript> ¦ </noscript> ¦ </xmp> ¦
  <!-- ¦ --> ¦ <!--> ¦ <!---> ¦ <! ¦ <? ¦ ]]> ¦ <html> ¦ <head> ¦ <body class=x> ¦ </body> ¦
  </html> ¦ <image src=x>
`
  .split(/[¦\n]/)
  .map((tag) => tag.trim().replace("␤", "\n"))
  .filter((tag) => tag !== "");

/** A body with what goes wrong: stray and missing tags, odd text, unfinished markup. */
export function wild(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: block(1) },
    { weight: 4, arbitrary: fc.constantFrom(...STRAY) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 2, arbitrary: line },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: "binary" }) },
  );
  return fc.array(piece, { minLength: 0, maxLength: 14 }).map((pieces) => pieces.join(""));
}

const instant = fc
  .date({ min: new Date("2005-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

const byline = fc.constantFrom(
  "",
  "Ada Lund",
  " 林小河",
  "Ada Lund/Bo Berg（综合报道）",
  "null Cem Aksoy",
  "德国之声中文网",
  "采访记者：林小河",
);

/** A mirror export around a body. */
export function mirror(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const title = fc
    .array(fc.constantFrom(...WORDS.filter((text) => !/[[\]()\\`*_#<&]/.test(text))), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "));
  return fc
    .record({ title, byline, instant, inner, comment: fc.boolean(), dated: fc.boolean() })
    .map(({ title, byline, instant, inner, comment, dated }) =>
      [
        ...(comment ? [`<!--${Date.parse(instant) + 3_600_000}-->`] : []),
        `[${title}](https://www.dw.com/zh/%E6%B8%AF%E5%8F%A3/a-60000009)`,
        "------",
        "",
        `${dated ? `<div><i>${byline}<br>${instant}</i></div>` : ""}${inner}`,
        "",
      ].join("\n"),
    );
}
