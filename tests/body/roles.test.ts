import { describe, expect, it } from "vitest";
import { galleryPrefix, isHeadingLine, paragraphRole, type RoleInput, sourceOf } from "../../src/body/roles.ts";
import type { Inline, LinkKind, ParagraphRole } from "../../src/model/index.ts";

const text = (value: string): Inline => ({ type: "text", value });

function link(value: string, kind: LinkKind = "article", href = "https://www.dw.com/en/x/a-1"): Inline {
  return { type: "link", href, sourceHref: href, text: value, kind, id: "1", rel: null, children: [text(value)] };
}

function roleOf(children: string | readonly Inline[], changes: Partial<RoleInput> = {}): ParagraphRole {
  const nodes = typeof children === "string" ? [text(children)] : children;
  const plain = nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "link" ? node.text : ""))
    .join("");
  return paragraphRole({ text: plain, children: nodes, bold: false, italic: false, last: false, ...changes });
}

const LAST = { last: true };
const ITALIC = { italic: true, last: true };
const BOLD = { bold: true };

describe("paragraphRole", () => {
  it.each<[ParagraphRole, string, Partial<RoleInput>?]>([
    ["copyright", "© 2031年德国之声版权声明：此处为测试内容。", LAST],
    ["copyright", "© 2031年 德國之聲版權聲明：此處為測試內容。"],
    ["copyright", "© 2031 AFP"],
    ["copyright", "(c) Example Press 2031"],
    ["copyright", "Copyright 2031 Example Press"],
    ["body", "© is a sign that every printer of 2031 knows, and that nobody reads."],

    ["question", "德国之声：您怎么看这件事？", BOLD],
    ["question", "德國之聲: 您怎麼看這件事？", BOLD],
    ["question", "DW: What did you see there?", BOLD],
    ["question", "Deutsche Welle: Was haben Sie gesehen?", BOLD],
    ["question", "Дойче Велле: Что вы видели?", BOLD],
    ["body", "德国之声：您怎么看这件事？"],
    ["body", "DW: What did you see there?"],
    ["body", "Ada Muster: What did you see there?", BOLD],
    ["body", `DW: ${"what ".repeat(150)}`, BOLD],

    ["related", "延伸阅读：某某的故事"],
    ["related", "更多阅读: 某某的故事"],
    ["related", "Read more: A tale of two rivers"],
    ["related", "→ Mehr zum Thema: Zwei Flüsse"],
    ["related", "Lire aussi : Deux rivières"],
    ["related", "Читайте также: Две реки"],
    ["related", "اقرأ أيضا: نهران"],
    ["body", "Read more books, said the teacher, and went home."],
    ["body", "Mehr dazu sagte der Lehrer nicht."],

    ["credit", "（綜合報導）"],
    ["credit", "（综合报道）"],
    ["credit", "综合报道"],
    ["credit", "（摘编）"],
    ["credit", "(dpa, afp)"],
    ["credit", "（德新社、法新社等）"],
    ["credit", "abc/de (AFP, dpa)"],
    ["credit", "ab (Reuters, The Example Times)", LAST],
    ["body", "(see below)"],
    ["body", "dpa"],

    ["byline", "钱某/李某（德新社，法新社）", LAST],
    ["byline", "钱某/李某/(某某汇报等)", LAST],
    ["byline", "钱某（综合报道）", LAST],
    ["byline", "Ada Muster (AFP, dpa)", LAST],
    ["byline", "Auteur : Ada Muster"],
    ["byline", "Author: Ada Muster (am)"],
    ["byline", "作者：钱某"],
    ["body", "钱某/李某（德新社，法新社）"],
    ["body", "记者：您怎么看这件事？"],
    ["body", "他说：“好”（笑）", LAST],
    ["body", "Ada Muster (CDU)", LAST],

    ["note", "Edited by: Ada Muster", ITALIC],
    ["note", "Edition : Ada Muster"],
    ["note", "Redaktion: Ada Muster"],
    ["note", "Adaptación: Ada Muster"],
    ["note", "Редактор: Ада Мустер"],
    ["note", "责任编辑：钱某"],
    ["note", "CORRECTION: An earlier version named the wrong river."],
    ["note", "Korrektur: In einer früheren Fassung stand der falsche Fluss."],
    ["note", "This article was originally written in German.", ITALIC],
    ["note", "Dieser Artikel wurde aus dem Englischen übersetzt.", LAST],
    ["note", "Editor's note: names have been changed."],
    ["note", "德国之声致力于测试。文中内容仅为示例。"],
    ["note", "摘编自其他媒体的内容", ITALIC],
    ["note", "摘译自某报"],
    ["note", "此段内容不代表德国之声的立场"],
    ["body", "This article of the law was adapted twice."],
    ["body", "The editor was there: she saw it."],

    ["promotion", "DW中文有Instagram！欢迎搜寻dw.chinese"],
    ["promotion", "Tired of missing the news? Choose us."],
    ["promotion", "iTunes: https://example.org/feed"],
    ["body", "A podcast about rivers: the mayor has listened to it."],
    ["body", "Instagram had a bad day."],

    ["body", "Plain running text."],
    ["body", "Bibo tumu: Zaza Lulu", LAST],
    ["body", ""],
  ])("is %s for %j", (role, paragraph, changes = {}) => {
    expect(roleOf(paragraph, changes)).toBe(role);
  });

  it("finds pointers by their links in a language without any word in the tables", () => {
    expect(roleOf([link("Bibo tumu zaza")])).toBe("related");
    expect(roleOf([text("Lulu: "), link("Bibo tumu zaza")])).toBe("related");
    expect(roleOf([text("延伸阅读 "), link("某某的故事")])).toBe("related");
    expect(roleOf([text("Lulu: "), link("Bibo tumu", "external")])).toBe("body");
    expect(roleOf([text("Bibo tumu zaza: lulu "), link("tumu"), text(" zaza bibo")])).toBe("body");
    expect(roleOf([link("Bibo tumu zaza")], BOLD)).toBe("body");
  });

  it("knows a newsletter's sign-up by its address", () => {
    const here = link("here", "section", "https://www.dw.com/en/newsletter-registration/a-1");
    expect(roleOf([text("Bibo tumu zaza lulu zaza "), here, text(".")])).toBe("promotion");
  });
});

