/**
 * dw.com since mid-2023: React pages of both kinds.
 *
 * @module
 */
import type { ChildNode } from "../../dom/nodes.ts";
import { find, findAll, textOf } from "../../dom/query.ts";
import { parseHtml } from "../../dom/tree.ts";
import type { ArticleContent } from "../../model/index.ts";
import { type Sources, unique } from "../../page/metadata.ts";
import { readPage, sourcesOf } from "../../page/page.ts";
import { type ArticleMarks, attributeMark, findArticle, findRegion, type Region, tagMark } from "../../page/region.ts";
import { hasHead, type LayoutReader, type Source, textRoot } from "../reader.ts";
import { BODY, isAmp, readRegion } from "./region.ts";
import { WEB_RULES } from "./rules.ts";

const RELATED = attributeMark("id", "related-topics");

/** Topics that a section behind the article names, or one within it. */
function relatedTopics(html: string, article: Region | null): string[] {
  const start = article?.start ?? 0;
  const search = (from: number): Region | null => findRegion(html, RELATED, () => true, html.length, from);
  const region = search(start + (article?.tree.length ?? 0)) ?? search(start);
  const aside = region === null ? null : find(region.element, ({ name }) => name === "aside");
  return aside === null ? [] : unique(findAll(aside, ({ name }) => name === "a").map((link) => textOf(link)));
}

const ARTICLE: ArticleMarks = { holders: [tagMark("article"), attributeMark("id", "main-content")], body: BODY };

/** The state holds the body's markup once more: all there is of it on a page whose markup is still to be rendered. */
function bodyOfState(sources: Sources): readonly ChildNode[] {
  const text = sources.state().content["text"];
  return typeof text === "string" ? parseHtml(text).root.children : [];
}

function read({ html, url: known, report }: Source): ArticleContent | null {
  const region = findArticle(html, ARTICLE);
  const tree = region?.tree ?? parseHtml(html);
  const root = region?.element ?? textRoot(tree.root);
  const sources = sourcesOf(html, region?.start ?? html.length, known, report);
  const markup = readRegion(root, sources, false);
  const body = markup.body.length > 0 ? markup.body : bodyOfState(sources);
  return readPage("web", { ...markup, body, keywords: () => relatedTopics(html, region) }, WEB_RULES, tree, sources);
}

const MARKS = ["rich-text", "content-detail-kicker", "__APOLLO_STATE__", "__APP_STATE__"];

/** The layout `web`. */
export const web: LayoutReader = {
  layout: "web",
  matches: (html) => hasHead(html) && MARKS.some((mark) => html.includes(mark)) && !isAmp(html),
  read,
};
