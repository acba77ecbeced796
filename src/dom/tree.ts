/**
 * Builds a tree from HTML text.
 *
 * The tree can be begun anywhere in a page and ended with its first element, its depth is bounded, and every tag costs
 * constant time whatever is open (a plain parser's stack does not).
 *
 * @module
 */

import { type ElementKind, HTML_IN_DRAWING, kindOf, LISTS } from "./elements.ts";
import type { MarkupSink } from "./markup.ts";
import { type Document, type Element, newElement, newText, type ParentNode, type Text } from "./nodes.ts";
import { standardText } from "./standard.ts";
import { readMarkup } from "./tokens.ts";

/** Elements nested deeper than this are flattened: their text stays, in the deepest element kept. */
export const MAX_DEPTH = 128;

export interface TreeOptions {
  /** Where in `html` to begin; default 0. */
  readonly start?: number;
  /** Where in `html` to end; default its length. */
  readonly end?: number;
  /** Stop behind the end tag of the first element, as for a region found by its start tag. */
  readonly single?: boolean;
}

export interface Tree {
  readonly root: Document;
  /** Whether elements were flattened because they were nested deeper than {@link MAX_DEPTH}. */
  readonly flattened: boolean;
  /** How many characters were read. */
  readonly length: number;
  /** Whether the single element asked for was closed by its own end tag. */
  readonly closed: boolean;
  /** Phrasing elements that hold block elements, such as a link around a figure. */
  readonly mixed: ReadonlySet<Element>;
}

interface Open {
  readonly name: string;
  readonly node: ParentNode;
  readonly kind: ElementKind;
  /** Positions of all open elements of the name. */
  readonly sameName: number[];
  /** Its end tag came while a block inside was still open; nothing is appended to it once that block ends. */
  ended: boolean;
}

function lastOf(positions: readonly number[] | undefined): number {
  return positions === undefined || positions.length === 0 ? -1 : (positions[positions.length - 1] ?? -1);
}

class TreeBuilder implements MarkupSink {
  readonly root: Document = { type: "root", children: [], parent: null };
  flattened = false;
  closed = false;
  readonly mixed = new Set<Element>();

  private readonly single: boolean;
  private readonly open: Open[] = [];
  /** Positions in `open`, by name; what is open is found without a walk. */
  private readonly positions = new Map<string, number[]>();
  private readonly blocks: number[] = [];
  private readonly scopes: number[] = [];
  private current: ParentNode = this.root;
  private line: Text | null = null;
  private opaque = 0;
  /** Scripts and styles inside drawings, whose text nobody sees. */
  private silent = 0;

  constructor(single: boolean) {
    this.single = single;
  }

  get foreign(): boolean {
    if (this.opaque === 0) return false;
    // What a template holds is HTML, though none that shows.
    return Math.max(this.last("svg"), this.last("math")) > this.last("template");
  }

  get done(): boolean {
    return this.closed;
  }

  text(data: string): void {
    if (this.silent > 0) return;
    if (this.line !== null) {
      this.line.data += data;
      return;
    }
    this.line = newText(data, this.current);
    this.current.children.push(this.line);
  }

  startTag(written: string, attribs: Record<string, string>, selfClosing: boolean): void {
    const { foreign } = this;
    const name = written === "image" && !foreign ? "img" : written;
    this.start(name, attribs);
    if (selfClosing && foreign) this.end(name);
  }

  endTag(name: string): void {
    // Two end tags end a drawing, as start tags do.
    if (this.opaque > 0 && (name === "p" || name === "br")) this.leaveDrawing();
    if (name === "br") this.leaf("br", {});
    else this.end(name);
  }

  private start(name: string, attribs: Record<string, string>): void {
    const kind = kindOf(name);
    if (this.opaque > 0) {
      if (kind.leavesDrawing) this.leaveDrawing();
      if (this.opaque > 0) {
        if (!kind.isVoid) this.push(name, kind, this.current);
        return;
      }
    }
    if (kind.closes.length > 0 && this.open.length > 0) this.closeImplied(kind.closes);
    if (!kind.phrasing && !kind.opaque) this.markMixed();
    if (kind.isVoid) {
      this.leaf(name, attribs);
      return;
    }
    if (this.open.length >= MAX_DEPTH && !kind.opaque) {
      this.flattened = true;
      // A flattened block still begins a new line, so that words on both sides stay apart.
      if (!kind.phrasing) this.text("\n");
      this.push(name, kind, this.current);
      return;
    }
    const element = newElement(name, attribs, this.current);
    this.current.children.push(element);
    this.push(name, kind, element);
  }

