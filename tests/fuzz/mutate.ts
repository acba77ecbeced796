/**
 * Damage done to real documents: what cutting, rewriting and careless copying do to a page.
 *
 * @module
 */
import fc from "fast-check";
import { wild } from "../generators/html.ts";

const PIECES = /<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</g;

/** A document as its tags and the text between them. */
function split(source: string): string[] {
  return source.match(PIECES) ?? [];
}

/** One act of damage. `at` and `to` are places between 0 and 1, `length` a number of pieces. */
type Damage = (source: string, at: number, to: number, length: number) => string;

function place(count: number, share: number): number {
  return Math.min(count, Math.floor(share * count));
}

/** Picks the tag nearest behind a place, and puts something else there. */
function onTag(change: (tag: string) => string): Damage {
  return (source, at) => {
    const pieces = split(source);
    const from = place(pieces.length, at);
    const index = pieces.findIndex((piece, number) => number >= from && piece.startsWith("<"));
    const tag = pieces[index];
    return tag === undefined ? source : pieces.with(index, change(tag)).join("");
  };
}

/** What is hidden is so many times as long as what other damage is done to. */
const MANY = 10;

/** Puts a copy of a part of the document where nothing of it shows, without what would end that too early or too late. */
function hidden(open: string, close: string, without: RegExp): Damage {
  return (source, at, to, length) => {
    const pieces = split(source);
    const from = place(pieces.length, at);
    const copy = pieces
      .slice(from, from + length * MANY)
      .join("")
      .replace(without, "");
    return pieces.toSpliced(place(pieces.length, to), 0, open + copy + close).join("");
  };
}

const DAMAGE = {
  "tag deleted": onTag(() => ""),
  "tag doubled": onTag((tag) => tag + tag),
  "attributes dropped": onTag((tag) => tag.replace(/^(<[a-z0-9]+)\s[^>]*>/i, "$1>")),
  "class dropped": onTag((tag) => tag.replace(/\sclass=("[^"]*"|'[^']*')/i, "")),
  "quote lost": onTag((tag) => tag.replace(/["']/, "")),
  "tag unfinished": onTag((tag) => tag.slice(0, -1)),
  "tag renamed": onTag((tag) => tag.replace(/[a-z0-9]+/i, "x-other")),
  "upper case": onTag((tag) => tag.toUpperCase()),
  "piece deleted": (source, at, _to, length) =>
    split(source)
      .toSpliced(place(split(source).length, at), length)
      .join(""),
  "pieces moved": (source, at, to, length) => {
    const pieces = split(source);
    const moved = pieces.splice(place(pieces.length, at), length);
    return pieces.toSpliced(place(pieces.length, to), 0, ...moved).join("");
  },
  "pieces doubled": (source, at, to, length) => {
    const pieces = split(source);
    const from = place(pieces.length, at);
    return pieces.toSpliced(place(pieces.length, to), 0, ...pieces.slice(from, from + length)).join("");
  },
  "end cut": (source, at) => source.slice(0, place(source.length, at)),
  "head cut": (source, at) => source.slice(place(source.length, at * 0.3)),
  "middle cut": (source, at, _to, length) => {
    const from = place(source.length, at);
    return source.slice(0, from) + source.slice(from + length);
  },
  "letter changed": (source, at, to) => {
    const from = place(source.length, at);
    return source.slice(0, from) + String.fromCharCode(place(0x180, to)) + source.slice(from + 1);
  },
  "line breaks of another system": (source) => source.replace(/\r?\n/g, "\r\n"),
  "escaped twice": (source) => source.replaceAll("&", "&amp;"),
} satisfies Record<string, Damage>;

/** What is put into a document that is damaged already, if anything: one in another would be another thing. */
const HIDDEN = [
  (source) => source,
  hidden("<!--", "-->", /--!?>/g),
  hidden("<script>", "</script>", /<\/script|<!--/gi),
  hidden("<template>", "</template>", /<\/?(?:script|style|template|title)/gi),
  hidden("<b title='", "'></b>", /'/g),
] satisfies readonly Damage[];

const names = Object.keys(DAMAGE).filter((name): name is keyof typeof DAMAGE => name in DAMAGE);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const act = fc.record({
  name: fc.constantFrom(...names),
  at: share,
  to: share,
  length: fc.integer({ min: 1, max: 12 }),
});

/** One of the documents after a few acts of damage. */
export function mutated(sources: readonly string[]): fc.Arbitrary<string> {
  const acts = fc.array(act, { minLength: 1, maxLength: 5 });
  const damaged = fc
    .tuple(fc.constantFrom(...sources), acts, fc.constantFrom(...HIDDEN), share, share)
    .map(([source, done, hide, at, to]) => {
      const broken = done.reduce((text, one) => DAMAGE[one.name](text, one.at, one.to, one.length), source);
      return hide(broken, at, to, done.length);
    });
  const grown = fc.tuple(fc.constantFrom(...sources), share, wild()).map(([source, at, markup]) => {
    const from = place(source.length, at);
    return source.slice(0, from) + markup + source.slice(from);
  });
  return fc.oneof({ weight: 4, arbitrary: damaged }, { weight: 1, arbitrary: grown });
}

/** The bytes of one of the documents, some of them changed. */
export function flipped(sources: readonly string[]): fc.Arbitrary<Uint8Array> {
  const flips = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 });
  return fc.tuple(fc.constantFrom(...sources), flips).map(([source, places]) => {
    const bytes = new TextEncoder().encode(source);
    for (const [at, byte] of places) bytes[place(bytes.length, at)] = byte;
    return bytes;
  });
}
