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
import { attr, find, findAll, hasClass, outermost, visitAround } from "../dom/query.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { byWord, type Row, wordsOf } from "../text/words.ts";

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
  addPlayer(playerOf(player, wordsOf(headline, isDrawn), flow), flow);
  leaveAround(element, new Set([headline]), flow);
}

/** Reports what stands in a box beside the parts of it that were read. */
export function leaveAround(box: Element, parts: ReadonlySet<unknown>, flow: Flow): void {
  visitAround(box, parts, (node) => flow.leaveOut("player", node));
}

const FRAMES: ReadonlySet<string> = new Set(["iframe", "amp-iframe", "amp-youtube", "embed", "object"]);

/** Reads a box around a frame, or one that scripts fill later: its id is all that it says. */
function readEmbedBox(element: Element, flow: Flow): void {
  const frame = find(element, ({ name }) => FRAMES.has(name));
  const headline = headlineOf(element);
  const title = wordsOf(headline, isDrawn);
  const embed = embedOf(frame ?? element, flow, title);
  const id = embed.id ?? cleanOrNull(attr(element, "data-id"));
  flow.add({ ...embed, id, provider: embed.provider ?? (hasClass(element, "dw-widget") ? "dw" : null) });
  leaveAround(element, new Set([headline]), flow);
}

/** Reads the place of a picture gallery: slides in the markup, else those that the page's state knows. */
function readGalleryBox(element: Element, flow: Flow): void {
  const id =
    cleanOrNull(attr(element, "data-id")) ??
    find(element, (node) => attr(node, "data-id") !== null)?.attribs["data-id"] ??
    null;
  const known = id === null ? null : (flow.facts?.gallery(id) ?? null);
  const boxes = slideBoxes(element);
  const inSlides = new Set<unknown>(boxes);
  const written = headlineOf(element);
  // A headline that was not closed holds the slides, and all text between them.
  const headline = written === null || find(written, (node) => inSlides.has(node)) !== null ? null : written;
  const title = headline === null ? (known?.title ?? null) : wordsOf(headline, isDrawn);
  const slides = boxes.flatMap((box) => {
    const slide = slideOf(box, flow);
    if (slide === null) flow.leaveOut("player", box);
    return slide === null ? [] : [slide];
  });
  flow.add({ type: "gallery", id, title, slides: boxes.length > 0 ? slides : (known?.slides ?? []) });
  leaveAround(element, inSlides.add(headline), flow);
}

const SLIDES: ReadonlySet<string> = new Set(["li", "figure", "amp-img"]);

/** The outermost elements of a gallery that are slides, else its pictures. */
function slideBoxes(element: Element): readonly Element[] {
  const boxes = outermost(
    findAll(element, (node) => SLIDES.has(node.name) && (isImage(node) || find(node, isImage) !== null)),
  );
  return boxes.length > 0 ? boxes : findAll(element, isImage);
}

/** What the parts of rich text are, by class. */
const ROWS: readonly Row<Rule>[] = [
  ["vjs-wrapper", readPlayerBox],
  ["yt-wrapper dw-widget", readEmbedBox],
  ["image-gallery <amp-carousel", readGalleryBox],
  ["placeholder-image", readFigure],
  ["rich-text-ad advertisement gpt-slot", "advertisement"],
  ["vjs-no-js", "fallback"],
  ["feedback feedback-sidebar", "feedback"],
  ["sharing-icons-inline copy-button-wrapper", "share"],
  ["quick-item", "navigation"],
];

/** The hooks of rich text, with those of one layout added. */
export function hooks(...own: readonly Row<Rule>[]): ReadonlyMap<string, Rule> {
  return byWord([...ROWS, ...own]);
}

/** Class token → rule, for rich text. */
export const RICH_TEXT = hooks();
