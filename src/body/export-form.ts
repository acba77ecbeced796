/**
 * The two ways in which a mirror export writes pictures: with a `<div><small>` behind, and as gallery slides.
 *
 * @module
 */
import { type ChildNode, type Element, newText } from "../dom/nodes.ts";
import { attr, elements, isNamed, isPhrasing, isText, textOf } from "../dom/query.ts";
import type { Figure } from "../model/index.ts";
import { cleanOrNull, isBlank } from "../text/whitespace.ts";
import { wordsOf } from "../text/words.ts";
import { figureOf, NO_FIGURE, withText } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { galleryPrefix } from "./roles.ts";

/** Between a slide's headline and its text. */
const SEPARATOR = /^\s*[：:]/;

function captionBox(node: ChildNode | undefined): Element | null {
  if (!isNamed(node, "div")) return null;
  const [only, ...more] = elements(node);
  if (only?.name !== "small" || more.length > 0) return null;
  return node.children.every((child) => child === only || isBlank(textOf(child))) ? only : null;
}

/** Reads a picture and the caption behind it; returns how many of the following nodes belong to it. */
export function readCaptionedImage(image: Element, siblings: readonly ChildNode[], at: number, flow: Flow): number {
  const next = seenFrom(siblings, at + 1);
  const box = captionBox(siblings[next]);
  const caption = box === null ? null : flow.caption(box.children);
  const figure = figureOf(image, flow);
  if (figure !== null) flow.add(withText(figure, caption, null, null));
  else if (caption !== null) {
    flow.report.warn("MISSING_IMAGE", "found a caption and expected the address of its picture", caption.text);
    flow.add(emptyFigure(image, caption));
  }
  return box === null ? 0 : next - at;
}

function emptyFigure(image: Element, caption: Figure["caption"]): Figure {
  return { ...NO_FIGURE, sourceUrl: cleanOrNull(attr(image, "src")), alt: cleanOrNull(attr(image, "alt")), caption };
}

/** The place of the first node from `from` on of which something is to be seen. */
function seenFrom(nodes: readonly ChildNode[], from: number): number {
  let at = from;
  for (let node = nodes[at]; node !== undefined && isText(node) && isBlank(node.data); node = nodes[at]) at++;
  return at;
}

/** Reads `<div><img><b>headline</b>：text</div>` as a slide of the gallery before it, or of a new one. */
export function readSlide(box: Element, flow: Flow): boolean {
  if (box.name !== "div") return false;
  const { children } = box;
  const first = seenFrom(children, 0);
  const second = seenFrom(children, first + 1);
  const headAt = isNamed(children[second], "br") ? seenFrom(children, second + 1) : second;
  const image = children[first];
  const head = children[headAt];
  if (!isNamed(image, "img") || !isNamed(head, "b")) return false;
  const tail = children.slice(headAt + 1);
  if (!tail.every(isPhrasing)) return false;

  const written = withoutSeparator(tail, flow);
  const figure = figureOf(image, flow) ?? emptyFigure(image, null);
  const slide = { ...withText(figure, flow.caption(written), null, null), title: wordsOf(head) };
  flow.slide(slide, () => titleBefore(flow));
  return true;
}

function titleBefore(flow: Flow): string | null {
  const heading = flow.takeHeading((text) => galleryPrefix(text) !== null);
  const found = heading === null ? null : galleryPrefix(heading);
  if (found === null) return null;
  flow.report.drop("label", found.label);
  return cleanOrNull(found.title);
}

function withoutSeparator(nodes: readonly ChildNode[], flow: Flow): ChildNode[] {
  const [first, ...rest] = nodes;
  if (first === undefined || !isText(first)) return [...nodes];
  const separator = SEPARATOR.exec(first.data);
  if (separator === null) return [...nodes];
  flow.report.drop("separator", separator[0]);
  const text = newText(first.data.slice(separator[0].length));
  return [text, ...rest];
}
