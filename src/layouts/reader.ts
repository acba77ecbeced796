/**
 * What every layout's reader is given, and what it gives back.
 *
 * @module
 */
import type { ArticleContent, Layout } from "../model/index.ts";
import type { Report } from "../report.ts";

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

/** A layout: how it is recognised, and how it is read. */
export interface LayoutReader {
  readonly layout: Layout;
  /** Whether the page bears the layout's mark. Cheap: string searches only. */
  readonly matches: (html: string) => boolean;
  /** Reads the page; `null` where there is no article in it. */
  readonly read: (source: Source) => ArticleContent | null;
}
