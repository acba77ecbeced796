/**
 * Random text-level nodes.
 *
 * @module
 */
import fc from "fast-check";
import { type Caption, type Inline, inlineText, type LinkKind } from "../../src/model/index.ts";
import { address, folded, raw, record, text, unseen } from "./text.ts";

const KINDS: Readonly<Record<LinkKind, 0>> = {
  article: 0,
  video: 0,
  audio: 0,
  gallery: 0,
  live: 0,
  topic: 0,
  section: 0,
  person: 0,
  program: 0,
  image: 0,
  shortlink: 0,
  mail: 0,
  external: 0,
};

function keys<K extends string>(table: Readonly<Record<K, 0>>): K[] {
  const isKey = (key: string): key is K => Object.hasOwn(table, key);
  return Object.keys(table).filter(isKey);
}

/** The keys of a table typed over a union: every member, and a new one fails to compile. */
export { keys };

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const literal: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: raw().map((value): Inline => ({ type: "text", value })) },
  { weight: 1, arbitrary: raw(2).map((value): Inline => ({ type: "inlineCode", value })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "break" }) },
);

function nodes(depth: number, inLink: boolean): fc.Arbitrary<Inline[]> {
  if (depth === 0) return fc.array(literal, { minLength: 1, maxLength: 3 });
  const marked: fc.Arbitrary<Inline> = fc
    .tuple(fc.constantFrom("strong", "emphasis", "superscript", "subscript"), nodes(depth - 1, inLink))
    .map(([type, children]): Inline => ({ type, children }));
  const link: fc.Arbitrary<Inline> = record({
    href: address(),
    written: maybe(raw(2)),
    kind: fc.constantFrom(...keys(KINDS)),
    id: maybe(fc.constantFrom("51530470", "4JqL")),
    rel: maybe(fc.constantFrom("ArticleRef", "noopener nofollow")),
    children: nodes(depth - 1, true),
  }).map(({ written, ...rest }): Inline => ({ type: "link", ...rest, sourceHref: written ?? rest.href, text: "" }));
  const node = fc.oneof(
    { weight: 4, arbitrary: literal },
    { weight: 2, arbitrary: marked },
    { weight: inLink ? 0 : 2, arbitrary: link },
  );
  return fc.array(node, { minLength: 1, maxLength: 4 });
}

/** Folds every text, joins neighbours, and leaves out what holds nothing. */
function tidy(list: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const node of list) {
    const last = kept.at(-1);
    if (node.type === "break") kept.push(node);
    else if (node.type === "text" || node.type === "inlineCode") {
      const value = folded(node.value);
      if (node.type === "text" && last?.type === "text") {
        kept[kept.length - 1] = { type: "text", value: folded(last.value + value) };
      } else if (node.type === "text" ? value !== "" : !unseen(value)) kept.push({ type: node.type, value });
    } else {
      const children = tidy(node.children);
      if (!unseen(inlineText(children))) kept.push({ ...node, children });
    }
  }
  return kept;
}

/** Leaves out spaces that would not be seen: at the ends, doubled across marks, beside breaks. */
function spaced(list: readonly Inline[]): Inline[] {
  const characters = spots(list);
  let before = " ";
  for (const spot of characters) {
    if (spot.character === " " && before === " ") spot.character = "";
    else before = spot.character === "\n" ? " " : spot.character;
  }
  let behind = " ";
  for (const spot of characters.toReversed()) {
    if (spot.character === " " && behind === " ") spot.character = "";
    else if (spot.character !== "") behind = spot.character === "\n" ? " " : "x";
  }
  const rest = characters.values();
  const rebuild = (from: readonly Inline[]): Inline[] =>
    from.flatMap((node): Inline[] => {
      if (node.type === "break") {
        rest.next();
        return [node];
      }
      if (node.type === "text" || node.type === "inlineCode") {
        let value = "";
        for (const _ of node.value) value += rest.next().value?.character ?? "";
        return value === "" ? [] : [{ type: node.type, value }];
      }
      const children = rebuild(node.children);
      if (node.type !== "link") return [{ type: node.type, children }];
      return [{ ...node, text: folded(inlineText(children)).trim(), children }];
    });
  return rebuild(list);
}

/** Every character in order, a break as a line break. */
function spots(list: readonly Inline[]): { character: string }[] {
  return list.flatMap((node) => {
    if (node.type === "break") return [{ character: "\n" }];
    if (node.type === "text" || node.type === "inlineCode") return [...node.value].map((character) => ({ character }));
    return spots(node.children);
  });
}

function withoutOuterBreaks(list: readonly Inline[]): Inline[] {
  const isBreak = (node: Inline): boolean => node.type === "break";
  const first = list.findIndex((node) => !isBreak(node));
  const last = list.findLastIndex((node) => !isBreak(node));
  return list.slice(first, last + 1);
}

/** Text-level nodes with their text, as a paragraph, a heading and a caption hold them. */
export function captioned(): fc.Arbitrary<Caption> {
  const simple = text().map((value): Inline[] => [{ type: "text", value }]);
  return fc.oneof({ weight: 1, arbitrary: simple }, { weight: 2, arbitrary: nodes(2, false) }).map((list) => {
    const tidied = tidy(list);
    const children = unseen(inlineText(tidied))
      ? [{ type: "text" as const, value: "x" }]
      : spaced(withoutOuterBreaks(tidied));
    return { text: folded(inlineText(children)).trim(), children };
  });
}
