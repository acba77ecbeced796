/**
 * Asking a tree. Trees are at most {@link MAX_DEPTH} deep, so recursion here is bounded.
 *
 * @module
 */

import { isPhrasingName } from "./elements.ts";
import { type AnyNode, type ChildNode, type Element, isTag, isText, newElement, type ParentNode } from "./nodes.ts";

export { isTag, isText } from "./nodes.ts";

/** Whether a node is an element of the name. */
export function isNamed(node: AnyNode | null | undefined, name: string): node is Element {
  return node?.type === "tag" && node.name === name;
}

/** An attribute's value, or `null` where the element does not have it. */
export function attr(element: Element, name: string): string | null {
  return element.attribs[name] ?? null;
}

/** Whether `class` holds the token. */
export function hasClass(element: Element, token: string): boolean {
  const value = element.attribs.class;
  if (value === undefined) return false;
  const at = value.indexOf(token);
  return at >= 0 && classes(element).includes(token);
}

/** Almost all lists of classes are written with single spaces. */
const OTHER_SPACE = /^\s|\s$|\s\s|[^\S ]/;

/** The tokens of `class`. */
export function classes(element: Element): readonly string[] {
  const value = element.attribs.class;
  if (value === undefined || value === "") return [];
  return OTHER_SPACE.test(value) ? value.trim().split(/\s+/) : value.split(" ");
}

/** Whether the node is part of a line of text: text itself, or a phrasing element. */
export function isPhrasing(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && isPhrasingName(node.name));
}

/** A place where a line ends, for nodes that are read together though something stood between them. */
export function lineEnd(): Element {
  return newElement("p", {});
}

const CODE: ReadonlySet<string> = new Set(["script", "style", "template"]);

/** All text below a node as written, without code and that of elements `skip` picks. */
export function textOf(node: AnyNode, skip?: (element: Element) => boolean): string {
  if (isText(node)) return node.data;
  if (!("children" in node)) return "";
  if (isTag(node) && (node.name === "br" || skip?.(node) === true)) return node.name === "br" ? " " : "";
  let text = "";
  for (const child of node.children) if (!isTag(child) || !CODE.has(child.name)) text += textOf(child, skip);
  return text;
}

/** All text of a node as written, and none of an element that is code itself. */
export function shownText(node: AnyNode): string {
  return isTag(node) && CODE.has(node.name) ? "" : textOf(node);
}

/** The first element below `root`, in document order, that the test picks. */
export function find(root: ParentNode, test: (element: Element) => boolean): Element | null {
  for (const child of root.children) {
    if (!isTag(child)) continue;
    if (test(child)) return child;
    const below = find(child, test);
    if (below !== null) return below;
  }
  return null;
}

/** Every element below `root`, in document order, that the test picks. */
export function findAll(root: ParentNode, test: (element: Element) => boolean, into: Element[] = []): Element[] {
  for (const child of root.children) {
    if (!isTag(child)) continue;
    if (test(child)) into.push(child);
    findAll(child, test, into);
  }
  return into;
}

/** The elements directly below a node. */
export function elements(root: ParentNode): Element[] {
  return root.children.filter(isTag);
}

/** Those of the elements that stand in none of the others. */
export function outermost(found: readonly Element[]): Element[] {
  const all = new Set<unknown>(found);
  return found.filter((element) => {
    for (let above = element.parent; above !== null; above = above.parent) if (all.has(above)) return false;
    return true;
  });
}

/** Visits the largest pieces below `root` that hold none of `parts` and stand in none. */
export function visitAround(root: ParentNode, parts: ReadonlySet<unknown>, visit: (node: ChildNode) => void): void {
  for (const child of root.children) {
    if (parts.has(child)) continue;
    if (isTag(child) && find(child, (node) => parts.has(node)) !== null) visitAround(child, parts, visit);
    else visit(child);
  }
}
