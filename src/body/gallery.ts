/**
 * Galleries whose slides stand in the markup, one box each.
 *
 * @module
 */
import type { ChildNode, Element } from "../dom/nodes.ts";
import { find, hasClass, isTag, textOf } from "../dom/query.ts";
import type { Figure } from "../model/index.ts";
import { cleanOrNull } from "../text/whitespace.ts";
import { figureOf, isImage, readCaption, withText } from "./figure.ts";
import type { Flow } from "./flow.ts";

/** What a layout knows of its slides. */
export interface SlideForm {
  readonly isTitle: (element: Element) => boolean;
  /** Parts that are neither picture, headline nor text of the slide. */
  readonly isOther: (element: Element) => boolean;
  readonly takeOther: (element: Element) => void;
}

const PLAIN: SlideForm = {
  isTitle: (element) => /^h[1-6]$/.test(element.name) || hasClass(element, "headline"),
  isOther: () => false,
  takeOther: () => undefined,
};

/** Reads one slide: its picture, its headline as `title`, all other text of it as the caption. */
export function slideOf(box: Element, flow: Flow, form: SlideForm = PLAIN): Figure | null {
  const image = isImage(box) ? box : find(box, isImage);
  const figure = image === null ? null : figureOf(image, flow);
  if (figure === null) return null;
  let title: string | null = null;
  const text: ChildNode[] = [];
  const isPart = (node: Element): boolean => isImage(node) || form.isOther(node) || form.isTitle(node);
  const collect = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) text.push(node);
      else if (form.isOther(node)) form.takeOther(node);
      else if (title === null && form.isTitle(node)) title = cleanOrNull(textOf(node));
      else if (isImage(node) || find(node, isPart) !== null) collect(node.children);
      else text.push(node);
    }
  };
  if (box !== image) collect(box.children);
  const { caption, credit } = readCaption(text, flow);
  return { ...withText(figure, caption, credit, flow.facts), title };
}
