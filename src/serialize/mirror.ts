/**
 * Writes the mirror export.
 *
 * @module
 */
import { writeByline } from "../language/byline.ts";
import { GALLERY_PREFIX } from "../language/gallery.ts";
import {
  type Article,
  type Block,
  type Caption,
  type Figure,
  type Heading,
  type Inline,
  type Link,
  type MediaSource,
  withoutStrong,
} from "../model/index.ts";
import { unescapeLinkText } from "../text/markdown-link.ts";
import { isSafeUrl } from "../url/safe.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import { heldBlocks, inOneBold, isSplit, lineOf } from "./mirror-form.ts";

const SMALL = '<small style="color: #999;">';
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff]/;

function writeLink(link: Link): string {
  const content = writeInlines(link.children);
  const href = [link.sourceHref, link.href].find(isSafeUrl);
  if (href === undefined) return content;
  return `<a href="${escapeAttribute(href)}"${link.rel === null ? "" : ` rel="${escapeAttribute(link.rel)}"`}>${content}</a>`;
}

function writeInlines(nodes: readonly Inline[]): string {
  return nodes.map(writeInline).join("");
}

function writeInline(node: Inline): string {
  switch (node.type) {
    case "text":
      return escapeText(node.value);
    case "strong":
      return `<strong>${writeInlines(node.children)}</strong>`;
    case "emphasis":
      return `<em>${writeInlines(node.children)}</em>`;
    case "superscript":
      return `<sup>${writeInlines(node.children)}</sup>`;
    case "subscript":
      return `<sub>${writeInlines(node.children)}</sub>`;
    case "inlineCode":
      return `<code>${escapeText(node.value)}</code>`;
    case "break":
      return "<br>";
    case "link":
      return writeLink(node);
  }
}

/** The form has no place for a credit: it goes behind the caption, in brackets. */
function writeCaption(caption: Caption | null, credit: string | null): string {
  const text = caption === null ? "" : writeInlines(caption.children);
  if (credit === null) return text;
  const wide = WIDE.test(caption?.text ?? credit);
  const bracketed = wide ? `（${escapeText(credit)}）` : `(${escapeText(credit)})`;
  return text === "" || wide ? text + bracketed : `${text} ${bracketed}`;
}

function imageTag({ sourceUrl, src }: Figure): string {
  const address = [sourceUrl, src].find((url) => url !== null && isSafeUrl(url)) ?? "";
  return `<img src="${escapeAttribute(address)}" width="100%">`;
}

function writeFigure(figure: Figure): string {
  const caption = writeCaption(figure.caption, figure.credit);
  if (figure.src === null && caption === "") return "";
  return `${imageTag(figure)}<div>${SMALL}${caption}</small></div>`;
}

function writeSlide(slide: Figure, titled: boolean): string {
  const title = slide.title === null ? "" : escapeText(slide.title);
  const text = writeCaption(slide.caption, slide.credit);
  return `<div>${imageTag(slide)}${titled ? "" : "<br>"}<b>${title}</b>：${text}</div>`;
}

function writePlayer(kind: "video" | "audio", sources: readonly MediaSource[], poster: string | null): string {
  const [first, ...more] = sources.filter(({ src }) => isSafeUrl(src));
  const still = poster !== null && isSafeUrl(poster) ? ` poster="${escapeAttribute(poster)}"` : "";
  const style = kind === "video" ? ' style="width:100%"' : "";
  const others = more.map(({ src }) => `<source src="${escapeAttribute(src)}">`).join("");
  const src = first === undefined ? "" : ` src="${escapeAttribute(first.src)}"`;
  return src === "" && still === "" ? "" : `<${kind}${src} controls${style}${still}>${others}</${kind}>`;
}

function writeHeading({ depth, children }: Pick<Heading, "depth" | "children">): string {
  const content = writeInlines(withoutStrong(children));
  return depth === 2 ? `<p><strong>${content}</strong></p>` : `<h${depth}>${content}</h${depth}>`;
}

function writeCells(name: "td" | "th", blocks: readonly Block[]): string {
  return `<${name}>${writeNested(blocks)}</${name}>`;
}

/** A single paragraph in an item or a cell stands there without tags of its own. */
function writeNested(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph" || rest.some(({ type }) => type !== "list") || isSplit(first.children)) {
    return writeBlocks(blocks);
  }
  return writeInlines(first.children) + writeBlocks(rest);
}

function paragraph(html: string): string {
  return html === "" ? "" : `<p>${html}</p>`;
}

