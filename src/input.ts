/**
 * From what the caller hands over to the text that is parsed.
 *
 * @module
 */
import { kindOf } from "./dom/elements.ts";
import { ArticleParseError } from "./errors.ts";
import type { Report } from "./report.ts";

/** A node of an already parsed document, as domhandler makes them (htmlparser2, cheerio). */
export interface NodeLike {
  /** `"tag"`, `"text"`, `"comment"` … */
  readonly type: string;
  /** Name of an element, in lower case. */
  readonly name?: string;
  /** Text of a text node or a comment. */
  readonly data?: string;
  /** Attributes of an element, values decoded. */
  readonly attribs?: Readonly<Record<string, string>>;
  /** What stands inside, in order. */
  readonly children?: readonly NodeLike[];
}

/** An already parsed document of the domhandler kind, described by its structure. */
export interface DocumentLike extends NodeLike {
  /** The nodes of the document, in order. */
  readonly children: readonly NodeLike[];
}

/** What {@link parseArticle} takes: HTML text, its UTF-8 bytes, or a parsed document. */
export type ArticleInput = string | Uint8Array | DocumentLike;

/** Characters accepted where the caller does not say: 16 Mi. */
export const DEFAULT_MAX_LENGTH = 16 * 1024 * 1024;

/** A UTF-8 byte is at least a third of the UTF-16 unit that it becomes part of. */
const BYTES_PER_UNIT = 3;

function tooLarge(length: string, maxLength: number): ArticleParseError {
  return new ArticleParseError("INPUT_TOO_LARGE", `expected at most ${maxLength} characters, found ${length}`);
}

function decode(bytes: Uint8Array, report: Report): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    report.warn("INVALID_UTF8", "expected UTF-8; bytes that are none were read as U+FFFD");
    return new TextDecoder().decode(bytes);
  }
}

const RAW: ReadonlySet<string> = new Set(["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]);

function startTag(node: NodeLike): string {
  let tag = `<${node.name ?? "div"}`;
  for (const [name, value] of Object.entries(node.attribs ?? {})) {
    tag += ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  }
  return `${tag}>`;
}

/**
 * A parsed document as HTML text, so that all inputs go one way. Without recursion: its depth is the caller's. It ends
 * where the text gets too long.
 */
function serialize(document: DocumentLike, maxLength: number): string {
  let text = "";
  const stack: (NodeLike | string)[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") text += node;
    else if (node.type === "text") text += (node.data ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    else if (node.type === "comment") text += `<!--${node.data ?? ""}-->`;
    else if (node.type === "directive") text += `<${node.data ?? ""}>`;
    else if (node.children !== undefined) {
      if (node.name !== undefined) {
        text += startTag(node);
        if (!kindOf(node.name).isVoid) stack.push(`</${node.name}>`);
      }
      if (node.name !== undefined && RAW.has(node.name)) {
        for (const child of node.children) text += child.data ?? "";
      } else for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] ?? "");
    }
    if (text.length > maxLength) throw tooLarge("more", maxLength);
  }
  return text;
}

function isDocument(input: unknown): input is DocumentLike {
  return typeof input === "object" && input !== null && "children" in input && Array.isArray(input.children);
}

/**
 * The text of any input, without byte order mark.
 *
 * @throws TypeError where the input is of no kind the library takes.
 * @throws ArticleParseError `INPUT_TOO_LARGE` before any work is done, `EMPTY_INPUT` where there is nothing.
 */
export function sourceText(input: ArticleInput, maxLength: number, report: Report): string {
  let text: string;
  if (typeof input === "string") text = input;
  else if (input instanceof Uint8Array) {
    if (input.length > maxLength * BYTES_PER_UNIT) throw tooLarge(`${input.length} bytes`, maxLength);
    text = decode(input, report);
  } else if (isDocument(input)) text = serialize(input, maxLength);
  else {
    const found = input === null ? "null" : typeof input;
    throw new TypeError(`expected HTML as a string, UTF-8 bytes or a parsed document, found ${found}`);
  }
  if (text.length > maxLength) throw tooLarge(String(text.length), maxLength);
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (!/[^\s\0]/.test(text)) throw new ArticleParseError("EMPTY_INPUT", "expected an article, found no character");
  return text;
}
