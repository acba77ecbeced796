/**
 * What is shown of an article: lists, members of nodes, outputs. Runs in the worker.
 *
 * @module
 */
import {
  type Article,
  type Block,
  type DroppedText,
  type Figure,
  type ParseWarning,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toText,
} from "dw-article";
import type { FigureItem, Format, ListName, Lists, Member, OutlineItem, Summary } from "./protocol.ts";

interface Shown {
  readonly shown: Article;
  readonly warnings: readonly ParseWarning[];
  readonly dropped: readonly DroppedText[];
}

/** Each output. */
export const WRITERS = {
  html: (article) => toHtml(article),
  mirror: toMirror,
  json: (article) => `${toJson(article, { indent: 2 })}\n`,
  markdown: (article) => toMarkdown(article),
  text: (article) => `${toText(article)}\n`,
  jsonld: (article) => `${JSON.stringify(toJsonLd(article), null, 2)}\n`,
} satisfies Record<Format, (article: Article) => string>;

const NAMES: Readonly<Record<string, string>> = { thematicBreak: "rule", blockquote: "quotation" };

/** `3 paragraphs, 1 figure`. */
function contents(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const { type } of blocks) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => {
      const name = NAMES[type] ?? type;
      const plural = name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
      return `${count} ${count === 1 ? name : plural}`;
    })
    .join(", ");
}

function outline({ title, sections, kicker, authors, timestamp }: Article): OutlineItem[] {
  const facts = [kicker.join(" · "), authors.map(({ name }) => name).join(", "), timestamp?.slice(0, 10) ?? ""];
  const head = { depth: 1, text: title ?? "(no title)", note: facts.filter((fact) => fact !== "").join(" – ") };
  return [
    head,
    ...sections.map(({ heading, children }) => ({
      depth: heading?.depth ?? 2,
      text: heading?.text ?? "(before the first heading)",
      note: contents(children) || "nothing below it",
    })),
  ];
}

function figureItem(place: FigureItem["place"], { src, ...figure }: Figure): FigureItem {
  const size = figure.width === null ? null : `${figure.width} × ${figure.height ?? "?"}`;
  const facts: readonly (readonly [string, string | null])[] = [
    ["title", figure.title],
    ["caption", figure.caption?.text ?? null],
    ["credit", figure.credit],
    ["alt", figure.alt],
    ["id", figure.id],
    ["size", size],
    ["src", src],
  ];
  return { place, src, facts: facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])) };
}

function* slides(blocks: readonly Block[]): Generator<Figure> {
  for (const block of blocks) {
    if (block.type === "gallery") yield* block.slides;
    else if (block.type === "list") for (const item of block.children) yield* slides(item.children);
    else if (block.type === "blockquote") yield* slides(block.children);
  }
}

function figures(article: Article): FigureItem[] {
  const shown = article.figures.map((figure) => figureItem(figure === article.lead ? "lead" : "body", figure));
  const inGalleries = article.sections.flatMap(({ children }) => [...slides(children)]);
  return [...shown, ...inGalleries.map((slide) => figureItem("slide", slide))];
}

const LISTS: { readonly [L in ListName]: (shown: Shown) => readonly Lists[L][] } = {
  outline: ({ shown }) => outline(shown),
  figures: ({ shown }) => figures(shown),
  links: ({ shown }) => shown.links.map(({ text, href, kind, id }) => ({ text, href, kind, id })),
  warnings: ({ warnings }) => warnings.map(({ code, message, excerpt }) => ({ code, text: message, excerpt })),
  dropped: ({ dropped }) => dropped.map(({ reason, text }) => ({ code: reason, text, excerpt: "" })),
};

/** A list of what is to be told of the article. */
export function listOf(list: ListName, shown: Shown): readonly Lists[ListName][] {
  return LISTS[list](shown);
}

/** The article in figures. */
export function summaryOf(held: Shown): Summary {
  const { shown } = held;
  const words = `${shown.title ?? ""}${shown.paragraphs.slice(0, 20).map(({ text }) => text)}`;
  return {
    layout: shown.layout,
    language: shown.language,
    direction: shown.direction,
    han: /\p{Script=Han}/u.test(words),
    name: shown.id === null ? "article" : `dw-${shown.id}`,
    paragraphs: shown.paragraphs.length,
    counts: {
      outline: LISTS.outline(held).length,
      figures: LISTS.figures(held).length,
      links: shown.links.length,
      warnings: held.warnings.length,
      dropped: held.dropped.length,
    },
  };
}

const PREVIEW = 80;

function isTelling(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function preview(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.length}]`;
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value) ?? "";
    return text.length > PREVIEW * 4 ? `${text.slice(0, PREVIEW * 4)}…` : text;
  }
  const type: unknown = Reflect.get(value, "type");
  const words = ["text", "value", "title", "name", "heading"]
    .map((key): unknown => Reflect.get(value, key))
    .find(isTelling);
  const text = typeof words === "object" && words !== null ? Reflect.get(words, "text") : words;
  const short = typeof text === "string" ? ` ${text.slice(0, PREVIEW)}${text.length > PREVIEW ? "…" : ""}` : "";
  return `${typeof type === "string" ? type : "{…}"}${short}`;
}

function opens(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** The members of the node at a path. */
export function membersOf(
  article: Article,
  path: readonly string[],
  from: number,
  count: number,
): { members: Member[]; total: number } {
  let node: unknown = article;
  for (const key of path) node = typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
  const entries = typeof node === "object" && node !== null ? Object.entries(node) : [];
  const members = entries
    .slice(from, from + count)
    .map(([key, value]) => ({ key, preview: preview(value), opens: opens(value) }));
  return { members, total: entries.length };
}

/** Text beyond which the rendered article is cut, unless all of it is asked for: laying it out takes a browser long. */
const RENDERED = 200_000;

/** The article to be rendered, or its beginning. */
export function previewOf(article: Article, whole: boolean): { html: string; cut: boolean } {
  if (whole) return { html: toHtml(article), cut: false };
  let room = RENDERED;
  let cut = false;
  const sections = article.sections.flatMap((section) => {
    const children = section.children.filter((block) => {
      if (room <= 0) cut = true;
      else room -= "text" in block ? block.text.length : 2000;
      return room > 0;
    });
    return room > 0 || children.length > 0 ? [{ ...section, children }] : [];
  });
  return cut ? { html: toHtml({ ...article, sections }), cut } : { html: toHtml(article), cut };
}
