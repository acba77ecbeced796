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

class InlineReader {
  private readonly report: Report;
  /** The text written last, and the list that it ends. */
  private last: { readonly leaf: Leaf; readonly list: Inline[] } | null = null;
  /** Nothing, a space or a break came last: another space would not be seen. */
  private atSpace = true;
  private inLink = false;

  constructor(report: Report) {
    this.report = report;
  }

  read(nodes: readonly ChildNode[], list: Inline[] = []): Inline[] {
    for (const node of nodes) {
      if (isText(node)) this.text("text", node.data, list);
      else if (isTag(node)) this.element(node, list);
    }
    return list;
  }

  private element(element: Element, list: Inline[]): void {
    const { name, children } = element;
    const kind = isSeen(element) ? name : "";
    const mark = WRAPPERS.get(kind);
    const href = kind === "a" && !this.inLink ? urlOf(element, "href", this.report) : null;
    if (isOpaque(element)) this.report.drop("graphic", textOf(element));
    else if (name === "br") {
      this.endLine();
      list.push({ type: "break" });
    } else if (kind === "code") this.text("inlineCode", textOf(element), list);
    else if (mark !== undefined) list.push({ type: mark, children: this.read(children) });
    else if (href !== null) list.push(this.link(element, href));
    else {
      const gap = isPhrasing(element) ? "" : " ";
      this.text("text", gap, list);
      this.read(children, list);
      this.text("text", gap, list);
    }
  }

  private link(element: Element, href: string): Link {
    this.inLink = true;
    const children = this.read(element.children);
    this.inLink = false;
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
  }

  private text(type: Leaf["type"], data: string, list: Inline[]): void {
    const folded = fold(data);
    const value = this.atSpace ? folded.trimStart() : folded;
    if (value === "") return;
    this.atSpace = value.endsWith(" ");
    const last = list[list.length - 1];
    if (last !== undefined && last === this.last?.leaf && last.type === type && type === "text")
      this.last.leaf.value += value;
    else {
      const leaf: Leaf = { type, value };
      this.last = { leaf, list };
      list.push(leaf);
    }
  }

  /** Before a break and at the end no space is seen. */
  endLine(): void {
    if (this.atSpace && this.last !== null) {
      const { leaf, list } = this.last;
      leaf.value = leaf.value.trimEnd();
      if (leaf.value === "") list.pop();
    }
    this.last = null;
    this.atSpace = true;
  }
}

/** Reads nodes as one run of text; `null` where it holds none. */
export function readText(nodes: readonly ChildNode[], report: Report): Caption | null {
  const reader = new InlineReader(report);
  const children = reader.read(nodes);
  reader.endLine();
  const text = clean(inlineText(children));
  return isBlank(text) ? null : { text, children };
}
