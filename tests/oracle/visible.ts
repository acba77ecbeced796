/**
 * What a reader of a page sees, by another parser than the library's: the text that stands in a document, in the order
 * of its source, with the element it stands in.
 *
 * @module
 */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parse,
  parseFragment,
} from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** One run of text as the source has it. */
export interface Run {
  /** The text without any white space and without characters that cannot be seen. */
  readonly text: string;
  /** The element it stands in and that element's parents, innermost first. */
  readonly path: readonly Element[];
  /** Where it ends in the source. */
  readonly end: number;
}

/** White space of every kind, zero-width characters and direction marks. */
const UNSEEN = /[\s\u00a0\u200b\u200e\u200f\u2060\ufeff]+/g;

/** Text as it is compared: nothing but what can be seen. */
export function seen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Elements whose text never shows. */
const NEVER = new Set(["script", "style", "template"]);

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function isText(node: Node): node is TextNode {
  return node.nodeName === "#text";
}

/**
 * The text of a document in the order of its source. Text nodes are kept apart and numbered as they come, because the
 * standard moves text out of tables and out of misnested markup.
 */
function runsOf(build: (options: { treeAdapter: typeof defaultTreeAdapter }) => Node): Run[] {
  const order = new Map<Node, number>();
  const made = (text: string): TextNode => {
    const node = defaultTreeAdapter.createTextNode(text);
    order.set(node, order.size);
    return node;
  };
  const treeAdapter = {
    ...defaultTreeAdapter,
    insertText(parent: DefaultTreeAdapterMap["parentNode"], text: string): void {
      defaultTreeAdapter.appendChild(parent, made(text));
    },
    insertTextBefore(
      parent: DefaultTreeAdapterMap["parentNode"],
      text: string,
      before: DefaultTreeAdapterMap["childNode"],
    ): void {
      defaultTreeAdapter.insertBefore(parent, made(text), before);
    },
  };
  const found: { readonly run: Run; readonly order: number }[] = [];
  const waiting: { readonly node: Node; readonly path: readonly Element[] }[] = [
    { node: build({ treeAdapter }), path: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, path } = next;
    if (isText(node)) {
      const text = seen(node.value);
      const run = { text, path, end: node.sourceCodeLocation?.endOffset ?? 0 };
      if (text !== "") found.push({ run, order: order.get(node) ?? 0 });
    } else if ("childNodes" in node && !(isElement(node) && NEVER.has(node.tagName))) {
      const below = isElement(node) ? [node, ...path] : path;
      for (const child of node.childNodes) waiting.push({ node: child, path: below });
    }
  }
  return found.sort((a, b) => a.order - b.order).map(({ run }) => run);
}

const common = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/** The library removes NUL characters before it reads. */
function withoutNul(source: string): string {
  return source.replaceAll("\0", "");
}

/** The runs of a whole page. */
export function pageRuns(source: string): Run[] {
  return runsOf((options) => parse(withoutNul(source), { ...common, ...options }));
}

/** The runs of markup as it stands in a `<body>`. */
export function bodyRuns(source: string): Run[] {
  const body = defaultTreeAdapter.createElement("body", html.NS.HTML, []);
  return runsOf((options) => parseFragment(body, withoutNul(source), { ...common, ...options }));
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Whether `class` holds the token. */
export function hasClass(element: Element, token: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(token);
}
