/**
 * Every place of an article that holds text, in one walk.
 *
 * @module
 */
import type { Article, Block, Figure, Inline, Section } from "../model/index.ts";
import { withViews } from "../model/index.ts";

/** A node whose children and plain text say the same. */
export interface Rich {
  readonly text: string;
  readonly children: readonly Inline[];
}

/** What becomes of the texts of an article. */
export interface Rewriter {
  plain(text: string): string;
  rich<T extends Rich>(node: T): T;
}

/** A rewriter with what follows from it: `null` stays `null`, lists are rewritten item by item. */
class Walk {
  readonly #to: Rewriter;

  constructor(to: Rewriter) {
    this.#to = to;
  }

  readonly plain = (text: string): string => this.#to.plain(text);

  readonly optional = (text: string | null): string | null => (text === null ? null : this.#to.plain(text));

  optionalRich<T extends Rich>(node: T | null): T | null {
    return node === null ? null : this.#to.rich(node);
  }

  readonly figure = (node: Figure): Figure => ({
    ...node,
    alt: this.optional(node.alt),
    title: this.optional(node.title),
    caption: this.optionalRich(node.caption),
    credit: this.optional(node.credit),
  });

  readonly block = (node: Block): Block => {
    switch (node.type) {
      case "paragraph":
        return this.#to.rich(node);
      case "figure":
        return this.figure(node);
      case "gallery":
        return { ...node, title: this.optional(node.title), slides: node.slides.map(this.figure) };
      case "video":
      case "audio":
      case "embed":
        return { ...node, title: this.optional(node.title) };
      case "list":
        return { ...node, children: node.children.map(this.#container) };
      case "blockquote":
        return this.#container(node);
      case "table": {
        const children = node.children.map((row) => ({ ...row, children: row.children.map(this.#container) }));
        return { ...node, caption: this.optionalRich(node.caption), children };
      }
      case "thematicBreak":
        return node;
    }
  };

  readonly section = (node: Section): Section => {
    const heading = this.optionalRich(node.heading);
    return { ...node, heading, children: node.children.map(this.block) };
  };

  readonly #container = <T extends { readonly children: readonly Block[] }>(node: T): T => ({
    ...node,
    children: node.children.map(this.block),
  });
}

/** The article with every text rewritten, in the order of reading; all else is as it was, the views are of the new nodes. */
export function rewriteArticle(article: Article, to: Rewriter): Article {
  const walk = new Walk(to);
  return withViews({
    ...article,
    kicker: article.kicker.map(walk.plain),
    title: walk.optional(article.title),
    teaser: walk.optional(article.teaser),
    authors: article.authors.map((author) => ({
      ...author,
      name: walk.plain(author.name),
      note: walk.optional(author.note),
    })),
    source: walk.optional(article.source),
    keywords: article.keywords.map(walk.plain),
    lead: article.lead === null ? null : walk.figure(article.lead),
    sections: article.sections.map(walk.section),
  });
}
