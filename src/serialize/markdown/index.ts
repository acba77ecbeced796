/**
 * The article as Markdown.
 *
 * @module
 */
import type { Article, Block, Heading } from "../../model/index.ts";
import { clean } from "../../text/whitespace.ts";
import { blocks, heading, paragraphs, textLine } from "./blocks.ts";
import { escapeInline } from "./escape.ts";
import { frontMatter } from "./front-matter.ts";

/** How {@link toMarkdown} writes. */
export interface MarkdownOptions {
  /** Whether to begin with the facts about the article as YAML front matter. Default `true`. */
  readonly frontMatter?: boolean | undefined;
}

/**
 * The article as CommonMark, tables as GitHub writes them. The title is the heading of depth 1, the teaser the first
 * paragraph; a picture is followed by its caption and, in italics, its credit; players and embeds become links. No text
 * of the article is read as markup: reading the result gives the same text, links and pictures. Superscript and
 * subscript, which Markdown does not have, keep their text alone.
 *
 * @example
 * ```ts
 * import { parseArticle, toMarkdown } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody sails.</p>");
 * toMarkdown(article); // "---\ntitle: \"Fog\"\n---\n\n# Fog\n\nNobody sails.\n"
 * toMarkdown(article, { frontMatter: false }); // "# Fog\n\nNobody sails.\n"
 * ```
 */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  const body: (Block | Heading)[] = article.lead === null ? [] : [article.lead];
  for (const section of article.sections) {
    if (section.heading !== null) body.push(section.heading);
    for (const block of section.children) body.push(block);
  }
  const parts = [
    options.frontMatter === false ? "" : frontMatter(article),
    heading(1, escapeInline(clean(article.title ?? ""))),
    textLine(article.teaser),
    blocks(body),
  ];
  return `${paragraphs(parts)}\n`;
}
