/**
 * The facts about an article as YAML front matter.
 *
 * @module
 */
import type { Article } from "../../model/index.ts";

/** What JSON lets stand in a string and YAML does not, or not everywhere. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** JSON is YAML, but for a few characters. */
function quoted(value: string | readonly string[]): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Front matter with what the article knows: a key a line, its value a JSON string or a list of them. */
export function frontMatter(article: Article): string {
  const facts: Readonly<Record<string, string | null | readonly string[]>> = {
    title: article.title,
    kicker: article.kicker,
    teaser: article.teaser,
    authors: article.authors.map(({ name }) => name),
    source: article.source,
    date: article.timestamp,
    modified: article.modified,
    archived: article.archived,
    language: article.language,
    id: article.id,
    url: article.url,
    permalink: article.permalink,
    keywords: article.keywords,
  };
  let lines = "";
  for (const [key, value] of Object.entries(facts)) {
    if (value !== null && value.length > 0) lines += `${key}: ${quoted(value)}\n`;
  }
  return lines === "" ? "" : `---\n${lines}---`;
}
