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
import { clean, cleanOrNull } from "../../text/whitespace.ts";
import { absoluteUrl } from "../../url/address.ts";
import { cleanPermalink, linkTarget } from "../../url/dw.ts";

/** What the list says. */
export interface Details {
  readonly published: string | null;
  readonly authors: readonly Author[];
  readonly keywords: readonly string[];
  readonly topics: readonly string[];
  readonly permalink: string | null;
}

function linksIn(item: Element): { readonly text: string; readonly href: string }[] {
  return findAll(item, ({ name }) => name === "a").map((link) => ({
    text: clean(textOf(link)),
    href: attr(link, "href") ?? "",
  }));
}

function authorsIn(item: Element, value: string): Author[] {
  const linked = findAll(item, ({ name }) => name === "a");
  const url = linked.length === 1 ? absoluteUrl(attr(linked[0] ?? item, "href") ?? "", "https://www.dw.com/") : null;
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
    const value = cleanOrNull(textOf(item, (node) => node === label))?.replace(/^[:：]\s*/, "") ?? "";
    const links = linksIn(item);
    const kinds = links.map(({ href }) => linkTarget(href, null).kind);
    const searched = links.some(({ href }) => /^\/search\/|[?&]item=/.test(href));
    if (searched || kinds.includes("topic")) {
      for (const { text } of links) (searched ? keywords : topics).push(text);
    } else if (links.length > 0 && !kinds.every((kind) => kind === "person")) continue;
    else if (cleanPermalink(value) !== null) permalink ??= cleanPermalink(value);
    else if (published === null && parseDate(value) !== null) published = parseDate(value)?.value ?? null;
    else if (label !== null && value !== "" && authors.length === 0) authors = authorsIn(item, value);
  }
  return { published, authors, keywords: unique(keywords), topics: unique(topics), permalink };
}
