/**
 * A whole page around the article.
 *
 * @module
 */
import type { Article } from "../../model/index.ts";
import { isSafeUrl } from "../../url/safe.ts";
import { toJsonLd } from "../json-ld.ts";
import { join, tag, worded } from "./markup.ts";
import { STYLE } from "./style.ts";

/** A language with its most likely country, as Open Graph wants it. */
function locale(language: string | null): string | null {
  try {
    const likely = new Intl.Locale(language ?? "").maximize();
    return `${likely.language}_${likely.region}`;
  } catch {
    return null;
  }
}

function metadata(article: Article): string[] {
  const image = article.figures.find(({ src }) => src !== null && isSafeUrl(src));
  const values: Readonly<Record<string, string | null | undefined | readonly string[]>> = {
    description: article.teaser,
    "og:type": "article",
    "og:title": article.title,
    "og:description": article.teaser,
    "og:url": article.url !== null && isSafeUrl(article.url) ? article.url : null,
    "og:locale": locale(article.language),
    "og:image": image?.src,
    "article:published_time": article.timestamp,
    "article:modified_time": article.modified,
    "article:author": article.authors.map(({ name }) => name),
    "article:tag": article.keywords,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .map((content) => tag("meta", { [name.includes(":") ? "property" : "name"]: name, content }, null)),
  );
}

/** JSON that cannot end the script element it stands in. */
function inertJson(value: unknown): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escape);
}

/** The page that holds `body`, the article's markup. */
export function writeDocument(article: Article, body: string): string {
  const { language, direction, title, url } = article;
  return join([
    "<!doctype html>",
    tag("html", { lang: language, dir: direction }, null),
    '<head>\n<meta charset="utf-8">\n<meta name="generator" content="dw-article">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
    worded("title", {}, title ?? url ?? "Deutsche Welle"),
    url === null ? "" : tag("link", { rel: "canonical", href: url }, null),
    ...metadata(article),
    tag("script", { type: "application/ld+json" }, inertJson(toJsonLd(article))),
    tag("style", {}, STYLE),
    "</head>\n<body>",
    body,
    "</body>\n</html>",
  ]);
}
