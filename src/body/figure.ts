/**
 * Pictures: single ones, and figures with caption and credit.
 *
 * @module
 */
import type { ChildNode, Element } from "../dom/nodes.ts";
import { attr, find, findAll, hasClass, isNamed, isTag, lineEnd, textOf } from "../dom/query.ts";
import { stripCreditLabel } from "../language/labels.ts";
import type { Caption, Figure } from "../model/index.ts";
import { clean, cleanOrNull, isBlank } from "../text/whitespace.ts";
import { type ImageFacts, imageFacts, largestOfSrcset, usableImage } from "../url/image.ts";
import type { BodyContext, Flow } from "./flow.ts";

/** Where pages keep the address of a picture, best first; `src` is often empty or a placeholder. */
const ADDRESSES = ["src", "data-url", "data-src", "data-original"] as const;
const SETS = ["srcset", "data-srcset"] as const;

const IMAGES: ReadonlySet<string> = new Set(["img", "amp-img"]);

/** Whether an element is a picture. */
export function isImage(element: Element): boolean {
  return IMAGES.has(element.name);
}

function pixels(value: string | null): number | null {
  return (/^\d{1,5}(?:px)?$/.test(value ?? "") && Number.parseInt(value ?? "", 10)) || null;
}

/** The size in pixels; React pages write proportions instead (`width="100" height="56.25"`), which say nothing. */
function sizeOf(image: Element, known: ImageFacts): Pick<ImageFacts, "width" | "height"> {
  const width = pixels(attr(image, "width"));
  const height = pixels(attr(image, "height"));
  const proportions = width === 100 && (height ?? 100) === 100;
  return proportions || (width ?? height) === null ? known : { width, height };
}

interface Address {
  readonly sourceUrl: string | null;
  readonly src: string | null;
}

function addressOf(image: Element, base: string | null): Address {
  let written: string | null = null;
  for (const name of ADDRESSES) {
    const sourceUrl = attr(image, name)?.trim() || null;
    const src = usableImage(sourceUrl, base);
    if (src !== null) return { sourceUrl, src };
    written ??= sourceUrl;
  }
  const { parent } = image;
  const isInPicture = isNamed(parent, "picture");
  const sources = isInPicture ? findAll(parent, ({ name }) => name === "source") : [];
  for (const holder of [image, ...sources]) {
    for (const name of SETS) {
      const sourceUrl = largestOfSrcset(attr(holder, name) ?? "");
      const src = usableImage(sourceUrl, base);
      if (src !== null) return { sourceUrl, src };
    }
  }
  const id = attr(image, "data-id") ?? "";
  return { sourceUrl: written, src: /^\d+$/.test(id) ? `https://static.dw.com/image/${id}_605.jpg` : null };
}

/** A picture of which nothing is known. */
export const NO_FIGURE: Figure = {
  type: "figure",
  id: null,
  src: null,
  sourceUrl: null,
  alt: null,
  title: null,
  caption: null,
  credit: null,
  width: null,
  height: null,
};

/** A picture without caption. `null` for one without any address, such as an empty or a counting pixel's. */
export function figureOf(image: Element, context: Pick<BodyContext, "base">): Figure | null {
  const { sourceUrl, src } = addressOf(image, context.base);
  if (src === null) return null;
  const facts = imageFacts(src);
  const { width, height } = sizeOf(image, facts);
  if (width === 1 && height === 1) return null;
  return { ...NO_FIGURE, id: facts.id, src, sourceUrl, alt: cleanOrNull(attr(image, "alt")), width, height };
}

/** The same figure with its caption and credit, and what the page's state knows where the markup lacks it. */
export function withText(
  figure: Figure,
  caption: Caption | null,
  credit: string | null,
  facts: BodyContext["facts"],
): Figure {
  const { id, alt } = figure;
  const lacks = facts !== null && id !== null && (caption === null || credit === null || alt === null);
  const known = lacks ? facts.figure(id) : null;
  return {
    ...figure,
    alt: alt ?? known?.alt ?? null,
    caption: caption ?? known?.caption ?? null,
    credit: credit ?? known?.credit ?? null,
  };
}

/** Reads a single picture, and what stands inside AMP's element for one. */
export function readImage(element: Element, flow: Flow): void {
  const figure = figureOf(element, flow);
  if (figure !== null) flow.add(withText(figure, null, null, flow.facts));
  if (element.children.length > 0) flow.blocks(element.children);
}

/** Whether an element is the place of a picture that only scripts fill: its id is all that it says. */
export function isPlaceholder({ name, attribs }: Element): boolean {
  return attribs["data-type"] === "IMAGE" && name !== "img" && /^\d+$/.test(attribs["data-id"] ?? "");
}

/** Reads the place of a picture. */
export function readPlaceholder(element: Element, flow: Flow): void {
  const id = attr(element, "data-id") ?? "";
  const figure = { ...NO_FIGURE, id, src: `https://static.dw.com/image/${id}_605.jpg` };
  flow.add(withText(figure, null, null, flow.facts));
  flow.blocks(element.children);
}

function isCredit(element: Element): boolean {
  return hasClass(element, "copyright") || hasClass(element, "credit");
}

/** A label of a few words, in whatever language, as pages write it before a credit. */
const ANY_LABEL = /^(?:[^\s:：/]+\s){0,2}[^\s:：/]+\s?[:：]\s*/;

