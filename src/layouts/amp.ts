/**
 * AMP pages: the same parts as dw.com since 2023, with AMP's elements for media. Where no rich text is marked, the body is
 * all of the article that is no other part (no DW page of the kind was seen: dw-formats 1).
 *
 * @module
 */
import { find } from "../dom/query.ts";
import { parseHtml } from "../dom/tree.ts";
import type { ArticleContent } from "../model/index.ts";
import { readPage, sourcesOf } from "../page/page.ts";
import { type ArticleMarks, findArticle, tagMark } from "../page/region.ts";
import type { LayoutReader, Source } from "./reader.ts";
import { BODY, isAmp, isBody, readRegion } from "./web/region.ts";
import { WEB_RULES } from "./web/rules.ts";

const ARTICLE: ArticleMarks = { holders: [tagMark("article"), tagMark("main")], body: BODY };

function read({ html, url: known, report }: Source): ArticleContent | null {
  const region = findArticle(html, ARTICLE);
  const tree = region?.tree ?? parseHtml(html);
  const root = region?.element ?? find(tree.root, ({ name }) => name === "body");
  if (root === null) return null;
  const sources = sourcesOf(html, region?.start ?? html.length, known, report);
  const markup = readRegion(root, sources, find(root, isBody) === null);
  return readPage("amp", markup, WEB_RULES, tree, sources);
}

/** The layout `amp`. */
export const amp: LayoutReader = { layout: "amp", matches: isAmp, read };
