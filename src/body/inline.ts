/**
 * Reads text-level markup into inline nodes with white space folded across their borders.
 *
 * @module
 */

import { isPhrasingName } from "../dom/elements.ts";
import type { ChildNode, Element } from "../dom/nodes.ts";
import { attr, isTag, isText, textOf } from "../dom/query.ts";
import { type Inline, inlineText, type Link, pushJoined } from "../model/index.ts";
import type { Report } from "../report.ts";
import { clean, fold, isBlank } from "../text/whitespace.ts";
import { absoluteUrl } from "../url/address.ts";
import { linkTarget } from "../url/dw.ts";
import { isSafeUrl } from "../url/safe.ts";

/** Where inline reading meets something that is not text: it may take it, and then nothing of it is text. */
export type Intercept = (element: Element, textBefore: boolean) => boolean;

export interface InlineContext {
  readonly report: Report;
  readonly base: string | null;
  readonly intercept: Intercept;
}

type Wrapper = "strong" | "emphasis" | "superscript" | "subscript";

/** Element name → the node that it is. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ["strong", "strong"],
  ["b", "strong"],
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["sup", "superscript"],
  ["sub", "subscript"],
]);

const CODE: ReadonlySet<string> = new Set(["code", "kbd", "samp", "tt"]);

function isUnseen(node: Inline): boolean {
  return node.type === "break" || (node.type === "text" && isBlank(node.value));
}

/** Collects inline nodes; knows whether white space that comes next would be seen. */
class InlineWriter {
  private list: Inline[] = [];
  /** Nothing, a space or a break came last: another space would not be seen. */
  private atSpace = true;
  private lastStrong: { readonly list: Inline[]; readonly at: number; readonly children: Inline[] } | null = null;
  private lastText: { readonly list: Inline[]; readonly at: number } | null = null;
  seen = false;

  text(data: string): void {
    let value = fold(data);
    if (this.atSpace && value.startsWith(" ")) value = value.slice(1);
    if (value === "") return;
    this.atSpace = value.endsWith(" ");
    if (!isBlank(value)) this.seen = true;
    pushJoined(this.list, { type: "text", value });
    this.lastText = { list: this.list, at: this.list.length - 1 };
  }

  code(data: string): void {
    const value = clean(data);
    if (value === "") return;
    this.list.push({ type: "inlineCode", value });
    this.atSpace = false;
    this.seen = true;
    this.lastText = null;
  }

  break(): void {
    this.trimLast();
    this.list.push({ type: "break" });
    this.atSpace = true;
    this.lastText = null;
  }

  /** Writes what `fill` adds as the children of one node. */
  nest(fill: () => void, make: (children: Inline[]) => Inline): void {
    const outer = this.list;
    const children: Inline[] = [];
    this.list = children;
    fill();
    this.list = outer;
    if (children.length === 0) return;
    if (children.every(isUnseen)) {
      for (const child of children) pushJoined(this.list, child);
      this.lastText = { list: this.list, at: this.list.length - 1 };
      return;
    }
    const node = make(children);
    if (node.type === "strong" && this.joinStrong(children)) return;
    this.list.push(node);
    if (node.type === "strong") this.lastStrong = { list: this.list, at: this.list.length - 1, children };
  }

  /** Bold that the source splits into several elements is one run of bold. */
  private joinStrong(children: readonly Inline[]): boolean {
    const strong = this.lastStrong;
    if (strong === null || strong.list !== this.list) return false;
    const after = this.list.length - 1 - strong.at;
    const between = this.list[this.list.length - 1];
    if (after > 1 || (after === 1 && !(between?.type === "text" && between.value === " "))) return false;
    if (after === 1 && between !== undefined) {
      this.list.pop();
      pushJoined(strong.children, between);
    }
    for (const child of children) pushJoined(strong.children, child);
    const at = strong.children.length - 1;
    // Text in nodes inside is where it was.
    if (strong.children[at]?.type === "text") this.lastText = { list: strong.children, at };
    return true;
  }

  private trimLast(): void {
    const last = this.lastText;
    const node = last?.list[last.at];
    if (!this.atSpace || last === null || node?.type !== "text") return;
    const value = node.value.trimEnd();
    if (value !== "") last.list[last.at] = { type: "text", value };
    else if (last.at === last.list.length - 1) last.list.pop();
  }

