/**
 * Block-level nodes as HTML. What HTML has no place for stands in `data-*` attributes.
 *
 * @module
 */
import type { Audio, Block, Embed, Figure, Section, Video } from "../../model/index.ts";
import { writeInlines } from "./inline.ts";
import { type Attributes, group, join, tag, worded } from "./markup.ts";

type Kinds = { readonly [B in Block as B["type"]]: B };

const WRITERS: { readonly [K in keyof Kinds]: (node: Kinds[K]) => string } = {
  paragraph: (node) => tag("p", { "data-role": node.role === "body" ? null : node.role }, writeInlines(node.children)),
  figure: (node) => writeFigure(node),
  gallery: (node) =>
    group("figure", { class: "gallery", "data-id": node.id }, [
      worded("figcaption", {}, node.title),
      ...node.slides.map((slide) => writeFigure(slide)),
    ]),
  video: (node) => writePlayer(node, { poster: node.poster }),
  audio: (node) => writePlayer(node, { "data-poster": node.poster }),
  embed: writeEmbed,
  list: ({ ordered, start, children }) =>
    group(
      ordered ? "ol" : "ul",
      { start },
      children.map((item) => container("li", item.children)),
    ),
  blockquote: ({ cite, children }) => group("blockquote", { cite }, children.map(writeBlock)),
  table: ({ caption, children }) =>
    group("table", {}, [
      caption === null ? "" : tag("caption", {}, writeInlines(caption.children)),
      ...children.map((row) =>
        group(
          "tr",
          {},
          row.children.map((cell) => container(cell.header ? "th" : "td", cell.children)),
        ),
      ),
    ]),
  thematicBreak: () => "<hr>",
};

function write<K extends keyof Kinds>(kind: K, node: Kinds[K]): string {
  return WRITERS[kind](node);
}

function writeBlock(block: Block): string {
  return write(block.type, block);
}

/** An item or cell: a single body paragraph is written as its text. */
function container(name: string, children: readonly Block[]): string {
  const [only, more] = children;
  return only?.type === "paragraph" && only.role === "body" && more === undefined
    ? tag(name, {}, writeInlines(only.children))
    : group(name, {}, children.map(writeBlock));
}

/** A picture with its caption and credit. */
export function writeFigure(figure: Figure, kind: string | null = null): string {
  const { id, src, sourceUrl, alt, title, caption, credit, width, height } = figure;
  const attributes = {
    class: kind,
    "data-id": id,
    "data-source-url": sourceUrl === src ? null : sourceUrl,
    "data-no-source": sourceUrl === null && src !== null,
    "data-alt": alt === "" ? "" : null,
  };
  const words = [
    worded("strong", { class: "title" }, title),
    writeInlines(caption?.children ?? []),
    worded("small", {}, credit),
  ];
  const figcaption = join(words, " ");
  return group("figure", attributes, [
    tag("img", { src, alt: alt ?? "", width, height }, null),
    figcaption && tag("figcaption", {}, figcaption),
  ]);
}

function writePlayer({ type, id, title, duration, sources }: Video | Audio, poster: Attributes): string {
  const player = group(
    type,
    { controls: true, preload: "none", ...poster, "data-id": id, "data-duration": duration },
    sources.map((source) => tag("source", { src: source.src, type: source.type }, null)),
  );
  return title === null ? player : group("figure", {}, [player, worded("figcaption", {}, title)]);
}

/** A plain link: what another service shows is never loaded. */
function writeEmbed({ provider, id, url, title }: Embed): string {
  const attributes = {
    class: "embed",
    "data-provider": provider,
    "data-id": id,
    "data-untitled": title === null,
  };
  return tag("figure", attributes, worded("a", { href: url }, title ?? url ?? provider ?? ""));
}

/** A section: its heading and what follows. */
export function writeSection({ heading, children }: Section): string {
  const title = heading && tag(`h${heading.depth}`, {}, writeInlines(heading.children));
  return group("section", {}, [title ?? "", ...children.map(writeBlock)]);
}
