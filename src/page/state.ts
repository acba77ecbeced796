/**
 * The state that React pages embed in a script: `__APOLLO_STATE__` (2023 and later) or `__APP_STATE__` (newest).
 * Its content objects have the same fields; the first keeps them apart and points at them by `__ref`.
 *
 * It is read only where the markup lacks something. Hooks: the pages' own scripts, dw-formats 2.2 and 2.5.
 *
 * @module
 */

import { NO_FIGURE } from "../body/figure.ts";
import type { MediaFacts } from "../body/flow.ts";
import { plainText, readInline } from "../body/inline.ts";
import { kindOf } from "../dom/elements.ts";
import { parseHtml } from "../dom/tree.ts";
import { stripCreditLabel } from "../language/labels.ts";
import type { Caption, Figure } from "../model/index.ts";
import type { Report } from "../report.ts";
import { absoluteUrl, DW_BASE } from "../url/address.ts";
import { imageFacts, usableImage } from "../url/image.ts";
import { field, isList, isObject, type Json, type JsonObject, parseJson, said } from "./json.ts";

/** Where a state's text begins. */
const STATES = ["window.__APOLLO_STATE__", "window.__APP_STATE__"];
/** A reference is followed so far. */
const MAX_HOPS = 4;

/** A page's state, with what it says of the article. */
export interface PageState {
  /** The article's own object; empty where the page has no state. */
  readonly content: JsonObject;
  /** The object behind a value: itself, or what its `__ref` points at. */
  readonly at: (value: Json | undefined) => JsonObject | null;
  /** The objects of a list, or of a single value. */
  readonly list: (value: Json | undefined) => JsonObject[];
}

/** Parses the state. Broken state costs itself and a warning. */
export function readState(html: string, report: Report): PageState {
  for (const name of STATES) {
    // Searching from the end is slow, and most pages have no state.
    if (!html.includes(name)) continue;
    const found = html.lastIndexOf(name);
    const close = html.indexOf("</script", found);
    const script = html.slice(found, close < 0 ? html.length : close);
    const start = script.indexOf("{");
    if (start < 0) continue;
    const root = parseJson(
      script.slice(start, script.lastIndexOf("}") + 1 || script.length),
      `JSON in ${name}`,
      report,
    );
    const state = isObject(root) ? stateOf(root) : null;
    if (state !== null) return state;
  }
  return { content: {}, at: () => null, list: () => [] };
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
  const content = isObject(query) ? at(field(query, "content")) : null;
  if (content !== null) return content;
  for (const [key, value] of Object.entries(root)) {
    if (!key.includes("/content/") || !isObject(value)) continue;
    const data = isObject(value["data"]) ? value["data"] : value;
    const found = at(data["content"]);
    if (found !== null) return found;
  }
  return null;
}

const SILENT: Report = { warn: () => undefined, drop: () => undefined };

/** Descriptions are HTML, as bodies are; what is no text in them is none of a caption. */
function captionOf(html: string | null): Caption | null {
  const children = readInline(parseHtml(html ?? "").root.children, {
    report: SILENT,
    base: DW_BASE,
    intercept: ({ name }) => kindOf(name).opaque,
  });
  return children.length === 0 ? null : { text: plainText(children), children };
}

/** A content id. */
export function idOf(value: Json | undefined): string | null {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? String(value) : null;
}

/** A picture as the state describes it, by the link to it (`description`, alternative text) or alone. */
function figureOf(link: JsonObject, image: JsonObject | null): Figure | null {
  const id = idOf(image?.["id"]) ?? idOf(link["targetId"]);
  if (id === null) return null;
  const sourceUrl = said(image, "staticUrl") ?? `https://static.dw.com/image/${id}_\${formatId}.jpg`;
  const src = usableImage(sourceUrl, null);
  const { width, height } = imageFacts(src ?? "");
  return {
    ...NO_FIGURE,
    id,
    src,
    sourceUrl,
    alt: said(link, "additionalInformation altText"),
    caption: captionOf(said(link, "description")),
    credit: stripCreditLabel(said(image, "licenserSupplement") ?? "").credit,
    width,
    height,
  };
}

/** The link to the picture over the body. */
const LEAD = "mainContentImageLink";

/** The picture over the body, as the state describes it. */
export function leadOf({ content, at }: PageState): Figure | null {
  const link = at(field(content, LEAD));
  return link === null ? null : figureOf(link, at(link["target"]));
}

const TITLE = "title name";

/** So many characters of a state are given out: a page may ask for the same gallery again and again. */
const MAX_GIVEN = 4 * 1024 * 1024;

/** What a state says of media, looked up by id. The state is parsed when first asked. */
export function factsOf(state: () => PageState): MediaFacts {
  let given = 0;
  const give = <T>(tell: (known: PageState) => T | null): T | null => {
    const fact = given > MAX_GIVEN ? null : tell(state());
    if (fact !== null) given += JSON.stringify(fact).length;
    return fact;
  };
  const indexes = new Map<string, Map<string, JsonObject>>();
  /** An entry of the content by its id: of equal ones the first of the first list. */
  const entry = ({ content, list }: PageState, names: string, id: string, key = "targetId"): JsonObject | undefined => {
    let index = indexes.get(names);
    if (index === undefined) {
      index = new Map();
      for (const item of names.split(" ").flatMap((name) => list(field(content, name)))) {
        const own = idOf(item[key]) ?? idOf(item["targetId"]);
        if (own !== null && !index.has(own)) index.set(own, item);
      }
      indexes.set(names, index);
    }
    return index.get(id);
  };
  const find = (known: PageState, names: string, id: string): JsonObject | null => {
    const found = entry(known, names, id, "id");
    return found === undefined ? null : (known.at(found["target"]) ?? found);
  };
  return {
    figure: (id) =>
      give((known) => {
        const link = entry(known, `${LEAD} contentLinks`, id) ?? {};
        return figureOf(link, known.at(link["target"]) ?? known.at({ __ref: `Image:${id}` }));
      }),
    gallery: (id) =>
      give((known) => {
        const gallery = find(known, "imageGalleries contentLinks", id);
        if (gallery === null) return null;
        const slides = known.list(field(gallery, "extendedGalleryImages")).flatMap((slide) => {
          const figure = figureOf(slide, known.at(slide["assignedImage"]));
          return figure === null ? [] : [{ ...figure, title: said(slide, "name") }];
        });
        return { title: said(gallery, TITLE), slides };
      }),
    media: (id) =>
      give((known) => {
        const media = find(known, "videos audios contentLinks", id);
        if (media === null) return null;
        const duration = media["duration"];
        return {
          title: said(media, TITLE),
          duration: typeof duration === "number" && duration > 0 ? duration : null,
          poster: usableImage(said(media, "posterImageUrl"), DW_BASE),
          sources: ["hlsVideoSrc", "mp4VideoSrc", "mp3Src"].flatMap((name) => said(media, name) ?? []),
        };
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
    if (name === undefined || urls.has(name)) continue;
    const url = absoluteUrl(PATH.exec(person)?.[1], DW_BASE);
    if (url !== null) urls.set(name, url);
  }
  return urls;
}
