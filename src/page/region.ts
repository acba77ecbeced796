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

/** How far back an enclosure's beginning is looked for. */
function isEnclosed(html: string, at: number): boolean {
  if (at === 0) return false;
  const before = at - 1;
  if (html.lastIndexOf("<", before) > html.lastIndexOf(">", before)) return true;
  return ENCLOSURES.some(([open, close]) => {
    const opened = html.lastIndexOf(open, before);
    return opened >= 0 && html.indexOf(close, opened) >= at;
  });
}

/** So many places that look right are tried. */
const MAX_CANDIDATES = 12;

/**
 * The first element whose start tag holds `mark` and that the test accepts.
 * Places inside comments, scripts and attributes do not count.
 *
 * @param mark - A piece of the start tag, such as `<article` or `id="bodyContent"`.
 */
export function findRegion(html: string, mark: string, accept: (element: Element) => boolean): Region | null {
  let at = html.indexOf(mark);
  for (let count = 0; at >= 0 && count < MAX_CANDIDATES; count++, at = html.indexOf(mark, at + mark.length)) {
    const start = mark.startsWith("<") ? at : html.lastIndexOf("<", at);
    if (start < 0 || isEnclosed(html, start)) continue;
    const tree = parseHtml(html, { start, single: true });
    const element = tree.root.children.find(isTag);
    if (element !== undefined && accept(element)) return { element, tree, start };
  }
  return null;
}
