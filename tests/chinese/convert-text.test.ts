import fc from "fast-check";
import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { type ChineseVariant, convertText } from "../../src/chinese/index.ts";
import { chineseText, SENTENCES } from "./sentences.ts";

const LOCALES = {
  hans: "cn",
  hant: "t",
  tw: "tw",
  twp: "twp",
  hk: "hk",
  hkp: "hkp",
  jp: "jp",
} as const satisfies Record<ChineseVariant, string>;
const VARIANTS: readonly ChineseVariant[] = ["hans", "hant", "tw", "twp", "hk", "hkp", "jp"];

describe("convertText from a form that is given", () => {
  const directions = VARIANTS.flatMap((from) => VARIANTS.filter((to) => to !== from).map((to) => [from, to] as const));

  it.each(directions)("does what OpenCC does from %s to %s", (from, to) => {
    const converter = OpenCC.Converter({ from: LOCALES[from], to: LOCALES[to] });
    fc.assert(
      fc.property(chineseText(), (text) => {
        expect(convertText(text, { from, to })).toBe(converter(text));
      }),
      { numRuns: 60 },
    );
  });

  it.each(VARIANTS)("leaves the text as it is from %s to itself", (form) => {
    const text = SENTENCES.flat().join("");
    expect(convertText(text, { from: form, to: form })).toBe(text);
  });

  it("takes the caller's word over what the text shows", () => {
    expect(convertText("皇后", { to: "hant", from: "hans" })).toBe("皇后");
    expect(convertText("里面", { to: "hant", from: "hans" })).toBe("裏面");
    expect(convertText("滑鼠", { to: "hans", from: "twp" })).toBe("鼠标");
  });
});

describe("ideographic descriptions", () => {
  const converter = OpenCC.Converter({ from: "cn", to: "tw" });

  it("stay as they are, as in OpenCC, whole, nested or broken off", () => {
    const part = fc.constantFrom("⿰", "⿱", "⿲", "⿳", "⿴", "⿻", "网", "发", "头", "𠗣", "渔", "，", "x");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const text = parts.join("");
        expect(convertText(text, { from: "hans", to: "tw" })).toBe(converter(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("are no evidence of a script", () => {
    expect(convertText("有一個字是⿰车网，不常用來寫", { to: "hans" })).toBe("有一个字是⿰车网，不常用来写");
    expect(convertText("里面有个⿱網車字", { to: "hant" })).toBe("裏面有個⿱網車字");
  });

  it("take no more than a pass, though all of them lack their parts", () => {
    const operators = "⿰".repeat(200_000);
    expect(convertText(`渔网${operators}网`, { to: "tw" })).toBe(`漁網${operators.slice(1)}⿰网`);
    expect(convertText(operators, { from: "hans", to: "tw" })).toBe(operators);
  });
});

describe("convertText from the script that each piece is in", () => {
  it.each(SENTENCES)("converts %s to %s and back", (hans, hant) => {
    expect(convertText(hans, { to: "hant" })).toBe(hant);
    expect(convertText(hant, { to: "hans" })).toBe(hans);
    expect(convertText(hans, { to: "hans" })).toBe(hans);
    expect(convertText(hant, { to: "hant" })).toBe(hant);
  });

  it("makes text of both scripts uniform", () => {
    for (const [a, b] of SENTENCES.flatMap(([hans, hant]) => [[hans, hant] as const, [hant, hans] as const])) {
      const [hans, hant] = SENTENCES[0];
      expect(convertText(`${a}${hans}${b}`, { to: "hans" })).toBe(
        [a, hans, b].map((text) => convertText(text, { to: "hans" })).join(""),
      );
      expect(convertText(`${a} ${hant} ${b}`, { to: "hant" })).toBe(
        [a, hant, b].map((text) => convertText(text, { to: "hant" })).join(" "),
      );
    }
  });

  it("does not read Traditional as Simplified", () => {
    const traditional = "皇后說，十里外的戲台只餘下麵粉。干戈未息，她姓余，名叫云。";
    expect(convertText(traditional, { to: "hant" })).toBe(traditional);
    expect(convertText(`${traditional}渔夫说完了。`, { to: "hant" })).toBe(`${traditional}漁夫說完了。`);
  });

  it("gives a clause that shows no script that of its neighbours, else that of most of the text", () => {
    expect(convertText("里面，渔网很旧", { to: "hant" })).toBe("裏面，漁網很舊");
    expect(convertText("里面，漁網很舊", { to: "hant" })).toBe("里面，漁網很舊");
    expect(convertText("漁網很舊，里面，渔网渔网渔网", { to: "hant" })).toBe("漁網很舊，裏面，漁網漁網漁網");
    expect(convertText("漁網漁網漁網，里面，渔网很旧", { to: "hant" })).toBe("漁網漁網漁網，里面，漁網很舊");
    const most = "渔网".repeat(9);
    expect(convertText(`漁網很舊，里面，舊網，${most}`, { to: "hant" })).toMatch(/^漁網很舊，里面，舊網，漁網/);
  });

  it("cuts a clause that changes its script", () => {
    expect(convertText("圖書館馆长", { to: "hant" })).toBe("圖書館館長");
    expect(convertText("書里面馆长说话", { to: "hant" })).toBe("書裏面館長說話");
    expect(convertText("圖書館里馆", { to: "hant" })).toBe("圖書館里館");
    expect(convertText("這個国家的後面", { to: "hans" })).toBe("这个国家的后面");
    expect(convertText("這個国家的後面", { to: "hant" })).toBe("這個國家的後面");
  });

  it("leaves text that shows no script as it is", () => {
    for (const text of ["", "Köln 1998", "里面", "皇后"])
      for (const to of VARIANTS) expect(convertText(text, { to })).toBe(text);
  });

  it("leaves Japanese and Korean as they are, whole or quoted", () => {
    const japanese = "漁師は港で網を広げる";
    for (const to of VARIANTS) {
      expect(convertText(japanese, { to })).toBe(japanese);
      expect(convertText(`海報上寫着「${japanese}」，讀者都能看懂這句話的意義。`, { to })).toContain(japanese);
    }
  });

  it("exchanges words where that is asked for", () => {
    expect(convertText("打印机和鼠标坏了，维修员说要换。", { to: "tw" })).toBe("打印機和鼠標壞了，維修員說要換。");
    expect(convertText("打印机和鼠标坏了，维修员说要换。", { to: "twp" })).toBe("印表機和滑鼠壞了，維修員說要換。");
    expect(convertText("她飞往哈萨克斯坦", { to: "twp" })).toBe("她飛往哈薩克");
    expect(convertText("为了这里", { to: "hk" })).toBe("為了這裏");
    expect(convertText("为了这里", { to: "tw" })).toBe("為了這裡");
  });

  it.each(["hans", "hant"] as const)("changes nothing more the second time: %s", (to) => {
    fc.assert(
      fc.property(chineseText(), (text) => {
        const once = convertText(text, { to });
        expect(convertText(once, { to })).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it("names the forms where it is given another", () => {
    const given: { to: ChineseVariant } = JSON.parse('{ "to": "cn" }');
    expect(() => convertText("渔网", given)).toThrow(TypeError);
    expect(() => convertText("", given)).toThrow("hans, hant, tw, twp, hk, hkp, jp");
    expect(() => convertText("渔网", { to: "hans", from: given.to })).toThrow(TypeError);
  });
});
