/**
 * What the page and its worker say to each other. The article itself stays in the worker: the page gets what it shows.
 *
 * @module
 */
import type { Layout } from "dw-article";
import type { ChineseVariant, ScriptDetection } from "dw-article/chinese";

/** The outputs that can be looked at. */
export type Format = "html" | "mirror" | "json" | "markdown" | "text" | "jsonld";

/** What to read, and how. */
export interface ReadRequest {
  readonly input: string | Uint8Array;
  readonly url: string;
  readonly layout: Layout | "auto";
}

/** An article in figures. */
export interface Summary {
  readonly layout: Layout;
  readonly language: string | null;
  readonly direction: "ltr" | "rtl";
  /** Whether there are Chinese characters in it. */
  readonly han: boolean;
  /** A name for files made of it. */
  readonly name: string;
  readonly paragraphs: number;
  readonly counts: Readonly<Record<ListName, number>>;
}

/** What came of reading. */
export type Outcome =
  | { readonly success: true; readonly summary: Summary; readonly milliseconds: number }
  | { readonly success: false; readonly code: string; readonly message: string };

/** An entry of the outline: a part of the article, as deep as its heading. */
export interface OutlineItem {
  readonly depth: number;
  readonly text: string;
  readonly note: string;
}

/** A picture, of the text or of a gallery. */
export interface FigureItem {
  readonly place: "lead" | "body" | "slide";
  readonly src: string | null;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** A link. */
export interface LinkItem {
  readonly text: string;
  readonly href: string;
  readonly kind: string;
  readonly id: string | null;
}

/** A warning, or text left out. */
export interface ReportItem {
  readonly code: string;
  readonly text: string;
  readonly excerpt: string;
}

/** The lists that are shown in pieces. */
export interface Lists {
  readonly outline: OutlineItem;
  readonly figures: FigureItem;
  readonly links: LinkItem;
  readonly warnings: ReportItem;
  readonly dropped: ReportItem;
}

/** The name of a list. */
export type ListName = keyof Lists;

/** A member of a node of the model: its key, what it is in short, and whether it can be opened. */
export interface Member {
  readonly key: string;
  readonly preview: string;
  readonly opens: boolean;
}

/** Each question: what is asked, and what is answered. */
export interface Questions {
  readonly read: { readonly asked: ReadRequest; readonly answer: Outcome };
  readonly convert: { readonly asked: { readonly to: ChineseVariant | null }; readonly answer: Summary };
  readonly script: { readonly asked: null; readonly answer: ScriptDetection };
  readonly list: {
    readonly asked: { readonly list: ListName; readonly from: number; readonly count: number };
    readonly answer: readonly Lists[ListName][];
  };
  readonly members: {
    readonly asked: { readonly path: readonly string[]; readonly from: number; readonly count: number };
    readonly answer: { readonly members: readonly Member[]; readonly total: number };
  };
  readonly write: { readonly asked: { readonly format: Format }; readonly answer: string };
  readonly preview: {
    readonly asked: { readonly whole: boolean };
    readonly answer: { readonly html: string; readonly cut: boolean };
  };
}

/** The name of a question. */
export type Question = keyof Questions;

/** A question on its way to the worker. */
export type Asked = {
  readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly asked: Questions[Q]["asked"] };
}[Question];

/** An answer on its way back. */
export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };
