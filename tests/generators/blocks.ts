/**
 * Random block-level nodes, every kind of them, nested in one another.
 *
 * @module
 */
import fc from "fast-check";
import type { Block, Figure, Heading, ListItem, MediaSource, ParagraphRole, TableRow } from "../../src/model/index.ts";
import { captioned, keys } from "./inline.ts";
import { address, raw, record, text } from "./text.ts";

export { captioned } from "./inline.ts";

const ROLES: Readonly<Record<ParagraphRole, 0>> = {
  body: 0,
  question: 0,
  related: 0,
  byline: 0,
  note: 0,
  credit: 0,
  copyright: 0,
  promotion: 0,
};

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 2 });
const id = maybe(fc.constantFrom("63827569", "18104000"));
const pixels = maybe(fc.integer({ min: 1, max: 6000 }));

/** A heading. */
export function heading(): fc.Arbitrary<Heading> {
  return fc
    .tuple(fc.constantFrom<Heading["depth"][]>(2, 3, 4, 5, 6), captioned())
    .map(([depth, content]) => ({ type: "heading", depth, ...content }));
}

/** A picture; only one in a gallery has a title. */
export function figure({ slide }: { readonly slide: boolean }): fc.Arbitrary<Figure> {
  return record({
    id,
    src: maybe(address(false)),
    sourceUrl: maybe(raw(2)),
    same: fc.boolean(),
    alt: fc.oneof(fc.constantFrom(null, ""), text()),
    title: slide ? maybe(text()) : fc.constant(null),
    caption: maybe(captioned()),
    credit: maybe(text()),
    width: pixels,
    height: pixels,
  }).map(({ same, ...rest }) => ({ type: "figure", ...rest, sourceUrl: same ? rest.src : rest.sourceUrl }));
}

const paragraph: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom("body" as const, ...keys(ROLES)), captioned())
  .map(([role, content]) => ({ type: "paragraph", role, ...content }));

const sources: fc.Arbitrary<MediaSource[]> = fc.array(
  record({ src: address(), type: maybe(fc.constantFrom("video/mp4", "audio/mpeg", 'video/mp4; codecs="avc1"')) }),
  { maxLength: 2 },
);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: figure({ slide: false }) },
  {
    weight: 1,
    arbitrary: record({ id, title: maybe(text()), slides: fc.array(figure({ slide: true }), { maxLength: 3 }) }).map(
      (rest): Block => ({ type: "gallery", ...rest }),
    ),
  },
  {
    weight: 1,
    arbitrary: record({
      type: fc.constantFrom("video", "audio"),
      id,
      title: maybe(text()),
      poster: maybe(address(false)),
      duration: maybe(fc.constantFrom(0, 1, 75, 3600.5)),
      sources,
    }).map((media): Block => media),
  },
  {
    weight: 1,
    arbitrary: record({
      provider: maybe(fc.constantFrom("youtube", "twitter")),
      id: maybe(fc.constantFrom("dQw4w9WgXcQ", "1")),
      url: maybe(address(false)),
      title: maybe(text()),
    }).map((rest): Block => ({ type: "embed", ...rest })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: "thematicBreak" }) },
);

function tree(depth: number): fc.Arbitrary<Block> {
  if (depth === 0) return leaf;
  const children = fc.array(tree(depth - 1), { minLength: 1, maxLength: 3 });
  const item = children.map((blocks): ListItem => ({ type: "listItem", children: blocks }));
  const list = record({
    start: maybe(fc.integer({ min: -3, max: 2000 })),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  }).map(
    ({ start, ordered, items }): Block => ({
      type: "list",
      ordered,
      start: ordered && start !== 1 ? start : null,
      children: items,
    }),
  );
  const quote = record({ children, cite: maybe(address()) }).map((rest): Block => ({ type: "blockquote", ...rest }));
  const cells = fc.array(record({ header: fc.boolean(), children: fc.oneof(fc.constant([]), children) }), {
    minLength: 1,
    maxLength: 3,
  });
  const row = fc.tuple(children, cells).map(
    ([first, more]): TableRow => ({
      type: "tableRow",
      children: [{ header: false, children: first }, ...more].map((cell) => ({ type: "tableCell", ...cell })),
    }),
  );
  const table = record({ caption: maybe(captioned()), children: fc.array(row, { minLength: 1, maxLength: 3 }) }).map(
    (rest): Block => ({ type: "table", ...rest }),
  );
  return fc.oneof(
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: list },
    { weight: 1, arbitrary: quote },
    { weight: 1, arbitrary: table },
  );
}

/** A block of any kind. */
export function block(): fc.Arbitrary<Block> {
  return tree(2);
}