  /** The position of the innermost open element of a name; -1 where none is open. */
  private last(name: string): number {
    return lastOf(this.positions.get(name));
  }

  private closeImplied(names: readonly string[]): void {
    for (const name of names) {
      const position = this.last(name);
      if (position >= 0 && position >= this.barrier(kindOf(name))) this.end(name);
    }
  }

  /** Ends the outermost drawing that is open within the innermost element that holds HTML. */
  private leaveDrawing(): void {
    const html = Math.max(...HTML_IN_DRAWING.map((name) => this.last(name)));
    // What is passed over here is closed, so that no position is looked at twice.
    const first = (name: string): number => {
      const positions = this.positions.get(name) ?? [];
      return positions[positions.findLastIndex((at) => at < html) + 1] ?? Number.POSITIVE_INFINITY;
    };
    const drawing = Math.min(first("svg"), first("math"));
    if (drawing < this.open.length) this.popTo(drawing);
  }

  private markMixed(): void {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const above = this.open[at];
      if (above === undefined || !above.kind.phrasing || above.node.type !== "tag") return;
      if (this.mixed.has(above.node)) return;
      this.mixed.add(above.node);
    }
  }

  private leaf(name: string, attribs: Record<string, string>): void {
    if (this.opaque > 0) return;
    this.line = null;
    const element = newElement(name, attribs, this.current);
    this.current.children.push(element);
  }

  private push(name: string, kind: ElementKind, node: ParentNode): void {
    const at = this.open.length;
    let sameName = this.positions.get(name);
    if (sameName === undefined) {
      sameName = [];
      this.positions.set(name, sameName);
    }
    sameName.push(at);
    this.open.push({ name, node, kind, sameName, ended: false });
    if (!kind.phrasing) this.blocks.push(at);
    if (kind.scope) this.scopes.push(at);
    if (kind.silent && this.opaque > 0) this.silent++;
    if (kind.opaque) this.opaque++;
    if (node !== this.current || this.opaque === 0) this.line = null;
    this.current = node;
  }

  private pop(): void {
    const last = this.open.pop();
    if (last === undefined) return;
    const { kind } = last;
    if (!last.ended) last.sameName.pop();
    if (!kind.phrasing) this.blocks.pop();
    if (kind.scope) this.scopes.pop();
    if (kind.opaque) this.opaque--;
    if (kind.silent && this.opaque > 0) this.silent--;
    const node = this.open[this.open.length - 1]?.node ?? this.root;
    if (node !== this.current) this.line = null;
    else if (!kind.phrasing && this.opaque === 0) this.text("\n");
    this.current = node;
    if (this.open.length === 0 && this.single) {
      this.closed = true;
    }
  }

  private popTo(position: number): void {
    while (this.open.length > position) this.pop();
    while (this.open[this.open.length - 1]?.ended === true) this.pop();
  }

  /** The position that an end, written or implied, does not reach beyond. */
  private barrier({ tablePart, listPart }: ElementKind): number {
    if (tablePart) return Math.max(this.last("table"), this.last("template"));
    let barrier = lastOf(this.scopes);
    if (listPart) for (const list of LISTS) barrier = Math.max(barrier, this.last(list));
    return barrier;
  }

  private end(name: string): void {
    const top = this.open.length - 1;
    if (this.open[top]?.name === name) {
      this.popTo(top);
      return;
    }
    const position = this.last(name);
    const entry = this.open[position];
    if (entry === undefined || (!entry.kind.opaque && position < this.barrier(entry.kind))) return;
    if (entry.kind.phrasing && lastOf(this.blocks) > position) {
      entry.ended = true;
      entry.sameName.pop();
    } else this.popTo(position);
  }
}

/**
 * Parses HTML text, or a part of it, into a tree. Never fails: what is not HTML is text.
 *
 * @example
 * ```ts
 * parseHtml("<p>One<p>Two").root.children.length; // 2
 * ```
 */
export function parseHtml(html: string, options: TreeOptions = {}): Tree {
  const start = options.start ?? 0;
  const part = start === 0 && options.end === undefined ? html : html.slice(start, options.end);
  const text = standardText(part);
  const builder = new TreeBuilder(options.single ?? false);
  const length = readMarkup(text, builder);
  const { root, flattened, closed, mixed } = builder;
  return { root, flattened, closed, mixed, length };
}
