/**
 * Content of other services: frames, posts, widgets; and quotations, which posts often come as.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, classes, find } from "../dom/query.ts";
import type { Embed } from "../model/index.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { AUTHORITY, absoluteUrl } from "../url/address.ts";
import { isSafeUrl } from "../url/safe.ts";
import type { Flow } from "./flow.ts";
import { leaveOutText } from "./media.ts";

/**
 * A service: its name, its hosts (`NAME.com` where none are given), where its own id stands in an address, and the
 * address of a post by its id.
 */
type Service = readonly [provider: string, hosts: string, id: RegExp, post?: string];

const SERVICES: readonly Service[] = [
  [
    "youtube",
    "youtube.com youtube-nocookie.com youtu.be",
    /(?:embed\/|shorts\/|live\/|[?&]v=|youtu\.be\/)([\w-]{6,})/,
    "https://www.youtube.com/watch?v=",
  ],
  ["twitter", "twitter.com x.com", /(?:status(?:es)?\/|[?&]id=)(\d+)/, "https://twitter.com/i/status/"],
  ["instagram", "", /\/(?:p|reel|tv)\/([\w-]+)/, "https://www.instagram.com/p/"],
  ["facebook", "", /(?:posts|videos)\/(?:[^/]+\/)?(\d+)/],
  ["tiktok", "", /(?:video|embed\/v2|player\/v1)\/(\d+)/],
  ["vimeo", "", /\/(\d{5,})/, "https://vimeo.com/"],
  ["dailymotion", "", /video\/([a-z0-9]+)/],
  ["soundcloud", "", /tracks\/(\d+)/],
  ["spotify", "", /(?:episode|track|show)\/(\w+)/],
  ["telegram", "t.me", /t\.me\/(\w+\/\d+)/],
  ["datawrapper", "datawrapper.de dwcdn.net", /\/(\w{5})\//],
  ["dw", "", /\/(\d+)(?:[/?#]|$)/],
];

/** Class tokens of the boxes in which services deliver posts. */
const POSTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tweet: "twitter",
    "twitter-tweet": "twitter",
    "twitter-video": "twitter",
    "instagram-media": "instagram",
    "tiktok-embed": "tiktok",
    "fb-post": "facebook",
    "fb-video": "facebook",
    "telegram-post": "telegram",
  }),
);

/** Attributes in which AMP elements carry a service's id. */
const IDS = ["data-videoid", "data-tweetid", "data-shortcode", "data-trackid", "data-video-id", "data-id"] as const;
const ADDRESSES = ["src", "data-src", "data-href", "data-url", "data", "data-instgrm-permalink", "cite"] as const;

/** An id that can stand in an address as it is. */
const WORD = /^[\w-]+$/;

/** Ids are looked for in so much of an address. */
const MAX_URL = 4000;

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
  const host = `.${AUTHORITY.exec(url ?? "")?.[1]?.toLowerCase()}`;
  const [provider, , form, post] =
    SERVICES.find(([name, hosts]) =>
      named === null ? (hosts || `${name}.com`).split(" ").some((each) => host.endsWith(`.${each}`)) : name === named,
    ) ?? [];
  const written = IDS.map((name) => cleanOrNull(attr(element, name))).find((value) => value !== null);
  const id = written ?? form?.exec((url ?? "").slice(0, MAX_URL))?.[1] ?? null;
  if (url === null && id !== null && post !== undefined && WORD.test(id)) url = post + id;
  return { type: "embed", provider: named ?? provider ?? null, id, url, title: title ?? ownTitle(element) };
}

function ownTitle(element: Element): string | null {
  return cleanOrNull(attr(element, "title") ?? attr(element, "aria-label"));
}

/** Posts name themselves in the last link of their fallback text. */
function lastLink(element: Element, flow: Flow): string | null {
  let last: string | null = null;
  find(element, (node) => {
    const href = node.name === "a" ? attr(node, "href") : null;
    if (isSafeUrl(href)) last = absoluteUrl(href, flow.base);
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
  const cite = absoluteUrl(attr(element, "cite"), flow.base);
  if (children.length > 0) flow.add({ type: "blockquote", children, cite });
}
