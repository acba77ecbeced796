/**
 * The state that React pages embed in a script: `__APOLLO_STATE__` (2023 and later) or `__APP_STATE__` (newest).
 * Its content objects have the same fields; the first keeps them apart and points at them by `__ref`.
 *
 * It is read only where the markup lacks something. Hooks: the pages' own scripts, dw-formats 2.2 and 2.5.
 *
 * @module
 */

import type { MediaFact, MediaFacts } from "../body/flow.ts";
import { plainText, readInline } from "../body/inline.ts";
import { kindOf } from "../dom/elements.ts";
import type { Element } from "../dom/nodes.ts";
import { parseHtml } from "../dom/tree.ts";
import { stripCreditLabel } from "../language/labels.ts";
import type { Caption, Figure } from "../model/index.ts";
import type { Report } from "../report.ts";
import { clean } from "../text/whitespace.ts";
import { absoluteUrl, DW_BASE } from "../url/address.ts";
import { imageFacts, usableImage } from "../url/image.ts";
import { isList, isObject, type Json, type JsonObject, stringOf } from "./head.ts";

/** Where a state's text begins. */
const STATES = ["window.__APOLLO_STATE__", "window.__APP_STATE__"] as const;
/** A reference is followed so far. */
const MAX_HOPS = 4;

/** A page's state, with what it says of the article. */
export interface PageState {
  /** The article's own object. */
  readonly content: JsonObject;
  /** The object behind a value: itself, or what its `__ref` points at. */
  readonly at: (value: Json | undefined) => JsonObject | null;
  /** The objects of a list, or of a single value. */
  readonly list: (value: Json | undefined) => JsonObject[];
}

/** Parses the state; `null` where the page has none. Broken state costs itself and a warning. */
export function readState(html: string, report: Report): PageState | null {
  for (const name of STATES) {
    const found = html.lastIndexOf(name);
    if (found < 0) continue;
    const start = html.indexOf("{", found);
    const close = html.indexOf("</script", found);
    if (start < 0 || (close >= 0 && start > close)) continue;
    const end = close < 0 ? html.length : close;
    const text = html.slice(start, end);
    let json: Json;
    try {
      json = JSON.parse(text.slice(0, text.lastIndexOf("}") + 1));
    } catch {
      report.warn("BROKEN_METADATA", `expected JSON in ${name}, found something else`, text);
      continue;
    }
    const state = isObject(json) ? stateOf(json) : null;
    if (state !== null) return state;
  }
  return null;
}

function stateOf(root: JsonObject): PageState | null {
  const at = (value: Json | undefined): JsonObject | null => {
    let here = value;
    for (let hop = 0; hop < MAX_HOPS && isObject(here); hop++) {
      const ref = here["__ref"];
      if (typeof ref !== "string") return here;
      here = Object.hasOwn(root, ref) ? root[ref] : undefined;
    }
    return null;
  };
  const list = (value: Json | undefined): JsonObject[] =>
    (isList(value) ? value : [value]).map((entry) => at(entry)).filter((entry) => entry !== null);
  const content = contentOf(root, at);
  return content === null ? null : { content, at, list };
}

/** The article: the query's `content`, or the entry of the newest state whose key is an address of the content API. */
function contentOf(root: JsonObject, at: PageState["at"]): JsonObject | null {
  const query = root["ROOT_QUERY"];
  if (isObject(query)) {
    const key = Object.keys(query).find((name) => name.startsWith("content("));
    const content = key === undefined ? null : at(query[key]);
    if (content !== null) return content;
  }
  for (const [key, value] of Object.entries(root)) {
    if (!key.includes("/content/") || !isObject(value)) continue;
    const data = isObject(value["data"]) ? value["data"] : value;
    const content = at(data["content"]);
    if (content !== null) return content;
  }
  return null;
}

/** A field by its plain name, else by one with arguments (`persons({"amount":1})`), which may be cut. */
export function field(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((candidate) => candidate.startsWith(`${name}(`));
  return key === undefined ? undefined : object[key];
}

const SILENT: Report = { warn: () => undefined, drop: () => undefined };

/** Descriptions are HTML, as bodies are; what is no text in them is none of a caption. */
function captionOf(html: string | null): Caption | null {
  if (html === null) return null;
  const children = readInline(parseHtml(html).root.children, { report: SILENT, base: DW_BASE, intercept: isHidden });
  return children.length === 0 ? null : { text: plainText(children), children };
}

function isHidden({ name }: Element): boolean {
  return kindOf(name).opaque;
}

function idOf(value: Json | undefined): string | null {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? String(value) : null;
}

function creditOf(image: JsonObject | null): string | null {
  const written = image === null ? null : stringOf(image["licenserSupplement"]);
  return written === null ? null : stripCreditLabel(written).credit;
}

