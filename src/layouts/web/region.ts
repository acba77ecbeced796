/**
 * The parts of an article on dw.com since mid-2023 and on AMP pages.
 *
 * @module
 */

import { RULES_BY_NAME } from "../../body/rules.ts";
import type { ChildNode, Element, ParentNode } from "../../dom/nodes.ts";
import { attr, classes, isTag, lineEnd, shownText, textOf } from "../../dom/query.ts";
import type { Author } from "../../model/index.ts";
import { addressOf, mergeAuthors, type Sources } from "../../page/metadata.ts";
import { baseOf, type Markup, NO_MARKUP } from "../../page/page.ts";
import { noParts, type Parts, partReaders, sift } from "../../page/parts.ts";
import { wordMark } from "../../page/region.ts";
import type { DropReason } from "../../report.ts";
import { byWord } from "../../text/words.ts";
import { DW_BASE } from "../../url/address.ts";
import { RICH_TEXT } from "../hooks.ts";
import { type AuthorsFound, readAuthorBox, readAuthors, readKicker, readVisibleDate } from "./header.ts";

type Part = keyof Parts | "kicker" | "authors" | "date" | "footer" | "chrome";

/** By `data-tracking-name`. */
const TRACKED = byWord<Part>([
  ["content-detail-kicker", "kicker"],
  ["sharing-icons-inline", "permalink"],
  ["rich-text", "body"],
]);

/** By class. What rich text holds may stand over it, or be none of the article's there, too. */
const MARKED: ReadonlyMap<string, Part> = new Map([
  ...[...RICH_TEXT].map(([token, rule]) => [token, typeof rule === "string" ? "chrome" : "lead"] as const),
  ...byWord<Part>([
    ["rich-text longText", "body"],
    ["kicker", "kicker"],
    ["author-details byline", "authors"],
    ["time-area publication", "date"],
    ["teaser-text", "teaser"],
    ["copy-button-wrapper sharing-icons-inline", "permalink"],
  ]),
]);

const LEADS: ReadonlySet<string> = new Set(
  "figure video audio iframe amp-img amp-video amp-iframe amp-youtube".split(" "),
);

/** Which part of the article an element is. */
function partOf(element: Element): Part | null {
  const { name } = element;
  if (name === "h1") return "title";
  if (name === "footer") return "footer";
  const tracked = attr(element, "data-tracking-name");
  const part = tracked === null ? undefined : TRACKED.get(tracked);
  if (part !== undefined) return part;
  for (const token of classes(element)) {
    const marked = MARKED.get(token);
    if (marked !== undefined) return marked;
  }
  return LEADS.has(name) ? "lead" : null;
}

/** Why what is no part of the article is left out: what its classes or its name say of it, wherever it stands. */
function reasonFor(node: ChildNode): DropReason {
  const rules = isTag(node)
    ? [...classes(node).map((token) => RICH_TEXT.get(token)), RULES_BY_NAME.get(node.name)]
    : [];
  return rules.find((rule) => typeof rule === "string") ?? "navigation";
}

/**
 * Reads the parts of an article's region.
 *
 * @param sources - What the page says beside it: its language, in which dates are written, and its address.
 * @param loose - No body is marked: it is everything that is no other part.
 * @param base - The base of relative addresses where the page's own is not known.
 * @param fromTitle - What stands before the headline is the page's, not the article's.
 */
export function readRegion(
  region: ParentNode,
  sources: Sources,
  loose: boolean,
  base: string | null = DW_BASE,
  fromTitle = false,
): Markup {
  const { report } = sources;
  const address = baseOf(addressOf(sources), base);
  const found = noParts();
  const kicker = new Set<string>();
  let box: Author[] = [];
  let published: string | null = null;
  const authors: AuthorsFound = new Map();
  const shared = partReaders(found, report);
  const readers: Readonly<Record<Part, (element: Element) => void>> = {
    ...shared,
    title: (element) => {
      if (fromTitle && found.title === null) {
        for (const node of found.body) report.drop("navigation", shownText(node));
        found.body = [];
      }
      shared.title(element);
    },
    kicker: (element) => {
      readKicker(element, kicker, report);
    },
    authors: (element) => readAuthors(element, authors, address, report),
    date: (element) => {
      published ??= readVisibleDate(element, sources.head.language);
      report.drop("date", textOf(element));
    },
    lead: (element) => {
      if (loose) found.body.push(element);
      else shared.lead(element);
    },
    footer: (element) => {
      box = readAuthorBox(element, address);
      report.drop("footer", textOf(element));
    },
    chrome: (element) => report.drop(reasonFor(element), textOf(element)),
  };
  sift(
    region,
    partOf,
    (part, element) => {
      readers[part](element);
      if (loose) found.body.push(lineEnd());
    },
    (node) => {
      if (loose) found.body.push(node);
      else report.drop(reasonFor(node), shownText(node));
    },
  );
  return { ...NO_MARKUP, ...found, kicker: [...kicker], published, authors: mergeAuthors([...authors.values()], box) };
}

/** Whether an element is the body. */
export function isBody(element: Element): boolean {
  return partOf(element) === "body";
}

/** The mark of a body. */
export const BODY = wordMark("rich-text", isBody);

/** Whether the page says that it is an AMP page. */
export function isAmp(html: string): boolean {
  return /<html\b[^>]*\s(?:amp|⚡)(?:[\s=>]|$)/i.test(html.slice(0, 5000));
}
