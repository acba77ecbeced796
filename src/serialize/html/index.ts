/**
 * The article as semantic HTML that the library reads back without loss.
 *
 * @module
 */
import type { Article } from "../../model/index.ts";
import { writeArticle } from "./article.ts";
import { writeDocument } from "./document.ts";

/** What {@link toHtml} writes. */
export interface HtmlOptions {
  /** A whole page with title, Open Graph, schema.org data and a style sheet instead of the article element alone. */
  readonly document?: boolean;
}

/**
 * The article as clean semantic HTML: an `<article>` with header, sections, figures, lists, quotes, tables and players.
 *
 * Nothing in it can run: every string is escaped, addresses other than `http`, `https`, `mailto` and relative ones are
 * left out, and what other services show in place becomes a link. Parsing the result gives back an equal article, but
 * for its `layout`.
 *
 * @example
 * ```ts
 * import { parseArticle, toHtml } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody sails.</p>");
 * toHtml(article); // "<article data-dw-article=\"1\" dir=\"ltr\">\n<header>\n<h1>Fog</h1>…"
 * toHtml(article, { document: true }); // "<!doctype html>…"
 * parseArticle(toHtml(article)).title; // "Fog"
 * ```
 */
export function toHtml(article: Article, options: HtmlOptions = {}): string {
  const markup = writeArticle(article);
  return `${options.document === true ? writeDocument(article, markup) : markup}\n`;
}
