/**
 * Finding a part of a page by string search, so that the rest need not be parsed.
 *
 * @module
 */
import type { Element } from "domhandler";
import { isTag } from "../dom/query.ts";
import { parseHtml, type Tree } from "../dom/tree.ts";

/** An element of a page, parsed without the page around it. */
export interface Region {
  readonly element: Element;
  readonly tree: Tree;
  /** Where its start tag begins in the page. */
  readonly start: number;
}

const ENCLOSURES: readonly (readonly [open: string, close: string])[] = [
  ["<!--", "-->"],
  ["<script", "</script"],
  ["<style", "</style"],
  ["<noscript", "</noscript"],
  ["<template", "</template"],
  ["<textarea", "</textarea"],
  ["<title", "</title"],
];

/** So many tags before a place are looked at for one that it would be inside of. */
const LOOK_BACK = 100;

/** Whether a place is inside a comment, a script, an attribute or the like, where tags are only text. */
function isEnclosed(html: string, at: number): boolean {
  if (at === 0) return false;
  let tag = html.lastIndexOf("<", at - 1);
  if (tag > html.lastIndexOf(">", at - 1)) return true;
  for (let count = 0; tag >= 0 && count < LOOK_BACK; count++) {
    const enclosure = html[tag + 1] === "/" ? undefined : ENCLOSURES.find(([open]) => html.startsWith(open, tag));
    if (enclosure !== undefined) {
      const close = html.indexOf(enclosure[1], tag);
      if (close < 0 || close >= at) return true;
    }
    tag = tag === 0 ? -1 : html.lastIndexOf("<", tag - 1);
  }
  return false;
}

/**
 * The element that begins at a place. It is read up to the first end tag of its name, and only where that was another
 * element's, up to `end`: what follows a region is most of a page.
 */
function parseElement(html: string, start: number, end: number): Tree {
  const name = /^<[a-z][a-z0-9]*/i.exec(html.slice(start, start + 20))?.[0].slice(1) ?? "";
  const close = name === "div" ? -1 : html.indexOf(`</${name}>`, start);
  if (close >= 0 && close < end) {
    const tree = parseHtml(html, { start, end: close + name.length + 3, single: true });
    if (tree.closed) return tree;
  }
  return parseHtml(html, { start, end, single: true });
}

/** So many places that look right are tried. */
const MAX_CANDIDATES = 12;

/**
 * The first element whose start tag holds `mark` and that the test accepts.
 * Places inside comments, scripts and attributes do not count.
 *
 * @param mark - A piece of the start tag, such as `<article` or `id="bodyContent"`.
 * @param end - Where to stop reading, for a region whose end is not needed.
 */
export function findRegion(
  html: string,
  mark: string,
  accept: (element: Element) => boolean,
  end = html.length,
): Region | null {
  let at = html.indexOf(mark);
  for (
    let count = 0;
    at >= 0 && at < end && count < MAX_CANDIDATES;
    count++, at = html.indexOf(mark, at + mark.length)
  ) {
    const start = mark.startsWith("<") ? at : html.lastIndexOf("<", at);
    if (start < 0 || isEnclosed(html, start)) continue;
    const tree = parseElement(html, start, end);
    const element = tree.root.children.find(isTag);
    if (element !== undefined && accept(element)) return { element, tree, start };
  }
  return null;
}
