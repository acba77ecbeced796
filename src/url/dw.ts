/**
 * DW's own addresses: what they lead to, ids, languages, permalinks, tracking parameters.
 *
 * @module
 */
import { languageOfPath } from "../language/languages.ts";
import type { LinkKind } from "../model/inline.ts";
import { AUTHORITY } from "./address.ts";
import { imageId } from "./image.ts";

/**
 * What an address leads to, by the word before the id: in pages (`/en/slug/a-123`), in the JSON interfaces (hyphens left
 * out), and in `rel`, where `Ref` follows. Courses (`c`) gather lessons as sections do.
 */
const KINDS: Readonly<Record<string, LinkKind | undefined>> = {
  a: "article",
  article: "article",
  av: "video",
  e: "video",
  video: "video",
  audio: "audio",
  g: "gallery",
  gallery: "gallery",
  imagegallery: "gallery",
  image: "image",
  t: "topic",
  topic: "topic",
  autotopic: "topic",
  s: "section",
  st: "section",
  c: "section",
  navigation: "section",
  p: "program",
  program: "program",
  unifiedprogram: "program",
  person: "person",
  live: "live",
  liveblog: "live",
};

/** What a link is. */
export interface LinkTarget {
  readonly kind: LinkKind;
  /** DW content id; for a short link its code. */
  readonly id: string | null;
}

const DW_HOST = /^(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de)$/i;

/** Where the path ends; feeds write slugs with a bare question mark, which the id follows. */
const PATH_END = /[?#](?!\/[a-z]+-\d).*/s;

/** The path of a DW address; a relative address is taken for one. `null` for other hosts. */
function dwPath(url: string): string | null {
  const address = url.trim();
  const [start, host] = AUTHORITY.exec(address) ?? ["", "dw.com"];
  return DW_HOST.test(host ?? "") ? address.slice(start.length).replace(PATH_END, "") : null;
}

/** Word and id: a page, then what may follow its id; or an object of the interfaces, or a page until 2012. */
const CONTENT = /(?:^|\/)([a-z]+)-(\d{1,15})(?:-\d+){0,9}(?:\/|%20|\s){0,99}$/i;
const OBJECT = /^\/(?:api\/detail|graph-api\/[^/]+\/content|dw)\/([a-z-]+)\/(?:\d*,\d*,)?(\d{1,15})(?!\d)/i;
/** The picture is named after the article it belongs to, the recording before it. */
const OVERLAY = /^\/overlay\/(?:(image)\/.*|media\/.*?)\/(\d{1,15})\/(\d{1,15})\/?$/i;
const SHORT = /^\/p\/([0-9a-z]{1,8})\/?$/i;

function target(path: string): LinkTarget | null {
  const [, word = "", id = null] = CONTENT.exec(path) ?? OBJECT.exec(path) ?? [];
  const kind = KINDS[word.toLowerCase().replaceAll("-", "")];
  if (kind !== undefined) return { kind, id };
  const code = SHORT.exec(path)?.[1];
  if (code !== undefined) return { kind: "shortlink", id: code };
  const [whole, image, first = null, second = null] = OVERLAY.exec(path) ?? [];
  if (whole === undefined) return null;
  return image === undefined ? { kind: "video", id: first } : { kind: "image", id: second };
}

/** The form of the path says nothing: `rel` may say the kind. */
function reference(path: string, rel: string | null): LinkTarget {
  const word = /\b(\w+)Ref\b/.exec(rel ?? "")?.[1] ?? "";
  const kind = KINDS[word.toLowerCase()];
  return kind === undefined ? { kind: "section", id: null } : { kind, id: /\/(\d{1,15})\/?$/.exec(path)?.[1] ?? null };
}

/**
 * What an address leads to, from its form and, for the references of DW's interfaces, from `rel` (`"ArticleRef"`).
 * A relative address is taken for one of DW. A DW page without an id is a `section`.
 */
export function linkTarget(href: string, rel: string | null): LinkTarget {
  if (/^\s*mailto:/i.test(href)) return { kind: "mail", id: null };
  const picture = imageId(href);
  if (picture !== null) return { kind: "image", id: picture };
  const path = dwPath(href);
  return path === null ? { kind: "external", id: null } : (target(path) ?? reference(path, rel));
}

/** Whether an address is another station's; a relative one is taken for one of DW. */
export function isForeign(url: string): boolean {
  return dwPath(url) === null;
}

/** The id at the end of a DW content address (`"63827657"`), whatever follows it; also of a permalink. */
export function contentId(url: string | null): string | null {
  const { kind, id } = target(dwPath(url ?? "") ?? "") ?? { kind: "image", id: null };
  if (kind === "image") return null;
  return kind === "shortlink" ? permalinkToId(url ?? "") : id;
}

/** BCP 47 tag of the language that a DW address names: `/pt-br/…` is `pt-BR`. */
export function languageFromUrl(url: string | null): string | null {
  return languageOfPath(/^\/(?:graph-api\/)?([^/]+)/.exec(dwPath(url ?? "") ?? "")?.[1] ?? "");
}

/** A permalink anywhere in a text, be it percent-encoded once or twice in a share link. */
const PERMALINK =
  /(?:^|[^a-z\d.-]|%(?:25)?2F)(?:p\.|www\.)?dw\.(?:com|de)(\/|%2F|%252F)p\1([0-9a-z]{1,8})(?![0-9a-z])/i;

/** The permalink in a text, without its parameters: `https://p.dw.com/p/4QgGF`. */
export function cleanPermalink(url: string | null): string | null {
  const code = PERMALINK.exec(url ?? "")?.[2];
  return code === undefined ? null : `https://p.dw.com/p/${code}`;
}

/** The content id that a permalink stands for: its code is the id in base 62. */
export function permalinkToId(url: string): string | null {
  const code = PERMALINK.exec(url)?.[2];
  if (code === undefined) return null;
  let id = 0;
  // In base 36, both cases count alike.
  for (const digit of code) id = id * 62 + Number.parseInt(digit, 36) + (digit >= "a" ? 26 : 0);
  return String(id);
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * The permalink of a content id.
 *
 * @throws TypeError for an id that is not 1 to 15 digits.
 */
export function idToPermalink(id: string): string {
  if (!/^\d{1,15}$/.test(id)) throw new TypeError(`Expected a content id of 1 to 15 digits, found "${id}"`);
  let rest = Number(id);
  let code = "";
  do {
    code = DIGITS.charAt(rest % 62) + code;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return `https://p.dw.com/p/${code}`;
}

/** An address without DW's tracking parameters, otherwise as written. */
export function stripTracking(url: string): string {
  const [, page = url, query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  if (page === url) return url;
  const kept = query.split("&").filter((each) => !/^(?:maca|at_(?:medium|campaign|share_source|origin))=/.test(each));
  return page + (kept.length === 0 ? "" : `?${kept.join("&")}`) + fragment;
}
