/**
 * Whether HTML is inert: nothing in it can run script or load an active document. A list of what is allowed, so that
 * whatever is not known is a finding.
 *
 * @module
 */
import { type DefaultTreeAdapterTypes, html, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const ELEMENTS = words(
  `html head body title meta link article header footer main section aside div span p h1 h2 h3 h4 h5 h6 time a address
   figure figcaption picture img small strong b em i u sup sub code br wbr hr ul ol li dl dt dd blockquote cite q pre
   table caption thead tbody tfoot tr th td col colgroup video audio source data mark style script`,
);

const ATTRIBUTES = words(
  `lang dir class id href src alt title width height datetime cite rel start reversed value scope colspan rowspan poster
   controls preload type itemprop itemscope itemtype property name content charset role loading media style hidden`,
);

const ADDRESSES = words("href src poster cite srcset");

/** Styles that the mirror export itself has. */
const STYLES = words("color:#999 width:100%");

/** `<link>`s that name something and load nothing. */
const RELATIONS = words("canonical alternate author shortlink license prev next");

const PROTOCOLS = words("http: https: mailto:");

/** Whether a browser takes the address for one of the web or of a mailbox. */
export function isSafeAddress(address: string): boolean {
  try {
    return PROTOCOLS.has(new URL(address, "https://base.invalid/").protocol);
  } catch {
    return true; // No browser loads what is no address.
  }
}

export interface InertOptions {
  /** Whether the text is a whole page rather than a part of one. */
  readonly document?: boolean;
}

function attributeProblem(element: Element, name: string, value: string): string | null {
  const known = ATTRIBUTES.has(name) || /^(?:data|aria)-[a-z-]+$/.test(name);
  if (!known) return `attribute ${name}`;
  if (ADDRESSES.has(name) && !isSafeAddress(value)) return `address ${JSON.stringify(value)} in ${name}`;
  if (
    name === "style" &&
    !value.split(";").every((part) => part.trim() === "" || STYLES.has(part.replace(/\s/g, "")))
  ) {
    return `style ${JSON.stringify(value)}`;
  }
  if (element.tagName === "meta" && name === "content" && /^\s*(?:[\d.]+\s*;|[a-z]+script:|data:)/i.test(value)) {
    const about = element.attrs.find((attr) => attr.name === "property" || attr.name === "name");
    if (about === undefined || /url|image|video|audio/.test(about.value)) return `meta ${JSON.stringify(value)}`;
  }
  return null;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function value(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function elementProblem(element: Element, options: InertOptions): string | null {
  if (element.namespaceURI !== html.NS.HTML) return "element of another vocabulary";
  if (!ELEMENTS.has(element.tagName)) return "element";
  switch (element.tagName) {
    case "script":
      if (options.document !== true || value(element, "type") !== "application/ld+json") return "script";
      return isJson(textOf(element)) ? null : "script whose data is no JSON";
    case "style":
      return options.document === true && !/expression|url\(|@import|<|javascript|behavior/i.test(textOf(element))
        ? null
        : "style sheet";
    case "link": {
      const relations = (value(element, "rel") ?? "").split(/\s+/);
      return relations.every((relation) => RELATIONS.has(relation)) ? null : "link that loads";
    }
    default:
      return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* walk(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
}

function findings(root: Node, options: InertOptions): string[] {
  const found: string[] = [];
  for (const node of walk(root)) {
    if (node.nodeName === "#comment")
      found.push(`comment ${JSON.stringify("data" in node ? node.data.slice(0, 40) : "")}`);
    if (!("tagName" in node)) continue;
    const problem = elementProblem(node, options);
    if (problem !== null) found.push(`<${node.tagName}>: ${problem}`);
    for (const { name, value } of node.attrs) {
      const attribute = attributeProblem(node, name, value);
      if (attribute !== null) found.push(`<${node.tagName}>: ${attribute}`);
    }
  }
  return found;
}

/**
 * What is not inert, in words; nothing where all is well. The text is read as browsers with and without script read it.
 */
export function notInert(text: string, options: InertOptions = {}): string[] {
  const readings = [true, false].flatMap((scriptingEnabled) =>
    options.document === true
      ? [parse(text, { scriptingEnabled })]
      : [parseFragment(text, { scriptingEnabled }), parse(`<!doctype html><body>${text}`, { scriptingEnabled })],
  );
  return [...new Set(readings.flatMap((root) => findings(root, options)))];
}
