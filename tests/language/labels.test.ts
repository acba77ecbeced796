import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorFromLine,
  creditFromTitle,
  splitNames,
  splitNote,
  stationName,
  stripCreditLabel,
} from "../../src/language/labels.ts";

describe("stripCreditLabel", () => {
  it.each([
    ["Bild: Ada Muster/dpa", "Bild:", "Ada Muster/dpa"],
    ["Image:Ada Muster/dpa ", "Image:", "Ada Muster/dpa"],
    ["BILD : x", "BILD :", "x"],
    ["图像来源：Ada Muster", "图像来源：", "Ada Muster"],
    ["圖片來源： Ada Muster", "圖片來源：", "Ada Muster"],
    ["图像来源 Ada Muster", "图像来源", "Ada Muster"],
    ["صورة من: Ada Muster", "صورة من:", "Ada Muster"],
    ["صورة من Ada Muster", "صورة من", "Ada Muster"],
    ["\u200fصورة من: Ada", "\u200fصورة من:", "Ada"],
    ["Fotoğraf: x", "Fotoğraf:", "x"],
    ["Fotoğraf: x".normalize("NFD"), "Fotoğraf:".normalize("NFD"), "x"],
    ["Zdjęcie: x", "Zdjęcie:", "x"],
    ["तस्वीर: x", "तस्वीर:", "x"],
    ["ምስል: x", "ምስል:", "x"],
    ["Фотографија: x", "Фотографија:", "x"],
    ["Bild: © Ada Muster", "Bild:", "© Ada Muster"],
    ["© Ada Muster", null, "© Ada Muster"],
    ["Bild:", "Bild:", null],
    ["Bildfunk Ada", null, "Bildfunk Ada"],
    ["Ada: Muster", null, "Ada: Muster"],
    ["", null, null],
  ])("splits %j into %j and %j", (text, label, credit) => {
    expect(stripCreditLabel(text)).toEqual({ label, credit });
  });

  it("loses no character", () => {
    const visible = (text: string) => text.replace(/\s/g, "");
    const text = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom("Bild:", "صورة من", "图像来源：", "x:"), fc.string()).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { label, credit } = stripCreditLabel(written);
        expect(visible(`${label ?? ""}${credit ?? ""}`)).toBe(visible(written));
      }),
    );
  });
});

describe("creditFromTitle", () => {
  it.each([
    ["A vineyard (agency/A. Muster)", "agency/A. Muster"],
    ["A vineyard (agency/A. Muster )", "agency/A. Muster"],
    ["葡萄园（某社/某人）", "某社/某人"],
    ["A vineyard (left) (agency (Bonn)/Muster)", "agency (Bonn)/Muster"],
    ["A vineyard (Foto: A. Muster)", "A. Muster"],
    ["(dpa)", "dpa"],
    ["A vineyard (2013)", null],
    ["A vineyard (10.06.2013)", null],
    ["A vineyard (Mai 2013)", null],
    ["葡萄园（资料图）", null],
    ["A vineyard (Archiv)", null],
    ["A minister (l.)", null],
    ["A vineyard ()", null],
    ["A vineyard (agency) in spring", null],
    ["A vineyard agency)", null],
    ["A vineyard", null],
    ["", null],
  ])("of %j is %j", (title, credit) => {
    expect(creditFromTitle(title)).toBe(credit);
  });
});

describe("splitNote", () => {
  it.each([
    ["钱某 （综合报道）", "钱某", "综合报道"],
    ["Ada Muster (am)", "Ada Muster", "am"],
    ["Ada Muster", "Ada Muster", null],
    ["Ada ()", "Ada ()", null],
  ])("of %j is %j and %j", (text, name, note) => {
    expect(splitNote(text)).toEqual({ name, note });
  });
});

describe("authorFromLine", () => {
  it.each([
    ["Auteur : Ada Muster", ["Ada Muster"], "Auteur :"],
    ["Author: Ada Muster (am)", ["Ada Muster"], "Author:"],
    ["Autorin/Autor: Ada Muster, Bo Beispiel", ["Ada Muster", "Bo Beispiel"], "Autorin/Autor:"],
    ["Автор: Ада Мустер", ["Ада Мустер"], "Автор:"],
    ["作者：钱某、李某", ["钱某", "李某"], "作者："],
    ["采访记者： Ada Muster", ["Ada Muster"], "采访记者："],
    ["الكاتب: أدا", ["أدا"], "الكاتب:"],
  ])("of %j is %j", (text, names, label) => {
    expect(authorFromLine(text)).toEqual({ names, label });
  });

  it.each([
    "Author:",
    "Ada Muster: a story",
    "The author: nobody knows",
    `Author: ${"x".repeat(120)}`,
    "Author Ada",
    "",
  ])("of %j is nothing", (text) => {
    expect(authorFromLine(text)).toBeNull();
  });
});

describe("splitNames", () => {
  it.each([
    ["Ada Muster, Bo Beispiel", ["Ada Muster", "Bo Beispiel"]],
    ["钱某/李某、赵某", ["钱某", "李某", "赵某"]],
    ["Ada (x, y) | Bo; Cy", ["Ada (x, y)", "Bo", "Cy"]],
    ["Ada und Bo", ["Ada und Bo"]],
    [" , ", []],
  ])("of %j are %j", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe("stationName", () => {
  it.each([
    "Deutsche Welle",
    "DW",
    "dw.com",
    "德国之声 中文网",
    "德國之聲中文網",
    "Дойче Велле",
    "ডয়চে ভেলে",
    "डॉयचे वेले",
  ])("%s is the station", (name) => {
    expect(stationName(name)).toBe(true);
  });
  it.each(["Ada Muster", "DW reporter Ada Muster", "", "ARD", "德国之声记者钱某"])("%j is not", (name) => {
    expect(stationName(name)).toBe(false);
  });
});