function writeBlock(block: Exclude<Block, { type: "gallery" }>): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(writeInlines(block.children));
    case "figure":
      return writeFigure(block);
    case "video":
    case "audio":
      return writePlayer(block.type, block.sources, block.poster);
    case "embed":
      return writeBlocks(heldBlocks([block]));
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const start = block.start === null ? "" : ` start="${block.start}"`;
      return `<${name}${start}>${block.children.map((item) => `<li>${writeNested(item.children)}</li>`).join("")}</${name}>`;
    }
    case "blockquote": {
      const cite = block.cite !== null && isSafeUrl(block.cite) ? ` cite="${escapeAttribute(block.cite)}"` : "";
      return `<blockquote${cite}>${writeBlocks(block.children)}</blockquote>`;
    }
    case "table": {
      const caption = block.caption === null ? "" : `<caption>${writeInlines(block.caption.children)}</caption>`;
      const rows = block.children.map(
        (row) =>
          `<tr>${row.children.map((cell) => writeCells(cell.header ? "th" : "td", cell.children)).join("")}</tr>`,
      );
      return `<table>${caption}${rows.join("")}</table>`;
    }
    case "thematicBreak":
      return "<hr>";
  }
}

const PARAGRAPH_END = "</p>";

/** Writes blocks and headings in order. A paragraph right before a video ends in the form's own stray `</small>`. */
function writeBlocks(blocks: readonly (Block | Heading)[]): string {
  const parts: string[] = [];
  let titled = false;
  for (const block of blocks) {
    if (block.type === "gallery") {
      if (block.title !== null) {
        parts.push(`<h3>${GALLERY_PREFIX}${escapeText(block.title)}</h3>`);
        titled = true;
      }
      for (const slide of block.slides) parts.push(writeSlide(slide, titled));
      continue;
    }
    const html = block.type === "heading" ? writeHeading(block) : writeBlock(block);
    if (html === "") continue;
    const before = parts[parts.length - 1];
    if (block.type === "video" && html.startsWith("<video") && before?.endsWith(PARAGRAPH_END) === true) {
      parts[parts.length - 1] = `${before.slice(0, -PARAGRAPH_END.length)}</small>${PARAGRAPH_END}`;
    }
    parts.push(html);
    titled = block.type === "heading" && block.depth === 3 && block.text.startsWith(GALLERY_PREFIX);
  }
  return parts.join("");
}

const SPECIAL = /[\\[\]&]/g;
/** A `<` that could begin markup where the export is shown as HTML or Markdown. */
const MARKUP = /<(?=[a-z/!?])/gi;

/** The title as a link's text, with no more escapes than it takes to read it back, and inert. */
function linkText(title: string): string {
  const isPlain = unescapeLinkText(title) === title && !title.includes("](");
  const text = isPlain ? title : title.replace(SPECIAL, (mark) => (mark === "&" ? "&amp;" : `\\${mark}`));
  return text.replace(MARKUP, "&lt;");
}

function writeFrame({ archived, title, url }: Article): string {
  const millis = archived === null ? Number.NaN : Date.parse(archived);
  const comment = Number.isNaN(millis) ? "" : `<!--${millis}-->\n`;
  const address = (url ?? "")
    .replace(/[\r\n]+/g, " ")
    .trim()
    .replaceAll("](", "%5D(")
    .replaceAll("<", "%3C")
    // Exports that escape their addresses are read without the escape: one that belongs to the address needs its own.
    .replaceAll("&amp;", "&amp;amp;");
  const link = title === null && address === "" ? "" : `[${linkText(title ?? "")}](${address})\n`;
  return `${comment}${link}------\n\n`;
}

function writeDateline({ authors, timestamp }: Article): string {
  if (authors.length === 0 && timestamp === null) return "";
  return `<div><i>${escapeText(writeByline(authors))}<br>${escapeText(timestamp ?? "")}</i></div>`;
}

/**
 * Writes an article as the mirror export: a comment with the capture time, a Markdown link, a rule, and the body on one line.
 *
 * Byte for byte what was read, wherever the export holds nothing that the model folds away; always stable: what it writes
 * is read and written again as the same bytes. What the form has no place for is written as the nearest thing it can hold:
 * a teaser as the first paragraph, a credit in brackets behind the caption, an embed as a link.
 *
 * @example
 * ```ts
 * import { parseArticle, toMirror } from "dw-article";
 *
 * const source = "[A title](https://www.dw.com/en/a-title/a-123)\n------\n\n<p>Text.</p>\n";
 * toMirror(parseArticle(source)) === source; // true
 * ```
 */
export function toMirror(article: Article): string {
  const blocks = article.sections.flatMap(({ heading, children }): readonly (Block | Heading)[] => {
    const body = heldBlocks(children).map(inOneBold);
    return heading === null ? body : [heading, ...body];
  });
  const lead = article.lead === null ? "" : writeFigure(article.lead);
  return `${writeFrame(article)}${writeDateline(article)}${lead}${writeBlocks([...lineOf(article.teaser), ...blocks])}\n`;
}
