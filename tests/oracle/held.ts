/**
 * What a model holds, as text in the order of the document.
 *
 * @module
 */
import { type Article, type Block, type Figure, type Inline, inlineText, type Section } from "../../src/model/index.ts";
import { seen } from "./visible.ts";

/** Text that has its place, but for others that may stand before or behind it. */
export interface Float {
  readonly text: string;
  /** It stands behind this many of the ordered texts at least … */
  readonly from: number;
  /** … and at most. */
  readonly to: number;
  /** Whether it may be missing in the text, as it may come from an attribute or from the page's data. */
  readonly optional: boolean;
  /** Whether it may stand within one of the ordered texts, as a credit within a caption; default `false`. */
  readonly within?: boolean;
}

/** A text of the body; `block` is the paragraph or heading, if it is one. */
export interface Ordered {
  readonly text: string;
  readonly block: Block | Section["heading"];
}

export interface Held {
  readonly ordered: readonly Ordered[];
  readonly floats: readonly Float[];
}

class Collector {
  readonly ordered: Ordered[] = [];
  readonly floats: Float[] = [];
  /** Whether captions may come from the data that a page carries beside its markup. */
  private readonly state: boolean;

  constructor(state: boolean) {
    this.state = state;
  }

  inline(children: readonly Inline[], block: Ordered["block"]): void {
    this.ordered.push({ text: seen(inlineText(children)), block });
  }

  /** Puts texts of the block down that may stand in another order than the rest of it. */
  around(texts: readonly (string | null)[], optional: boolean, rest: () => void = () => {}): void {
    this.ordered.push({ text: "", block: null });
    const from = this.ordered.length;
    rest();
    const to = this.ordered.length;
    this.ordered.push({ text: "", block: null });
    for (const text of texts) {
      if (text !== null && seen(text) !== "") this.floats.push({ text: seen(text), from, to, optional });
    }
  }

  figure(figure: Figure): void {
    const caption = figure.caption === null ? null : inlineText(figure.caption.children);
    const from = this.ordered.length;
    /** Puts down a text that stands before, behind or within the caption. */
    const beside = (text: string | null, optional: boolean): void => {
      const to = this.ordered.length - 1;
      if (text !== null) this.floats.push({ text: seen(text), from, to, optional, within: true });
    };
    if (this.state || caption === null) this.around([figure.title, caption], this.state);
    else {
      this.around([], false, () => this.ordered.push({ text: seen(caption), block: null }));
      beside(figure.title, false);
    }
    beside(figure.credit, true);
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.block(block);
  }

  private block(block: Block): void {
    switch (block.type) {
      case "paragraph":
        this.inline(block.children, block);
        break;
      case "figure":
        this.figure(block);
        break;
      case "gallery":
        this.around([block.title], true, () => {
          for (const slide of block.slides) this.figure(slide);
        });
        break;
      case "video":
      case "audio":
      case "embed":
        this.around([block.title], true);
        break;
      case "list":
        for (const item of block.children) this.blocks(item.children);
        break;
      case "blockquote":
        this.blocks(block.children);
        break;
      case "table":
        this.around([block.caption === null ? null : inlineText(block.caption.children)], false, () => {
          for (const row of block.children) for (const cell of row.children) this.blocks(cell.children);
        });
        break;
      case "thematicBreak":
        break;
    }
  }
}

/** How the texts of an article are taken. */
export interface Holding {
  /** Whether the page carries data beside its markup, from which captions and slides may come. */
  readonly state: boolean;
  /** Whether the lead figure is taken for the first of the body, so that other text may stand within its caption. */
  readonly leadFirst: boolean;
}

/** The texts of an article. Those of its head may stand anywhere, since every layout orders them in its own way. */
export function held(article: Article, { state, leadFirst }: Holding): Held {
  const collector = new Collector(state);
  const { lead } = article;
  if (leadFirst && lead !== null) collector.figure(lead);
  for (const section of article.sections) {
    if (section.heading !== null) collector.inline(section.heading.children, section.heading);
    collector.blocks(section.children);
  }
  const anywhere = { from: 0, to: collector.ordered.length, optional: true };
  const caption = lead?.caption == null ? null : inlineText(lead.caption.children);
  const head = [
    article.title,
    article.teaser,
    article.permalink,
    article.url,
    ...(leadFirst ? [] : [lead?.title ?? null, lead?.credit ?? null, caption]),
    ...article.kicker,
    ...article.keywords,
    ...article.authors.flatMap((author) => [author.name, author.note]),
  ];
  const floats = head.flatMap((text) =>
    text === null || seen(text) === "" ? [] : [{ ...anywhere, text: seen(text) }],
  );
  return { ordered: collector.ordered, floats: [...floats, ...collector.floats] };
}
