/**
 * Chinese of the tests' own invention, the same sentences in both scripts, and the characters of OpenCC's dictionaries.
 *
 * @module
 */
import fc from "fast-check";
import * as OpenCC from "opencc-js";

/** Sentences as `[Simplified, Traditional]`; each shows its script. */
export const SENTENCES = [
  ["渔夫把旧网晒在码头上，等待东风。", "漁夫把舊網曬在碼頭上，等待東風。"],
  ["图书馆周五闭馆，读者须提前还书。", "圖書館週五閉館，讀者須提前還書。"],
  ["她说：“这里的云雾从来没有散开过。”", "她說：“這裏的雲霧從來沒有散開過。”"],
  ["三位钟表师傅修复了市政厅的古老时钟", "三位鐘錶師傅修復了市政廳的古老時鐘"],
  ["邮递员骑着单车穿过麦田，头发被风吹乱。", "郵遞員騎着單車穿過麥田，頭髮被風吹亂。"],
] as const;

/** Words whose conversion depends on the whole of them, and words that other places call by longer or shorter names. */
export const PHRASES = [
  "头发",
  "发展",
  "干净",
  "皇后",
  "鼠标",
  "哈萨克斯坦",
  "端口",
  "U盘",
  "字符串",
  "打印机",
  "意大利面",
  "丹尼·博伊尔",
];

type Side = "hans" | "hant";

function pairs(dictionaries: readonly unknown[]): string[][] {
  return dictionaries
    .flat(2)
    .flatMap((dictionary) => (typeof dictionary === "string" ? dictionary.split("|") : []))
    .map((entry) => entry.split(" "));
}

/** The characters that one script has to itself, worked out from the dictionaries in the plainest way. */
function ownCharacters(side: Side): string[] {
  const toTraditional = pairs([...(OpenCC.Locale.from.cn ?? [])]);
  const toSimplified = pairs([...(OpenCC.Locale.to.cn ?? [])]);
  const hant = new Set(
    [...toTraditional.map(([, target]) => target), ...toSimplified.map(([source]) => source)].join(""),
  );
  const hans = new Set(
    [...toTraditional.map(([source]) => source), ...toSimplified.map(([, target]) => target)].join(""),
  );
  const [changes, other] = side === "hans" ? [toTraditional, hant] : [toSimplified, hans];
  return changes
    .filter(([source = "", target]) => source !== target && [...source].length === 1 && !other.has(source))
    .map(([source = ""]) => source);
}

/** Characters of Simplified text only, and of Traditional text only. */
export const OWN: Readonly<Record<Side, readonly string[]>> = {
  hans: ownCharacters("hans"),
  hant: ownCharacters("hant"),
};

/** A character that both scripts write, some of them with different meanings. */
const SHARED = fc.constantFrom(..."后里台干面只余云斗谷人口大中山水天的是不在有上下出年月日，。：「」 ·A7");

/** Text of both scripts, of phrases, of punctuation, and of all kinds of characters that the dictionaries name. */
export function chineseText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: SHARED },
    { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN.hans) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN.hant) },
    { weight: 2, arbitrary: fc.constantFrom(...SENTENCES.flat()) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("ありがとう", "ニュース", "東京へ行く", "안녕하세요", "\uf902", "⿰水木", "𠗣"),
    },
  );
  return fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
}
