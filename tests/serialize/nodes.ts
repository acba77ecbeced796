/**
 * Short ways to write the nodes of an article down.
 *
 * @module
 */
import {
  type Article,
  type ArticleContent,
  type Block,
  type Figure,
  type Inline,
  inlineText,
  withViews,
} from "../../src/model/index.ts";

export const EMPTY: ArticleContent = {
  layout: "web",
  id: null,
  url: null,
  permalink: null,
  language: null,
  direction: "ltr",
  title: null,
  kicker: [],
  teaser: null,
  authors: [],
  source: null,
  timestamp: null,
  modified: null,
  archived: null,
  keywords: [],
  lead: null,
  sections: [],
};

export const text = (value: string): Inline => ({ type: "text", value });
export const strong = (...children: Inline[]): Inline => ({ type: "strong", children });
export const emphasis = (...children: Inline[]): Inline => ({ type: "emphasis", children });
export const link = (href: string, ...children: Inline[]): Inline => ({
  type: "link",
  href,
  sourceHref: href,
  text: inlineText(children),
  kind: "external",
  id: null,
  rel: null,
  children,
});
export const paragraph = (...children: Inline[]): Block => ({
  type: "paragraph",
  role: "body",
  text: inlineText(children),
  children,
});

export const FIGURE: Figure = {
  type: "figure",
  id: null,
  src: "https://static.dw.com/image/1_906.jpg",
  sourceUrl: null,
  alt: "A [grey] harbour",
  title: null,
  caption: { text: "Ferries in fog", children: [text("Ferries in fog")] },
  credit: "N. Brandt/Agency",
  width: null,
  height: null,
};

/** An article of these blocks. */
export const articleOf = (...children: Block[]): Article =>
  withViews({ ...EMPTY, sections: [{ type: "section", heading: null, children }] });
