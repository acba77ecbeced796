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
  readonly role: ParagraphRole;
  readonly text: string;
  readonly children: readonly Inline[];
}

/** Text with inline markup that belongs to a picture. */
export interface Caption {
  readonly text: string;
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
  readonly alt: string | null;
  /** The headline of a gallery slide, else `null`; never the `title` attribute. */
  readonly title: string | null;
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
  readonly id: string | null;
  readonly title: string | null;
  readonly slides: readonly Figure[];
}

/** One address of a video or a sound file. */
export interface MediaSource {
  readonly src: string;
  /** Media type (`"video/mp4"`), where the source says it. */
  readonly type: string | null;
}

interface Media {
  readonly id: string | null;
  readonly title: string | null;
  /** Absolute address of the still picture. */
  readonly poster: string | null;
  /** Seconds. */
  readonly duration: number | null;
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
  readonly url: string | null;
  readonly title: string | null;
}

/** A list; `start` is the number of the first item of an ordered list that does not begin with 1, else `null`. */
export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number | null;
  readonly children: readonly ListItem[];
}

/** One item of a list. */
export interface ListItem {
  readonly type: "listItem";
  readonly children: readonly Block[];
}

/** A quotation set off from the text. */
export interface Blockquote {
  readonly type: "blockquote";
  readonly children: readonly Block[];
  /** Address of the quotation's source (the `cite` attribute). */
  readonly cite: string | null;
}

/** A table. */
export interface Table {
  readonly type: "table";
  readonly caption: Caption | null;
  readonly children: readonly TableRow[];
}

/** One row of a table. */
export interface TableRow {
  readonly type: "tableRow";
  readonly children: readonly TableCell[];
}

/** One cell of a table. */
export interface TableCell {
  readonly type: "tableCell";
  /** Whether it is a header cell (`<th>`). */
  readonly header: boolean;
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
  readonly depth: 2 | 3 | 4 | 5 | 6;
  readonly text: string;
  readonly children: readonly Inline[];
}

/** A heading and what follows it up to the next; text before the first heading is a section without one. */
export interface Section {
  readonly type: "section";
  readonly heading: Heading | null;
  readonly children: readonly Block[];
}
