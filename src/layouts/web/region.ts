/**
 * The parts of an article on dw.com since mid-2023 and on AMP pages.
 *
 * @module
 */

import { RULES_BY_NAME } from "../../body/rules.ts";
import type { ChildNode, Element, ParentNode } from "../../dom/nodes.ts";
import { attr, classes, isTag, lineEnd, shownText, textOf } from "../../dom/query.ts";
import type { Author } from "../../model/index.ts";
import { mergeAuthors } from "../../page/metadata.ts";
import { type Markup, NO_MARKUP } from "../../page/page.ts";
import { permalinkIn } from "../../page/permalink.ts";
import { sift } from "../../page/sift.ts";
import type { DropReason, Report } from "../../report.ts";
import { cleanOrNull } from "../../text/whitespace.ts";
import { type AuthorsFound, readAuthorBox, readAuthors, readKicker, readVisibleDate } from "./header.ts";

/** Parts around the body whose text is not the article's. */
const CHROME: ReadonlyMap<string, DropReason> = new Map([
  ["advertisement", "advertisement"],
  ["gpt-slot", "advertisement"],
  ["feedback", "feedback"],
  ["feedback-sidebar", "feedback"],
  ["quick-item", "navigation"],
]);

type Part = "title" | "kicker" | "authors" | "date" | "teaser" | "share" | "body" | "lead" | "footer" | "chrome";

const LEADS: ReadonlySet<string> = new Set([
  "figure",
  "video",
  "audio",
  "iframe",
  "amp-img",
  "amp-video",
  "amp-iframe",
  "amp-youtube",
]);
const LEAD_BOXES = ["vjs-wrapper", "yt-wrapper", "image-gallery", "placeholder-image", "dw-widget"] as const;

/** Which part of the article an element is. */
function partOf(element: Element): Part | null {
  const { name } = element;
  if (name === "h1") return "title";
  if (name === "footer") return "footer";
  const tracking = attr(element, "data-tracking-name");
  if (tracking === "content-detail-kicker") return "kicker";
  if (tracking === "sharing-icons-inline") return "share";
  if (tracking === "rich-text") return "body";
  for (const token of classes(element)) {
    if (token === "rich-text" || token === "longText") return "body";
    if (token === "kicker") return "kicker";
    if (token === "author-details" || token === "byline") return "authors";
    if (token === "time-area" || token === "publication") return "date";
    if (token === "teaser-text") return "teaser";
    if (token === "copy-button-wrapper") return "share";
    if (CHROME.has(token)) return "chrome";
    if (LEAD_BOXES.some((box) => box === token)) return "lead";
  }
  return LEADS.has(name) ? "lead" : null;
}

interface Writable {
  title: string | null;
  kicker: Set<string>;
  teaser: string | null;
  authors: AuthorsFound;
  box: Author[];
  published: string | null;
  permalink: string | null;
  lead: ChildNode[];
  body: ChildNode[];
}

/** Why what is no part of the article is left out: what its name says of it, wherever it stands. */
function reasonFor(node: ChildNode): DropReason {
  const rule = isTag(node) ? RULES_BY_NAME.get(node.name) : undefined;
  return typeof rule === "string" ? rule : "navigation";
}

/** How a region is read. */
export interface RegionOptions {
  readonly base: string | null;
  /** The page's language as written, for dates that depend on it. */
  readonly language: string | null;
  /** No body is marked: it is everything that is no other part. */
  readonly loose: boolean;
  /** What stands before the headline is the page's, not the article's. */
  readonly fromTitle?: boolean;
  readonly report: Report;
}

/** Reads the parts of an article's region. */
export function readRegion(region: ParentNode, { base, language, loose, fromTitle, report }: RegionOptions): Markup {
  const found: Writable = {
    title: null,
    kicker: new Set(),
    teaser: null,
    authors: new Map(),
    box: [],
    published: null,
    permalink: null,
    lead: [],
    body: [],
  };
  const readers: Readonly<Record<Part, (element: Element) => void>> = {
    title: (element) => {
      if (fromTitle === true && found.title === null) {
        for (const node of found.body) report.drop("navigation", shownText(node));
        found.body = [];
      }
      if (found.title === null) found.title = cleanOrNull(textOf(element));
      else report.drop("duplicate", textOf(element));
    },
    kicker: (element) => {
      readKicker(element, found.kicker, report);
    },
    authors: (element) => {
      readAuthors(element, found.authors, base, report);
    },
    date: (element) => {
      found.published ??= readVisibleDate(element, language);
      report.drop("date", textOf(element));
    },
    teaser: (element) => {
      if (found.teaser === null) found.teaser = cleanOrNull(textOf(element));
      else report.drop("duplicate", textOf(element));
    },
    share: (element) => {
      found.permalink ??= permalinkIn(element);
      report.drop("share", textOf(element));
    },
    body: (element) => {
      for (const node of element.children) found.body.push(node);
    },
    lead: (element) => {
      // Behind the body, what looks like a picture over it belongs to other stories.
      if (loose) found.body.push(element);
      else if (found.body.length === 0) found.lead.push(element);
      else report.drop("related", textOf(element));
    },
    footer: (element) => {
      found.box = readAuthorBox(element, base);
      report.drop("footer", textOf(element));
    },
    chrome: (element) => {
      const reason = classes(element)
        .map((token) => CHROME.get(token))
        .find((known) => known !== undefined);
      report.drop(reason ?? "navigation", textOf(element));
    },
  };
  const take = (element: Element): boolean => {
    const part = partOf(element);
    if (part === null) return false;
    readers[part](element);
    if (loose) found.body.push(lineEnd());
    return true;
  };
  sift(
    region,
    take,
    (element) => partOf(element) !== null,
    (node) => {
      if (loose) found.body.push(node);
      else report.drop(reasonFor(node), shownText(node));
    },
  );
  const { authors, box, kicker, lead, body, ...rest } = found;
  const lists = { authors: mergeAuthors([...authors.values()], box), kicker: [...kicker] };
  return { ...NO_MARKUP, ...rest, ...lists, leadNodes: lead, bodyNodes: body };
}

/** Whether an element is the body. */
export function isBody(element: Element): boolean {
  return partOf(element) === "body";
}

/** Whether the page says that it is an AMP page. */
export function isAmp(html: string): boolean {
  return /<html\b[^>]*\s(?:amp|⚡)(?:[\s=>]|$)/i.test(html.slice(0, 5000));
}
