/**
 * The shared body builder: one walk over a layout's nodes that writes blocks in document order.
 *
 * @module
 */

import { isPhrasingName, kindOf } from "../dom/elements.ts";
import type { ChildNode, Element } from "../dom/nodes.ts";
import { classes, isTag, isText, shownText } from "../dom/query.ts";
import { type Block, type Caption, type Figure, type Inline, isThroughout, withoutStrong } from "../model/index.ts";
import type { DropReason } from "../report.ts";
import { isBlank } from "../text/whitespace.ts";
import { readCaptionedImage, readSlide } from "./export-form.ts";
import { isPlaceholder, readPlaceholder } from "./figure.ts";
import type { BodyContext, Flow, Rule } from "./flow.ts";
import { linkOf, plainText, readInline, readLink } from "./inline.ts";
import { RULES_BY_NAME } from "./rules.ts";
import { type Draft, nestedBlocks } from "./sections.ts";

type Wrap = (children: Inline[]) => Inline[];

const plain: Wrap = (children) => children;

/** A mark of direction cannot be seen, but belongs to the text behind it. */
const SOLID = /\S/;

const HIDDEN = /(?:^|[;\s])display\s*:\s*none/i;

class BodyFlow implements Flow {
  readonly rules;
  readonly report;
  readonly base;
  readonly mixed;
  readonly facts;
  readonly title;
  private readonly context: BodyContext;
  readonly drafts: Draft[] = [];
  private wrap: Wrap = plain;
  private slides: Figure[] | null = null;
  private slidesEnd = 0;

  constructor(context: BodyContext) {
    this.context = context;
    this.rules = context.rules;
    this.report = context.report;
    this.base = context.base;
    this.mixed = context.mixed;
    this.facts = context.facts;
    this.title = context.title;
  }

  add(block: Block): void {
    this.drafts.push({ type: "block", block });
  }

  slide(figure: Figure, title: () => string | null): void {
    if (this.slides === null || this.slidesEnd !== this.drafts.length) {
      this.slides = [];
      this.add({ type: "gallery", id: null, title: title(), slides: this.slides });
      this.slidesEnd = this.drafts.length;
    }
    this.slides.push(figure);
  }

  takeHeading(test: (text: string) => boolean): string | null {
    const draft = this.drafts[this.drafts.length - 1];
    if (draft?.type !== "heading" || !test(draft.text)) return null;
    this.drafts.pop();
    return draft.text;
  }

  leaveOut(reason: DropReason, node: ChildNode): void {
    this.report.drop(reason, shownText(node));
  }

