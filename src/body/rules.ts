/**
 * What HTML says of its elements, whatever the layout: element name → rule. Other elements are containers.
 *
 * @module
 */
import type { Element } from "../dom/nodes.ts";
import { attr, elements, isNamed } from "../dom/query.ts";
import type { ListItem } from "../model/index.ts";
import { byWord } from "../text/words.ts";
import { readBlockquote, readFrame } from "./embed.ts";
import { readFigure, readImage } from "./figure.ts";
import type { BlockReader, Flow, Rule } from "./flow.ts";
import { readPlayer } from "./media.ts";
import { readTable } from "./table.ts";

function heading(depth: number): BlockReader {
  return (element, flow) => flow.heading(element.children, depth);
}

function readList(element: Element, flow: Flow): void {
  const items: ListItem[] = [];
  for (const child of element.children) {
    const children = flow.nested(isNamed(child, "li") ? child.children : [child]);
    if (children.length > 0) items.push({ type: "listItem", children });
  }
  const ordered = element.name === "ol";
  const start = ordered ? Number.parseInt(attr(element, "start") ?? "", 10) : Number.NaN;
  if (items.length > 0) {
    flow.add({
      type: "list",
      ordered,
      start: Number.isSafeInteger(start) && start !== 1 ? start : null,
      children: items,
    });
  }
}

function readObject(element: Element, flow: Flow): void {
  const data = attr(element, "data") ?? attr(element, "src");
  if (data !== null && elements(element).length === 0) readFrame(element, flow);
  else flow.blocks(element.children);
}

/** Element name → rule. */
export const RULES_BY_NAME = byWord<Rule>([
  ["p", (element, flow) => flow.paragraph(element.children)],
  ["h1", heading(1)],
  ["h2", heading(2)],
  ["h3", heading(3)],
  ["h4", heading(4)],
  ["h5", heading(5)],
  ["h6", heading(6)],
  ["figure", readFigure],
  ["img amp-img", readImage],
  ["picture", (element, flow) => flow.blocks(element.children)],
  ["ul ol menu", readList],
  ["blockquote", readBlockquote],
  ["table", readTable],
  ["hr", (_element, flow) => flow.add({ type: "thematicBreak" })],
  ["video audio amp-video amp-audio", readPlayer],
  [
    "iframe amp-iframe amp-youtube amp-twitter amp-instagram amp-facebook amp-vimeo amp-dailymotion amp-soundcloud amp-tiktok",
    readFrame,
  ],
  ["object embed", readObject],
  ["script style template", "script"],
  ["noscript noframes", "fallback"],
  ["svg math", "graphic"],
  ["title", "hidden"],
  ["amp-ad amp-embed amp-sticky-ad", "advertisement"],
  ["amp-social-share", "share"],
  ["amp-sidebar", "navigation"],
  ["amp-analytics amp-state amp-consent amp-pixel", "script"],
]);
