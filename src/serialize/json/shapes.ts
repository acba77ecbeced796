/**
 * What the JSON form of an article holds, as data: reading, writing and the JSON Schema all follow this one table.
 *
 * A field is a list of the literals it may be, or the name of a scalar or of a shape, with `[]` behind it for a list
 * and `?` where it may be `null`.
 *
 * @module
 */
import type {
  Article,
  Audio,
  Author,
  Block,
  Blockquote,
  Break,
  Caption,
  Embed,
  Emphasis,
  Figure,
  Gallery,
  Heading,
  Inline,
  InlineCode,
  Link,
  List,
  ListItem,
  MediaSource,
  Paragraph,
  Section,
  Strong,
  Subscript,
  Superscript,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
  Video,
} from "../../model/index.ts";
import { LINK_KINDS, PARAGRAPH_ROLES } from "../../model/names.ts";

/** An article as it is stored: without the views. */
export type Stored = Omit<Article, keyof typeof VIEWS>;

/** What every name in the table stands for. */
export interface Shapes {
  readonly article: Stored;
  readonly author: Author;
  readonly caption: Caption;
  readonly mediaSource: MediaSource;
  readonly section: Section;
  readonly heading: Heading;
  readonly listItem: ListItem;
  readonly tableRow: TableRow;
  readonly tableCell: TableCell;
  readonly paragraph: Paragraph;
  readonly figure: Figure;
  readonly gallery: Gallery;
  readonly video: Video;
  readonly audio: Audio;
  readonly embed: Embed;
  readonly list: List;
  readonly blockquote: Blockquote;
  readonly table: Table;
  readonly thematicBreak: ThematicBreak;
  readonly text: Text;
  readonly strong: Strong;
  readonly emphasis: Emphasis;
  readonly link: Link;
  readonly superscript: Superscript;
  readonly subscript: Subscript;
  readonly inlineCode: InlineCode;
  readonly break: Break;
}

/** The name of a shape. */
export type ShapeName = keyof Shapes;

interface Scalars {
  readonly string: string;
  /** A string that users follow or load: relative, `http`, `https` or `mailto`. */
  readonly address: string;
  readonly number: number;
  readonly boolean: boolean;
}

interface Names extends Shapes, Scalars {
  readonly block: Block;
  readonly inline: Inline;
}

type NameOf<T> = { [K in keyof Names]: [T, Names[K]] extends [Names[K], T] ? K : never }[keyof Names];

type FieldOf<T> = [T] extends [readonly (infer Item)[]]
  ? `${NameOf<Item>}[]`
  : null extends T
    ? `${NameOf<NonNullable<T>>}?`
    : [NameOf<T>] extends [never]
      ? readonly T[]
      : NameOf<T>;

type ShapeTable = { readonly [N in ShapeName]: { readonly [K in keyof Shapes[N]]-?: FieldOf<Shapes[N][K]> } };

/** A field as a reader of the table meets it. */
export type Field = string | readonly (string | number)[];

/** The fields of every object, in the order in which they are written. */
export const SHAPES = {
  article: {
    schemaVersion: [1],
    layout: ["mirror", "legacy", "web", "amp", "fragment", "semantic"],
    id: "string?",
    url: "address?",
    permalink: "address?",
    language: "string?",
    direction: ["ltr", "rtl"],
    title: "string?",
    kicker: "string[]",
    teaser: "string?",
    authors: "author[]",
    source: "string?",
    timestamp: "string?",
    modified: "string?",
    archived: "string?",
    keywords: "string[]",
    lead: "figure?",
    sections: "section[]",
  },
  author: { name: "string", url: "address?", note: "string?" },
  caption: { text: "string", children: "inline[]" },
  mediaSource: { src: "address", type: "string?" },
  section: { type: ["section"], heading: "heading?", children: "block[]" },
  heading: { type: ["heading"], depth: [2, 3, 4, 5, 6], text: "string", children: "inline[]" },
  listItem: { type: ["listItem"], children: "block[]" },
  tableRow: { type: ["tableRow"], children: "tableCell[]" },
  tableCell: { type: ["tableCell"], header: "boolean", children: "block[]" },
  paragraph: {
    type: ["paragraph"],
    role: PARAGRAPH_ROLES,
    text: "string",
    children: "inline[]",
  },
  figure: {
    type: ["figure"],
    id: "string?",
    src: "address?",
    sourceUrl: "string?",
    alt: "string?",
    title: "string?",
    caption: "caption?",
    credit: "string?",
    width: "number?",
    height: "number?",
  },
  gallery: { type: ["gallery"], id: "string?", title: "string?", slides: "figure[]" },
  video: {
    type: ["video"],
    id: "string?",
    title: "string?",
    poster: "address?",
    duration: "number?",
    sources: "mediaSource[]",
  },
  audio: {
    type: ["audio"],
    id: "string?",
    title: "string?",
    poster: "address?",
    duration: "number?",
    sources: "mediaSource[]",
  },
  embed: { type: ["embed"], provider: "string?", id: "string?", url: "address?", title: "string?" },
  list: { type: ["list"], ordered: "boolean", start: "number?", children: "listItem[]" },
  blockquote: { type: ["blockquote"], children: "block[]", cite: "address?" },
  table: { type: ["table"], caption: "caption?", children: "tableRow[]" },
  thematicBreak: { type: ["thematicBreak"] },
  text: { type: ["text"], value: "string" },
  strong: { type: ["strong"], children: "inline[]" },
  emphasis: { type: ["emphasis"], children: "inline[]" },
  link: {
    type: ["link"],
    href: "address",
    sourceHref: "string",
    text: "string",
    kind: LINK_KINDS,
    id: "string?",
    rel: "string?",
    children: "inline[]",
  },
  superscript: { type: ["superscript"], children: "inline[]" },
  subscript: { type: ["subscript"], children: "inline[]" },
  inlineCode: { type: ["inlineCode"], value: "string" },
  break: { type: ["break"] },
} as const satisfies ShapeTable;

/** The node types that a `block` and an `inline` may be. */
export const UNIONS = {
  block: ["paragraph", "figure", "gallery", "video", "audio", "embed", "list", "blockquote", "table", "thematicBreak"],
  inline: ["text", "strong", "emphasis", "link", "superscript", "subscript", "inlineCode", "break"],
} as const satisfies { readonly block: readonly Block["type"][]; readonly inline: readonly Inline["type"][] };

/** The views, which stand behind the fields of the article where they are asked for. */
export const VIEWS = { paragraphs: "paragraph[]", figures: "figure[]", links: "link[]" } as const;
