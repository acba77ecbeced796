/**
 * What a page says of itself in its head: meta elements, links, JSON-LD, the attributes of `<html>`.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, find, textOf } from "../dom/query.ts";
import { parseHtml } from "../dom/tree.ts";
import type { Report } from "../report.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { isList, isObject, type JsonObject, listOf, parseJson } from "./json.ts";
import { tellingTags } from "./tags.ts";

/** What stands in a page's head. The first of several equal names counts. */
export interface Head {
  /** `lang` of the last `<html>` that says one: conditional comments leave several. */
  readonly language: string | null;
  readonly direction: "ltr" | "rtl" | null;
  /** The `<title>`. */
  readonly title: string | null;
  /** Meta elements by lower-case name or property. */
  readonly meta: ReadonlyMap<string, string>;
  /** Addresses of link elements by `rel`. */
  readonly links: ReadonlyMap<string, string>;
  /** The object of the JSON-LD scripts that describes the article. */
  readonly article: JsonObject | null;
}

const HEAD_END = /<\/head\s*>|<body[\s>]/i;
/** So many JSON-LD scripts outside the head are looked at. */
const MAX_SCRIPTS = 16;

const ARTICLE_TYPE = /Article$|^Report$|BlogPosting$|^VideoObject$|^AudioObject$|^ImageGallery$/;

function isArticle(object: JsonObject): boolean {
  return listOf(object["@type"]).some((name) => typeof name === "string" && ARTICLE_TYPE.test(name));
}

/** Parses JSON-LD, `@graph` unfolded. */
function readData(text: string, report: Report, into: JsonObject[]): void {
  for (const entry of listOf(parseJson(text, "JSON-LD", report))) {
    if (!isObject(entry)) continue;
    const graph = entry["@graph"];
    for (const object of isList(graph) ? graph.filter(isObject) : [entry]) into.push(object);
  }
}

function direction(element: Element): "ltr" | "rtl" | null {
  const value = attr(element, "dir")?.toLowerCase();
  return value === "ltr" || value === "rtl" ? value : null;
}

/** Page savers rename attributes: `name` and `property`, `content` and `value` stand for each other. */
function readMeta(element: Element, meta: Map<string, string>): void {
  const name = attr(element, "property") ?? attr(element, "name") ?? attr(element, "itemprop");
  const value = cleanOrNull(attr(element, "content") ?? attr(element, "value"));
  const key = name?.trim().toLowerCase() ?? "";
  if (key !== "" && value !== null && !meta.has(key)) meta.set(key, value);
}

/** The end of the head, at the latest where the article's region begins. */
function headEnd(html: string, region: number): number {
  const plain = html.indexOf("</head>");
  if (plain >= 0 && plain < region) return plain;
  const found = html.slice(0, region).search(HEAD_END);
  return found < 0 ? region : found;
}

/** Reads the head: everything before `region`, the place where the article's region begins. */
export function readHead(html: string, region: number, report: Report): Head {
  const end = headEnd(html, region);
  const { root } = parseHtml(tellingTags(html, end));
  const meta = new Map<string, string>();
  const links = new Map<string, string>();
  const data: JsonObject[] = [];
  let language: string | null = null;
  let dir: "ltr" | "rtl" | null = null;
  let title: string | null = null;
  find(root, (element) => {
    if (element.name === "meta") readMeta(element, meta);
    else if (element.name === "link") {
      const rel = attr(element, "rel")?.toLowerCase() ?? "";
      const href = cleanOrNull(attr(element, "href"));
      if (href === null && rel === "canonical")
        report.warn("BROKEN_METADATA", "expected a canonical address, found none");
      if (rel !== "" && href !== null && !links.has(rel)) links.set(rel, href);
    } else if (element.name === "html") {
      language = cleanOrNull(attr(element, "lang") ?? attr(element, "xml:lang")) ?? language;
      dir = direction(element) ?? dir;
    } else if (element.name === "title") title ??= cleanOrNull(textOf(element));
    else if (element.name === "script" && attr(element, "type") === "application/ld+json") {
      readData(textOf(element), report, data);
    }
    return false;
  });
  if (data.length === 0) readLaterData(html, end, report, data);
  return { language, direction: dir, title, meta, links, article: data.find(isArticle) ?? null };
}

/** Some pages keep their JSON-LD in the body. */
function readLaterData(html: string, from: number, report: Report, data: JsonObject[]): void {
  if (html.indexOf("application/ld+json", from) < 0) return;
  const script = /<script\b[^>]{0,1000}>/gi;
  script.lastIndex = from;
  for (let count = 0; count < MAX_SCRIPTS; ) {
    const tag = script.exec(html)?.[0];
    if (tag === undefined) return;
    if (!/application\/ld\+json/i.test(tag)) continue;
    count++;
    const end = html.indexOf("</script", script.lastIndex);
    readData(html.slice(script.lastIndex, end < 0 ? html.length : end), report, data);
  }
}
