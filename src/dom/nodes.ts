/**
 * The nodes of a tree: domhandler's, with those of its fields that are asked for.
 *
 * domhandler's own classes also hold neighbours and places in the source; making them took a quarter of the time of
 * reading a short document.
 *
 * @module
 */
import type * as domhandler from "domhandler";

/** A stretch of text. */
export interface Text extends Pick<domhandler.Text, "data"> {
  readonly type: "text";
  readonly parent: ParentNode | null;
}

/** An element; names of elements and attributes are in lower case. */
export interface Element extends Readonly<Pick<domhandler.Element, "name" | "attribs">> {
  readonly type: "tag";
  readonly children: ChildNode[];
  readonly parent: ParentNode | null;
}

/** The root of a tree. */
export interface Document {
  readonly type: "root";
  readonly children: ChildNode[];
  readonly parent: null;
}

/** A node with others inside. */
export type ParentNode = Document | Element;

/** A node inside another. */
export type ChildNode = Element | Text;

/** Any node. */
export type AnyNode = Document | ChildNode;

/** A text that stands nowhere yet, or in `parent`. */
export function newText(data: string, parent: ParentNode | null = null): Text {
  return { type: "text", data, parent };
}

/** An element that stands nowhere yet, or in `parent`. */
export function newElement(
  name: string,
  attribs: Record<string, string>,
  parent: ParentNode | null = null,
  children: ChildNode[] = [],
): Element {
  return { type: "tag", name, attribs, children, parent };
}

/** Whether a node is an element. */
export function isTag(node: AnyNode): node is Element {
  return node.type === "tag";
}

/** Whether a node is text. */
export function isText(node: AnyNode): node is Text {
  return node.type === "text";
}
