/**
 * Blocks of dw.com pages until mid-2023: picture boxes, slide shows, players. Hooks: dw-formats 3, seen from 2011 to 2023.
 *
 * @module
 */

import { isImage, onlyFigure, withoutImages, withText } from "../../body/figure.ts";
import type { BodyRules, Flow } from "../../body/flow.ts";
import { slideOf } from "../../body/gallery.ts";
import { addPlayer, seconds, typeOfAddress } from "../../body/media.ts";
import type { Element } from "../../dom/nodes.ts";
import { attr, find, findAll, hasClass } from "../../dom/query.ts";
import { creditFromTitle, splitNote } from "../../language/labels.ts";
import type { Figure } from "../../model/index.ts";
import { cleanOrNull } from "../../text/whitespace.ts";
import { wordsOf } from "../../text/words.ts";
import { absoluteUrl } from "../../url/address.ts";
import { usableImage } from "../../url/image.ts";
import { hooks, leaveAround } from "../hooks.ts";

/** Titles of pictures end in the credit, in brackets; so do their alternative texts. */
function credited(figure: Figure, image: Element | null): Figure {
  const title = image && cleanOrNull(attr(image, "title"));
  const credit = figure.credit ?? creditFromTitle(title ?? "") ?? creditFromTitle(figure.alt ?? "");
  if (figure.alt === null || creditFromTitle(figure.alt) === null) return { ...figure, credit };
  return { ...figure, alt: cleanOrNull(splitNote(figure.alt).name), credit };
}

/** The picture's id, which the link to its pop-up tells, too. */
function overlayId(box: Element): string | null {
  const link = find(box, (node) => attr(node, "link") !== null)?.attribs["link"];
  return /\/overlay\/image\/\w+\/\d+\/(\d+)/.exec(link ?? "")?.[1] ?? null;
}

function readPicBox(box: Element, flow: Flow): void {
  const only = onlyFigure(box, flow);
  if (only === null) {
    flow.blocks(box.children);
    return;
  }
  const whole = withText(only.figure, flow.caption(withoutImages(box.children)), null, flow.facts);
  flow.add(credited({ ...whole, id: whole.id ?? overlayId(box) }, only.image));
}

const SLIDE_OTHERS = ["tools", "author", "share"] as const;

/** A slide show. Every slide repeats the gallery's title; the last names the author. */
function readGallery(box: Element, flow: Flow): void {
  const show = find(box, (node) => attr(node, "data-id") !== null) ?? box;
  const items = findAll(box, ({ name }) => name === "li").filter((item) => find(item, isImage) !== null);
  let title = cleanOrNull(attr(show, "data-title"));
  const takeOther = (node: Element): void => {
    if (hasClass(node, "author")) flow.leaveOut("byline", node);
    else if (node.name === "h4" && title === null) title = wordsOf(node);
    else flow.leaveOut(node.name === "h4" ? "duplicate" : "navigation", node);
  };
  const form = {
    isTitle: ({ name }: Element) => name === "h2",
    isOther: (node: Element) => node.name === "h4" || SLIDE_OTHERS.some((token) => hasClass(node, token)),
    takeOther,
  };
  const slides = items.flatMap((item) => {
    const slide = slideOf(item, flow, form);
    if (slide === null) flow.leaveOut("player", item);
    return slide === null ? [] : [credited(slide, find(item, isImage))];
  });
  flow.add({ type: "gallery", id: cleanOrNull(attr(show, "data-id")), title, slides });
  leaveAround(box, new Set(items), flow);
}

/** A player: hidden inputs tell the scripts what to play. */
function readVideo(box: Element, flow: Flow): void {
  const inputs = new Map<string, string>();
  for (const input of findAll(box, ({ name }) => name === "input")) {
    const value = cleanOrNull(attr(input, "value"));
    if (value !== null) inputs.set(attr(input, "name") ?? "", value);
  }
  const file = inputs.get("file_name") ?? null;
  const src = absoluteUrl(file, flow.base);
  const sound = inputs.get("player_type") === "audio" || /\.mp3(?:$|\?)/i.test(file ?? "") || hasClass(box, "audio");
  addPlayer(
    {
      kind: sound ? "audio" : "video",
      id: cleanOrNull(attr(box, "data-media-id")) ?? inputs.get("media_id") ?? null,
      title: inputs.get("media_title") ?? null,
      poster: usableImage(inputs.get("preview_image") ?? null, flow.base),
      duration: seconds(inputs.get("file_duration") ?? null),
      sources: src === null ? [] : [{ src, type: typeOfAddress(src) }],
    },
    flow,
  );
  for (const child of box.children) flow.leaveOut("player", child);
}

/** The same box holds players, slide shows and teasers of other stories. */
function readTeaserBox(box: Element, flow: Flow): void {
  if (hasClass(box, "slideshow")) readGallery(box, flow);
  else if (attr(box, "data-media-id") !== null || hasClass(box, "video") || hasClass(box, "audio"))
    readVideo(box, flow);
  else flow.leaveOut("related", box);
}

/** Bold paragraphs are headings until 2022, beside `<h2>`. */
export const LEGACY_RULES: BodyRules = {
  boldHeadings: true,
  hooks: hooks(
    ["picBox", readPicBox],
    ["gallery", readGallery],
    ["imgTeaserL", readTeaserBox],
    ["mediaItem", readVideo],
    ["#sharing-bar sharing-item standaloneWrap", "share"],
    ["teaserNavWrap slidePagination", "navigation"],
    ["bannerAd adWrapper adHeadline", "advertisement"],
    ["relatedContent linkList basicTeaser", "related"],
  ),
};