function creditIn(element: Element, flow: Flow): string | null {
  const text = clean(textOf(element));
  const known = stripCreditLabel(text);
  const label = known.label ?? ANY_LABEL.exec(text)?.[0] ?? null;
  if (label === null) return known.credit;
  flow.report.drop("label", label);
  return known.label === null ? cleanOrNull(text.slice(label.length)) : known.credit;
}

/** A caption's text and the credit inside it; the credit's label word is reported as left out. */
export function readCaption(
  nodes: readonly ChildNode[],
  flow: Flow,
): { caption: Caption | null; credit: string | null } {
  const credits = nodes.flatMap((node) => {
    if (!isTag(node)) return [];
    return isCredit(node) ? [node] : findAll(node, isCredit);
  });
  const parts = credits.map((element) => creditIn(element, flow)).filter((part) => part !== null);
  const caption = flow.caption(credits.length === 0 ? nodes : without(nodes, isCredit));
  return { caption, credit: parts.length === 0 ? null : parts.join(" ") };
}

const SCRIPTLESS: ReadonlySet<string> = new Set(["noscript", "noframes", "template"]);

/** Pictures of an element, but for those that stand in for others where no script runs. */
function imagesIn(element: Element, into: Element[] = []): Element[] {
  for (const child of element.children) {
    if (!isTag(child) || SCRIPTLESS.has(child.name)) continue;
    if (isImage(child)) into.push(child);
    imagesIn(child, into);
  }
  return into;
}

function isCaption(element: Element): boolean {
  return element.name === "figcaption" || hasClass(element, "img-caption");
}

/** The picture of a box, of which there may be several renditions; `null` where it holds none, or different ones. */
export function onlyFigure(
  box: Element,
  context: Pick<BodyContext, "base">,
): { figure: Figure; image: Element } | null {
  const found = imagesIn(box).flatMap((image) => {
    const figure = figureOf(image, context);
    return figure === null ? [] : [{ figure, image }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const key = first.figure.id ?? first.figure.src;
  return found.every(({ figure: { id, src } }) => (id ?? src) === key) ? first : null;
}

/** Reads a `<figure>`: whatever it holds, with its caption at the first picture of it. */
export function readFigure(element: Element, flow: Flow): void {
  const only = onlyFigure(element, flow);
  // A caption that holds pictures was not closed: what follows it is no caption.
  const isOpen = (node: Element): boolean => isCaption(node) && find(node, isImage) !== null;
  if (only === null || find(element, isOpen) !== null) {
    flow.blocks(element.children);
    return;
  }
  const { before, captions, after } = aroundCaption(element.children);
  const { caption, credit } = readCaption(
    captions.flatMap((node) => (isTag(node) ? [...node.children, lineEnd()] : [])),
    flow,
  );
  readBeside(before, flow);
  flow.add(withText(only.figure, caption, credit, flow.facts));
  readBeside(after, flow);
}

/** What a `<figure>` holds before its captions, the captions, and what it holds after them. */
function aroundCaption(
  nodes: readonly ChildNode[],
): Readonly<Record<"before" | "captions" | "after", readonly ChildNode[]>> {
  const isPart = (node: Element): boolean => isCaption(node) || isImage(node);
  const pieces = opened(nodes, isPart);
  const isTested = (test: (element: Element) => boolean) => (node: ChildNode) => isTag(node) && test(node);
  const caption = pieces.findIndex(isTested(isCaption));
  const first = caption < 0 ? pieces.findIndex(isTested(isImage)) : caption;
  // Captions with other text or a credit in between are not one: where that stands would be lost.
  const credit = pieces.findIndex(isTested((element) => find(element, isCredit) !== null));
  const isOther = (node: ChildNode, at: number): boolean => !isTested(isPart)(node) || (credit >= 0 && at > credit);
  const other = pieces.findIndex((node, at) => at > first && isOther(node, at) && !isBlank(textOf(node)));
  const end = other < 0 ? pieces.length : other;
  return {
    before: pieces.slice(0, first),
    captions: pieces.slice(first, end).filter(isTested(isCaption)),
    after: [...pieces.slice(first, end).filter((node) => !isTested(isCaption)(node)), ...pieces.slice(end)],
  };
}

/** Nodes with what pictures hold in place of the pictures; what held one gives way to its children. */
export function withoutImages(nodes: readonly ChildNode[]): ChildNode[] {
  return opened(nodes, isImage).flatMap((node) => (isTag(node) && isImage(node) ? node.children : [node]));
}

/** Reads what stands beside the picture and the caption of a `<figure>`. */
function readBeside(nodes: readonly ChildNode[], flow: Flow): void {
  const rest = withoutImages(nodes);
  if (!isBlank(rest.map((node) => textOf(node)).join(""))) flow.blocks(rest);
}

/** Nodes with the elements that `isPart` picks among them, not within: what holds one gives way to its children. */
function opened(nodes: readonly ChildNode[], isPart: (element: Element) => boolean): ChildNode[] {
  return nodes.flatMap((node) =>
    isTag(node) && !isPart(node) && find(node, isPart) !== null ? opened(node.children, isPart) : [node],
  );
}

/** Nodes without the elements that `isPart` picks; what held one gives way to what is left of its children. */
function without(nodes: readonly ChildNode[], isPart: (element: Element) => boolean): ChildNode[] {
  return opened(nodes, isPart).filter((node) => !isTag(node) || !isPart(node));
}
