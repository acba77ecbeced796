/**
 * Hooks of DW's rich text: the blocks that dw.com pages since 2023, AMP and bare bodies have in common.
 * Source of every hook: dw-formats 1 and 3.
 *
 * @module
 */

import { embedOf } from "../body/embed.ts";
import { isImage, readFigure } from "../body/figure.ts";
import type { Flow, Rule } from "../body/flow.ts";
import { slideOf } from "../body/gallery.ts";
import { addPlayer, playerOf } from "../body/media.ts";
import type { Element } from "../dom/nodes.ts";
import { attr, find, findAll, hasClass, isTag, textOf } from "../dom/query.ts";
import { cleanOrNull } from "../text/whitespace.ts";

const PLAYERS: ReadonlySet<string> = new Set(["video", "audio", "amp-video", "amp-audio"]);

function isPlayer(element: Element): boolean {
  return PLAYERS.has(element.name);
}

/** The headline of a player's or a gallery's box. */
function headlineOf(element: Element): Element | null {
  return find(element, (node) => hasClass(node, "headline") || /^h[2-6]$/.test(node.name));
}

const isDrawn = (element: Element): boolean => element.name === "svg";

/** Reads a box with a player: its headline is the player's title, everything else in it is the player's chrome. */
function readPlayerBox(element: Element, flow: Flow): void {
  const player = find(element, isPlayer);
  const headline = headlineOf(element);
  if (player === null) {
    readEmbedBox(element, flow);
    return;
  }
  addPlayer(playerOf(player, headline === null ? null : cleanOrNull(textOf(headline, isDrawn)), flow), flow);
  leaveOutRest(element, headline, flow);
}

/** Reports the text of a box, without that of its headline. */
function leaveOutRest(element: Element, headline: Element | null, flow: Flow): void {
  for (const child of element.children) {
    if (child === headline) continue;
    if (isTag(child) && headline !== null && find(child, (node) => node === headline) !== null) {
      leaveOutRest(child, headline, flow);
    } else flow.leaveOut("player", child);
  }
}

const FRAMES: ReadonlySet<string> = new Set(["iframe", "amp-iframe", "amp-youtube", "embed", "object"]);

/** Reads a box around a frame, or one that scripts fill later: its id is all that it says. */
function readEmbedBox(element: Element, flow: Flow): void {
  const frame = find(element, ({ name }) => FRAMES.has(name));
  const headline = headlineOf(element);
  const title = headline === null ? null : cleanOrNull(textOf(headline, isDrawn));
  const embed = embedOf(frame ?? element, flow, title);
  const id = embed.id ?? cleanOrNull(attr(element, "data-id"));
  flow.add({ ...embed, id, provider: embed.provider ?? (hasClass(element, "dw-widget") ? "dw" : null) });
  leaveOutRest(element, headline, flow);
}

/** Reads the place of a picture gallery: slides in the markup, else those that the page's state knows. */
function readGalleryBox(element: Element, flow: Flow): void {
  const id =
    cleanOrNull(attr(element, "data-id")) ??
    find(element, (node) => attr(node, "data-id") !== null)?.attribs["data-id"] ??
    null;
  const headline = headlineOf(element);
  const known = id === null ? null : (flow.facts?.gallery(id) ?? null);
  const title = headline === null ? (known?.title ?? null) : cleanOrNull(textOf(headline, isDrawn));
  if (find(element, isImage) !== null) {
    readSlides(element, headline, { id, title }, flow);
    return;
  }
  flow.add({ type: "gallery", id, title, slides: known?.slides ?? [] });
  leaveOutRest(element, headline, flow);
}

const SLIDES: ReadonlySet<string> = new Set(["li", "figure", "amp-img"]);

function readSlides(
  element: Element,
  headline: Element | null,
  gallery: { readonly id: string | null; readonly title: string | null },
  flow: Flow,
): void {
  const boxes = outermost(
    findAll(element, (node) => SLIDES.has(node.name) && (isImage(node) || find(node, isImage) !== null)),
  );
  const images = boxes.length > 0 ? boxes : findAll(element, isImage);
  const slides = images.map((box) => slideOf(box, flow)).filter((slide) => slide !== null);
  flow.add({ type: "gallery", ...gallery, slides });
  const inSlides = new Set<Element>(images);
  const leave = (box: Element): void => {
    for (const child of box.children) {
      if (child === headline || (isTag(child) && inSlides.has(child))) continue;
      if (isTag(child) && find(child, (node) => node === headline || inSlides.has(node)) !== null) leave(child);
      else flow.leaveOut("player", child);
    }
  };
  leave(element);
}

/** Those of the elements that stand in none of the others. */
function outermost(found: readonly Element[]): Element[] {
  const all = new Set<unknown>(found);
  return found.filter((element) => {
    for (let above = element.parent; above !== null; above = above.parent) if (all.has(above)) return false;
    return true;
  });
}

/** Class token → rule, for rich text. `embed` alone is the last resort, since all boxes bear it. */
const RICH_TEXT: readonly (readonly [token: string, rule: Rule])[] = [
  ["vjs-wrapper", readPlayerBox],
  ["yt-wrapper", readEmbedBox],
  ["image-gallery", readGalleryBox],
  ["dw-widget", readEmbedBox],
  ["placeholder-image", readFigure],
  ["rich-text-ad", "advertisement"],
  ["advertisement", "advertisement"],
  ["gpt-slot", "advertisement"],
  ["vjs-no-js", "fallback"],
  ["feedback", "feedback"],
  ["feedback-sidebar", "feedback"],
  ["sharing-icons-inline", "share"],
  ["copy-button-wrapper", "share"],
  ["quick-item", "navigation"],
  ["<amp-carousel", readGalleryBox],
];

/** The hooks of rich text, with those of one layout added. */
export function hooks(...own: readonly (readonly [token: string, rule: Rule])[]): ReadonlyMap<string, Rule> {
  return new Map([...RICH_TEXT, ...own]);
}
