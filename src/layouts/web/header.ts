/**
 * The header of an article on dw.com since 2023: kicker, headline, authors, dates, standfirst, and the author's box below.
 * Only names that all samples share are hooks; the other class names are hashed anew at every release.
 *
 * @module
 */
import type { Element } from "../../dom/nodes.ts";
import { attr, find, findAll, hasClass, outermost, shownText, textOf, visitAround } from "../../dom/query.ts";
import { parseDate, parseUsDate } from "../../language/dates.ts";
import { stationName } from "../../language/labels.ts";
import type { Author } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { cleanOrNull } from "../../text/whitespace.ts";
import { absoluteUrl } from "../../url/address.ts";

const ONLY_MARKS = /^[\p{P}\p{S}\s]+$/u;

/** Adds the labels over the headline, one per element or piece of text, to those found before. */
export function readKicker(element: Element, found: readonly string[], report: Report): string[] {
  const labels = [...found];
  for (const child of element.children) {
    const label = cleanOrNull(textOf(child));
    if (label === null) continue;
    if (ONLY_MARKS.test(label)) report.drop("separator", label);
    else if (labels.includes(label)) report.drop("duplicate", label);
    else labels.push(label);
  }
  return labels;
}

function isAuthor(element: Element): boolean {
  return hasClass(element, "author") || hasClass(element, "author-link");
}

function isNote(element: Element): boolean {
  return hasClass(element, "extra-info");
}

function urlOf(element: Element, base: string | null): string | null {
  const link = element.name === "a" ? element : find(element, ({ name }) => name === "a");
  const href = link === null ? null : attr(link, "href");
  return href === null || href.trim() === "" ? null : absoluteUrl(href, base);
}

/** The authors of a byline; what stands beside a name is its note. */
export function readAuthors(element: Element, base: string | null, report: Report): Author[] {
  const authors: Author[] = [];
  const parts = outermost(findAll(element, (node) => isAuthor(node) || isNote(node)));
  for (const part of parts) {
    if (isNote(part)) addNote(cleanOrNull(textOf(part)), authors, report);
    else addAuthor(part, authors, base, report);
  }
  const reason = parts.length === 0 ? "byline" : "separator";
  visitAround(element, new Set(parts), (node) => report.drop(reason, shownText(node)));
  return authors;
}

function addAuthor(part: Element, authors: Author[], base: string | null, report: Report): void {
  const notes = outermost(findAll(part, isNote)).map((note) => cleanOrNull(textOf(note)));
  const name = cleanOrNull(textOf(part, isNote));
  const isPerson = name !== null && !stationName(name);
  if (isPerson) authors.push({ name, url: urlOf(part, base), note: null });
  else if (name !== null) report.drop("station", name);
  for (const note of notes) {
    if (isPerson) addNote(note, authors, report);
    else if (note !== null) report.drop("byline", note);
  }
}

function addNote(text: string | null, authors: Author[], report: Report): void {
  const last = authors[authors.length - 1];
  if (text === null) return;
  if (last === undefined) report.drop("byline", text);
  else authors[authors.length - 1] = { ...last, note: last.note === null ? text : `${last.note} ${text}` };
}

/** The box below the text that introduces an author: name and job. */
export function readAuthorBox(footer: Element, base: string | null): Author[] {
  return findAll(footer, (node) => hasClass(node, "author-name")).flatMap((box) => {
    const link = find(box, (node) => hasClass(node, "author-link")) ?? find(box, ({ name }) => name === "a");
    const name = link === null ? null : cleanOrNull(textOf(link));
    if (link === null || name === null || stationName(name)) return [];
    const job = cleanOrNull(textOf(box, (node) => node === link));
    return [{ name, url: urlOf(link, base), note: job }];
  });
}

/** The day that a reader sees, where it is one: pages also write `3 hours ago`. English pages put the month first. */
export function readVisibleDate(element: Element, language: string | null): string | null {
  const text = cleanOrNull(textOf(find(element, ({ name }) => name === "time") ?? element));
  if (text === null) return null;
  const date = /^\d{1,2}\/\d{1,2}\/\d{4}/.test(text) && language === "en" ? parseUsDate(text) : parseDate(text);
  return date?.value ?? null;
}
