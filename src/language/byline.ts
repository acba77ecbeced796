/**
 * The names in a mirror export's dateline: `采访记者： NAME`, `NAME/NAME（综合报道）`, `null NAME`, the station itself.
 *
 * Reading and writing stand side by side, since what is written must be read back as the same.
 *
 * @module
 */

import type { Author } from "../model/index.ts";
import { clean } from "../text/whitespace.ts";
import { splitNames, stationName } from "./labels.ts";

const LABEL = /^((?:[采採][访訪]|特[约約])?[记記]者|撰稿|作者)\s*[：:]\s*/;
const REMARK = /\s*[（(]\s*([^（()）]*?)\s*[)）]$/;
const BARE_REMARK = /\s+([综綜]合[报報][道導导]|摘[编編]|[编編][译譯])$/;
const EMPTY = /^null(?:\s+|$)/;
/** Characters of scripts whose brackets are as wide as they are. */
export const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** What a byline says, and the parts of it that no field holds. */
export interface Byline {
  readonly authors: readonly Author[];
  readonly left: readonly { readonly reason: "byline" | "station" | "separator"; readonly text: string }[];
}

/** Reads the text before the `<br>` of a dateline. */
export function readByline(text: string): Byline {
  const left: { reason: "byline" | "station" | "separator"; text: string }[] = [];
  let rest = clean(text);
  const drop = (reason: "byline" | "station" | "separator", piece: string): void => {
    if (piece.trim() !== "") left.push({ reason, text: piece.trim() });
  };
  for (let empty = EMPTY.exec(rest); empty !== null; empty = EMPTY.exec(rest)) {
    drop("byline", empty[0]);
    rest = rest.slice(empty[0].length);
  }
  let note: string | null = null;
  const label = LABEL.exec(rest);
  if (label !== null) {
    note = label[1] ?? null;
    drop("separator", label[0].slice(note?.length ?? 0));
    rest = rest.slice(label[0].length);
  }
  const remark = note === null ? (REMARK.exec(rest) ?? BARE_REMARK.exec(rest)) : null;
  if (remark !== null && remark.index > 0 && (remark[1] ?? "") !== "") {
    note = remark[1] ?? null;
    const [before, behind] = remark[0].split(note ?? "");
    drop("separator", before ?? "");
    drop("separator", behind ?? "");
    rest = rest.slice(0, remark.index);
  }
  const names = rest === "" ? [] : stationName(rest) ? [rest] : splitNames(rest);
  const authors: Author[] = [];
  for (const name of names) {
    if (stationName(name)) drop("station", name);
    else authors.push({ name, url: null, note: null });
  }
  const last = authors[authors.length - 1];
  if (last !== undefined) authors[authors.length - 1] = { ...last, note };
  else if (note !== null) drop("byline", note);
  for (let gap = 1; gap < names.length; gap++) drop("separator", "/");
  return { authors, left };
}

function written(authors: readonly Author[]): string {
  return authors
    .map(({ name, note }) => {
      if (note === null) return name;
      return WIDE.test(name) || WIDE.test(note) ? `${name}（${note}）` : `${name} (${note})`;
    })
    .join("/");
}

/** Writes authors as a byline; names that the form cannot hold are written as they would be read back. */
export function writeByline(authors: readonly Author[]): string {
  let text = written(authors);
  for (let round = 0; round < 4; round++) {
    const again = written(readByline(text).authors);
    if (again === text) break;
    text = again;
  }
  return text;
}
