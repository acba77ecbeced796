/**
 * The two ways in which a mirror export writes pictures: with a `<div><small>` behind, and as gallery slides.
 *
 * @module
 */
import { type ChildNode, type Element, newText } from "../dom/nodes.ts";
import { attr, elements, isPhrasing, isTag, isText, textOf } from "../dom/query.ts";
import type { Figure } from "../model/index.ts";
import { cleanOrNull, isBlank } from "../text/whitespace.ts";
import { figureOf, withText } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { galleryPrefix } from "./roles.ts";

/** Between a slide's headline and its text. */
const SEPARATOR = /^\s*[：:]/;

function captionBox(node: ChildNode | undefined): Element | null {
  if (node === undefined || !isTag(node) || node.name !== "div") return null;
  const [only, ...more] = elements(node);
  if (only?.name !== "small" || more.length > 0) return null;
  return node.children.every((child) => child === only || isBlank(textOf(child))) ? only : null;
}

/** Reads a picture and the caption behind it; returns how many of the following nodes belong to it. */
export function readCaptionedImage(image: Element, siblings: readonly ChildNode[], at: number, flow: Flow): number {
  let next = at + 1;
  for (let node = siblings[next]; node !== undefined && isText(node) && isBlank(node.data); node = siblings[next])
    next++;
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
  const sourceUrl = cleanOrNull(attr(image, "src"));
  const none = { id: null, src: null, alt: cleanOrNull(attr(image, "alt")), title: null, credit: null };
  return { type: "figure", ...none, sourceUrl, caption, width: null, height: null };
}

/** Reads `<div><img><b>headline</b>：text</div>` as a slide of the gallery before it, or of a new one. */
export function readSlide(box: Element, flow: Flow): boolean {
  if (box.name !== "div") return false;
  const [image, second, third] = box.children.filter((node) => !(isText(node) && isBlank(node.data)));
  const head = second !== undefined && isTag(second) && second.name === "br" ? third : second;
  if (image === undefined || !isTag(image) || image.name !== "img") return false;
  if (head === undefined || !isTag(head) || head.name !== "b") return false;
  const tail = box.children.slice(box.children.indexOf(head) + 1);
  if (!tail.every(isPhrasing)) return false;

  const written = withoutSeparator(tail, flow);
  const figure = figureOf(image, flow) ?? emptyFigure(image, null);
  const slide = { ...withText(figure, flow.caption(written), null, null), title: cleanOrNull(textOf(head)) };
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
