/**
 * The article element: head data, lead picture and body.
 *
 * @module
 */
import type { Article, Author } from "../../model/index.ts";
import { escapeText } from "../escape.ts";
import { writeFigure, writeSection } from "./blocks.ts";
import { group, join, tag, worded } from "./markup.ts";

function line(kind: string, items: readonly string[], separator: string): string {
  const content = join(items, separator);
  return content && tag("p", { class: kind }, content);
}

function writeAuthor({ name, url, note }: Author): string {
  const person = url === null ? escapeText(name) : worded("a", { href: url, rel: "author" }, name);
  return tag("span", {}, join([person, worded("small", {}, note)], " "));
}

/** A date as it can be read in any language, from left to right in all; the exact instant is in `datetime`. */
function writeTime(kind: string | null, datetime: string | null): string {
  return worded("time", { class: kind, datetime, dir: "ltr" }, datetime?.replace(/T(\d\d:\d\d).*$/, " $1 UTC") ?? null);
}

/** The article element. */
export function writeArticle(article: Article): string {
  const { kicker, lead, keywords, sections } = article;
  const header = [
    line(
      "kicker",
      kicker.map((label) => worded("span", {}, label)),
      " ",
    ),
    worded("h1", {}, article.title),
    worded("p", { class: "teaser" }, article.teaser),
    line("authors", article.authors.map(writeAuthor), ", "),
    line("dates", [writeTime(null, article.timestamp), writeTime("modified", article.modified)], " "),
    lead === null ? "" : writeFigure(lead, "lead"),
  ];
  const attributes = {
    "data-dw-article": article.schemaVersion,
    lang: article.language,
    dir: article.direction,
    "data-id": article.id,
    "data-url": article.url,
    "data-permalink": article.permalink,
    "data-source": article.source,
    "data-archived": article.archived,
    "data-keywords": keywords.join("\n") || null,
  };
  return group("article", attributes, [join(header) && group("header", {}, header), ...sections.map(writeSection)]);
}
