/**
 * The layout `semantic`: what `toHtml` writes, read back node for node.
 *
 * @module
 */
import { type Document, type Element, newElement } from "../dom/nodes.ts";
import { attr, elements, find, findAll, hasClass, isNamed, isTag, isText, textOf } from "../dom/query.ts";
import type { ArticleContent, Author, Block, Heading, Section } from "../model/index.ts";
import type { Report } from "../report.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { wordsOf } from "../text/words.ts";
import { dateOf, urlOf } from "./semantic/attributes.ts";
import { readBlocks } from "./semantic/blocks.ts";
import { readImage } from "./semantic/figure.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Head = Mutable<
  Pick<ArticleContent, "title" | "kicker" | "teaser" | "authors" | "timestamp" | "modified" | "lead">
>;

/** The items of a line: its `<span>`s, or the line itself; only marks stand between them. */
function items(line: Element, report: Report): readonly Element[] {
  const spans = elements(line);
  if (!spans.some(({ name }) => name === "span")) return [line];
  for (const node of line.children) if (isText(node)) report.drop("separator", node.data);
  return spans;
}

function readAuthor(element: Element, report: Report): Author[] {
  const isNote = ({ name }: Element): boolean => name === "small";
  const name = wordsOf(element, isNote);
  const link = find(element, (inside) => inside.name === "a");
  return name === null ? [] : [{ name, url: urlOf(link, "href", report), note: wordsOf(find(element, isNote)) }];
}

function readDates(element: Element, head: Head, report: Report): void {
  report.drop("date", textOf(element));
  for (const time of findAll(element, ({ name }) => name === "time")) {
    const value = attr(time, "datetime") ?? textOf(time);
    head[hasClass(time, "modified") ? "modified" : "timestamp"] = dateOf(value, report);
  }
}

/** Reads an element that is no part of the body; `false` for any other. */
function readHead(element: Element, head: Head, report: Report): boolean {
  const is = (kind: string): boolean => hasClass(element, kind);
  if (element.name === "h1" && head.title === null) head.title = wordsOf(element);
  else if (is("kicker")) head.kicker = items(element, report).flatMap((item) => wordsOf(item) ?? []);
  else if (is("teaser")) head.teaser = wordsOf(element);
  else if (is("authors")) head.authors = items(element, report).flatMap((item) => readAuthor(item, report));
  else if (is("dates")) readDates(element, head, report);
  else if (element.name === "figure" && is("lead")) head.lead = readImage(element, report);
  else return false;
  return true;
}

/**
 * Reads the article that `toHtml` wrote, from the article element alone or from a whole page: the same content, but for
 * `layout`. A file that was edited is read as far as it goes: what is missing has the value that HTML implies, what is
 * unknown keeps its text, and a link that must not be followed is its text (`UNSAFE_URL`).
 */
export function readSemantic(root: Document, report: Report): ArticleContent {
  const article =
    find(root, ({ attribs }) => "data-dw-article" in attribs) ??
    find(root, ({ name }) => name === "article") ??
    newElement("article", {}, null, root.children);
  const head: Head = {
    title: null,
    kicker: [],
    teaser: null,
    authors: [],
    timestamp: null,
    modified: null,
    lead: null,
  };
  const sections: (Section & { readonly children: Block[] })[] = [];
  const begin = (heading: Heading | null): Block[] => {
    const children: Block[] = [];
    sections.push({ type: "section", heading, children });
    return children;
  };
  const push = (block: Block) => (sections.at(-1)?.children ?? begin(null)).push(block);
  const nodes = article.children.flatMap((node) => (isNamed(node, "header") ? node.children : [node]));
  const body = nodes.filter((node) => !(isTag(node) && readHead(node, head, report)));
  readBlocks(body, { push, begin }, report);
  return {
    layout: "semantic",
    id: attr(article, "data-id"),
    url: urlOf(article, "data-url", report),
    permalink: urlOf(article, "data-permalink", report),
    language: attr(article, "lang"),
    direction: attr(article, "dir") === "rtl" ? "rtl" : "ltr",
    ...head,
    source: cleanOrNull(attr(article, "data-source")),
    archived: dateOf(attr(article, "data-archived"), report),
    keywords:
      attr(article, "data-keywords")
        ?.split("\n")
        .flatMap((word) => cleanOrNull(word) ?? []) ?? [],
    sections,
  };
}
