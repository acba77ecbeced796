/**
 * Block-level nodes as Markdown: a table with one function per kind, and what stands between blocks.
 *
 * @module
 */
import type {
  Audio,
  Block,
  Figure,
  Heading,
  Inline,
  List,
  ListItem,
  Table,
  TableCell,
  TableRow,
  Video,
} from "../../model/index.ts";
import { clean } from "../../text/whitespace.ts";
import { isSafeUrl } from "../../url/safe.ts";
import { destination, escapeInline, escapeLines, image } from "./escape.ts";
import { inlines, type LineBreak } from "./inline.ts";

/** Where a block stands. */
interface Place {
  readonly lineBreak: LineBreak;
  /** The sign before the items of a bulleted list; nested lists change it, as does a list right after a list. */
  readonly bullet: "-" | "+";
  /** The sign behind the numbers of a numbered list. */
  readonly stop: "." | ")";
}

type Node = Block | Heading;
type Nodes = { readonly [T in Node["type"]]: Extract<Node, { type: T }> };
type Handlers = { readonly [T in Node["type"]]: (node: Nodes[T], place: Place) => string };

/** Not hyphens, which could begin front matter or underline a heading. */
const RULE = "***";

const OUTERMOST: Place = { lineBreak: "\\\n", bullet: "-", stop: "." };

/** Blocks with a blank line between them. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Text-level nodes as a block of their own. */
function line(nodes: readonly Inline[], lineBreak: LineBreak): string {
  return escapeLines(inlines(nodes, lineBreak));
}

/** A string as a block of its own, all of it in bold or italics where asked. */
export function textLine(text: string | null, type?: "strong" | "emphasis"): string {
  const children: readonly Inline[] = [{ type: "text", value: text ?? "" }];
  return line(type === undefined ? children : [{ type, children }], " ");
}

/** A line of its own that leads to something that Markdown cannot show. */
function pointer(text: string | null, url: string | null | undefined): string {
  if (url === null || url === undefined || url === "" || !isSafeUrl(url)) return textLine(text);
  return `[${escapeInline(clean(text ?? "") || clean(url))}](${destination(url)})`;
}

function figure({ src, alt, title, caption, credit }: Figure, { lineBreak }: Place): string {
  return paragraphs([
    textLine(title, "strong"),
    src === null || src === "" || !isSafeUrl(src) ? "" : image(src, alt ?? ""),
    line(caption?.children ?? [], lineBreak),
    textLine(credit, "emphasis"),
  ]);
}

function media({ title, sources }: Video | Audio): string {
  return pointer(title, sources[0]?.src);
}

function other(bullet: Place["bullet"]): Place["bullet"] {
  return bullet === "-" ? "+" : "-";
}

/** A number that a list may begin with: nine digits at most, with room to count on. */
function isNumber(start: number | null): start is number {
  return start !== null && Number.isInteger(start) && start >= 0 && start < 1e8;
}

/** Puts signs before the lines of a block. */
function marked(text: string, first: string, rest: string): string {
  if (text === "") return first.trimEnd();
  return first + text.replace(/\n([^\n]?)/g, (_, next: string) => `\n${next === "" ? rest.trimEnd() : rest}${next}`);
}

/** The blocks of a table cell on one line. */
function flat(nodes: readonly (Block | ListItem | TableRow | TableCell)[], place: Place): string {
  return nodes
    .map((node) => {
      if (node.type === "paragraph" || !("children" in node))
        return write(node.type, node, place).replaceAll("\n\n", " ");
      const children = flat(node.children, place);
      return node.type === "table" ? `${line(node.caption?.children ?? [], " ")} ${children}`.trim() : children;
    })
    .filter((text) => text !== "" && text !== RULE)
    .join(" ");
}

function table({ caption, children }: Table, place: Place): string {
  const rows = children.map((row) => row.children.map((cell) => flat(cell.children, { ...place, lineBreak: " " })));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const head = children[0]?.children.some(({ header }) => header) === true ? (rows.shift() ?? []) : [];
  const filled = [...head, ...Array.from({ length: width - head.length }, () => "")];
  const lines = [filled, filled.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return paragraphs([line(caption?.children ?? [], place.lineBreak), width === 0 ? "" : lines.join("\n")]);
}

function list({ ordered, start, children }: List, place: Place): string {
  const inner: Place = { ...place, bullet: other(place.bullet) };
  const items = children.map((item, index) => {
    const mark = ordered ? `${(isNumber(start) ? start : 1) + index}${place.stop} ` : `${place.bullet} `;
    return marked(blocks(item.children, inner), mark, " ".repeat(mark.length));
  });
  return items.join(children.every((item) => item.children.length < 2) ? "\n" : "\n\n");
}

const HANDLERS: Handlers = {
  heading: ({ depth, children }) => heading(depth, inlines(children, " ")),
  paragraph: ({ children }, { lineBreak }) => line(children, lineBreak),
  figure,
  gallery: ({ title, slides }, place) =>
    paragraphs([textLine(title, "strong"), ...slides.map((slide) => figure(slide, place))]),
  video: media,
  audio: media,
  embed: ({ title, url }) => pointer(title, url),
  list,
  blockquote: ({ children }, place) => {
    const text = blocks(children, place);
    return text === "" ? "" : marked(text, "> ", "> ");
  },
  table,
  thematicBreak: () => RULE,
};

function write<T extends Node["type"]>(type: T, node: Nodes[T], place: Place): string {
  return HANDLERS[type](node, place);
}

/** A heading; a number sign at its end would be taken for a closing sequence. */
export function heading(depth: number, markdown: string): string {
  return markdown === "" ? "" : `${"#".repeat(depth)} ${markdown.replace(/#$/, "\\#")}`;
}

/** Blocks as Markdown. A list right after a list of its kind takes another sign, or the two would be one. */
export function blocks(nodes: readonly Node[], place: Place = OUTERMOST): string {
  const parts: string[] = [];
  let before: Node | null = null;
  let there = place;
  for (const node of nodes) {
    const follows = before?.type === "list" && node.type === "list" && before.ordered === node.ordered;
    const here: Place = follows
      ? { ...place, bullet: other(there.bullet), stop: there.stop === "." ? ")" : "." }
      : place;
    const part = write(node.type, node, here);
    if (part === "") continue;
    parts.push(part);
    before = node;
    there = here;
  }
  return paragraphs(parts);
}
