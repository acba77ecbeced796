/**
 * The conservation check: every visible character of the article's region is in the model exactly once, or was handed
 * to `onDrop`.
 *
 * @module
 */
import type { Article } from "../../src/model/index.ts";
import { type Held, held, type Ordered } from "./held.ts";
import { match } from "./match.ts";
import { type RegionRun, regions } from "./region.ts";
import { seen } from "./visible.ts";

/** What a parse returned and reported. */
export interface Reading {
  readonly article: Article;
  readonly drops: readonly string[];
}

/** Where a text of the model ends in the source. */
export interface Place {
  readonly block: Ordered["block"];
  readonly run: RegionRun;
}

export type Conservation = { readonly problem: null; readonly places: readonly Place[] } | { readonly problem: string };

/** Whether the article says the date that stands in the text: the instant itself, or a day with the same numbers. */
function holdsDate(article: Article, text: string): boolean {
  const dates = [article.timestamp, article.modified].filter((date) => date !== null);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) {
    return dates.some((date) => date === new Date(text).toISOString());
  }
  return dates.length > 0;
}

/** A way to read the model against the document. */
interface Way {
  readonly leadFirst: boolean;
  /** Whether the markup holds the body; where a page is still to be rendered, all of it comes from its data. */
  readonly shown: boolean;
}

function waysOf({ layout, lead }: Article, stated: boolean): readonly Way[] {
  const rendered = layout === "web" || layout === "amp";
  return [
    { leadFirst: false, shown: true },
    ...(lead === null ? [] : [{ leadFirst: true, shown: true }]),
    ...(rendered && stated ? [{ leadFirst: false, shown: false }] : []),
  ];
}

/** Whether a page carries data beside its markup. */
function isStated(source: string): boolean {
  return /__AP(?:OLLO|P)_STATE__/.test(source);
}

/** The texts that may stand in the document, none of which must; those that were dropped stand in it or in its data. */
function headOnly({ floats }: Held, drops: readonly string[]): Held {
  const may = { from: 0, to: 0, optional: true };
  return { ordered: [], floats: [...floats, ...drops.map((text) => ({ text }))].map(({ text }) => ({ text, ...may })) };
}

/** Holds a reading against the document. */
export function conservation(source: string, reading: Reading): Conservation {
  const { layout } = reading.article;
  if (layout === "semantic") throw new TypeError("the library's own form has no region");
  let first: Conservation | null = null;
  for (const runs of regions(source, layout)) {
    for (const way of waysOf(reading.article, isStated(source))) {
      const result = compare(source, runs, reading, way);
      if (result.problem === null) return result;
      first ??= result;
    }
  }
  return first ?? { problem: "nothing was compared" };
}

function compare(
  source: string,
  runs: readonly RegionRun[],
  reading: Reading,
  { leadFirst, shown }: Way,
): Conservation {
  const { article } = reading;
  const text = runs.map((run) => run.text).join("");
  const owner: RegionRun[] = [];
  for (const run of runs) for (let at = 0; at < run.text.length; at++) owner.push(run);
  const dates = seen(
    runs
      .filter((run) => run.need === "date")
      .map((run) => run.text)
      .join(""),
  );
  const dated = holdsDate(article, dates);
  const may = (at: number): boolean => {
    const need = owner[at]?.need;
    return need === "may" || (need === "date" && dated);
  };
  const texts = held(article, { state: isStated(source), leadFirst });
  const drops = reading.drops.map(seen).filter((drop) => drop !== "");
  const model = shown ? texts : headOnly(texts, drops);
  const result = match(text, may, model, shown ? drops : []);
  if ("places" in result) {
    const places = result.places.flatMap(({ start, end }, index) => {
      const run = owner[end - 1];
      const block = model.ordered[index]?.block ?? null;
      return run === undefined || end === start || block === null ? [] : [{ block, run }];
    });
    return { problem: null, places };
  }
  const { at } = result;
  return {
    problem: [
      `the document and the reading part at character ${at} of ${text.length}`,
      `document: …${text.slice(Math.max(0, at - 40), at)} ⟂ ${text.slice(at, at + 60)}`,
      `model:    ${result.expected.slice(0, 60)}`,
      `not used: ${JSON.stringify(result.left.slice(0, 8))}`,
    ].join("\n"),
  };
}
