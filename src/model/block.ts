/**
 * Block-level nodes of an article's body.
 *
 * @module
 */
import type { Inline } from "./inline.ts";

/**
 * What a paragraph does in the article:
 *
 * - `body`: running text
 * - `question`: an interviewer's question, set in bold throughout
 * - `related`: a pointer to further reading
 * - `byline`: names of those who wrote or edited
 * - `note`: edited by, translated from, correction, disclaimer
 * - `credit`: agencies
 * - `copyright`: the copyright notice
 * - `promotion`: newsletter, podcast, social media
 */
export type ParagraphRole = "body" | "question" | "related" | "byline" | "note" | "credit" | "copyright" | "promotion";

/** A paragraph. `text` is the plain text of `children`, white space folded and the ends trimmed; never empty. */
export interface Paragraph {
  readonly type: "paragraph";
  /** What it does in the article. */
  readonly role: ParagraphRole;
  /** Plain text of `children`, white space folded and the ends trimmed. */
  readonly text: string;
  /** The text with its markup, in order. */
  readonly children: readonly Inline[];
}

/** Text with inline markup that belongs to a picture. */
export interface Caption {
  /** Plain text of `children`. */
  readonly text: string;
  /** The text with its markup, in order. */
  readonly children: readonly Inline[];
}

/** A picture with what the source says of it. */
export interface Figure {
  readonly type: "figure";
  /** DW image id (`"63827569"`), `null` for other hosts' pictures. */
  readonly id: string | null;
  /** Absolute address that can be fetched: proxies and `${formatId}` templates are resolved. */
  readonly src: string | null;
  /** The address as the source writes it. */
  readonly sourceUrl: string | null;
  /** Alternative text: what the picture shows. */
  readonly alt: string | null;
  /** The headline of a gallery slide, else `null`; never the `title` attribute. */
  readonly title: string | null;
  /** The text below the picture; of a slide, the text beside it. */
  readonly caption: Caption | null;
  /** Photographer and agency, without the label word. */
  readonly credit: string | null;
  /** Pixels, where known. */
  readonly width: number | null;
  /** Pixels, where known. */
  readonly height: number | null;
}

/** A series of pictures. */
export interface Gallery {
  readonly type: "gallery";
  /** DW content id of the gallery. */
  readonly id: string | null;
  /** Its headline. */
  readonly title: string | null;
  /** The pictures in order; they are not in the view `figures`. */
  readonly slides: readonly Figure[];
}

/** One address of a video or a sound file. */
export interface MediaSource {
  /** Absolute where a base is known. */
  readonly src: string;
  /** Media type (`"video/mp4"`), where the source says it. */
  readonly type: string | null;
}

interface Media {
  /** DW content id of the recording. */
  readonly id: string | null;
  /** Its headline. */
  readonly title: string | null;
  /** Absolute address of the still picture. */
  readonly poster: string | null;
  /** Seconds. */
  readonly duration: number | null;
  /** Where it can be had; empty where only scripts know. */
  readonly sources: readonly MediaSource[];
}

/** A video player. */
export interface Video extends Media {
  readonly type: "video";
}

/** A sound player. */
export interface Audio extends Media {
  readonly type: "audio";
}

/** Content of another service that the page shows in place. */
export interface Embed {
  readonly type: "embed";
  /** `"youtube"`, `"twitter"`, `"instagram"` …, `null` for a service the library does not know. */
  readonly provider: string | null;
  /** The service's own id. */
  readonly id: string | null;
  /** Where a reader finds it. */
  readonly url: string | null;
  /** Headline, or what the frame says of itself. */
  readonly title: string | null;
}

/** A list. */
export interface List {
  readonly type: "list";
  /** Whether its items are numbered. */
  readonly ordered: boolean;
  /** The number of the first item of an ordered list that does not begin with 1, else `null`. */
  readonly start: number | null;
  /** The items in order. */
  readonly children: readonly ListItem[];
}

/** One item of a list. */
export interface ListItem {
  readonly type: "listItem";
  /** What the item holds; a list inside is one of them. */
  readonly children: readonly Block[];
}

/** A quotation set off from the text. */
export interface Blockquote {
  readonly type: "blockquote";
  /** The words quoted, in order. */
  readonly children: readonly Block[];
  /** Address of the quotation's source (the `cite` attribute). */
  readonly cite: string | null;
}

/** A table. */
export interface Table {
  readonly type: "table";
  /** What the table says of itself. */
  readonly caption: Caption | null;
  /** The rows in order. */
  readonly children: readonly TableRow[];
}

/** One row of a table. */
export interface TableRow {
  readonly type: "tableRow";
  /** The cells in order. */
  readonly children: readonly TableCell[];
}

/** One cell of a table. */
export interface TableCell {
  readonly type: "tableCell";
  /** Whether it is a header cell (`<th>`). */
  readonly header: boolean;
  /** What the cell holds. */
  readonly children: readonly Block[];
}

/** A rule between blocks (`<hr>`). */
export interface ThematicBreak {
  readonly type: "thematicBreak";
}

/** Every block-level node; TypeScript narrows it on `type`. */
export type Block = Paragraph | Figure | Gallery | Video | Audio | Embed | List | Blockquote | Table | ThematicBreak;

/** A heading of depth 2 to 6; depth 1 is the article's title. */
export interface Heading {
  readonly type: "heading";
  /** 2 for the main headings. */
  readonly depth: 2 | 3 | 4 | 5 | 6;
  /** Plain text of `children`. */
  readonly text: string;
  /** The text with its markup, in order. */
  readonly children: readonly Inline[];
}

/** A heading and what follows it up to the next; text before the first heading is a section without one. */
export interface Section {
  readonly type: "section";
  /** `null` for the text before the first heading. */
  readonly heading: Heading | null;
  /** Everything up to the next heading, in order. */
  readonly children: readonly Block[];
}
