/**
 * OpenCC's conversions, with the places of cuts carried along.
 *
 * The results are those of `OpenCC.Converter`, which takes a string and gives a string. To set a converted text back
 * into the nodes that it came from, one must know where each place of the source stands in the result, so the chain of
 * dictionaries is run here, piece by piece. The tries are shared between conversions; `Converter` builds its own for each.
 *
 * @module
 */
import type { DictGroup, DictLike } from "opencc-js";
import { splitDescriptions } from "./descriptions.ts";
import { opencc } from "./opencc.ts";
import { type ChineseVariant, variant } from "./variants.ts";

/** A text, and places in it in rising order (UTF-16 units). */
export interface CutText {
  readonly text: string;
  readonly cuts: readonly number[];
}

/** Converts a text and says where its cuts stand in the result. */
export type Converter = (source: CutText) => CutText;

type Trie = InstanceType<typeof opencc.Trie>;

/** One of OpenCC's configurations; the package's types leave the first field out. */
interface Steps {
  readonly normalizationChain?: readonly DictGroup[];
  readonly segmentation?: DictLike | DictGroup;
  readonly conversionChain: readonly DictGroup[];
}

/** Converts each piece on its own and puts the results together; `pieces` joined are `source.text`. */
export function splice(
  pieces: readonly string[],
  source: CutText,
  convert: (piece: CutText, index: number) => CutText,
): CutText {
  const results: string[] = [];
  const cuts: number[] = [];
  let start = 0;
  let length = 0;
  let next = 0;
  for (const [index, piece] of pieces.entries()) {
    const end = start + piece.length;
    const inner: number[] = [];
    for (let cut = source.cuts[next]; cut !== undefined && cut < end; cut = source.cuts[++next])
      inner.push(cut - start);
    const result = convert({ text: piece, cuts: inner }, index);
    for (const cut of result.cuts) cuts.push(length + cut);
    results.push(result.text);
    length += result.text.length;
    start = end;
  }
  while (next++ < source.cuts.length) cuts.push(length);
  return { text: results.join(""), cuts };
}

/** Carries cuts from a phrase to its replacement: by what both begin and end with, in proportion between. */
function carryCuts(source: string, target: string, cuts: readonly number[]): readonly number[] {
  if (source === target || cuts.length === 0) return cuts;
  const from = [...source];
  const to = [...target];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const ratio = (to.length - head - tail) / Math.max(1, from.length - head - tail);
  return cuts.map((cut) => {
    const place = [...source.slice(0, cut)].length;
    const behind = from.length - place;
    const moved =
      place <= head ? place : behind <= tail ? to.length - behind : head + Math.round((place - head) * ratio);
    return to.slice(0, moved).join("").length;
  });
}

function pass(trie: Trie, source: CutText): CutText {
  if (source.cuts.length === 0) return { text: trie.convert(source.text), cuts: source.cuts };
  return splice(trie.segment(source.text), source, ({ text, cuts }) => {
    const target = trie.convert(text);
    return { text: target, cuts: carryCuts(text, target, cuts) };
  });
}

const tries: { readonly group: DictGroup; readonly trie: Trie }[] = [];

function trieOf(group: DictGroup): Trie {
  const known = tries.find(
    (entry) => entry.group.length === group.length && entry.group.every((d, i) => d === group[i]),
  );
  if (known !== undefined) return known.trie;
  const trie = new opencc.Trie();
  trie.loadDictGroup(group);
  tries.push({ group, trie });
  return trie;
}

/** Where a form with its own words has another name on the way to Simplified. */
const FROM_PHRASES: Readonly<Record<string, string>> = { twp: "tw2sp", hkp: "hk2sp" };

/** The dictionaries between two locales: OpenCC's own configuration where it has one, else by way of its standard. */
function steps(from: string, to: string): Steps {
  const { configs, from: into, to: out } = opencc.Locale;
  const name = to === "cn" ? (FROM_PHRASES[from] ?? `${from}2s`) : `${from === "cn" ? "s" : from}2${to}`;
  return configs[name] ?? { conversionChain: [...(into[from] ?? []), ...(out[to] ?? [])] };
}

/** The package's own segmentations are strings or lists of strings; its types allow more. */
function asGroup(dictionaries: DictLike | DictGroup): DictGroup {
  return typeof dictionaries === "string" ? [dictionaries] : dictionaries.filter((entry) => typeof entry === "string");
}

function build(from: string, to: string): Converter {
  const { normalizationChain = [], segmentation, conversionChain } = steps(from, to);
  const normalize = normalizationChain.map(trieOf);
  const segments = segmentation === undefined ? null : trieOf(asGroup(segmentation));
  const chain = conversionChain.map(trieOf);
  const run = (chained: readonly Trie[], source: CutText): CutText =>
    chained.reduce((text, trie) => pass(trie, text), source);
  const convert: Converter = (source) => {
    const normal = run(normalize, source);
    if (segments === null) return run(chain, normal);
    return splice(segments.segment(normal.text), normal, (segment) => run(chain, segment));
  };
  return (source) => {
    const pieces = splitDescriptions(source.text);
    return pieces.length === 1
      ? convert(source)
      : splice(pieces, source, (piece, i) => (i % 2 === 0 ? convert(piece) : piece));
  };
}

const converters = new Map<string, Converter>();

/** The converter between two forms, built when first asked for and kept; `null` where there is nothing to convert. */
export function converterBetween(from: ChineseVariant, to: ChineseVariant): Converter | null {
  const source = variant(from).locale;
  const target = variant(to).locale;
  if (source === target) return null;
  const key = `${source} ${target}`;
  const known = converters.get(key);
  if (known !== undefined) return known;
  const converter = build(source, target);
  converters.set(key, converter);
  return converter;
}
