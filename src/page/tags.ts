/**
 * Picking single elements out of a long head without parsing what lies between them.
 *
 * @module
 */
import { tagEnd } from "./markup.ts";

/** Elements whose content is skipped whole: start, end. */
const SKIPPED: readonly (readonly [open: string, close: string])[] = [
  ["<!--", "-->"],
  ["<style", "</style"],
  ["<script", "</script"],
  ["<noscript", "</noscript"],
  ["<template", "</template"],
  ["<svg", "</svg"],
];

/** Scripts of data are kept, with their content. */
const DATA = "ld+json";

/** Pages name the owners of a hundred pages of a social network. */
const SOCIAL = '"fb:';

function startsWith(html: string, at: number, name: string): boolean {
  return html.startsWith(name, at) || html.slice(at, at + name.length).toLowerCase() === name;
}

/** What follows the `<` of elements and comments that are skipped, in either case. */
const MAY_SKIP: ReadonlySet<number> = new Set(
  SKIPPED.flatMap(([open]) => [open.charCodeAt(1), open.toUpperCase().charCodeAt(1)]),
);

/**
 * The markup of a head that says something of the article: `<html>`, `<title>`, `<link>`, `<meta>` and scripts of JSON-LD.
 * Scripts, styles and comments are passed over, so nothing in them is taken for markup.
 *
 * @param end - Where the head ends in `html`.
 */
export function tellingTags(html: string, end: number): string {
  const kept: string[] = [];
  let at = html.indexOf("<");
  while (at >= 0 && at < end) {
    const first = html.charCodeAt(at + 1);
    const skipped = MAY_SKIP.has(first) ? SKIPPED.find(([open]) => startsWith(html, at, open)) : undefined;
    let next: number;
    if (skipped !== undefined) {
      const found = html.indexOf(skipped[1], at + 4);
      next = found < 0 ? end : found + skipped[1].length;
      if (skipped[0] === "<script") {
        const tag = html.slice(at, Math.min(next, at + 1000));
        if (tag.slice(0, tagEnd(tag, 0, tag.length)).includes(DATA)) kept.push(html.slice(at, next), ">");
      }
    } else {
      const initial = first | 0x20;
      // m, l, h: meta, link, html, head.
      if (initial === 0x6d || initial === 0x6c || initial === 0x68) {
        next = tagEnd(html, at, end);
        const tag = html.slice(at, next);
        if (!tag.includes(SOCIAL)) kept.push(tag);
      } else if (startsWith(html, at, "<title")) {
        const close = html.indexOf("</title", at);
        next = close < 0 ? tagEnd(html, at, end) : close + 8;
        kept.push(html.slice(at, next));
      } else next = at + 1;
    }
    at = html.indexOf("<", next);
  }
  return kept.join("");
}
