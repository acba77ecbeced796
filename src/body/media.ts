/**
 * Videos and sounds.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, findAll, isTag } from "../dom/query.ts";
import type { Audio, MediaSource, Video } from "../model/index.ts";
import type { DropReason } from "../report.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { absoluteUrl } from "../url/address.ts";
import { usableImage } from "../url/image.ts";
import type { BodyContext, Flow } from "./flow.ts";

/** Hours, minutes and seconds, each of which may be missing. */
const CLOCKS = [
  /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})$/,
  /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i,
  /^()()(\d{1,7}(?:\.\d+)?)$/,
];

/** Seconds of `75`, `01:15`, `1:02:03` or `PT1M15S`. */
export function seconds(text: string | null): number | null {
  const trimmed = text?.trim() ?? "";
  for (const form of CLOCKS) {
    const found = form.exec(trimmed);
    if (found === null) continue;
    const [hours = 0, minutes = 0, rest = 0] = found.slice(1);
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  }
  return null;
}

const TYPES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.m3u8(?:[?#]|$)/i, "application/x-mpegURL"],
  [/\.mp4(?:[?#]|$)/i, "video/mp4"],
  [/\.mp3(?:[?#]|$)/i, "audio/mpeg"],
];

/** The media type that an address tells by its ending. */
export function typeOfAddress(src: string): string | null {
  return TYPES.find(([ending]) => ending.test(src))?.[1] ?? null;
}

/** What a reader knows of a player. */
export interface Player {
  readonly kind: "video" | "audio";
  readonly id: string | null;
  readonly title: string | null;
  readonly poster: string | null;
  readonly duration: number | null;
  readonly sources: readonly MediaSource[];
}

/** Writes a player, completed by what the page knows of it beside the markup. */
export function addPlayer(player: Player, flow: Flow): void {
  const { kind, id } = player;
  const { title, poster, duration, sources } = player;
  const lacks = title === null || poster === null || duration === null || sources.length === 0;
  const known = id === null || !lacks ? null : (flow.facts?.media(id) ?? null);
  const told = known?.sources.map((src) => ({ src, type: typeOfAddress(src) })) ?? [];
  const media: Omit<Video, "type"> & Omit<Audio, "type"> = {
    id,
    title: title ?? known?.title ?? null,
    poster: poster ?? known?.poster ?? null,
    duration: duration ?? known?.duration ?? null,
    sources: sources.length > 0 ? sources : told,
  };
  flow.add({ type: kind, ...media });
}

/** The addresses in `src` of a player and of its `<source>` elements, in order. */
export function sourcesOf(element: Element, base: BodyContext["base"]): MediaSource[] {
  const sources: MediaSource[] = [];
  for (const node of [element, ...findAll(element, ({ name }) => name === "source")]) {
    const written = attr(node, "src") ?? attr(node, "data-src");
    const src = absoluteUrl(written, base);
    if (src === null || sources.some((source) => source.src === src)) continue;
    sources.push({ src, type: node === element ? null : cleanOrNull(attr(node, "type")) });
  }
  return sources;
}

/** The still picture of a player; a `data:` placeholder gives way to the address that scripts use. */
export function posterOf(element: Element, base: string | null): string | null {
  for (const name of ["poster", "data-posterurl", "data-poster"]) {
    const poster = usableImage(attr(element, name), base);
    if (poster !== null) return poster;
  }
  return null;
}

function idOf(element: Element): string | null {
  const id = attr(element, "data-id") ?? attr(element, "data-media-id") ?? attr(element, "id");
  return /(\d{4,})$/.exec(id ?? "")?.[1] ?? null;
}

/** Reads a `<video>` or `<audio>`; a `<video>` whose sources are all sound is a sound. */
export function readPlayer(element: Element, flow: Flow): void {
  addPlayer(playerOf(element, null, flow), flow);
  leaveOutText("fallback", element, flow);
}

/** What a player element says of itself. */
export function playerOf(element: Element, title: string | null, flow: Flow): Player {
  const sources = sourcesOf(element, flow.base);
  const sound =
    element.name.endsWith("audio") ||
    (sources.length > 0 && sources.every(({ src, type }) => (type ?? typeOfAddress(src) ?? "").startsWith("audio/")));
  return {
    kind: sound ? "audio" : "video",
    id: idOf(element),
    title: title ?? cleanOrNull(attr(element, "title")),
    poster: posterOf(element, flow.base),
    duration: seconds(attr(element, "data-duration") ?? attr(element, "duration")),
    sources,
  };
}

/** Reports the text inside an element, child by child. */
export function leaveOutText(reason: DropReason, element: Element, flow: Flow): void {
  for (const child of element.children) if (!isTag(child) || child.name !== "source") flow.leaveOut(reason, child);
}
