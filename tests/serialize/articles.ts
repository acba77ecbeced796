/**
 * One article by hand that holds every kind of node with every field said.
 *
 * @module
 */
import type { Article, ArticleContent, Block, Inline } from "../../src/model/index.ts";
import { withViews } from "../../src/model/index.ts";

/** Text as a list of nodes. */
export function words(value: string): Inline[] {
  return [{ type: "text", value }];
}

/** A body paragraph. */
export function paragraph(value: string): Block {
  return { type: "paragraph", role: "body", text: value, children: words(value) };
}

const PICTURE: Extract<Block, { type: "figure" }> = {
  type: "figure",
  id: "60000001",
  src: "https://static.dw.com/image/60000001_605.jpg",
  sourceUrl: "/image/60000001_401.jpg",
  alt: "A ferry at a pier",
  title: null,
  caption: { text: "The last ferry", children: words("The last ferry") },
  credit: "R. Maler/Agentur",
  width: 700,
  height: 394,
};

const LINKED: Inline[] = [
  { type: "text", value: "It ran " },
  { type: "strong", children: words("daily") },
  { type: "text", value: ", " },
  { type: "emphasis", children: words("says") },
  { type: "text", value: " " },
  {
    type: "link",
    href: "https://www.dw.com/en/a-60000002",
    sourceHref: "/en/a-60000002",
    text: "the board",
    kind: "article",
    id: "60000002",
    rel: "ArticleRef",
    children: words("the board"),
  },
  { type: "break" },
  { type: "text", value: "x" },
  { type: "superscript", children: words("2") },
  { type: "subscript", children: words("i") },
  { type: "inlineCode", value: "a < b" },
];

const BLOCKS: readonly Block[] = [
  { type: "paragraph", role: "body", text: "It ran daily, says the board x2ia < b", children: LINKED },
  { type: "paragraph", role: "question", text: "Why?", children: [{ type: "strong", children: words("Why?") }] },
  PICTURE,
  { type: "gallery", id: "60000003", title: "Five piers", slides: [{ ...PICTURE, title: "North" }] },
  {
    type: "video",
    id: "60000004",
    title: "On board",
    poster: "https://static.dw.com/image/60000005_605.jpg",
    duration: 75,
    sources: [{ src: "https://video.example.org/a.mp4", type: "video/mp4" }],
  },
  {
    type: "audio",
    id: "60000006",
    title: null,
    poster: "https://static.dw.com/image/60000007_605.jpg",
    duration: 12.5,
    sources: [{ src: "https://audio.example.org/a.mp3", type: null }],
  },
  { type: "embed", provider: "youtube", id: "abc", url: "https://www.youtube.com/watch?v=abc", title: "A crossing" },
  {
    type: "list",
    ordered: true,
    start: 3,
    children: [
      { type: "listItem", children: [paragraph("Third")] },
      {
        type: "listItem",
        children: [
          paragraph("Fourth"),
          {
            type: "list",
            ordered: false,
            start: null,
            children: [{ type: "listItem", children: [paragraph("Inner")] }],
          },
        ],
      },
    ],
  },
  { type: "blockquote", cite: "https://example.org/speech", children: [paragraph("We will be back.")] },
  {
    type: "table",
    caption: { text: "Departures", children: words("Departures") },
    children: [
      {
        type: "tableRow",
        children: [
          { type: "tableCell", header: true, children: [paragraph("Day")] },
          { type: "tableCell", header: false, children: [] },
        ],
      },
    ],
  },
  { type: "thematicBreak" },
];

const CONTENT: ArticleContent = {
  layout: "web",
  id: "60000000",
  url: "https://www.dw.com/en/the-last-ferry/a-60000000",
  permalink: "https://p.dw.com/p/43jkW",
  language: "en",
  direction: "ltr",
  title: "The last ferry",
  kicker: ["Travel", "Norway"],
  teaser: "A line closes.",
  authors: [
    { name: "Rosa Maler", url: "https://www.dw.com/en/rosa-maler/person-60000008", note: "Bergen" },
    { name: "Jo Steg", url: null, note: null },
  ],
  source: "DW English",
  timestamp: "2022-11-21T06:15:49.017Z",
  modified: "2022-11-22",
  archived: "2022-11-21T16:17:04.000Z",
  keywords: ["ferry", "Bergen, Norway"],
  lead: { ...PICTURE, caption: null, credit: null },
  sections: [
    { type: "section", heading: null, children: [paragraph("The pier is empty.")] },
    {
      type: "section",
      heading: { type: "heading", depth: 3, text: "Why", children: words("Why") },
      children: BLOCKS,
    },
  ],
};

/** Every kind of node, every field. */
export const FULL: Article = withViews(CONTENT);

/** An article of which nothing is known but a body of these blocks. */
export function bare(...blocks: readonly Block[]): Article {
  return withViews({
    ...CONTENT,
    id: null,
    url: null,
    permalink: null,
    language: null,
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
    sections: blocks.length === 0 ? [] : [{ type: "section", heading: null, children: blocks }],
  });
}
