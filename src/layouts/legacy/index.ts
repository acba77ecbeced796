/**
 * dw.com from 2011 to mid-2023: server-rendered pages.
 *
 * @module
 */
import type { ChildNode, Element, ParentNode } from "../../dom/nodes.ts";
import { attr, find, hasClass, textOf } from "../../dom/query.ts";
import { parseHtml } from "../../dom/tree.ts";
import type { ArticleContent } from "../../model/index.ts";
import { firstDate, unique } from "../../page/metadata.ts";
import { type Markup, NO_MARKUP, readPage, sourcesOf } from "../../page/page.ts";
import { permalinkIn } from "../../page/permalink.ts";
import { attributeMark, findRegion } from "../../page/region.ts";
import { sift } from "../../page/sift.ts";
import type { Report } from "../../report.ts";
import { cleanOrNull } from "../../text/whitespace.ts";
import { hasHead, type LayoutReader, type Source } from "../reader.ts";
import { LEGACY_RULES } from "./blocks.ts";
import { type Details, readDetails } from "./details.ts";

type Part = "title" | "kicker" | "teaser" | "share" | "lead" | "body" | "details" | "related";

function partOf(element: Element): Part | null {
  if (element.name === "h1") return "title";
  if (attr(element, "id") === "sharing-bar") return "share";
  if (hasClass(element, "artikel")) return "kicker";
  if (hasClass(element, "intro")) return "teaser";
  if (hasClass(element, "longText")) return "body";
  if (hasClass(element, "smallList")) return "details";
  if (hasClass(element, "relatedContent") || hasClass(element, "linkList")) return "related";
  return hasClass(element, "picBox") || hasClass(element, "imgTeaserL") || hasClass(element, "gallery") ? "lead" : null;
}

const NO_DETAILS: Details = { published: null, authors: [], keywords: [], topics: [], permalink: null };

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
  let title: string | null = null;
  let teaser: string | null = null;
  let shared: string | null = null;
  let details: Details | null = null;
  let kicker: string[] = [];
  const leadNodes: ChildNode[] = [];
  let bodyNodes: ChildNode[] = [];
  const take = (element: Element): boolean => {
    const part = partOf(element);
    if (part === "title" && title === null) title = cleanOrNull(textOf(element));
    else if (part === "teaser" && teaser === null) teaser = cleanOrNull(textOf(element));
    else if (part === "kicker" && bodyNodes.length === 0) kicker = kicker.concat(unique([textOf(element)]));
    else if (part === "share") {
      shared = permalinkIn(element);
      report.drop("share", textOf(element));
    } else if (part === "lead" && bodyNodes.length === 0) leadNodes.push(element);
    else if (part === "body") bodyNodes = bodyNodes.concat(element.children);
    else if (part === "details") details ??= readDetails(element);
    return part !== null;
  };
  // What stands around these parts, teasers of other stories and forms, is no part of the article's region.
  sift(region, take, (element) => partOf(element) !== null, leave);
  const { published, authors, keywords, topics, permalink } = details ?? NO_DETAILS;
  return {
    ...NO_MARKUP,
    title,
    kicker,
    teaser,
    authors,
    published,
    permalink: permalink ?? shared,
    keywords: () => (keywords.length > 0 ? keywords : topics),
    leadNodes,
    bodyNodes,
  };
}

/** The day in the page's own script, and behind the headline in its title. */
function otherDates(html: string, title: string | null): (string | undefined)[] {
  const script = /(?:articleChangeDateShort|firstPublicationDate)["']?\s*[:=]\s*["']?(\d{8})/.exec(html)?.[1];
  return [/\|\s*(\d{2}\.\d{2}\.\d{4})\s*$/.exec(title ?? "")?.[1], script];
}

const BODY_CONTENT = attributeMark("id", "bodyContent");
const MARK = /\s(?:id\s*=\s*["']?bodyContent|class\s*=\s*["']?longText)\b/i;

/** Behind the first list of details, pages have nothing of the article. */
function endOfDetails(html: string): number {
  const list = html.indexOf("smallList");
  const close = list < 0 ? -1 : html.indexOf("</ul>", list);
  return close < 0 ? html.length : close + 5;
}

function holdsArticle(element: Element): boolean {
  return find(element, (node) => hasClass(node, "longText") || node.name === "h1") !== null;
}

function read({ html, url: known, report }: Source): ArticleContent | null {
  const region = findRegion(html, BODY_CONTENT, holdsArticle, endOfDetails(html));
  const tree = region?.tree ?? parseHtml(html);
  const root = region?.element ?? find(tree.root, ({ name }) => name === "body") ?? find(tree.root, holdsArticle);
  const sources = sourcesOf(html, region?.start ?? html.length, known, report);
  const markup = root === null ? NO_MARKUP : readRegion(root, report);
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
