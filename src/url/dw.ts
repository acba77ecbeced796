/**
 * DW's own addresses: what they lead to, ids, languages, permalinks, tracking parameters.
 *
 * @module
 */
import { languageOfPath } from "../language/languages.ts";
import type { LinkKind } from "../model/inline.ts";
import { imageId } from "./image.ts";

/** What a page is, by the letters before its id: `/en/slug/a-123`. Courses (`c`) gather lessons as sections do. */
const PREFIXES: Readonly<Record<string, LinkKind>> = {
  a: "article",
  av: "video",
  e: "video",
  video: "video",
  audio: "audio",
  g: "gallery",
  t: "topic",
  s: "section",
  st: "section",
  c: "section",
  p: "program",
  program: "program",
  person: "person",
  live: "live",
};

/** What the JSON interfaces call things, in paths and, followed by `Ref`, in `rel`; hyphens left out. */
const NAMES: Readonly<Record<string, LinkKind>> = {
  article: "article",
  video: "video",
  audio: "audio",
  media: "video",
  image: "image",
  gallery: "gallery",
  imagegallery: "gallery",
  live: "live",
  liveblog: "live",
  livestream: "live",
  topic: "topic",
  autotopic: "topic",
  navigation: "section",
  person: "person",
  program: "program",
  unifiedprogram: "program",
};

const HOST = /^(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\:]*)(?::\d*)?/i;
const DW_HOST = /^(?:[a-z]+\.)?dw(?:-world)?\.(?:com|de)$/i;
/** Ends of a path: the content address, and what may follow it. */
const CONTENT = /(?:^|\/)([a-z]+)-(\d{1,15})(?:-\d+)*(?:\/|%20|\s)*$/i;
const INTERFACE = /^\/(?:api\/detail|graph-api\/[^/]+\/content)\/([a-z-]+)\/(\d{1,15})\b/i;
const OVERLAY = /^\/overlay\/(image|media)\/(?:.*\/)?(\d{1,15})\/(\d{1,15})\/?$/i;
/** `/dw/article/0,,16863843,00.html`, the form until 2012. */
const OLD = /^\/dw\/(\w+)\/(?:\d+\/)?\d*,\d*,(\d{1,15})/i;
const SHORT = /^\/p\/([0-9a-z]{1,8})\/?$/i;

interface Place {
  readonly dw: boolean;
  readonly path: string;
}

function place(url: string): Place {
  const [start = "", host = "www.dw.com"] = HOST.exec(url) ?? [];
  return { dw: DW_HOST.test(host), path: url.slice(start.length).replace(/[?#].*$/s, "") };
}

/** What a link is. */
export interface LinkTarget {
  readonly kind: LinkKind;
  /** DW content id; for a short link its code. */
  readonly id: string | null;
}

/**
 * What an address leads to, from its form and, for the references of DW's interfaces, from `rel` (`"ArticleRef"`).
 * A relative address is taken for one of DW. A DW page without an id is a `section`.
 */
export function linkTarget(href: string, rel: string | null): LinkTarget {
  const url = href.trim();
  if (/^mailto:/i.test(url)) return { kind: "mail", id: null };
  const picture = imageId(url);
  if (picture !== null) return { kind: "image", id: picture };
  const { dw, path } = place(url);
  if (!dw) return { kind: "external", id: null };
  return target(path) ?? reference(path, rel) ?? { kind: "section", id: null };
}

function target(path: string): LinkTarget | null {
  const [, prefix = "", id = null] = CONTENT.exec(path) ?? [];
  const kind = PREFIXES[prefix.toLowerCase()];
  if (kind !== undefined) return { kind, id };
  const [, code = null] = SHORT.exec(path) ?? [];
  if (code !== null) return { kind: "shortlink", id: code };
  const overlay = OVERLAY.exec(path);
  if (overlay !== null) {
    // The picture is named after the article it belongs to, the recording before it.
    return overlay[1]?.toLowerCase() === "image"
      ? { kind: "image", id: overlay[3] ?? null }
      : { kind: "video", id: overlay[2] ?? null };
  }
  const [, name = "", number = null] = INTERFACE.exec(path) ?? OLD.exec(path) ?? [];
  const named = NAMES[name.toLowerCase().replaceAll("-", "")];
  return named === undefined ? null : { kind: named, id: number };
}

/** The form of the path is unknown: `rel` says the kind. */
function reference(path: string, rel: string | null): LinkTarget | null {
  const [, name = ""] = /\b(\w+)Ref\b/.exec(rel ?? "") ?? [];
  const kind = NAMES[name.toLowerCase()];
  const [, id = null] = /(?:^|[/-])(\d{1,15})\/?$/.exec(path) ?? [];
  return kind === undefined ? null : { kind, id };
}

/** The id at the end of a DW content address (`"63827657"`), whatever follows it; also of a permalink. */
export function contentId(url: string): string | null {
  const { dw, path } = place(url.trim());
  if (!dw) return null;
  const found = target(path);
  if (found === null || found.kind === "image") return null;
  return found.kind === "shortlink" ? permalinkToId(url) : found.id;
}

/** BCP 47 tag of the language that a DW address names: `/pt-br/…` is `pt-BR`. */
export function languageFromUrl(url: string): string | null {
  const { dw, path } = place(url.trim());
  const [, segment = ""] = /^\/(?:graph-api\/)?([^/]+)/.exec(path) ?? [];
  return dw ? languageOfPath(segment) : null;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** A permalink anywhere in a text, be it percent-encoded once or twice in a share link. */
const PERMALINK =
  /(?:^|[^a-z\d.-]|%(?:25)?2F)(?:p\.|www\.)?dw\.(?:com|de)(\/|%2F|%252F)p\1([0-9a-z]{1,8})(?![0-9a-z])/i;

function permalinkCode(text: string): string | null {
  return PERMALINK.exec(text)?.[2] ?? null;
}

/** The permalink in a text, without its parameters: `https://p.dw.com/p/4QgGF`. */
export function cleanPermalink(url: string): string | null {
  const code = permalinkCode(url);
  return code === null ? null : `https://p.dw.com/p/${code}`;
}

/** The content id that a permalink stands for: its code is the id in base 62. */
export function permalinkToId(url: string): string | null {
  const code = permalinkCode(url);
  if (code === null) return null;
  let id = 0;
  for (const digit of code) id = id * 62 + DIGITS.indexOf(digit);
  return String(id);
}

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

const TRACKING = /^(?:maca|at_(?:medium|campaign|share_source|origin))=/i;

/** An address without DW's tracking parameters, otherwise as written. */
export function stripTracking(url: string): string {
  const [, page = url, query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  if (page === url) return url;
  const kept = query.split("&").filter((each) => !TRACKING.test(each));
  return page + (kept.length === 0 ? "" : `?${kept.join("&")}`) + fragment;
}
