/**
 * The article as a whole.
 *
 * @module
 */
import type { Figure, Paragraph, Section } from "./block.ts";
import type { Link } from "./inline.ts";

/**
 * The layouts that the library reads:
 *
 * - `mirror`: the export of a mirror (Markdown title line and HTML fragment)
 * - `legacy`: dw.com until mid-2023
 * - `web`: dw.com since
 * - `amp`: the AMP edition of either
 * - `fragment`: a bare body
 * - `semantic`: what {@link toHtml} writes
 */
export type Layout = "mirror" | "legacy" | "web" | "amp" | "fragment" | "semantic";

/** A person who wrote the article. The station itself is no author. */
export interface Author {
  /** As the source writes it. */
  readonly name: string;
  /** Absolute address of the person's page. */
  readonly url: string | null;
  /** What stands beside the name: place, agency, job, `综合报道`. */
  readonly note: string | null;
}

/** What an article holds, without the views and the version. */
export interface ArticleContent {
  /** Which reader understood the input. */
  readonly layout: Layout;
  /** DW content id: `"63827657"`. */
  readonly id: string | null;
  /** Canonical address, as the source writes it. */
  readonly url: string | null;
  /** The `p.dw.com` address. */
  readonly permalink: string | null;
  /** BCP 47: `de`, `zh`, `zh-Hant`, `pt-BR`. */
  readonly language: string | null;
  /** Which way the text runs: left to right, or right to left. */
  readonly direction: "ltr" | "rtl";
  /** The headline. */
  readonly title: string | null;
  /** The labels over the headline. */
  readonly kicker: readonly string[];
  /** The standfirst. */
  readonly teaser: string | null;
  /** Those who wrote it, in the order of the page. */
  readonly authors: readonly Author[];
  /** The dateline at the head of the first paragraph: `德國之聲中文網`. It stays in the paragraph too. */
  readonly source: string | null;
  /** Publication, ISO 8601: a UTC instant to the millisecond, or a day: `2023-04-28`. */
  readonly timestamp: string | null;
  /** Last change, in the same forms. */
  readonly modified: string | null;
  /** When the mirror took it, in the same forms. */
  readonly archived: string | null;
  /** Keywords or related subjects. */
  readonly keywords: readonly string[];
  /** The picture over the body. */
  readonly lead: Figure | null;
  /** The body, once, in order. */
  readonly sections: readonly Section[];
}

/** One article, whatever it was read from. Plain data: it can be stored, cloned and compared as it is. */
export interface Article extends ArticleContent {
  /** The version of this form; `fromJson` refuses any other. */
  readonly schemaVersion: 1;
  /** View: every paragraph of `sections` in document order, the same objects. */
  readonly paragraphs: readonly Paragraph[];
  /** View: `lead` and every figure of `sections`, the same objects; gallery slides are in their gallery. */
  readonly figures: readonly Figure[];
  /** View: every link of `lead` and `sections` in document order, the same objects. */
  readonly links: readonly Link[];
}