  /** What was written, without white space at its end. */
  finish(): Inline[] {
    return trimEnd(this.list);
  }
}

function trimEnd(nodes: Inline[]): Inline[] {
  const end = nodes[nodes.length - 1];
  if (end?.type === "text" && !end.value.endsWith(" ")) return nodes;
  const kept = [...nodes];
  for (;;) {
    const last = kept[kept.length - 1];
    if (last === undefined) return kept;
    let trimmed: Inline | null;
    if (last.type === "text") {
      const value = last.value.trimEnd();
      trimmed = value === "" ? null : { type: "text", value };
    } else if (last.type === "break") trimmed = null;
    else if ("children" in last) {
      const children = trimEnd([...last.children]);
      trimmed = children.length === 0 ? null : withChildren(last, children);
    } else return kept;
    if (trimmed !== null) {
      kept[kept.length - 1] = trimmed;
      return kept;
    }
    kept.pop();
  }
}

function withChildren(node: Exclude<Inline, { type: "text" | "break" | "inlineCode" }>, children: Inline[]): Inline {
  return node.type === "link" ? { ...node, text: clean(plainText(children)), children } : { type: node.type, children };
}

/** What a link is, without its content; `null` where the address is none that may be followed. */
export type LinkShell = Omit<Link, "type" | "text" | "children">;

/** Reads the address of an `<a>`. */
export function readLink(element: Element, context: Pick<InlineContext, "base" | "report">): LinkShell | null {
  const sourceHref = attr(element, "href")?.trim() ?? "";
  if (sourceHref === "" || sourceHref.startsWith("#")) return null;
  if (!isSafeUrl(sourceHref)) {
    context.report.warn("UNSAFE_URL", "expected an http, https or mailto address; its text is kept", sourceHref);
    return null;
  }
  const href = absoluteUrl(sourceHref, context.base) ?? sourceHref;
  const rel = attr(element, "rel");
  return { href, sourceHref, ...linkTarget(href, rel), rel: rel === "" ? null : rel };
}

/** Plain text of nodes that were read here: only breaks in a row can leave white space to fold. */
export function plainText(nodes: readonly Inline[]): string {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === "text") return only.value;
  const text = inlineText(nodes);
  return text.includes("  ") || text.startsWith(" ") || text.endsWith(" ") ? clean(text) : text;
}

/** A link of its shell and content. */
export function linkOf(shell: LinkShell, children: readonly Inline[]): Link {
  const { href, sourceHref, kind, id, rel } = shell;
  return { type: "link", href, sourceHref, text: clean(plainText(children)), kind, id, rel, children };
}

function readInto(nodes: readonly ChildNode[], writer: InlineWriter, context: InlineContext, inLink: boolean): void {
  for (const node of nodes) {
    if (isText(node)) {
      writer.text(node.data);
      continue;
    }
    if (!isTag(node)) continue;
    const { name } = node;
    if (name === "br") {
      writer.break();
      continue;
    }
    if (context.intercept(node, writer.seen)) continue;
    const wrapper = WRAPPERS.get(name);
    if (wrapper !== undefined) {
      writer.nest(
        () => readInto(node.children, writer, context, inLink),
        (children) => ({ type: wrapper, children }),
      );
    } else if (name === "a" && !inLink) {
      const shell = readLink(node, context);
      if (shell === null) readInto(node.children, writer, context, inLink);
      else {
        writer.nest(
          () => readInto(node.children, writer, context, true),
          (children) => linkOf(shell, children),
        );
      }
    } else if (CODE.has(name)) writer.code(textOf(node));
    else if (isPhrasingName(name)) readInto(node.children, writer, context, inLink);
    else {
      writer.text(" ");
      readInto(node.children, writer, context, inLink);
      writer.text(" ");
    }
  }
}

/** Reads nodes as one run of text. Breaks at the ends and markup without text are left out. */
export function readInline(nodes: readonly ChildNode[], context: InlineContext): Inline[] {
  const writer = new InlineWriter();
  readInto(nodes, writer, context, false);
  if (!writer.seen) return [];
  const children = writer.finish();
  if (children[0]?.type !== "break") return children;
  return children.slice(children.findIndex(({ type }) => type !== "break"));
}
