/**
 * Pictures: single ones, and figures with caption and credit.
 *
 * @module
 */
import type { ChildNode, Element } from "domhandler";
import { attr, find, findAll, hasClass, isTag, textOf } from "../dom/query.ts";
import { stripCreditLabel } from "../language/labels.ts";
import type { Caption, Figure } from "../model/index.ts";
import { clean, cleanOrNull, isBlank } from "../text/whitespace.ts";
import { imageId, imageSize, largestOfSrcset, usableImage } from "../url/image.ts";
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
  if (value === null || !/^\d{1,5}(?:px)?$/.test(value)) return null;
  const size = Number.parseInt(value, 10);
  return size > 0 ? size : null;
}

/** The size in pixels; React pages write proportions instead (`width="100" height="56.25"`), which say nothing. */
function sizeOf(image: Element, src: string | null): { width: number | null; height: number | null } {
  const width = pixels(attr(image, "width"));
  const height = pixels(attr(image, "height"));
  const proportions = width === 100 && (height === null || height === 100);
  if (!proportions && (width !== null || height !== null)) return { width, height };
  return (src === null ? null : imageSize(src)) ?? { width: null, height: null };
}

interface Address {
  readonly sourceUrl: string | null;
  readonly src: string | null;
}

function addressOf(image: Element, base: string | null): Address {
  let written: string | null = null;
  for (const name of ADDRESSES) {
    const value = attr(image, name)?.trim() ?? "";
    if (value === "") continue;
    const src = usableImage(value, base);
    if (src !== null) return { sourceUrl: value, src };
    written ??= value;
  }
  for (const name of SETS) {
    const largest = largestOfSrcset(attr(image, name) ?? "");
    const src = largest === null ? null : usableImage(largest, base);
    if (src !== null) return { sourceUrl: largest, src };
  }
  const parent = image.parent;
  if (parent !== null && isTag(parent) && parent.name === "picture") {
    for (const source of findAll(parent, ({ name }) => name === "source")) {
      const largest = largestOfSrcset(attr(source, "srcset") ?? attr(source, "data-srcset") ?? "");
      const src = largest === null ? null : usableImage(largest, base);
      if (src !== null) return { sourceUrl: largest, src };
    }
  }
  const id = attr(image, "data-id");
  if (id !== null && /^\d+$/.test(id)) return { sourceUrl: written, src: `https://static.dw.com/image/${id}_605.jpg` };
  return { sourceUrl: written, src: null };
}

/** A picture without caption. `null` for one without any address, such as an empty or a counting pixel's. */
export function figureOf(image: Element, context: Pick<BodyContext, "base">): Figure | null {
  const { sourceUrl, src } = addressOf(image, context.base);
  const size = sizeOf(image, src);
  if (src === null || (size.width === 1 && size.height === 1)) return null;
  const id = imageId(src);
  return {
    type: "figure",
    id,
    src,
    sourceUrl,
    alt: cleanOrNull(attr(image, "alt")),
    title: null,
    caption: null,
    credit: null,
    ...size,
  };
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

/** Reads a single picture. */
export function readImage(element: Element, flow: Flow): void {
  const figure = figureOf(element, flow);
  if (figure !== null) flow.add(withText(figure, null, null, flow.facts));
}

function isCredit(element: Element): boolean {
  return hasClass(element, "copyright") || hasClass(element, "credit");
}

/** A caption's text and the credit inside it; the credit's label word is reported as left out. */
export function readCaption(
  nodes: readonly ChildNode[],
  flow: Flow,
): { caption: Caption | null; credit: string | null } {
  let credit: string | null = null;
  const rest: ChildNode[] = [];
  const sift = (list: readonly ChildNode[]): ChildNode[] =>
    list.filter((node) => {
      if (!isTag(node) || !isCredit(node)) return true;
      const found = stripCreditLabel(clean(textOf(node)));
      if (found.label !== null) flow.report.drop("label", found.label);
      if (found.credit !== null) credit = credit === null ? found.credit : `${credit} ${found.credit}`;
      return false;
    });
  rest.push(...sift(nodes));
  return { caption: flow.caption(rest), credit };
}

/** Reads a `<figure>`: whatever it holds, with its caption at the first picture of it. */
export function readFigure(element: Element, flow: Flow): void {
  const isCaption = (node: ChildNode): node is Element =>
    isTag(node) && (node.name === "figcaption" || hasClass(node, "img-caption"));
  const captions = findAll(element, isCaption);
  const image = find(element, isImage);
  const figure = image === null ? null : figureOf(image, flow);
  const images = findAll(element, isImage).length;
  if (figure === null || images > 1) {
    flow.blocks(element.children);
    return;
  }
  const { caption, credit } = readCaption(
    captions.flatMap((node) => node.children),
    flow,
  );
  flow.add(withText(figure, caption, credit, flow.facts));
  const rest = withoutElements(element.children, (node) => isCaption(node) || isImage(node));
  if (!isBlank(rest.map((node) => textOf(node)).join(""))) flow.blocks(rest);
}

/** The nodes, those the test picks cut out at any depth; the tree itself stays as it is. */
function withoutElements(nodes: readonly ChildNode[], test: (element: Element) => boolean): ChildNode[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return [node];
    if (test(node)) return [];
    if (find(node, test) === null) return [node];
    return withoutElements(node.children, test);
  });
}
