/**
 * The header of an article on dw.com since 2023: kicker, headline, authors, dates, standfirst, and the author's box below.
 * Only names that all samples share are hooks; the other class names are hashed anew at every release.
 *
 * @module
 */
import type { Element } from "../../dom/nodes.ts";
import { attr, find, findAll, hasClass, outermost, shownText, visitAround } from "../../dom/query.ts";
import { parseDate, parseUsDate } from "../../language/dates.ts";
import { stationName } from "../../language/labels.ts";
import type { Author } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { wordsOf } from "../../text/words.ts";
import { absoluteUrl } from "../../url/address.ts";

const WORD = /[^\p{P}\p{S}\s]/u;

/** Adds the labels over the headline, one per element or piece of text, to those found before. */
export function readKicker(element: Element, found: Set<string>, report: Report): void {
  for (const child of element.children) {
    const label = wordsOf(child);
    if (label === null) continue;
    if (!WORD.test(label)) report.drop("separator", label);
    else if (found.has(label)) report.drop("duplicate", label);
    else found.add(label);
  }
}

function isAuthor(element: Element): boolean {
  return hasClass(element, "author") || hasClass(element, "author-link");
}

function isNote(element: Element): boolean {
  return hasClass(element, "extra-info");
}

function urlOf(element: Element, base: string | null): string | null {
  const link = element.name === "a" ? element : find(element, ({ name }) => name === "a");
  return absoluteUrl(link && attr(link, "href"), base);
}

/** Authors by their names in lower case: pages repeat their bylines. */
export type AuthorsFound = Map<string, Author>;

/** Adds the authors of a byline to those found before; what stands beside a name is its note. */
export function readAuthors(element: Element, found: AuthorsFound, base: string | null, report: Report): void {
  const parts = outermost(findAll(element, (node) => isAuthor(node) || isNote(node)));
  let last: Author | null = null;
  for (const part of parts) {
    if (isNote(part)) last = addNote(wordsOf(part), last, found, report);
    else last = addAuthor(part, found, base, report) ?? last;
  }
  const reason = parts.length === 0 ? "byline" : "separator";
  visitAround(element, new Set(parts), (node) => report.drop(reason, shownText(node)));
}

function addAuthor(part: Element, found: AuthorsFound, base: string | null, report: Report): Author | null {
  const name = wordsOf(part, isNote);
  const isPerson = name !== null && !stationName(name);
  const known = isPerson ? found.get(name.toLowerCase()) : undefined;
  if (name !== null && !isPerson) report.drop("station", name);
  if (known !== undefined) report.drop("duplicate", name ?? "");
  let author = isPerson ? (known ?? { name, url: urlOf(part, base), note: null }) : null;
  if (author !== null) found.set(author.name.toLowerCase(), author);
  for (const note of outermost(findAll(part, isNote))) {
    author = addNote(wordsOf(note), author, found, report);
  }
  return author;
}

function addNote(text: string | null, author: Author | null, found: AuthorsFound, report: Report): Author | null {
  if (text === null) return author;
  if (author === null || author.note === text) {
    report.drop(author === null ? "byline" : "duplicate", text);
    return author;
  }
  const noted = { ...author, note: author.note === null ? text : `${author.note} ${text}` };
  found.set(author.name.toLowerCase(), noted);
  return noted;
}

/** The box below the text that introduces an author: name and job. */
export function readAuthorBox(footer: Element, base: string | null): Author[] {
  return findAll(footer, (node) => hasClass(node, "author-name")).flatMap((box) => {
    const link = find(box, (node) => hasClass(node, "author-link")) ?? find(box, ({ name }) => name === "a");
    const name = wordsOf(link);
    if (link === null || name === null || stationName(name)) return [];
    const job = wordsOf(box, (node) => node === link);
    return [{ name, url: urlOf(link, base), note: job }];
  });
}

/** The day that a reader sees, where it is one: pages also write `3 hours ago`. English pages put the month first. */
export function readVisibleDate(element: Element, language: string | null): string | null {
  const text = wordsOf(find(element, ({ name }) => name === "time") ?? element);
  if (text === null) return null;
  const date = /^\d{1,2}\/\d{1,2}\/\d{4}/.test(text) && language === "en" ? parseUsDate(text) : parseDate(text);
  return date?.value ?? null;
}
