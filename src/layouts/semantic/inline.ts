/**
 * Text-level markup of the library's own HTML, node for node, with white space folded.
 *
 * @module
 */

import { WRAPPERS } from "../../body/inline.ts";
import { kindOf } from "../../dom/elements.ts";
import type { ChildNode, Element } from "../../dom/nodes.ts";
import { attr, isPhrasing, isTag, isText, textOf } from "../../dom/query.ts";
import { type Caption, type Inline, inlineText, type Link } from "../../model/index.ts";
import type { Report } from "../../report.ts";
import { clean, fold, isBlank } from "../../text/whitespace.ts";
import { linkKindOf, urlOf } from "./attributes.ts";

/** A piece of text that may still lose its last space. */
interface Leaf {
  readonly type: "text" | "inlineCode";
  value: string;
}

function isOpaque(node: ChildNode): boolean {
  return isTag(node) && kindOf(node.name).opaque;
}

/** Whether any text of the node shows. */
function isSeen(node: ChildNode): boolean {
  return isText(node) ? !isBlank(node.data) : isTag(node) && !isOpaque(node) && node.children.some(isSeen);
}

/** Reads nodes as one run of text; `null` where it holds none. */
export function readText(nodes: readonly ChildNode[], report: Report): Caption | null {
  /** The text written last, and the list that it ends. */
  let last: { readonly leaf: Leaf; readonly list: Inline[] } | null = null;
  /** Nothing, a space or a break came last: another space would not be seen. */
  let atSpace = true;
  let inLink = false;

  const write = (type: Leaf["type"], data: string, list: Inline[]): void => {
    const folded = fold(data);
    const value = atSpace ? folded.trimStart() : folded;
    if (value === "") return;
    atSpace = value.endsWith(" ");
    if (type === "text" && last?.leaf.type === type && last.leaf === list.at(-1)) last.leaf.value += value;
    else {
      const leaf: Leaf = { type, value };
      last = { leaf, list };
      list.push(leaf);
    }
  };

  /** Before a break and at the end no space is seen. */
  const endLine = (): void => {
    if (atSpace && last !== null) {
      last.leaf.value = last.leaf.value.trimEnd();
      if (last.leaf.value === "") last.list.pop();
    }
    last = null;
    atSpace = true;
  };

  const readLink = (element: Element, href: string): Link => {
    inLink = true;
    const children = read(element.children);
    inLink = false;
    return {
      type: "link",
      href,
      sourceHref: attr(element, "data-source-href") ?? href,
      text: clean(inlineText(children)),
      kind: linkKindOf(element),
      id: attr(element, "data-id"),
      rel: attr(element, "rel"),
      children,
    };
  };

  const readElement = (element: Element, list: Inline[]): void => {
    const { name, children } = element;
    const kind = isSeen(element) ? name : "";
    const mark = WRAPPERS.get(kind);
    const href = kind === "a" && !inLink ? urlOf(element, "href", report) : null;
    if (isOpaque(element)) report.drop("graphic", textOf(element));
    else if (name === "br") {
      endLine();
      list.push({ type: "break" });
    } else if (kind === "code") write("inlineCode", textOf(element), list);
    else if (mark !== undefined) list.push({ type: mark, children: read(children) });
    else if (href !== null) list.push(readLink(element, href));
    else {
      const gap = isPhrasing(element) ? "" : " ";
      write("text", gap, list);
      read(children, list);
      write("text", gap, list);
    }
  };

  const read = (inside: readonly ChildNode[], list: Inline[] = []): Inline[] => {
    for (const node of inside) {
      if (isText(node)) write("text", node.data, list);
      else if (isTag(node)) readElement(node, list);
    }
    return list;
  };

  const children = read(nodes);
  endLine();
  const text = clean(inlineText(children));
  return isBlank(text) ? null : { text, children };
}
