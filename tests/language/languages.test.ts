import { describe, expect, it } from "vitest";
import { directionOf, languageOfPath, languageTag } from "../../src/language/languages.ts";

describe("languageTag", () => {
  it.each([
    ["de", "de"],
    ["zh", "zh"],
    ["zh-hant", "zh-Hant"],
    ["zh_CN_trad", "zh-Hant"],
    ["zh_CN", "zh"],
    ["CHINESE_TRADITIONAL", "zh-Hant"],
    ["pt-br", "pt-BR"],
    ["pt_BR", "pt-BR"],
    ["pt_002", "pt-002"],
    ["PORTUGUESE_AFRICA", "pt-002"],
    ["fa-ir", "fa-IR"],
    ["fa_IR", "fa-IR"],
    ["PERSIAN", "fa-IR"],
    ["fa_AF", "fa-AF"],
    ["DARI", "fa-AF"],
    ["de_DE", "de"],
    ["en_GB", "en"],
    ["en_US", "en"],
    ["en-US", "en-US"],
    ["CHINESE", "zh"],
    ["GERMAN", "de"],
    ["UKRANIAN", "uk"],
    ["UKRAINIAN", "uk"],
    [" DE ", "de"],
    ["xx-yy", "xx-YY"],
    ["SR-LATN-rs", "sr-Latn-RS"],
    ["de-x-ABCD-ef", "de-x-abcd-ef"],
    ["x", null],
    ["deutsch", null],
    ["de/at", null],
    ["", null],
  ])("of %j is %j", (code, tag) => {
    expect(languageTag(code)).toBe(tag);
    if (tag !== null) expect(languageTag(tag)).toBe(tag);
  });
});

describe("languageOfPath", () => {
  it("knows DW's codes only", () => {
    expect(languageOfPath("ha")).toBe("ha");
    expect(languageOfPath("xx")).toBeNull();
    expect(languageOfPath("image")).toBeNull();
  });
});

describe("directionOf", () => {
  it.each(["ar", "fa-IR", "fa-AF", "fa", "ps", "ur", "he", "AR-eg", "uz-Arab"])("%s runs from right to left", (tag) => {
    expect(directionOf(tag)).toBe("rtl");
  });
  it.each(["de", "zh-Hant", "am", "arn", "ku", "ar-Latn", "xx-YY", null])("%s runs from left to right", (tag) => {
    expect(directionOf(tag)).toBe("ltr");
  });
});
