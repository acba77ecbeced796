/**
 * Finding a part of a page by string search, so that the rest need not be parsed.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, find, isTag } from "../dom/query.ts";
import { parseHtml, type Tree } from "../dom/tree.ts";
import { StartTags } from "./markup.ts";

/** An element of a page, parsed without the page around it. */
export interface Region {
  readonly element: Element;
  readonly tree: Tree;
  /** Where its start tag begins in the page. */
  readonly start: number;
}

/**
 * The element that begins at a place. It is read up to the first end tag of its name, and only where that was another
 * element's, up to `end`: what follows a region is most of a page.
 */
function parseElement(html: string, start: number, end: number): Tree {
  const name = /^<[a-z][a-z0-9]*/i.exec(html.slice(start, start + 20))?.[0].slice(1) ?? "";
  const close = name === "div" ? -1 : html.indexOf(`</${name}>`, start);
  if (close >= 0 && close < end) {
    const tree = parseHtml(html, { start, end: close + name.length + 3, single: true });
    if (tree.closed) return tree;
  }
  return parseHtml(html, { start, end, single: true });
}

/** A word that a start tag holds, what stands before it there, and whether an element bears it. */
export interface Mark {
  readonly word: string;
  readonly before: RegExp;
  readonly isOn: (element: Element) => boolean;
}

/** The mark of an element by its name. */
export function tagMark(name: string): Mark {
  return wordMark(`<${name}`, (element) => element.name === name);
}

/** The mark of an element by an attribute's value, which page savers leave without quotes. */
export function attributeMark(name: string, value: string): Mark {
  return {
    word: value,
    before: new RegExp(`\\s${name}\\s*=\\s*["']?$`, "i"),
    isOn: (element) => attr(element, name)?.includes(value) === true,
  };
}

/** The mark of an element that a test tells, by a word that its start tag holds. */
export function wordMark(word: string, isOn: (element: Element) => boolean): Mark {
  return { word, before: /(?:)/, isOn };
}

/** The next place of a word; names are also written in capitals throughout a page. */
function wordAt(html: string, word: string, from: number): number {
  const plain = html.indexOf(word, from);
  return plain >= 0 || from > 0 || !word.startsWith("<") ? plain : html.indexOf(word.toUpperCase());
}

/** Places that look right are tried until so many times the page has been read. */
const MAX_READING = 3;

/**
 * The first element whose start tag holds `mark` and that the test accepts.
 * Places inside comments, scripts and other attributes do not count.
 *
 * @param mark - What the start tag bears: {@link tagMark} or {@link attributeMark}.
 * @param end - Where to stop reading, for a region whose end is not needed.
 * @param from - Where to begin looking.
 */
export function findRegion(
  html: string,
  mark: Mark,
  accept: (element: Element) => boolean,
  end = html.length,
  from = 0,
): Region | null {
  const { word, before, isOn } = mark;
  const tags = new StartTags(html, from);
  let reading = MAX_READING * html.length;
  for (let at = wordAt(html, word, from); at >= 0 && at < end; at = wordAt(html, word, at + word.length)) {
    if (!before.test(html.slice(Math.max(0, at - 40), at))) continue;
    const start = tags.startOf(at);
    if (start === null) continue;
    if (reading < 0) return null;
    const tree = parseElement(html, start, end);
    reading -= tree.length;
    const element = tree.root.children.find(isTag);
    if (element !== undefined && isOn(element) && accept(element)) return { element, tree, start };
  }
  return null;
}

/** How the article of a layout's pages is found. */
export interface ArticleMarks {
  /** What holds the article, best first. */
  readonly holders: readonly Mark[];
  /** What is its body. */
  readonly body: Mark;
}

/** Whether an element is an article's headline. */
export function isHeadline({ name }: Element): boolean {
  return name === "h1";
}

/**
 * The element that holds the article: its body, or where no body is marked in the page its headline.
 *
 * @param end - Where to stop reading.
 * @returns `null` where there is none. A stray tag may have ended it before the body: all of the page is to be read then.
 */
export function findArticle(html: string, { holders, body }: ArticleMarks, end = html.length): Region | null {
  const holding = (test: (element: Element) => boolean): Region | null => {
    for (const mark of holders) {
      const region = findRegion(html, mark, (element) => find(element, test) !== null, end);
      if (region !== null) return region;
    }
    return null;
  };
  if (!html.includes(body.word)) return holding(isHeadline);
  const isBody = (element: Element): boolean => body.isOn(element) && element.children.length > 0;
  return holding(isBody) ?? (findRegion(html, body, isBody) === null ? holding(isHeadline) : null);
}
