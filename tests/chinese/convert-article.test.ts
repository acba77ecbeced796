import { describe, expect, it } from "vitest";
import { convertArticle, convertText, detectScript } from "../../src/chinese/index.ts";
import { type Article, type ArticleContent, type Block, type Figure, withViews } from "../../src/model/index.ts";
import { articleOf, link, paragraph, strong, text } from "./articles.ts";

const FIGURE: Figure = {
  type: "figure",
  id: "63827569",
  src: "https://static.dw.com/image/渔网_303.jpg",
  sourceUrl: "https://images.weserv.nl/?url=static.dw.com/image/渔网_303.jpg",
  alt: "码头上的渔网",
  title: "旧网",
  caption: { text: "渔夫与旧网", children: [text("渔夫与"), strong([text("旧网")])] },
  credit: "图片社/陈渔",
  width: 700,
  height: 394,
};

const MEDIA = {
  id: "4711",
  title: "渔夫说话",
  poster: "https://static.dw.com/image/渔网.jpg",
  duration: 62,
  sources: [{ src: "https://tv.dw.com/渔网.mp4", type: "video/mp4" }],
} as const;

/** One of every block. */
const BLOCKS: readonly Block[] = [
  paragraph([text("渔夫把"), link([text("旧网晒")]), text("在码头上")]),
  FIGURE,
  { type: "gallery", id: "渔网1", title: "渔网图集", slides: [FIGURE, { ...FIGURE, caption: null, alt: null }] },
  { type: "video", ...MEDIA },
  { type: "audio", ...MEDIA },
  { type: "embed", provider: "youtube", id: "渔网2", url: "https://youtu.be/渔网", title: "码头直播" },
  {
    type: "list",
    ordered: true,
    start: 3,
    children: [{ type: "listItem", children: [paragraph([text("读者")]), FIGURE] }],
  },
  { type: "blockquote", children: [paragraph([text("旧网会说话")])], cite: "https://example.org/渔网" },
  {
    type: "table",
    caption: { text: "渔获", children: [text("渔获")] },
    children: [
      { type: "tableRow", children: [{ type: "tableCell", header: true, children: [paragraph([text("鱼种")])] }] },
    ],
  },
  { type: "thematicBreak" },
];

const CONTENT: ArticleContent = {
  ...articleOf(BLOCKS),
  layout: "mirror",
  id: "63827657",
  url: "https://www.dw.com/zh/渔网/a-63827657",
  permalink: "https://p.dw.com/p/4Jp9p",
  title: "渔夫与旧网",
  kicker: ["渔业", "码头"],
  teaser: "旧网晒在码头上",
  authors: [{ name: "陈渔", url: "https://www.dw.com/zh/陈渔/person-1", note: "综合报道" }],
  source: "渔业报",
  timestamp: "2023-04-28",
  keywords: ["渔网", "码头"],
  lead: FIGURE,
  sections: [
    { type: "section", heading: null, children: BLOCKS },
    {
      type: "section",
      heading: { type: "heading", depth: 2, text: "里面的网", children: [text("里面的"), strong([text("网")])] },
      children: [paragraph([text("里面，后面。")])],
    },
  ],
};

const ARTICLE = withViews(CONTENT);

const TEXTS: ReadonlySet<string> = new Set(
  "text value title kicker teaser name note source keywords alt credit".split(" "),
);

function readTexts(value: unknown, visit: (text: string, path: string) => void, path = "", held = false): void {
  if (typeof value === "string") {
    if (held) visit(value, path);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) readTexts(item, visit, `${path}/${i}`, held);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) readTexts(item, visit, `${path}/${key}`, TEXTS.has(key));
  }
}

function texts(article: Article): Map<string, string> {
  const found = new Map<string, string>();
  readTexts(article, (value, path) => found.set(path, value));
  return found;
}

/** The article with every text blanked. */
function bare(article: Article): unknown {
  return JSON.parse(
    JSON.stringify(article, (key, value: unknown) => {
      if (!TEXTS.has(key)) return key === "language" ? null : value;
      return Array.isArray(value) ? value.length : value === null;
    }),
  );
}

