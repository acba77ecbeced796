/** What users write in an ES module; it is compiled with the checks of libraries on, never run. */

import {
  type Article,
  ArticleParseError,
  type Block,
  type DocumentLike,
  type Figure,
  fromJson,
  imageUrl,
  type JsonProblem,
  type Node,
  type ParseOptions,
  parseArticle,
  safeParseArticle,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toString,
  toText,
} from "dw-article";
import { type ConvertOptions, convertArticle, convertText, detectScript } from "dw-article/chinese";

const options: ParseOptions = {
  url: "https://www.dw.com/en/a/a-1",
  layout: "web",
  onDrop: ({ reason, text }) => void [reason, text],
};
const parsed: DocumentLike = { type: "root", children: [{ type: "text", data: "One" }] };
export const article: Article = parseArticle(new TextEncoder().encode("<p>One</p>"), options);
export const other: Article = parseArticle(parsed);

const result = safeParseArticle("");
export const title: string | null = result.success ? result.article.title : result.error.code;

export function size(block: Block): number {
  return block.type === "gallery" ? block.slides.length : block.type === "paragraph" ? block.text.length : 0;
}

export function problems(text: string): readonly JsonProblem[] {
  try {
    fromJson(text);
  } catch (error) {
    if (error instanceof ArticleParseError && Array.isArray(error.cause)) return error.cause;
  }
  return [];
}

const target: ConvertOptions = { to: "twp" };
const nodes: readonly Node[] = article.sections;
export const outputs: string[] = [
  ...[toHtml(article, { document: true }), toMirror(article), toJson(article, { indent: 2 }), toMarkdown(article)],
  ...[
    toText(article, { width: 72 }),
    convertText("", target),
    JSON.stringify(toJsonLd(convertArticle(article, target))),
  ],
  ...nodes.map(toString),
  ...article.figures.map((figure: Figure) => imageUrl(figure, { width: 800 }) ?? ""),
  detectScript(article).script ?? "",
];
