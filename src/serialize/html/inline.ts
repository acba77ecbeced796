/**
 * Text-level nodes as HTML.
 *
 * @module
 */
import type { Inline } from "../../model/index.ts";
import { escapeText } from "../escape.ts";
import { tag, worded } from "./markup.ts";

type Kinds = { readonly [I in Inline as I["type"]]: I };

const WRITERS: { readonly [K in keyof Kinds]: (node: Kinds[K]) => string } = {
  text: (node) => escapeText(node.value),
  strong: (node) => tag("strong", {}, writeInlines(node.children)),
  emphasis: (node) => tag("em", {}, writeInlines(node.children)),
  superscript: (node) => tag("sup", {}, writeInlines(node.children)),
  subscript: (node) => tag("sub", {}, writeInlines(node.children)),
  inlineCode: (node) => worded("code", {}, node.value),
  break: () => "<br>",
  link: ({ href, sourceHref, kind, id, rel, children }) => {
    const attributes = {
      href,
      rel,
      "data-kind": kind === "external" ? null : kind,
      "data-id": id,
      "data-source-href": sourceHref === href ? null : sourceHref,
    };
    return tag("a", attributes, writeInlines(children));
  },
};

function write<K extends keyof Kinds>(kind: K, node: Kinds[K]): string {
  return WRITERS[kind](node);
}

/** Text-level nodes. */
export function writeInlines(nodes: readonly Inline[]): string {
  let html = "";
  for (const node of nodes) html += write(node.type, node);
  return html;
}