  blocks(nodes: readonly ChildNode[]): void {
    let run: ChildNode[] = [];
    const flush = (): void => {
      if (run.length > 0) for (const part of splitAtDoubleBreaks(run)) this.paragraph(part);
      run = [];
    };
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at];
      if (node === undefined) continue;
      if (isText(node)) {
        // White space before the first text of a run is never seen; between blocks there is nothing else.
        if (run.length > 0 || SOLID.test(node.data)) run.push(node);
        continue;
      }
      if (!isTag(node)) continue;
      const rule = this.ruleFor(node);
      if (rule === null && isPhrasingName(node.name)) {
        if (!this.mixed.has(node)) {
          run.push(node);
          continue;
        }
        flush();
        this.container(node);
        continue;
      }
      flush();
      if (this.rules.exportForm === true && node.name === "img") {
        at += readCaptionedImage(node, nodes, at, this);
      } else if (rule !== null) this.apply(rule, node);
      else if (this.rules.exportForm !== true || !readSlide(node, this)) this.blocks(node.children);
    }
    flush();
  }

  /** The rule for an element: what the layout says of its class or id, else what HTML says of its name. */
  private ruleFor(element: Element): Rule | null {
    const { hooks } = this.rules;
    if (hooks.size > 0) {
      for (const token of classes(element)) {
        const rule = hooks.get(token);
        if (rule !== undefined) return rule;
      }
      const { id } = element.attribs;
      const rule = (id === undefined ? undefined : hooks.get(`#${id}`)) ?? hooks.get(`<${element.name}`);
      if (rule !== undefined) return rule;
    }
    const { hidden, style } = element.attribs;
    if (hidden !== undefined || (style !== undefined && HIDDEN.test(style))) return "hidden";
    return isPlaceholder(element) ? readPlaceholder : (RULES_BY_NAME.get(element.name) ?? null);
  }

  private apply(rule: Rule, element: Element): void {
    if (typeof rule === "string") this.leaveOut(rule, element);
    else rule(element, this);
  }

  /** A phrasing element around blocks: its bold or its link goes to the text of each paragraph inside. */
  private container(element: Element): void {
    const outer = this.wrap;
    const mark = this.markOf(element);
    this.wrap = mark === null ? outer : (children) => outer(mark(children));
    this.blocks(element.children);
    this.wrap = outer;
  }

  private markOf(element: Element): Wrap | null {
    if (element.name === "strong" || element.name === "b") return (children) => [{ type: "strong", children }];
    if (element.name === "em" || element.name === "i") return (children) => [{ type: "emphasis", children }];
    if (element.name !== "a") return null;
    const shell = readLink(element, this);
    return shell === null ? null : (children) => (hasLink(children) ? children : [linkOf(shell, children)]);
  }

  /** Where the first block stands among nodes that should be one line of text: what follows it is text of its own. */
  private firstBlock(nodes: readonly ChildNode[]): number {
    return nodes.findIndex((node) => {
      if (!isTag(node)) return false;
      const { phrasing, opaque } = kindOf(node.name);
      return this.mixed.has(node) || !(phrasing || opaque);
    });
  }

  /** Inline content of nodes; pictures and players in it come before or behind its text. */
  private inline(
    nodes: readonly ChildNode[],
    write: (children: Inline[], text: string) => void,
    isText: (element: Element) => boolean = () => false,
  ): void {
    let before: BodyFlow | null = null;
    let behind: BodyFlow | null = null;
    const children = readInline(nodes, {
      report: this.report,
      base: this.base,
      intercept: (element, textBefore) => {
        const rule = isText(element) ? null : this.ruleFor(element);
        if (rule === null) return false;
        if (textBefore) behind ??= new BodyFlow(this.context);
        else before ??= new BodyFlow(this.context);
        (textBefore ? behind : before)?.apply(rule, element);
        return true;
      },
    });
    this.append(before);
    const text = plainText(children);
    if (!isBlank(text)) write(this.wrap(children), text);
    this.append(behind);
  }

  private append(flow: BodyFlow | null): void {
    if (flow !== null) for (const draft of flow.drafts) this.drafts.push(draft);
  }

  paragraph(nodes: readonly ChildNode[]): void {
    const cut = this.firstBlock(nodes);
    if (cut >= 0) {
      if (cut > 0) this.paragraph(nodes.slice(0, cut));
      this.blocks(nodes.slice(cut));
      return;
    }
    this.inline(nodes, (children, text) => {
      this.drafts.push({
        type: "paragraph",
        text,
        children,
        bold: isThroughout(children, "strong"),
        italic: isThroughout(children, "emphasis"),
      });
    });
  }

  heading(nodes: readonly ChildNode[], depth: number): void {
    const cut = this.firstBlock(nodes);
    if (cut >= 0) {
      if (cut > 0) this.heading(nodes.slice(0, cut), depth);
      this.blocks(nodes.slice(cut));
      return;
    }
    this.inline(nodes, (written, text) => {
      const children = withoutStrong(written);
      if (depth === 1 && text === this.title) this.report.drop("duplicate", text);
      else this.drafts.push({ type: "heading", depth, text, children });
    });
  }

  nested(nodes: readonly ChildNode[]): Block[] {
    const flow = new BodyFlow(this.context);
    flow.blocks(nodes);
    return nestedBlocks(flow.drafts);
  }

  caption(nodes: readonly ChildNode[]): Caption | null {
    let caption: Caption | null = null;
    const write = (children: Inline[], text: string): void => {
      caption = { text, children };
    };
    this.inline(nodes, write, isTextBlock);
    return caption;
  }
}

const TEXT_BLOCKS: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 ul ol blockquote table figure".split(" "));

/** Blocks of text that are part of the line where the whole is one text, as a caption is. */
function isTextBlock(element: Element): boolean {
  return TEXT_BLOCKS.has(element.name);
}

function hasLink(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => node.type === "link" || ("children" in node && hasLink(node.children)));
}

/** Text outside any paragraph: two line breaks in a row stand for the space between paragraphs. */
function splitAtDoubleBreaks(run: readonly ChildNode[]): ChildNode[][] {
  const parts: ChildNode[][] = [];
  let part: ChildNode[] = [];
  let breaks = 0;
  for (const node of run) {
    if (isTag(node) && node.name === "br") breaks++;
    else if (!(isText(node) && isBlank(node.data))) {
      if (breaks > 1) {
        parts.push(part);
        part = [];
      }
      breaks = 0;
    }
    part.push(node);
  }
  parts.push(part);
  return parts;
}

/** Reads the nodes of a body into drafts, in document order. */
export function readBody(nodes: readonly ChildNode[], context: BodyContext): Draft[] {
  const flow = new BodyFlow(context);
  flow.blocks(nodes);
  return flow.drafts;
}