/** A picture as the state describes it, by the link to it (`description`, alternative text) or alone. */
function figureOf(link: JsonObject, image: JsonObject | null): Figure | null {
  const id = idOf(image?.["id"]) ?? idOf(link["targetId"]);
  if (id === null) return null;
  const sourceUrl =
    (image === null ? null : stringOf(image["staticUrl"])) ?? `https://static.dw.com/image/${id}_\${formatId}.jpg`;
  const src = usableImage(sourceUrl, null);
  const alt = stringOf(link["additionalInformation"]) ?? stringOf(link["altText"]);
  const caption = captionOf(stringOf(link["description"]));
  const { width = null, height = null } = src === null ? {} : imageFacts(src);
  return { type: "figure", id, src, sourceUrl, alt, title: null, caption, credit: creditOf(image), width, height };
}

/** The picture over the body, as the state describes it. */
export function leadOf(state: PageState): Figure | null {
  const link = state.at(field(state.content, "mainContentImageLink"));
  return link === null ? null : figureOf(link, state.at(link["target"]));
}

function slidesOf(gallery: JsonObject, state: PageState): Figure[] {
  return state.list(field(gallery, "extendedGalleryImages")).flatMap((slide) => {
    const image = state.at(slide["assignedImage"]);
    const figure = figureOf(slide, image);
    return figure === null ? [] : [{ ...figure, title: stringOf(slide["name"]) }];
  });
}

function mediaOf(media: JsonObject): MediaFact {
  const duration = media["duration"];
  const poster = stringOf(media["posterImageUrl"]);
  const sources = ["hlsVideoSrc", "mp4VideoSrc", "mp3Src"].flatMap((name) => stringOf(media[name]) ?? []);
  return {
    title: stringOf(media["title"]) ?? stringOf(media["name"]),
    duration: typeof duration === "number" && duration > 0 ? duration : null,
    poster: poster === null ? null : usableImage(poster, "https://www.dw.com/"),
    sources,
  };
}

/** So many characters of a state are given out: a page may ask for the same gallery again and again. */
const MAX_GIVEN = 4 * 1024 * 1024;

/** What a state says of media, looked up by id. The state is parsed when first asked. */
export function factsOf(state: () => PageState | null): MediaFacts {
  let given = 0;
  const give = <T>(tell: (known: PageState) => T | null): T | null => {
    const known = given > MAX_GIVEN ? null : state();
    const fact = known === null ? null : tell(known);
    if (fact !== null) given += JSON.stringify(fact).length;
    return fact;
  };
  const indexes = new Map<string, Map<string, JsonObject>>();
  /** An entry of the content by its id: of equal ones the first of the first list. */
  const entry = (known: PageState, names: readonly string[], id: string, key = "targetId"): JsonObject | undefined => {
    const which = names.join();
    let index = indexes.get(which);
    if (index === undefined) {
      index = new Map();
      for (const item of names.flatMap((name) => known.list(field(known.content, name)))) {
        const own = idOf(item[key]) ?? idOf(item["targetId"]);
        if (own !== null && !index.has(own)) index.set(own, item);
      }
      indexes.set(which, index);
    }
    return index.get(id);
  };
  const find = (known: PageState, names: readonly string[], id: string): JsonObject | null => {
    const found = entry(known, names, id, "id");
    return found === undefined ? null : (known.at(found["target"]) ?? found);
  };
  return {
    figure: (id) =>
      give((known) => {
        const link = entry(known, ["mainContentImageLink", "contentLinks"], id) ?? {};
        return figureOf(link, known.at(link["target"]) ?? known.at({ __ref: `Image:${id}` }));
      }),
    gallery: (id) =>
      give((known) => {
        const gallery = find(known, ["imageGalleries", "contentLinks"], id);
        if (gallery === null) return null;
        return { title: stringOf(gallery["title"]) ?? stringOf(gallery["name"]), slides: slidesOf(gallery, known) };
      }),
    media: (id) =>
      give((known) => {
        const media = find(known, ["videos", "audios", "contentLinks"], id);
        return media === null ? null : mediaOf(media);
      }),
  };
}

const PERSON = '"__typename":"Person"';
const FULL_NAME = /"fullName":("(?:[^"\\]|\\.)*")/;
const PATH = /"namedUrl":"(\/[\w/%.\u0080-\uffff-]+)"/;
/** What a state says of a person is far shorter. */
const MAX_PERSON = 4000;

/**
 * The addresses of people's pages, by name as JSON writes it; looked up as text behind `from`, since these alone are not
 * worth parsing a whole state.
 */
export function personUrls(html: string, from: number): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  let end = from;
  for (let at = html.indexOf(PERSON, from); at >= 0; at = html.indexOf(PERSON, at + PERSON.length)) {
    if (end <= at) end = html.indexOf("}", at);
    if (end < 0) break;
    const person = html.slice(at, Math.min(end, at + MAX_PERSON));
    const name = FULL_NAME.exec(person)?.[1];
    const path = PATH.exec(person)?.[1];
    const url = name === undefined || path === undefined || urls.has(name) ? null : absoluteUrl(path, DW_BASE);
    if (name !== undefined && url !== null) urls.set(name, url);
  }
  return urls;
}

/** Names of people, cleaned. */
export function nameOf(person: JsonObject): string | null {
  const name = stringOf(person["fullName"]) ?? stringOf(person["name"]);
  return name === null ? null : clean(name);
}
