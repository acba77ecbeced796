/**
 * Text-level nodes as HTML.
 *
 * @module
 */
import type { Inline, Link } from "../../model/index.ts";
import { escapeText } from "../escape.ts";
import { tag } from "./markup.ts";

type Mark = Exclude<Inline, Link | { readonly value: string } | { readonly type: "break" }>;

const MARKS: Readonly<Record<Mark["type"], string>> = {
  strong: "strong",
  emphasis: "em",
  superscript: "sup",
  subscript: "sub",
};

function writeLink({ href, sourceHref, rel, kind, id }: Link, content: string): string {
  const attributes = {
    href,
    rel,
    "data-kind": kind === "external" ? null : kind,
    "data-id": id,
    "data-source-href": sourceHref === href ? null : sourceHref,
  };
  return tag("a", attributes, content);
}

/** Text-level nodes; what is written of a link, whose content is given, is for the form to say. */
export function writeInlines(nodes: readonly Inline[], link = writeLink): string {
  let html = "";
  for (const node of nodes) {
    if (node.type === "text") html += escapeText(node.value);
    else if (node.type === "inlineCode") html += tag("code", {}, escapeText(node.value));
    else if (node.type === "break") html += "<br>";
    else {
      const content = writeInlines(node.children, link);
      html += node.type === "link" ? link(node, content) : tag(MARKS[node.type], {}, content);
    }
  }
  return html;
}
