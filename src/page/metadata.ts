/**
 * The fields of an article that a page tells in several places: each from its best source down to the address.
 *
 * @module
 */
import { parseDate } from "../language/dates.ts";
import { authorFromLine, stationName } from "../language/labels.ts";
import { languageTag } from "../language/languages.ts";
import { type Author, type Inline, inlineText, type Section } from "../model/index.ts";
import type { Report } from "../report.ts";
import { clean, cleanOrNull } from "../text/whitespace.ts";
import { absoluteUrl, DW_BASE } from "../url/address.ts";
import { contentId, languageFromUrl } from "../url/dw.ts";
import { isSafeUrl } from "../url/safe.ts";
import type { Head } from "./head.ts";
import { field, isObject, type Json, listOf, said, stringOf } from "./json.ts";
import { idOf, type PageState } from "./state.ts";

/** Everything of a page beside its region. The state is parsed when first asked for. */
export interface Sources {
  readonly head: Head;
  readonly state: () => PageState;
  /** A person's page, by the name. */
  readonly personUrl: (name: string) => string | null;
  /** The address that the caller gave. */
  readonly known: string | null;
  readonly report: Report;
}

/** A function that computes its value once. */
export function once<T>(compute: () => T): () => T {
  let box: { readonly value: T } | null = null;
  return () => {
    box ??= { value: compute() };
    return box.value;
  };
}

/** What the first of these meta elements says. */
function meta({ head }: Sources, names: string): string | null {
  for (const name of names.split(" ")) {
    const value = head.meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

/** Canonical link → `og:url` → JSON-LD → what the caller gave → state. */
export function addressOf(sources: Sources): string | null {
  const { head, known } = sources;
  const page = head.article?.["mainEntityOfPage"];
  const candidates = [
    head.links.get("canonical"),
    meta(sources, "og:url"),
    stringOf(isObject(page) ? page["@id"] : page) ?? said(head.article, "url"),
    known,
  ].filter(isSafeUrl);
  const [first, second = null] = candidates.filter((url) => contentId(url) !== null);
  if (first !== undefined && second !== null && contentId(first) !== contentId(second)) {
    sources.report.warn("CONFLICTING_METADATA", `found another content id than in ${first}`, second);
  }
  const told = (): string | null => said(sources.state().content, "canonicalUrl classicUrl");
  return first ?? candidates[0] ?? [told()].find(isSafeUrl) ?? null;
}

/** The content id in the address, else the state's. */
export function contentIdOf(url: string | null, sources: Sources): string | null {
  return contentId(url) ?? idOf(sources.state().content["id"]);
}

/** `<html lang>` → `og:locale` → the address → state. */
export function languageOf(url: string | null, sources: Sources): string | null {
  const written = [
    sources.head.language,
    meta(sources, "language og:locale content-language"),
    languageFromUrl(url),
  ].map(languageTag);
  const tag = written.find((each) => each !== null) ?? languageTag(said(sources.state().content, "language"));
  // Old Chinese pages tell the script in their address alone.
  const script = tag === "zh" ? /[?&]zhongwen=(simp|trad)/.exec(url ?? "")?.[1] : undefined;
  return script === undefined ? tag : script === "trad" ? "zh-Hant" : "zh-Hans";
}

/** Station and date that pages of all years put behind the headline: ` – DW – 30.01.2024`, ` | DW | 28.04.2023`. */
const TITLE_TAIL = /\s+[|–—-]\s+DW(?:\.COM)?(?:\s+[|–—-]\s+.*)?$/i;

/** A headline without the station's name and the date behind it. */
function bareTitle(title: string | null): string | null {
  return cleanOrNull(title?.replace(TITLE_TAIL, ""));
}

/** The headline, where the markup has none: JSON-LD → `og:title` → state → `twitter:title` → `<title>`. */
export function titleOf(sources: Sources): string | null {
  const { head } = sources;
  return (
    said(head.article, "headline") ??
    bareTitle(meta(sources, "og:title")) ??
    said(sources.state().content, "title name") ??
    bareTitle(meta(sources, "twitter:title")) ??
    bareTitle(head.title)?.split(" | ")[0] ??
    null
  );
}

/** Says so where the page's data tell another headline than the markup, which counts. */
export function compareTitle(title: string | null, { head, report }: Sources): void {
  const told = said(head.article, "headline");
  if (title !== null && told !== null && told !== title) {
    report.warn("CONFLICTING_METADATA", `found another headline in JSON-LD than ${JSON.stringify(title)}`, told);
  }
}

/** The standfirst, where the markup has none. */
export function teaserOf(sources: Sources): string | null {
  return (
    meta(sources, "description og:description") ??
    said(sources.head.article, "description") ??
    said(sources.state().content, "teaser shortTeaser")
  );
}

/** The first candidate that is a date; each that is none costs a warning. */
export function firstDate(candidates: readonly (string | null | undefined)[], report: Report): string | null {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined) continue;
    const date = parseDate(candidate);
    if (date !== null) return date.value;
    report.warn("INVALID_DATE", "expected a date", candidate);
  }
  return null;
}