describe("convertArticle", () => {
  it("converts every text and nothing else", () => {
    const converted = convertArticle(ARTICLE, { to: "hant" });
    const before = texts(ARTICLE);
    const after = texts(converted);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, value] of before)
      expect(after.get(path), path).toBe(convertText(value, { to: "hant", from: "hans" }));
    expect(bare(converted)).toEqual(bare(ARTICLE));
    expect(detectScript(converted)).toEqual({ script: "Hant", hans: 0, hant: 1 });
  });

  it("gives the article back when it is converted there and back", () => {
    const there = convertArticle(ARTICLE, { to: "hant" });
    expect(convertArticle(there, { to: "hans" })).toEqual({ ...ARTICLE, language: "zh-Hans" });
  });

  it.each(["hans", "hant"] as const)("changes nothing more the second time: %s", (to) => {
    const once = convertArticle(ARTICLE, { to });
    expect(convertArticle(once, { to })).toEqual(once);
  });

  it("holds the same objects in the views as in the sections", () => {
    const converted = convertArticle(ARTICLE, { to: "tw" });
    expect(converted.figures[0]).toBe(converted.lead);
    expect(converted.paragraphs[0]).toBe(converted.sections[0]?.children[0]);
    expect(converted.figures[1]).toBe(converted.sections[0]?.children[1]);
    expect(converted.paragraphs[0]?.children).toContain(converted.links[0]);
    expect(converted).toEqual(withViews(converted));
  });

  it("leaves the article that it was given as it was", () => {
    const before = structuredClone(ARTICLE);
    convertArticle(ARTICLE, { to: "twp" });
    expect(ARTICLE).toEqual(before);
  });

  it.each([
    ["hans", "zh-Hans"],
    ["hant", "zh-Hant"],
    ["tw", "zh-TW"],
    ["twp", "zh-TW"],
    ["hk", "zh-HK"],
    ["hkp", "zh-HK"],
    ["jp", "zh-JP"],
  ] as const)("says in `language` what %s is", (to, language) => {
    const converted = convertArticle(ARTICLE, { to });
    expect(converted).toMatchObject({ language, schemaVersion: 1, layout: "mirror", id: "63827657" });
  });

  it("converts each text from the script that it is in", () => {
    const article = withViews({
      ...articleOf([
        paragraph([text("皇后說，漁夫把舊網曬在碼頭上，里外都是人。")]),
        paragraph([text("渔夫说，旧网晒在码头上，里面都是人。")]),
      ]),
      title: "圖書館週五閉館 读者须还书",
    });
    expect(detectScript(article).script).toBe("mixed");
    expect(article.paragraphs.map((p) => detectScript(p.text).script)).toEqual(["Hant", "Hans"]);
    const hant = convertArticle(article, { to: "hant" });
    expect(hant.title).toBe("圖書館週五閉館 讀者須還書");
    expect(hant.paragraphs.map((p) => p.text)).toEqual([
      "皇后說，漁夫把舊網曬在碼頭上，里外都是人。",
      "漁夫說，舊網曬在碼頭上，裏面都是人。",
    ]);
    const hans = convertArticle(article, { to: "hans" });
    expect(hans.title).toBe("图书馆周五闭馆 读者须还书");
    expect(detectScript(hans)).toEqual({ script: "Hans", hans: 1, hant: 0 });
  });

  it("takes text that shows no script to be in that of most of the article", () => {
    const neutral = { ...articleOf([paragraph([text("渔夫把旧网晒在码头上")])]), title: "里面" };
    expect(convertArticle(withViews(neutral), { to: "hant" }).title).toBe("裏面");
    const traditional = { ...articleOf([paragraph([text("漁夫把舊網曬在碼頭上")])]), title: "里面" };
    expect(convertArticle(withViews(traditional), { to: "hant" }).title).toBe("里面");
  });

  it("takes the caller's word for the form that the article is in", () => {
    const article = withViews({ ...articleOf([paragraph([text("滑鼠與漁網")])]), title: "里面" });
    expect(convertArticle(article, { to: "hans", from: "twp" }).paragraphs[0]?.text).toBe("鼠标与渔网");
    expect(convertArticle(article, { to: "hant", from: "hans" }).title).toBe("裏面");
  });

  it("gives an article in another language back as it is", () => {
    const german = {
      ...articleOf([paragraph([text("Auf dem Schild am Hafen stand 渔网, also „Netz“.")])]),
      language: "de",
    };
    const japanese = { ...articleOf([paragraph([text("漁師は港で網を広げて待つ")])]), language: "ja" };
    for (const content of [german, japanese, { ...german, language: null }, { ...japanese, language: null }]) {
      const article = withViews(content);
      expect(convertArticle(article, { to: "hant" })).toEqual(article);
    }
  });

  it("knows a Chinese article that does not say its language", () => {
    const article = withViews({ ...articleOf([paragraph([text("渔夫 Smith 把旧网晒在码头上")])]), language: null });
    expect(convertArticle(article, { to: "hant" })).toMatchObject({ language: "zh-Hant" });
    expect(convertArticle(article, { to: "hant" }).paragraphs[0]?.text).toBe("漁夫 Smith 把舊網曬在碼頭上");
  });

  it("sets the language of Chinese that is the same in both scripts", () => {
    const article = withViews(articleOf([paragraph([text("山水")])]));
    expect(convertArticle(article, { to: "hk" })).toEqual({ ...article, language: "zh-HK" });
  });
});
