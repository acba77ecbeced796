/**
 * One typed model for Deutsche Welle articles of every layout, and the ways to write it.
 *
 * @example
 * ```ts
 * import { parseArticle, toMarkdown } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody <em>sails</em>.</p>", { url: "https://www.dw.com/en/fog/a-90000001" });
 * article.title; // "Fog"
 * article.id; // "90000001"
 * toMarkdown(article, { frontMatter: false }); // "# Fog\n\nNobody *sails*.\n"
 * ```
 *
 * @module
 */
export { type ArticleErrorCode, ArticleParseError } from "./errors.ts";
export type { ArticleInput, DocumentLike, NodeLike } from "./input.ts";
export type * from "./model/article.ts";
export type * from "./model/block.ts";
export type * from "./model/inline.ts";
export { type Node, toString } from "./model/walk.ts";
export { type ParseOptions, type ParseResult, parseArticle, safeParseArticle } from "./parse.ts";
export type { DroppedText, DropReason, ParseWarning, WarningCode } from "./report.ts";
export { type HtmlOptions, toHtml } from "./serialize/html/index.ts";
export { fromJson, type JsonOptions, type JsonProblem, toJson } from "./serialize/json/index.ts";
export { toJsonLd } from "./serialize/json-ld.ts";
export { type MarkdownOptions, toMarkdown } from "./serialize/markdown/index.ts";
export { toMirror } from "./serialize/mirror.ts";
export { type TextOptions, toText } from "./serialize/text.ts";
export { imageUrl } from "./url/image.ts";
