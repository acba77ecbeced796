/**
 * Content of other services: frames, posts, widgets; and quotations, which posts often come as.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, classes, find } from "../dom/query.ts";
import type { Embed } from "../model/index.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { absoluteUrl } from "../url/address.ts";
import { isSafeUrl } from "../url/safe.ts";
import type { Flow } from "./flow.ts";
import { leaveOutText } from "./media.ts";

interface Service {
  readonly provider: string;
  readonly host: RegExp;
  /** Finds the service's own id in an address. */
  readonly id: RegExp;
  /** The address of a post by its id. */
  readonly post?: string;
}

const SERVICES: readonly Service[] = [
  {
    provider: "youtube",
    host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    id: /(?:embed\/|shorts\/|live\/|[?&]v=|youtu\.be\/)([\w-]{6,})/,
    post: "https://www.youtube.com/watch?v=",
  },
  {
    provider: "twitter",
    host: /(?:^|\.)(?:twitter|x)\.com$/,
    id: /(?:status(?:es)?\/|[?&]id=)(\d+)/,
    post: "https://twitter.com/i/status/",
  },
  {
    provider: "instagram",
    host: /(?:^|\.)instagram\.com$/,
    id: /\/(?:p|reel|tv)\/([\w-]+)/,
    post: "https://www.instagram.com/p/",
  },
  { provider: "facebook", host: /(?:^|\.)facebook\.com$/, id: /(?:posts|videos)\/(?:[^/]+\/)?(\d+)/ },
  { provider: "tiktok", host: /(?:^|\.)tiktok\.com$/, id: /(?:video|embed\/v2|player\/v1)\/(\d+)/ },
  { provider: "vimeo", host: /(?:^|\.)vimeo\.com$/, id: /\/(\d{5,})/, post: "https://vimeo.com/" },
  { provider: "dailymotion", host: /(?:^|\.)dailymotion\.com$/, id: /video\/([a-z0-9]+)/ },
  { provider: "soundcloud", host: /(?:^|\.)soundcloud\.com$/, id: /tracks\/(\d+)/ },
  { provider: "spotify", host: /(?:^|\.)spotify\.com$/, id: /(?:episode|track|show)\/(\w+)/ },
  { provider: "telegram", host: /(?:^|\.)t\.me$/, id: /t\.me\/(\w+\/\d+)/ },
  { provider: "datawrapper", host: /(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/, id: /\/(\w{5})\// },
  { provider: "dw", host: /(?:^|\.)dw\.com$/, id: /\/(\d+)(?:[/?#]|$)/ },
];

/** Class tokens of the boxes in which services deliver posts. */
const POSTS: ReadonlyMap<string, string> = new Map([
  ["tweet", "twitter"],
  ["twitter-tweet", "twitter"],
  ["twitter-video", "twitter"],
  ["instagram-media", "instagram"],
  ["tiktok-embed", "tiktok"],
  ["fb-post", "facebook"],
  ["fb-video", "facebook"],
  ["telegram-post", "telegram"],
]);

/** Attributes in which AMP elements carry a service's id. */
const IDS = ["data-videoid", "data-tweetid", "data-shortcode", "data-trackid", "data-video-id", "data-id"] as const;
const ADDRESSES = ["src", "data-src", "data-href", "data-url", "data", "data-instgrm-permalink", "cite"] as const;

/** An id that can stand in an address as it is. */
const WORD = /^[\w-]+$/;

/** Ids are looked for in so much of an address. */
const MAX_URL = 4000;

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

function providerOf(element: Element): string | null {
  if (element.name.startsWith("amp-") && element.name !== "amp-iframe") return element.name.slice(4);
  for (const token of classes(element)) {
    const provider = POSTS.get(token);
    if (provider !== undefined) return provider;
  }
  return null;
}

/** An embed of what its element says; `title` goes before the element's own. */
export function embedOf(element: Element, flow: Flow, title: string | null = null): Embed {
  let url: string | null = null;
  for (const name of ADDRESSES) {
    const value = attr(element, name)?.trim() ?? "";
    if (value === "" || value.startsWith("about:")) continue;
    if (isSafeUrl(value)) {
      url = absoluteUrl(value, flow.base);
      break;
    }
    flow.report.warn("UNSAFE_URL", "expected an http or https address of an embed", value);
  }
  url ??= lastLink(element, flow);
  const named = providerOf(element);
  const host = url === null ? "" : hostOf(url);
  const service = SERVICES.find(({ provider, host: test }) => (named === null ? test.test(host) : provider === named));
  const written = IDS.map((name) => cleanOrNull(attr(element, name))).find((value) => value !== null) ?? null;
  const id = written ?? (url === null ? null : (service?.id.exec(url.slice(0, MAX_URL))?.[1] ?? null));
  if (url === null && id !== null && service?.post !== undefined && WORD.test(id)) url = service.post + id;
  return { type: "embed", provider: named ?? service?.provider ?? null, id, url, title: title ?? ownTitle(element) };
}

function ownTitle(element: Element): string | null {
  return cleanOrNull(attr(element, "title") ?? attr(element, "aria-label"));
}

/** Posts name themselves in the last link of their fallback text. */
function lastLink(element: Element, flow: Flow): string | null {
  let last: string | null = null;
  find(element, (node) => {
    const href = node.name === "a" ? attr(node, "href") : null;
    if (href !== null && isSafeUrl(href)) last = absoluteUrl(href, flow.base);
    return false;
  });
  return last;
}

/** Reads a frame or one of AMP's elements for a service. */
export function readFrame(element: Element, flow: Flow): void {
  const embed = embedOf(element, flow);
  if (embed.url !== null || embed.id !== null) flow.add(embed);
  leaveOutText("fallback", element, flow);
}

/** Reads a `<blockquote>`: a post of a service, and the words in it. */
export function readBlockquote(element: Element, flow: Flow): void {
  if (providerOf(element) !== null) flow.add(embedOf(element, flow));
  const children = flow.nested(element.children);
  const cite = attr(element, "cite");
  const safe = cite !== null && isSafeUrl(cite) ? absoluteUrl(cite, flow.base) : null;
  if (children.length > 0) flow.add({ type: "blockquote", children, cite: safe });
}
