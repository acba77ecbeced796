/**
 * What the library's own HTML writes as `<figure>`: pictures, galleries, players with a title, embeds.
 *
 * @module
 */
import type { Element } from "../../dom/nodes.ts";
import { attr, elements, find, hasClass, isNamed, isTag, textOf } from "../../dom/query.ts";
import type { Audio, Block, Embed, Figure, Gallery, MediaSource, Video } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { cleanOrNull } from "../../text/whitespace.ts";
import { wordsOf } from "../../text/words.ts";
import { numberOf, urlOf } from "./attributes.ts";
import { readText } from "./inline.ts";

const isFigure = ({ name }: Element): boolean => name === "figure";
const isImage = ({ name }: Element): boolean => name === "img";
const isPlayer = ({ name }: Element): boolean => name === "video" || name === "audio";

/** A picture: an `<img>`, or a `<figure>` all of whose text belongs to the picture. */
export function readImage(element: Element, report: Report): Figure {
  const image = find(element, isImage) ?? element;
  const nodes = element.children.flatMap((node) => (isNamed(node, "figcaption") ? node.children : [node]));
  const title = nodes.find((node) => isTag(node) && hasClass(node, "title"));
  const credit = nodes.find((node) => isNamed(node, "small"));
  const caption = nodes.filter((node) => node !== title && node !== credit);
  const src = urlOf(image, "src", report);
  return {
    type: "figure",
    id: attr(element, "data-id"),
    src,
    sourceUrl: attr(element, "data-source-url") ?? (attr(element, "data-no-source") === null ? src : null),
    alt: attr(element, "data-alt") ?? cleanOrNull(attr(image, "alt")),
    title: wordsOf(title),
    caption: readText(caption, report),
    credit: wordsOf(credit),
    width: numberOf(image, "width", 1),
    height: numberOf(image, "height", 1),
  };
}

/** A `<video>` or `<audio>`. What it holds for browsers without a player is left out. */
export function readPlayer(element: Element, report: Report, title: string | null = null): Video | Audio {
  const sources: MediaSource[] = [];
  for (const source of [element, ...elements(element)]) {
    const src = urlOf(source, "src", report);
    if (src !== null) sources.push({ src, type: attr(source, "type") });
  }
  report.drop("player", textOf(element));
  return {
    type: element.name === "audio" ? "audio" : "video",
    id: attr(element, "data-id"),
    title,
    poster: urlOf(element, "poster", report) ?? urlOf(element, "data-poster", report),
    duration: numberOf(element, "data-duration", 0),
    sources,
  };
}

function readEmbed(element: Element, report: Report): Embed {
  const link = find(element, ({ name }) => name === "a");
  const label = wordsOf(element);
  const untitled = attr(element, "data-untitled") !== null;
  if (untitled) report.drop("fallback", label ?? "");
  return {
    type: "embed",
    provider: attr(element, "data-provider"),
    id: attr(element, "data-id"),
    url: urlOf(link, "href", report),
    title: untitled ? null : label,
  };
}

function readGallery(element: Element, report: Report): Gallery {
  const slides = elements(element).filter(isFigure);
  return {
    type: "gallery",
    id: attr(element, "data-id"),
    title: wordsOf(element, (inside) => inside.parent === element && isFigure(inside)),
    slides: slides.map((slide) => readImage(slide, report)),
  };
}

/** Reads a `<figure>`; `null` for one around something else, such as a table. */
export function readFigure(element: Element, report: Report): Block | null {
  if (hasClass(element, "embed")) return readEmbed(element, report);
  if (hasClass(element, "gallery") || elements(element).some(isFigure)) return readGallery(element, report);
  const player = find(element, isPlayer);
  if (player) return readPlayer(player, report, wordsOf(element, isPlayer));
  const other = find(element, ({ name }) => name === "img" || name === "figcaption") === null && wordsOf(element);
  return other ? null : readImage(element, report);
}
