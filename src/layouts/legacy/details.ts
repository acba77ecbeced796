/**
 * The list of details below a legacy page's text: date, author, topics, keywords, permalink.
 *
 * Its items are told apart by what they hold, so that a page in any language is read; labels are not needed.
 *
 * @module
 */
import type { Element } from "../../dom/nodes.ts";
import { attr, elements, find, findAll, textOf } from "../../dom/query.ts";
import { parseDate } from "../../language/dates.ts";
import { splitNames, splitNote, stationName } from "../../language/labels.ts";
import type { Author } from "../../model/index.ts";
import { unique } from "../../page/metadata.ts";
import type { Markup } from "../../page/page.ts";
import { wordsOf } from "../../text/words.ts";
import { absoluteUrl, DW_BASE } from "../../url/address.ts";
import { cleanPermalink, linkTarget } from "../../url/dw.ts";

/** What the list says. */
export type Details = Pick<Markup, "published" | "authors" | "keywords" | "permalink">;

function linksIn(item: Element): Element[] {
  return findAll(item, ({ name }) => name === "a");
}

function authorsIn(item: Element, value: string): Author[] {
  const [link, more] = linksIn(item);
  const url = link === undefined || more !== undefined ? null : absoluteUrl(attr(link, "href"), DW_BASE);
  return splitNames(value).flatMap((written) => {
    const { name, note } = splitNote(written);
    return stationName(name) || name === "" ? [] : [{ name, url, note }];
  });
}

/** Reads the list. */
export function readDetails(list: Element): Details {
  let published: string | null = null;
  let permalink: string | null = null;
  let authors: Author[] = [];
  const keywords: string[] = [];
  const topics: string[] = [];
  for (const item of elements(list)) {
    const label = find(item, ({ name }) => name === "strong");
    const value = wordsOf(item, (node) => node === label)?.replace(/^[:：]\s*/, "") ?? "";
    const links = linksIn(item);
    const addresses = links.map((link) => attr(link, "href") ?? "");
    const kinds = addresses.map((href) => linkTarget(href, null).kind);
    const searched = addresses.some((href) => /^\/search\/|[?&]item=/.test(href));
    if (searched || kinds.includes("topic")) {
      for (const link of links) (searched ? keywords : topics).push(textOf(link));
    } else if (links.length > 0 && !kinds.every((kind) => kind === "person")) continue;
    else if (cleanPermalink(value) !== null) permalink ??= cleanPermalink(value);
    else if (published === null && parseDate(value) !== null) published = parseDate(value)?.value ?? null;
    else if (label !== null && value !== "" && authors.length === 0) authors = authorsIn(item, value);
  }
  return { published, authors, permalink, keywords: () => unique(keywords.length > 0 ? keywords : topics) };
}