describe("isHeadingLine", () => {
  it.each([
    "A short heading",
    "为什么？",
    "Why now?",
    "「引文」与现实",
    "学者: 反映某事",
    "5G",
    "Node.js in 2031",
    `${"很".repeat(90)}？`,
  ])("%s is one", (line) => {
    expect(isHeadingLine(line)).toBe(true);
  });

  it.each([
    "",
    "  ",
    "https://example.org/a",
    "www.example.org",
    "example.org/feed",
    "desk@example.org",
    "It begins:",
    "以下是：",
    "德国之声：您怎么看？",
    "DW: What now?",
    "德国之声致力于测试。",
    "© 2031 Example Press",
    "Podcast: https://example.org/feed",
    `${"很".repeat(90)}。`,
    "long ".repeat(40),
  ])("%j is none", (line) => {
    expect(isHeadingLine(line)).toBe(false);
  });
});

describe("galleryPrefix", () => {
  it("splits the label off and leaves other spellings alone", () => {
    expect(galleryPrefix("相关图集：某某")).toEqual({ label: "相关图集：", title: "某某" });
    expect(galleryPrefix("相关图集:某某")).toBeNull();
    expect(galleryPrefix("某某相关图集：")).toBeNull();
  });
});

describe("sourceOf", () => {
  it.each([
    ["（德國之聲中文網）內容", "德國之聲中文網"],
    ["(德国之声中文网) 内容", "德国之声中文网"],
    ["(德国之声中文网）内容", "德国之声中文网"],
    ["（德国之声）内容", "德国之声"],
    ["（德国之声中文网）", "德国之声中文网"],
    [" (DW) Text", "DW"],
    ["(Deutsche Welle) Text", "Deutsche Welle"],
    ["（德国之声中文 网）内容", null],
    ["（某某社）内容", null],
    ["内容（德国之声中文网）", null],
    ["DW Text", null],
    ["", null],
  ])("of %j is %j", (paragraph, source) => {
    expect(sourceOf(paragraph)).toBe(source);
  });
});
