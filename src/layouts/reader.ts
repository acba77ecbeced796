/**
 * What every layout's reader is given, and what it gives back.
 *
 * @module
 */
import type { ParentNode } from "../dom/nodes.ts";
import { find, isTag, shownText } from "../dom/query.ts";
import type { ArticleContent, Layout } from "../model/index.ts";
import type { Report } from "../report.ts";
import { isBlank } from "../text/whitespace.ts";

/** The page as text, and what the caller said of it. */
export interface Source {
  readonly html: string;
  /** The page's own address as the caller gave it. */
  readonly url: string | null;
  readonly report: Report;
  /** Whether the caller named the layout: whatever has text is read. */
  readonly forced: boolean;
}

/** Whether a page has its head; one without is a bare body, whatever it holds. */
export function hasHead(html: string): boolean {
  return /<(?:html|head)[\s>]/i.test(html.slice(0, 20_000));
}

/** Whether text stands beside title and body, as where a tag in the middle of the page begins or ends the body. */
function isBroken(root: ParentNode, body: ParentNode): boolean {
  return root.children.some((child) => {
    if (child === body || (isTag(child) && child.name === "title")) return false;
    if (isTag(child) && (child.name === "html" || child.name === "head")) return isBroken(child, body);
    return !isBlank(shownText(child));
  });
}

/** What holds a page's text: its body, or all of the page where it has none or text stands beside that. */
export function textRoot(page: ParentNode): ParentNode {
  const body = find(page, ({ name }) => name === "body");
  return body === null || isBroken(page, body) ? page : body;
}

/** A layout: how it is recognised, and how it is read. */
export interface LayoutReader {
  readonly layout: Layout;
  /** Whether the page bears the layout's mark. Cheap: string searches only. */
  readonly matches: (html: string) => boolean;
  /** Reads the page; `null` where there is no article in it. */
  readonly read: (source: Source) => ArticleContent | null;
}
