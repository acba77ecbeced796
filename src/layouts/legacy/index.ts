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
import { hasHead, type LayoutReader, type Source, textRoot } from "../reader.ts";
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

interface Writable {
  title: string | null;
  teaser: string | null;
  shared: string | null;
  details: Details | null;
  kicker: string[];
  lead: ChildNode[];
  body: ChildNode[];
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
  const found: Writable = { title: null, teaser: null, shared: null, details: null, kicker: [], lead: [], body: [] };
  const readers: Readonly<Record<Part, (element: Element) => void>> = {
    title: (element) => {
      if (found.title === null) found.title = cleanOrNull(textOf(element));
      else report.drop("duplicate", textOf(element));
    },
    teaser: (element) => {
      if (found.teaser === null) found.teaser = cleanOrNull(textOf(element));
      else report.drop("duplicate", textOf(element));
    },
    kicker: (element) => {
      if (found.body.length === 0) found.kicker.push(...unique([textOf(element)]));
      else report.drop("related", textOf(element));
    },
    share: (element) => {
      found.shared = permalinkIn(element);
      report.drop("share", textOf(element));
    },
    lead: (element) => {
      // Behind the body, what looks like a picture over it belongs to other stories.
      if (found.body.length === 0) found.lead.push(element);
      else report.drop("related", textOf(element));
    },
    body: (element) => {
      for (const node of element.children) found.body.push(node);
    },
    details: (element) => {
      // Pages print the list twice.
      found.details ??= readDetails(element);
      report.drop("footer", textOf(element));
    },
    related: (element) => report.drop("related", textOf(element)),
  };
  const take = (element: Element): boolean => {
    const part = partOf(element);
    if (part !== null) readers[part](element);
    return part !== null;
  };
  // What stands around these parts, teasers of other stories and forms, is no part of the article's region.
  sift(region, take, (element) => partOf(element) !== null, leave);
  const { title, teaser, shared, kicker, lead, body } = found;
  const { published, authors, keywords, topics, permalink } = found.details ?? NO_DETAILS;
  return {
    ...NO_MARKUP,
    title,
    kicker,
    teaser,
    authors,
    published,
    permalink: permalink ?? shared,
    keywords: () => (keywords.length > 0 ? keywords : topics),
    leadNodes: lead,
    bodyNodes: body,
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
  const root = region?.element ?? textRoot(tree.root) ?? find(tree.root, holdsArticle) ?? tree.root;
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
