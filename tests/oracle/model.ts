/**
 * What every model has to be, by the words of its types: folded text, addresses that are safe, views that are views.
 *
 * @module
 */
import { type Article, type Block, type Caption, type Figure, type Inline, inlineText } from "../../src/model/index.ts";
import { isSafeAddress } from "./inert.ts";
import { seen } from "./visible.ts";

const folded = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/;
const DAY_OF_DATE = 10;

function isDate(text: string): boolean {
  return (
    DATE.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text.slice(0, DAY_OF_DATE))
  );
}

class Inspector {
  readonly problems: string[] = [];
  readonly paragraphs: unknown[] = [];
  readonly figures: unknown[] = [];
  readonly links: unknown[] = [];

  expect(holds: boolean, problem: string): void {
    if (!holds) this.problems.push(problem);
  }

  text(text: string | null, what: string): void {
    if (text === null) return;
    this.expect(text === folded(text), `${what} is not folded: ${JSON.stringify(text)}`);
    this.expect(seen(text) !== "", `${what} cannot be seen: ${JSON.stringify(text)}`);
    this.expect(!text.includes("\0"), `${what} holds NUL`);
  }

  address(address: string | null, what: string): void {
    if (address !== null) this.expect(isSafeAddress(address), `${what} is not safe: ${JSON.stringify(address)}`);
  }

  worded(node: { readonly text: string; readonly children: readonly Inline[] }, what: string): void {
    this.text(node.text, what);
    const below = folded(inlineText(node.children));
    this.expect(node.text === below, `${what} differs from its children: ${JSON.stringify([node.text, below])}`);
    this.inlines(node.children);
  }

  caption(caption: Caption | null): void {
    if (caption !== null) this.worded(caption, "caption");
  }

  inlines(nodes: readonly Inline[]): void {
    for (const [index, node] of nodes.entries()) {
      switch (node.type) {
        case "text":
          this.expect(node.value !== "", "empty text");
          this.expect(!/[\s\u00a0]{2}|[^\S ]/.test(node.value), `text is not folded: ${JSON.stringify(node.value)}`);
          this.expect(nodes[index - 1]?.type !== "text", `text split in two: ${JSON.stringify(node.value)}`);
          break;
        case "link":
          this.links.push(node);
          this.address(node.href, "link");
          this.expect(
            node.text === folded(inlineText(node.children)),
            `link text differs: ${JSON.stringify(node.text)}`,
          );
          this.inlines(node.children);
          break;
        case "inlineCode":
          this.expect(node.value !== "", "empty code");
          break;
        case "break":
          break;
        default:
          this.expect(node.children.length > 0, `empty ${node.type}`);
          this.inlines(node.children);
      }
    }
  }

  figure(figure: Figure): void {
    this.text(figure.alt, "alt");
    this.text(figure.title, "figure title");
    this.text(figure.credit, "credit");
    this.address(figure.src, "figure");
    this.caption(figure.caption);
    for (const size of [figure.width, figure.height]) {
      this.expect(size === null || (Number.isFinite(size) && size > 0), `size ${size}`);
    }
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.block(block);
  }

  private block(block: Block): void {
    switch (block.type) {
      case "paragraph":
        this.paragraphs.push(block);
        this.worded(block, "paragraph");
        break;
      case "figure":
        this.figures.push(block);
        this.figure(block);
        break;
      case "gallery":
        this.text(block.title, "gallery title");
        for (const slide of block.slides) this.figure(slide);
        break;
      case "video":
      case "audio":
        this.text(block.title, "media title");
        this.address(block.poster, "poster");
        for (const source of block.sources) this.address(source.src, "source");
        this.expect(block.duration === null || (Number.isFinite(block.duration) && block.duration >= 0), "duration");
        break;
      case "embed":
        this.text(block.title, "embed title");
        this.address(block.url, "embed");
        break;
      case "list":
        for (const item of block.children) this.blocks(item.children);
        break;
      case "blockquote":
        this.address(block.cite, "cite");
        this.blocks(block.children);
        break;
      case "table":
        this.caption(block.caption);
        for (const row of block.children) for (const cell of row.children) this.blocks(cell.children);
        break;
      case "thematicBreak":
        break;
    }
  }
}

/** Whether the value is made of nothing but what JSON has. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return Object.getPrototypeOf(value) === Array.prototype && value.every(isPlain);
  return (
    typeof value === "object" &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  );
}

function same(view: readonly unknown[], found: readonly unknown[]): boolean {
  return view.length === found.length && view.every((item, index) => item === found[index]);
}

/** What is wrong with a model, in words; nothing where all is well. */
export function modelProblems(article: Article): string[] {
  const inspector = new Inspector();
  const { lead, sections } = article;
  inspector.expect(isPlain(article), "not plain data");
  inspector.text(article.title, "title");
  inspector.text(article.teaser, "teaser");
  inspector.text(article.source, "source");
  for (const label of article.kicker) inspector.text(label, "kicker");
  for (const keyword of article.keywords) inspector.text(keyword, "keyword");
  for (const author of article.authors) {
    inspector.text(author.name, "author");
    inspector.text(author.note, "note");
    inspector.address(author.url, "author");
  }
  for (const address of [article.url, article.permalink]) inspector.address(address, "article");
  for (const date of [article.timestamp, article.modified, article.archived]) {
    inspector.expect(date === null || isDate(date), `date ${JSON.stringify(date)}`);
  }
  if (lead !== null) inspector.blocks([lead]);
  sections.forEach((section, index) => {
    inspector.expect(section.heading !== null || index === 0, "a section without a heading is not the first");
    inspector.expect(section.heading !== null || section.children.length > 0, "an empty section");
    if (section.heading !== null) inspector.worded(section.heading, "heading");
    inspector.blocks(section.children);
  });
  inspector.expect(same(article.paragraphs, inspector.paragraphs), "paragraphs are no view");
  inspector.expect(same(article.figures, inspector.figures), "figures are no view");
  inspector.expect(same(article.links, inspector.links), "links are no view");
  return inspector.problems;
}
