/**
 * dw.com from 2011 to mid-2023: server-rendered pages.
 *
 * @module
 */
import type { ChildNode, Element, ParentNode } from "../../dom/nodes.ts";
import { attr, classes, hasClass, textOf } from "../../dom/query.ts";
import { parseHtml } from "../../dom/tree.ts";
import type { ArticleContent } from "../../model/index.ts";
import { firstDate, unique } from "../../page/metadata.ts";
import { type Markup, NO_MARKUP, readPage, sourcesOf } from "../../page/page.ts";
import { noParts, type Parts, partReaders, sift } from "../../page/parts.ts";
import { type ArticleMarks, attributeMark, findArticle, wordMark } from "../../page/region.ts";
import type { Report } from "../../report.ts";
import { byWord } from "../../text/words.ts";
import { hasHead, type LayoutReader, type Source, textRoot } from "../reader.ts";
import { LEGACY_RULES } from "./blocks.ts";
import { type Details, readDetails } from "./details.ts";

type Part = keyof Parts | "kicker" | "details" | "related";

/** By class. */
const MARKED = byWord<Part>([
  ["artikel", "kicker"],
  ["intro", "teaser"],
  ["longText", "body"],
  ["smallList", "details"],
  ["relatedContent linkList", "related"],
  ["picBox imgTeaserL gallery", "lead"],
]);

function partOf(element: Element): Part | null {
  if (element.name === "h1") return "title";
  if (attr(element, "id") === "sharing-bar") return "permalink";
  for (const token of classes(element)) {
    const part = MARKED.get(token);
    if (part !== undefined) return part;
  }
  return null;
}

/**
 * Reads the parts of a legacy page.
 *
 * @param leave - Told of what is no part; of a whole page that is most, and none of it is the article's.
 */
export function readRegion(
  region: ParentNode,
  report: Report,
  leave: (node: ChildNode) => void = () => undefined,
): Markup {
  const found = noParts();
  const kicker: string[] = [];
  let details: Details = NO_MARKUP;
  const shared = partReaders(found, report);
  const readers: Readonly<Record<Part, (element: Element) => void>> = {
    ...shared,
    kicker: (element) => {
      if (found.body.length === 0) kicker.push(...unique([textOf(element)]));
      else shared.related(element);
    },
    details: (element) => {
      // Pages print the list twice.
      if (details === NO_MARKUP) details = readDetails(element);
      report.drop("footer", textOf(element));
    },
  };
  // What stands around these parts, teasers of other stories and forms, is no part of the article's region.
  sift(region, partOf, (part, element) => readers[part](element), leave);
  return { ...NO_MARKUP, ...details, ...found, kicker, permalink: details.permalink ?? found.permalink };
}

/** The day in the page's own script, and behind the headline in its title. */
function otherDates(html: string, title: string | null): (string | undefined)[] {
  const script = /(?:articleChangeDateShort|firstPublicationDate)["']?\s*[:=]\s*["']?(\d{8})/.exec(html)?.[1];
  return [/\|\s*(\d{2}\.\d{2}\.\d{4})\s*$/.exec(title ?? "")?.[1], script];
}

/** Whether an element is a body. */
export function isLongText(element: Element): boolean {
  return hasClass(element, "longText");
}

const ARTICLE: ArticleMarks = {
  holders: [attributeMark("id", "bodyContent")],
  body: wordMark("longText", isLongText),
};
const MARK = /\s(?:id\s*=\s*["']?bodyContent|class\s*=\s*["']?longText)\b/i;

/** Behind the first list of details, pages have nothing of the article. */
function endOfDetails(html: string): number {
  const list = html.indexOf("smallList");
  const close = list < 0 ? -1 : html.indexOf("</ul>", list);
  return close < 0 ? html.length : close + 5;
}

function read({ html, url: known, report }: Source): ArticleContent | null {
  const region = findArticle(html, ARTICLE, endOfDetails(html));
  const tree = region?.tree ?? parseHtml(html);
  const root = region?.element ?? textRoot(tree.root);
  const sources = sourcesOf(html, region?.start ?? html.length, known, report);
  const markup = readRegion(root, report);
  const { head } = sources;
  const title = head.meta.get("og:title") ?? head.title;
  const published = markup.published ?? firstDate(otherDates(html, title), report);
  return readPage("legacy", { ...markup, published }, LEGACY_RULES, tree, sources);
}

/** The layout `legacy`. */
export const legacy: LayoutReader = {
  layout: "legacy",
  matches: (html) => hasHead(html) && MARK.test(html),
  read,
};
