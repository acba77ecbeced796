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
import { type Head, isList, isObject, type Json, type JsonObject, stringOf } from "./head.ts";
import { field, nameOf, type PageState } from "./state.ts";

/** Everything of a page beside its region. The state is parsed when first asked for. */
export interface Sources {
  readonly head: Head;
  readonly state: () => PageState | null;
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

const ARTICLE_TYPE = /Article$|^Report$|BlogPosting$|^VideoObject$|^AudioObject$|^ImageGallery$/;

/** The object of the page's JSON-LD that describes the article. */
export function articleData(head: Head): JsonObject | null {
  const isArticle = (object: JsonObject): boolean => {
    const type = object["@type"];
    return (isList(type) ? type : [type]).some((name) => typeof name === "string" && ARTICLE_TYPE.test(name));
  };
  return head.data.find(isArticle) ?? null;
}

function fromState(sources: Sources, ...names: readonly string[]): string | null {
  const content = sources.state()?.content;
  if (content === undefined) return null;
  for (const name of names) {
    const value = stringOf(field(content, name));
    if (value !== null) return value;
  }
  return null;
}

function meta(head: Head, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = head.meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

function safeUrl(url: string | null): string | null {
  return url !== null && isSafeUrl(url) ? url : null;
}

/** Canonical link → `og:url` → JSON-LD → state → what the caller gave. */
export function addressOf(sources: Sources): string | null {
  const { head, known } = sources;
  const data = articleData(head);
  const page = data === null ? undefined : data["mainEntityOfPage"];
  const candidates = [
    head.links.get("canonical") ?? null,
    meta(head, "og:url"),
    stringOf(isObject(page) ? page["@id"] : page) ?? stringOf(data?.["url"]),
    known,
  ].filter((url) => safeUrl(url) !== null);
  const [first, second] = candidates.filter((url) => url !== null && contentId(url) !== null);
  const found =
    first ?? candidates.find((url) => url !== null) ?? safeUrl(fromState(sources, "canonicalUrl", "classicUrl"));
  if (first && second && contentId(first) !== contentId(second)) {
    sources.report.warn("CONFLICTING_METADATA", `found another content id than in ${first}`, second);
  }
  return found;
}

/** The content id in the address, else the state's. */
export function idOf(url: string | null, sources: Sources): string | null {
  const inUrl = url === null ? null : contentId(url);
  if (inUrl !== null) return inUrl;
  const id = sources.state()?.content["id"];
  return typeof id === "number" || typeof id === "string" ? String(id) : null;
}

/** `<html lang>` → state → `og:locale` → the address. */
export function languageOf(url: string | null, sources: Sources): string | null {
  const written = [
    sources.head.language,
    meta(sources.head, "language", "og:locale", "content-language"),
    url === null ? null : languageFromUrl(url),
  ];
  for (const candidate of written) {
    const tag = candidate === null ? null : languageTag(candidate);
    if (tag !== null) return scriptOf(tag, url);
  }
  const state = fromState(sources, "language");
  return state === null ? null : languageTag(state);
}

/** Old Chinese pages tell the script in their address alone. */
function scriptOf(tag: string, url: string | null): string {
  const variant = tag === "zh" && url !== null ? /[?&]zhongwen=(simp|trad)/.exec(url)?.[1] : undefined;
  return variant === undefined ? tag : variant === "trad" ? "zh-Hant" : "zh-Hans";
}

/** Station and date that pages of all years put behind the headline: ` – DW – 30.01.2024`, ` | DW | 28.04.2023`. */
const TITLE_TAIL = /\s+[|–—-]\s+DW(?:\.COM)?(?:\s+[|–—-]\s+.*)?$/i;

/** A headline without the station's name and the date behind it. */
export function bareTitle(title: string | null): string | null {
  return title === null ? null : cleanOrNull(title.replace(TITLE_TAIL, ""));
}

/** The headline, where the markup has none: JSON-LD → `og:title` → state → `twitter:title` → `<title>`. */
export function titleOf(sources: Sources): string | null {
  const { head } = sources;
  return (
    stringOf(articleData(head)?.["headline"]) ??
    bareTitle(meta(head, "og:title")) ??
    fromState(sources, "title", "name") ??
    bareTitle(meta(head, "twitter:title")) ??
    bareTitle(head.title)?.split(" | ")[0] ??
    null
  );
}

/** Says so where the page's data tell another headline than the markup, which counts. */
export function compareTitle(title: string | null, sources: Sources): void {
  const told = stringOf(articleData(sources.head)?.["headline"]);
  if (title !== null && told !== null && told !== title) {
    sources.report.warn(
      "CONFLICTING_METADATA",
      `found another headline in JSON-LD than ${JSON.stringify(title)}`,
      told,
    );
  }
}

/** The standfirst, where the markup has none. */
export function teaserOf(sources: Sources): string | null {
  return (
    meta(sources.head, "description", "og:description") ??
    stringOf(articleData(sources.head)?.["description"]) ??
    fromState(sources, "teaser", "shortTeaser")
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

const PUBLISHED = ["article:published_time", "date", "dc.date", "og:article:published_time", "datepublished"] as const;
const MODIFIED = ["article:modified_time", "last-modified", "og:updated_time", "datemodified"] as const;

function stateDate(sources: Sources, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fromState(sources, name);
    if (value !== null && parseDate(value) !== null) return value;
  }
  return null;
}

/** JSON-LD → meta → state. */
export function publishedOf(sources: Sources): string | null {
  const data = articleData(sources.head);
  const published = [
    stringOf(data?.["datePublished"]),
    stringOf(data?.["dateCreated"]),
    meta(sources.head, ...PUBLISHED),
  ];
  return (
    firstDate(published, sources.report) ??
    firstDate([stateDate(sources, ["firstPublicationDate", "contentDate", "displayDate"])], sources.report)
  );
}

/** JSON-LD → meta → state. */
export function modifiedOf(sources: Sources): string | null {
  const data = articleData(sources.head);
  const modified = [stringOf(data?.["dateModified"]), meta(sources.head, ...MODIFIED)];
  return firstDate(modified, sources.report) ?? firstDate([stateDate(sources, ["lastModifiedDate"])], sources.report);
}

function personsIn(value: Json | undefined): Author[] {
  return (isList(value) ? value : [value]).flatMap((entry) => {
    if (!isObject(entry)) return [];
    const name = stringOf(entry["name"]);
    const url = stringOf(entry["url"]);
    if (entry["@type"] === "Organization" || name === null || stationName(name)) return [];
    return [{ name, url: url === null ? null : absoluteUrl(url, DW_BASE), note: stringOf(entry["jobTitle"]) }];
  });
}

function personsOf(state: PageState): Author[] {
  const { content } = state;
  const lists = [content["persons"], content["firstPersonArray"], field(content, "persons")];
  const persons = lists.map((list) => state.list(list)).find((list) => list.length > 0) ?? [];
  return persons.flatMap((person) => {
    const name = nameOf(person);
    const path = stringOf(person["namedUrl"]);
    if (name === null || stationName(name)) return [];
    return [{ name, url: path === null ? null : absoluteUrl(path, DW_BASE), note: null }];
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
  const data = articleData(sources.head);
  const told = mergeAuthors(markup, personsIn(data?.["author"]));
  if (told.length > 0) return told.map((author) => ({ ...author, url: author.url ?? sources.personUrl(author.name) }));
  const state = sources.state();
  return state === null ? told : mergeAuthors(told, personsOf(state));
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
export function keywordsOf(head: Head): string[] {
  const data = articleData(head)?.["keywords"];
  const told = isList(data) ? data.map((word) => stringOf(word) ?? "").join(",") : stringOf(data);
  return unique((meta(head, "keywords", "news_keywords") ?? told ?? "").split(/[,،、]/));
}

/** Each text once, without white space around it. */
export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map(clean).filter((text) => text !== ""))];
}
