/**
 * Writes the mirror export.
 *
 * @module
 */
import { WIDE, writeByline } from "../language/byline.ts";
import { GALLERY_PREFIX } from "../language/gallery.ts";
import {
  type Article,
  type Audio,
  type Block,
  type Figure,
  type Heading,
  type Inline,
  type Link,
  type Video,
  withoutStrong,
} from "../model/index.ts";
import { unescapeLinkText } from "../text/markdown-link.ts";
import { isSafeUrl } from "../url/safe.ts";
import { escapeText } from "./escape.ts";
import { writeInlines } from "./html/inline.ts";
import { tag } from "./html/markup.ts";
import { heldBlocks, inOneBold, isSplit, lineOf } from "./mirror-form.ts";

function writeLink({ sourceHref, href, rel }: Link, content: string): string {
  const address = [sourceHref, href].find(isSafeUrl);
  return address === undefined ? content : tag("a", { href: address, rel }, content);
}

function writeText(nodes: readonly Inline[] = []): string {
  return writeInlines(nodes, writeLink);
}

/** The form has no place for a credit: it goes behind the caption, in brackets. */
function writeCaption({ caption, credit }: Figure): string {
  const text = writeText(caption?.children);
  if (credit === null) return text;
  const words = escapeText(credit);
  if (WIDE.test(caption?.text ?? credit)) return `${text}（${words}）`;
  return text === "" ? `(${words})` : `${text} (${words})`;
}

function imageTag({ sourceUrl, src }: Figure): string {
  return tag("img", { src: [sourceUrl, src].find(isSafeUrl) ?? "", width: "100%" }, null);
}

function writeFigure(figure: Figure): string {
  const caption = writeCaption(figure);
  if (figure.src === null && caption === "") return "";
  return `${imageTag(figure)}<div><small style="color: #999;">${caption}</small></div>`;
}

function writeSlide(slide: Figure, titled: boolean): string {
  const title = escapeText(slide.title ?? "");
  return `<div>${imageTag(slide)}${titled ? "" : "<br>"}<b>${title}</b>：${writeCaption(slide)}</div>`;
}

function writePlayer({ type, sources, poster }: Video | Audio): string {
  const [src = null, ...more] = sources.map((source) => source.src).filter(isSafeUrl);
  if (src === null && !isSafeUrl(poster)) return "";
  const style = type === "video" ? "width:100%" : null;
  const others = more.map((other) => tag("source", { src: other }, null));
  return tag(type, { src, controls: true, style, poster }, others.join(""));
}

function writeHeading({ depth, children }: Heading): string {
  const content = writeText(withoutStrong(children));
  return depth === 2 ? `<p><strong>${content}</strong></p>` : tag(`h${depth}`, {}, content);
}

/** A single paragraph in an item or a cell stands there without tags of its own. */
function writeNested(name: string, blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  const bare = first?.type === "paragraph" && rest.every(({ type }) => type === "list") && !isSplit(first.children);
  return tag(name, {}, bare ? writeText(first.children) + writeBlocks(rest) : writeBlocks(blocks));
}

function writeBlock(block: Exclude<Block, { type: "gallery" }>): string {
  switch (block.type) {
    case "paragraph": {
      const html = writeText(block.children);
      return html && tag("p", {}, html);
    }
    case "figure":
      return writeFigure(block);
    case "video":
    case "audio":
      return writePlayer(block);
    case "embed":
      return writeBlocks(heldBlocks([block]));
    case "list": {
      const items = block.children.map((item) => writeNested("li", item.children));
      return tag(block.ordered ? "ol" : "ul", { start: block.start }, items.join(""));
    }
    case "blockquote":
      return tag("blockquote", { cite: block.cite }, writeBlocks(block.children));
    case "table": {
      const rows = block.children.map((row) => {
        const cells = row.children.map((cell) => writeNested(cell.header ? "th" : "td", cell.children));
        return tag("tr", {}, cells.join(""));
      });
      const caption = block.caption && tag("caption", {}, writeText(block.caption.children));
      return tag("table", {}, (caption ?? "") + rows.join(""));
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