/** JSON-LD → meta → state. */
function dateOf(sources: Sources, inData: string, inMeta: string, inState: string): string | null {
  const data = inData.split(" ").map((name) => said(sources.head.article, name));
  const date = firstDate([...data, meta(sources, inMeta)], sources.report);
  if (date !== null) return date;
  const { content } = sources.state();
  const dates = inState.split(" ").map((name) => parseDate(said(content, name) ?? ""));
  return dates.find((each) => each !== null)?.value ?? null;
}

/** When the article was published. */
export function publishedOf(sources: Sources): string | null {
  return dateOf(
    sources,
    "datePublished dateCreated",
    "article:published_time date dc.date og:article:published_time datepublished",
    "firstPublicationDate contentDate displayDate",
  );
}

/** When it was changed last. */
export function modifiedOf(sources: Sources): string | null {
  return dateOf(
    sources,
    "dateModified",
    "article:modified_time last-modified og:updated_time datemodified",
    "lastModifiedDate",
  );
}

/** Persons of JSON-LD or of the state. */
function personsIn(persons: readonly (Json | undefined)[]): Author[] {
  return persons.flatMap((person) => {
    const name = isObject(person) && person["@type"] !== "Organization" ? said(person, "fullName name") : null;
    if (name === null || stationName(name)) return [];
    return [{ name, url: absoluteUrl(said(person, "namedUrl url"), DW_BASE), note: said(person, "jobTitle") }];
  });
}

/** Authors of several sources as one list: a later source adds names, and what an earlier one does not say of them. */
export function mergeAuthors(...lists: readonly (readonly Author[])[]): Author[] {
  const merged = new Map<string, Author>();
  for (const author of lists.flat()) {
    const key = clean(author.name).toLowerCase();
    const known = merged.get(key);
    if (known === undefined) merged.set(key, author);
    else merged.set(key, { name: known.name, url: known.url ?? author.url, note: known.note ?? author.note });
  }
  return [...merged.values()];
}

/** Authors of the markup, completed from JSON-LD; from the state where neither names one. */
export function authorsOf(markup: readonly Author[], sources: Sources): Author[] {
  const told = mergeAuthors(markup, personsIn(listOf(sources.head.article?.["author"])));
  if (told.length > 0) return told.map((author) => ({ ...author, url: author.url ?? sources.personUrl(author.name) }));
  const { content, list } = sources.state();
  const lists = [content["persons"], content["firstPersonArray"], field(content, "persons")].map(list);
  return mergeAuthors(personsIn(lists.find((persons) => persons.length > 0) ?? []));
}

/** The text before the first break. */
function firstLine(nodes: readonly Inline[]): string {
  const end = nodes.findIndex(({ type }) => type === "break");
  return inlineText(end < 0 ? nodes : nodes.slice(0, end));
}

/** Authors that only a line of the body names (`Auteur : …`). */
export function authorsInBody(sections: readonly Section[]): Author[] {
  for (const section of sections) {
    for (const block of section.children) {
      if (block.type !== "paragraph" || block.role !== "byline") continue;
      const names = authorFromLine(firstLine(block.children))?.names ?? [];
      if (names.length > 0)
        return names.filter((name) => !stationName(name)).map((name) => ({ name, url: null, note: null }));
    }
  }
  return [];
}

/** Keywords of the head, each once. */
export function keywordsOf(sources: Sources): string[] {
  const told = listOf(sources.head.article?.["keywords"]).map((word) => stringOf(word) ?? "");
  return unique((meta(sources, "keywords news_keywords") ?? told.join(",")).split(/[,،、]/));
}

/** Each text once, without white space around it. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map(clean).filter((text) => text !== ""))];
}
