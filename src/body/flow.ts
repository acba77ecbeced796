/**
 * What the readers of single elements share: the flow of blocks they write to, and the rules of the layout.
 *
 * @module
 */
import type { ChildNode, Element } from "../dom/nodes.ts";
import type { Block, Caption, Figure } from "../model/index.ts";
import type { DropReason, Report } from "../report.ts";

/** Reads one element, and what belongs to it, into the flow. */
export type BlockReader = (element: Element, flow: Flow) => void;

/** What becomes of an element: its text is left out for a reason, or a reader of its own takes it. */
export type Rule = DropReason | BlockReader;

/** What a layout's page knows of its media beside the markup (embedded state); every answer may be `null`. */
export interface MediaFacts {
  figure(id: string): Partial<Figure> | null;
  gallery(id: string): { readonly title: string | null; readonly slides: readonly Figure[] } | null;
  media(id: string): MediaFact | null;
}

/** What a page's state says of a video or a sound. */
export interface MediaFact {
  readonly title: string | null;
  readonly duration: number | null;
  readonly poster: string | null;
  readonly sources: readonly string[];
}

/** How a layout writes bodies. */
export interface BodyRules {
  /** Class token, `#id` or `<name` → rule. Tokens must be ones that the layout guarantees. */
  readonly hooks: ReadonlyMap<string, Rule>;
  /** Paragraphs that are bold throughout are headings. */
  readonly boldHeadings: boolean;
  /** A `<div><small>` behind a picture is its caption, and divs of picture and bold headline are gallery slides. */
  readonly exportForm?: boolean;
}

/** What does not change while one body is read. */
export interface BodyContext {
  readonly rules: BodyRules;
  readonly report: Report;
  /** Base of relative addresses. */
  readonly base: string | null;
  /** Phrasing elements that hold blocks. */
  readonly mixed: ReadonlySet<Element>;
  readonly facts: MediaFacts | null;
  /** The headline; a heading in the body that repeats it is left out. */
  readonly title: string | null;
}

/** A stretch of blocks being written. */
export interface Flow extends BodyContext {
  /** Appends a block. */
  add(block: Block): void;
  /** Reads nodes as blocks. */
  blocks(nodes: readonly ChildNode[]): void;
  /** Reads nodes as the text of one paragraph. */
  paragraph(nodes: readonly ChildNode[]): void;
  /** Reads the content of a heading element. */
  heading(nodes: readonly ChildNode[], depth: number): void;
  /** Reads nodes as the blocks of a list item, a quotation or a cell. */
  nested(nodes: readonly ChildNode[]): Block[];
  /** Reads nodes as the text of a caption; blocks in it go to the flow. */
  caption(nodes: readonly ChildNode[]): Caption | null;
  /** Reports text that is left out. */
  leaveOut(reason: DropReason, node: ChildNode): void;
  /** Takes back the heading written last, if its text passes the test. */
  takeHeading(test: (text: string) => boolean): string | null;
  /** Appends a slide to the gallery written last, or begins one with that title. */
  slide(figure: Figure, title: () => string | null): void;
}
