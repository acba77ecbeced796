/**
 * Whether a text is an interleaving of ordered texts and of pieces that may stand anywhere.
 *
 * @module
 */
import type { Held } from "./held.ts";

export interface Match {
  /** Where each ordered text begins and ends in the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** How far the best try came. */
export interface Mismatch {
  readonly at: number;
  readonly expected: string;
  readonly left: readonly string[];
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly optional: boolean;
  /** Whether it may stand within an ordered text. */
  readonly within: boolean;
}

interface State {
  readonly at: number;
  readonly index: number;
  readonly offset: number;
  /** Pieces used, by number, in rising order. */
  readonly used: readonly number[];
  readonly previous: State | null;
}

/** Tries that are made before a text is called a mismatch. */
const BUDGET = 400_000;

/** So many characters tell that a text begins. */
const SURE = 12;

/**
 * Reads `text` from the left as ordered texts and pieces. `may` says which characters can be passed over.
 */
export function match(
  text: string,
  may: (at: number) => boolean,
  held: Held,
  drops: readonly string[],
): Match | Mismatch {
  const { ordered } = held;
  const anywhere = { from: 0, to: ordered.length, optional: false, within: true };
  const pieces: Piece[] = [
    // Those that must be used are tried first.
    ...drops.map((drop) => ({ ...anywhere, text: drop })),
    ...held.floats
      .map((float) => ({ within: false, ...float }))
      .sort((a, b) => Number(a.optional) - Number(b.optional)),
  ];
  const byFirst = new Map<string, number[]>();
  const bound = new Map<number, number[]>();
  pieces.forEach((piece, number) => {
    const first = piece.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), number]);
    if (!piece.optional) bound.set(piece.to, [...(bound.get(piece.to) ?? []), number]);
  });

  /** Reads a piece from `state` on, with what was dropped of its inside; `null` where it does not stand there. */
  const taken = (state: State, number: number, piece: Piece): State | null => {
    const used = [...state.used, number];
    let { at } = state;
    for (let offset = 0; offset < piece.text.length; ) {
      if (text.charAt(at) === piece.text.charAt(offset)) {
        at++;
        offset++;
        continue;
      }
      const dropped = drops.findIndex((drop, which) => !used.includes(which) && text.startsWith(drop, at));
      if (dropped < 0 || at === state.at) return null;
      used.push(dropped);
      at += drops[dropped]?.length ?? 0;
    }
    return { ...state, at, used: used.sort((a, b) => a - b), previous: state };
  };

  /** The states behind the pieces that can stand here, of equal ones only the first that is free. */
  const candidates = (state: State): State[] => {
    const texts = new Set<string>();
    return (byFirst.get(text.charAt(state.at)) ?? []).flatMap((number) => {
      const piece = pieces[number];
      if (piece === undefined || state.index < piece.from || state.index > piece.to) return [];
      if (state.offset > 0 && !piece.within) return [];
      const key = `${piece.from},${piece.to},${piece.optional},${piece.text}`;
      if (texts.has(key) || state.used.includes(number)) return [];
      const next = taken(state, number, piece);
      if (next === null) return [];
      texts.add(key);
      return [next];
    });
  };

  let best: State = { at: 0, index: 0, offset: 0, used: [], previous: null };
  const tried = new Set<string>();
  const waiting: State[] = [best];
  let budget = BUDGET;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const key = `${state.at} ${state.index} ${state.offset} ${state.used.join()}`;
    if (tried.has(key)) continue;
    if (--budget < 0) break;
    tried.add(key);
    if (state.at > best.at || (state.at === best.at && state.used.length > best.used.length)) best = state;
    if (state.at === text.length && state.index === ordered.length && done(pieces, state.used)) {
      return { places: places(state, ordered.length) };
    }
    // Last in, first tried: passing over comes last, going on in the ordered text first.
    if (state.at < text.length && may(state.at)) waiting.push({ ...state, at: state.at + 1, previous: state });
    waiting.push(...candidates(state).reverse());
    const current = ordered[state.index]?.text;
    if (current === undefined) continue;
    if (state.offset === current.length) {
      const open = bound.get(state.index)?.some((number) => !state.used.includes(number)) ?? false;
      if (!open) waiting.push({ ...state, index: state.index + 1, offset: 0, previous: state });
      continue;
    }
    // Outside the region a single letter is no sign that the text begins here.
    if (state.offset === 0 && may(state.at) && !text.startsWith(current.slice(0, SURE), state.at)) continue;
    let run = 0;
    while (state.offset + run < current.length && text.charAt(state.at + run) === current.charAt(state.offset + run)) {
      run++;
      if (byFirst.has(text.charAt(state.at + run))) break;
      if (may(state.at + run)) break;
    }
    if (run > 0) waiting.push({ ...state, at: state.at + run, offset: state.offset + run, previous: state });
  }
  const left = pieces
    .filter((piece, number) => !piece.optional && !best.used.includes(number))
    .map((piece) => piece.text);
  return { at: best.at, expected: ordered[best.index]?.text.slice(best.offset) ?? "", left };
}

function done(pieces: readonly Piece[], used: readonly number[]): boolean {
  return pieces.every((piece, number) => piece.optional || used.includes(number));
}

/** The way back from the last state, read as places of the ordered texts. */
function places(last: State, count: number): { start: number; end: number }[] {
  const found = Array.from({ length: count }, () => ({ start: 0, end: 0 }));
  for (let state: State | null = last; state !== null; state = state.previous) {
    const place = found[state.index];
    if (place === undefined) continue;
    place.start = state.at;
    place.end = Math.max(place.end, state.at);
  }
  return found;
}
