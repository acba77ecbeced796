/**
 * The script of an article, and articles converted to another.
 *
 * @module
 */
import type { Article } from "../model/index.ts";
import { convertRich } from "./inline.ts";
import { type Rich, rewriteArticle } from "./rewrite.ts";
import { clauses, detectTextScript, evidence, type ScriptDetection, stronger } from "./script.ts";
import { convertCut } from "./text.ts";
import { type ConvertOptions, variant } from "./variants.ts";

/** All texts of an article, a line each. */
function articleText(article: Article): string {
  const texts: string[] = [];
  rewriteArticle(article, {
    plain(text) {
      texts.push(text);
      return text;
    },
    rich<T extends Rich>(node: T): T {
      texts.push(node.text);
      return node;
    },
  });
  return texts.join("\n");
}

/**
 * Says which script Chinese text is written in, by the characters that differ between the scripts: those that OpenCC's
 * dictionaries change into the other script and never show in text of the other script.
 *
 * Of an article all text counts: headline, captions and so on. Text without a character that differs has the script
 * `null`, and so have Japanese and Korean; a word of them in a Chinese text does not count.
 *
 * @example
 * ```ts
 * import { detectScript } from "dw-article/chinese";
 * detectScript("漢學家在圖書館"); // { script: "Hant", hant: 1, hans: 0 }
 * detectScript("漢學家 图书馆").script; // "mixed"
 * detectScript("東京の図書館で働く").script; // null
 * ```
 */
export function detectScript(text: string | Article): ScriptDetection {
  return detectTextScript(typeof text === "string" ? text : articleText(text));
}

const LETTERS = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;

/** Whether an article is Chinese, and not one in another language that quotes Chinese. */
function isChinese(article: Article, text: string): boolean {
  if (article.language !== null && /^zh(?![a-z0-9])/i.test(article.language)) return true;
  if (detectTextScript(text).script === null) return false;
  const letters = text.match(LETTERS)?.length ?? 0;
  return (text.match(HAN)?.length ?? 0) * 2 > letters;
}

/**
 * Converts a Chinese article to another form: a new article in which every text is converted, names and link texts
 * too, and `language` says the form (`zh-Hans`, `zh-TW` …). Addresses, ids and code stay.
 *
 * Each text is converted as by {@link convertText}, phrases across the borders of inline nodes; what shows neither
 * script itself is taken to be in the one that most of the article is in. An article that is not Chinese is returned
 * as it is.
 *
 * Throws `TypeError` for an unknown form.
 *
 * @example
 * ```ts
 * import { parseArticle } from "dw-article";
 * import { convertArticle } from "dw-article/chinese";
 *
 * const article = parseArticle("<h1>漁夫</h1><p>漁夫把舊網曬在碼頭上。</p>", { url: "https://www.dw.com/zh/a-90000001" });
 * convertArticle(article, { to: "hans" }).title; // "渔夫"
 * convertArticle(article, { to: "hans" }).language; // "zh-Hans"
 * ```
 */
export function convertArticle(article: Article, options: ConvertOptions): Article {
  const { language } = variant(options.to);
  const text = articleText(article);
  if (!isChinese(article, text)) return article;
  const script = stronger(evidence(clauses(text)), null);
  return rewriteArticle(
    { ...article, language },
    {
      plain: (value) => convertCut({ text: value, cuts: [] }, options, script).text,
      rich: (node) => convertRich(node, (source) => convertCut(source, options, script)),
    },
  );
}
