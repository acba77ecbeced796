import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertText, detectScript } from "../../src/chinese/index.ts";
import { chineseText, OWN, SENTENCES } from "./sentences.ts";

const none = { script: null, hant: 0, hans: 0 };

describe("detectScript", () => {
  it.each(SENTENCES)("tells %s from %s", (hans, hant) => {
    expect(detectScript(hans)).toEqual({ script: "Hans", hans: 1, hant: 0 });
    expect(detectScript(hant)).toEqual({ script: "Hant", hans: 0, hant: 1 });
  });

  it.each(["", "   ", "Der Hafen ist 1998 gebaut.", "你好", "山水人口", "后里台干面只", "皇后在台中"])(
    "finds no script in %j",
    (text) => expect(detectScript(text)).toEqual(none),
  );

  it.each([
    "漁師は港で網を広げて、東風を待っている。",
    "図書館は金曜日に閉まる",
    "市長、時計の修理を発表",
    "어부는 항구에서 그물을 말린다.",
    "대한민국(大韓民國)의 도서관",
  ])("leaves Japanese and Korean alone: %s", (text) => expect(detectScript(text)).toEqual(none));

  it.each([
    ["她只会说一句「ありがとう」，然后就离开了。", "Hans"],
    ["展覽的名字是《カワセミ》，意思是翠鳥；觀眾很多。", "Hant"],
    ["约翰・史密斯站在码头", "Hans"],
    ["首尔(서울)的图书馆周五闭馆", "Hans"],
    ["她看见海报上写着「東京へ行く時」，就离开了码头。", "Hans"],
  ])("is not misled by a quotation: %s", (text, script) => {
    expect(detectScript(text)).toEqual({ script, hans: script === "Hans" ? 1 : 0, hant: script === "Hant" ? 1 : 0 });
  });

  it("gives the shares of the characters that differ", () => {
    expect(detectScript("漁網 渔网渔网渔网")).toEqual({ script: "mixed", hant: 0.25, hans: 0.75 });
  });

  it("calls a text mixed where the rarer script has more than a twentieth", () => {
    expect(detectScript(`${"网".repeat(19)}網`).script).toBe("Hans");
    expect(detectScript(`${"网".repeat(18)}網`).script).toBe("mixed");
    expect(detectScript(`${"網".repeat(19)}网`).script).toBe("Hant");
    expect(detectScript(`${"網".repeat(18)}网`).script).toBe("mixed");
  });

  it("counts every character that the dictionaries give to one script, and only those", () => {
    for (const own of OWN.hans) expect(detectScript(own), own).toEqual({ script: "Hans", hans: 1, hant: 0 });
    for (const own of OWN.hant) expect(detectScript(own), own).toEqual({ script: "Hant", hans: 0, hant: 1 });
    const known = new Set([...OWN.hans, ...OWN.hant]);
    for (let code = 0x3400; code < 0xa000; code += 1) {
      const character = String.fromCodePoint(code);
      if (!known.has(character)) expect(detectScript(character).script, character).toBe(null);
    }
  });

  it("adds up to one, or to nothing where there is no script", () => {
    fc.assert(
      fc.property(chineseText(), (text) => {
        const { script, hans, hant } = detectScript(text);
        expect(hans + hant).toBeCloseTo(script === null ? 0 : 1);
      }),
    );
  });

  it("finds the script that a text was converted to", () => {
    const text = fc.array(fc.constantFrom(...OWN.hans, ...OWN.hant), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, (characters) => {
        for (const glue of ["", "，"]) {
          const source = characters.join(glue);
          expect(detectScript(convertText(source, { to: "hans" })).hant).toBe(0);
          expect(detectScript(convertText(source, { to: "hant" })).hans).toBe(0);
        }
      }),
    );
    for (const [hans, hant] of SENTENCES) {
      expect(detectScript(convertText(hans, { to: "hant" })).script).toBe("Hant");
      expect(detectScript(convertText(hant, { to: "hans" })).script).toBe("Hans");
      for (const to of ["tw", "twp", "hk", "hkp"] as const) {
        expect(detectScript(convertText(`${hans}${hant}`, { to }))).toEqual({ script: "Hant", hans: 0, hant: 1 });
      }
    }
  });
});
