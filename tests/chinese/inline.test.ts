import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChineseVariant, convertArticle, convertText } from "../../src/chinese/index.ts";
import { type Inline, inlineText, type Link, type Paragraph, withViews } from "../../src/model/index.ts";
import { clean } from "../../src/text/whitespace.ts";
import { articleOf, link, paragraph, strong, text } from "./articles.ts";
import { chineseText, OWN } from "./sentences.ts";

const FORMS: readonly ChineseVariant[] = ["hans", "hant", "tw", "twp", "hk", "hkp"];

/** Converts one paragraph, of an article that shows no other text. */
function convert(children: readonly Inline[], to: ChineseVariant): Paragraph {
  const [converted] = convertArticle(withViews(articleOf([paragraph(children)])), { to }).paragraphs;
  if (converted === undefined) throw new Error("the paragraph is gone");
  return converted;
}

function leaves(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => ("children" in node ? leaves(node.children) : [inlineText([node])]));
}

function links(nodes: readonly Inline[]): Link[] {
  return nodes.flatMap((node) => [
    ...(node.type === "link" ? [node] : []),
    ...("children" in node ? links(node.children) : []),
  ]);
}

const WRAPS: readonly ((children: readonly Inline[]) => Inline)[] = [
  link,
  strong,
  (children) => ({ type: "emphasis", children }),
  (children) => ({ type: "superscript", children }),
  (children) => link([strong(children)]),
];

/** A text cut at arbitrary places into nodes, some of them wrapped; a cut may leave a break or a piece of code. */
const cutText = fc
  .record({ whole: chineseText(), cuts: fc.array(fc.nat(100)), wraps: fc.array(fc.nat(9), { minLength: 1 }) })
  .map(({ whole, cuts, wraps }) => {
    const characters = [...whole];
    const places = [...new Set(cuts.map((cut) => cut % (characters.length + 1)))].sort((a, b) => a - b);
    return [...places, characters.length].flatMap((end, i): Inline[] => {
      const value = characters.slice(places[i - 1] ?? 0, end).join("");
      const wrap = wraps[i % wraps.length] ?? 0;
      if (wrap === 8) return [text(value), { type: "break" }];
      if (wrap === 9) return [text(value), { type: "inlineCode", value: "npm" }];
      return [WRAPS[wrap]?.([text(value)]) ?? text(value)];
    });
  });

describe("inline nodes", () => {
  it.each(FORMS)("do not change what becomes of the text they cut: %s", (to) => {
    fc.assert(
      fc.property(cutText, (children) => {
        const plain = inlineText(children);
        const converted = convert(children, to);
        expect(inlineText(converted.children)).toBe(convertText(plain, { to }));
        expect(converted.text).toBe(clean(convertText(plain, { to })));
        const hrefs = links(children).map(({ href }) => href);
        expect(links(converted.children).map(({ href }) => href)).toEqual(hrefs);
        for (const found of links(converted.children)) expect(found.text).toBe(clean(inlineText(found.children)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(["hans", "hant"] as const)("keep the characters they held: %s", (to) => {
    fc.assert(
      fc.property(cutText, (children) => {
        const before = leaves(children);
        const after = leaves(convert(children, to).children);
        expect(after.map((leaf) => [...leaf].length)).toEqual(before.map((leaf) => [...leaf].length));
      }),
      { numRuns: 300 },
    );
  });

  it("convert a phrase that begins in one and ends in another", () => {
    const cases = [
      [[text("她的头"), strong([text("发很长")])], "hant", ["她的頭", "髮很長"]],
      [[text("皇"), link([text("后")]), text("说话")], "hant", ["皇", "后", "說話"]],
      [[text("这"), link([text("鼠")]), text("标坏了")], "twp", ["這", "滑", "鼠壞了"]],
      [[text("飞往"), link([text("哈萨克")]), text("斯坦")], "twp", ["飛往", "哈薩克"]],
      [[text("飞往"), text("哈萨克"), link([text("斯坦")]), text("的人")], "twp", ["飛往", "哈薩", "克", "的人"]],
      [[text("这个U"), strong([text("盘")])], "twp", ["這個隨身", "碟"]],
      [[text("关闭"), strong([text("端")]), link([text("口")])], "twp", ["關閉", "埠"]],
      [[text("关闭"), link([text("端")]), strong([text("口")])], "twp", ["關閉", "埠"]],
    ] as const satisfies readonly (readonly [Inline[], ChineseVariant, string[]])[];
    for (const [children, to, expected] of cases) {
      const converted = convert(children, to);
      expect(leaves(converted.children)).toEqual(expected);
      for (const found of links(converted.children)) expect(found.text).not.toBe("");
    }
  });

  it("leave code as it is and read nothing into it", () => {
    const code: Inline = { type: "inlineCode", value: "渔网.后" };
    expect(convert([text("文件"), code, text("丢了，漁網漁網")], "hans").children[1]).toEqual(code);
    expect(convert([text("运行"), code, text("之后")], "hant").children).toEqual([text("運行"), code, text("之後")]);
    const quoted: Inline = { type: "inlineCode", value: "渔网渔网渔网渔网" };
    expect(convert([text("里面，漁網"), quoted, text("里面")], "tw").children).toEqual([
      text("里面，漁網"),
      quoted,
      text("里面"),
    ]);
  });

  it("that nothing is changed in are the same objects", () => {
    const nodes = [text("里面"), link([text("漁網")])];
    expect(convert(nodes, "hant").children[1]).toBe(nodes[1]);
  });

  it("take time in proportion to their number", () => {
    const characters = Array.from({ length: 60_000 }, (_, i) => OWN.hans[i % OWN.hans.length] ?? "");
    const children = characters.map((value, i) => (i % 2 === 0 ? text(value) : strong([text(value)])));
    expect(inlineText(convert(children, "twp").children)).toBe(convertText(characters.join(""), { to: "twp" }));
  });
});
