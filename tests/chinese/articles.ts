/**
 * Articles and nodes for the Chinese tests, with as little around them as the types allow.
 *
 * @module
 */
import type { ArticleContent, Block, Inline, Link, Paragraph, Strong, Text } from "../../src/model/index.ts";
import { inlineText } from "../../src/model/index.ts";
import { clean } from "../../src/text/whitespace.ts";

export function text(value: string): Text {
  return { type: "text", value };
}

export function strong(children: readonly Inline[]): Strong {
  return { type: "strong", children };
}

/** A link whose addresses hold Chinese that must not be converted. */
export function link(children: readonly Inline[]): Link {
  return {
    type: "link",
    href: "https://www.dw.com/zh/渔网-漁網/a-51530470",
    sourceHref: "/zh/渔网-漁網/a-51530470",
    text: clean(inlineText(children)),
    kind: "article",
    id: "51530470",
    rel: "ArticleRef",
    children,
  };
}

export function paragraph(children: readonly Inline[]): Paragraph {
  return { type: "paragraph", role: "body", text: clean(inlineText(children)), children };
}

/** A Chinese article with nothing but a body. */
export function articleOf(blocks: readonly Block[]): ArticleContent {
  return {
    layout: "fragment",
    id: null,
    url: null,
    permalink: null,
    language: "zh",
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
    sections: [{ type: "section", heading: null, children: blocks }],
  };
}
