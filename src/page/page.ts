/**
 * What all layouts of whole pages are read from, and what they have in common.
 *
 * @module
 */

import { readBody } from "../body/build.ts";
import type { BodyRules, MediaFacts } from "../body/flow.ts";
import { sourceOf } from "../body/roles.ts";
import { toSections } from "../body/sections.ts";
import type { ChildNode } from "../dom/nodes.ts";
import type { Tree } from "../dom/tree.ts";
import type { ArticleContent, Author, Figure, Section } from "../model/index.ts";
import type { Report } from "../report.ts";
import { absoluteUrl, DW_BASE } from "../url/address.ts";
import { cleanPermalink } from "../url/dw.ts";
import { assemble, takeLead } from "./assemble.ts";
import { reportDepth } from "./depth.ts";
import { readHead } from "./head.ts";
import { said } from "./json.ts";
import {
  addressOf,
  authorsInBody,
  authorsOf,
  compareTitle,
  contentIdOf,
  keywordsOf,
  languageOf,
  modifiedOf,
  once,
  publishedOf,
  type Sources,
  teaserOf,
  titleOf,
} from "./metadata.ts";
import { factsOf, leadOf, personUrls, readState } from "./state.ts";

/** What the markup of an article's region says. */
export interface Markup {
  readonly title: string | null;
  readonly kicker: readonly string[];
  readonly teaser: string | null;
  readonly authors: readonly Author[];
  /** Dates that the reader sees: used where nothing better is known. */
  readonly published: string | null;
  readonly permalink: string | null;
  /** Asked where the head tells none. */
  readonly keywords: () => readonly string[];
  /** What stands between the header and the body. */
  readonly lead: readonly ChildNode[];
  readonly body: readonly ChildNode[];
}

/** Markup that says nothing yet. */
export const NO_MARKUP: Markup = {
  title: null,
  kicker: [],
  teaser: null,
  authors: [],
  published: null,
  permalink: null,
  keywords: () => [],
  lead: [],
  body: [],
};

/** The sources of a page beside its region, which begins at `start`. */
export function sourcesOf(html: string, start: number, known: string | null, report: Report): Sources {
  const people = once(() => personUrls(html, start));
  return {
    head: readHead(html, start, report),
    state: once(() => readState(html, report)),
    personUrl: (name) => people().get(JSON.stringify(name)) ?? null,
    known,
    report,
  };
}

/** The station's dateline at the head of the first paragraph. */
export function sourceOfBody(sections: readonly Section[]): string | null {
  for (const section of sections) {
    for (const block of section.children) if (block.type === "paragraph") return sourceOf(block.text);
  }
  return null;
}

/** The base of a page's relative addresses: its own, else the one given. */
export function baseOf<T extends string | null>(url: string | null, base: T): string | T {
  return absoluteUrl(url, DW_BASE) ?? base;
}

/** The lead of the state belongs over the body only where the markup shows no picture there and knows none by its id. */
function stateLead(sources: Sources, lead: Figure | null, shown: boolean): Figure | null {
  return lead !== null || shown ? lead : leadOf(sources.state());
}

/** Reads the blocks of a page's region, and completes its markup from the page's other sources. */
export function readPage(
  layout: ArticleContent["layout"],
  markup: Markup,
  rules: BodyRules,
  tree: Pick<Tree, "mixed" | "flattened">,
  sources: Sources,
  base: string | null = DW_BASE,
): ArticleContent {
  const { report } = sources;
  reportDepth(tree, report);
  const url = addressOf(sources);
  const language = languageOf(url, sources);
  const title = markup.title ?? titleOf(sources);
  compareTitle(markup.title, sources);
  const facts: MediaFacts = factsOf(sources.state);
  const context = { rules, report, base: baseOf(url, base), mixed: tree.mixed, facts, title };
  const drafts = [...readBody(markup.lead, context), ...readBody(markup.body, context)];
  if (drafts.length === 0) report.warn("MISSING_BODY", "expected a body, found none", title ?? "");
  const { lead, sections } = takeLead(toSections(drafts, rules.boldHeadings));
  const authors = authorsOf(markup.authors, sources);
  const told = keywordsOf(sources);
  return assemble(layout, {
    id: contentIdOf(url, sources),
    url,
    permalink: markup.permalink ?? cleanPermalink(said(sources.state().content, "permaLinkUrl")),
    language,
    direction: sources.head.direction,
    title,
    kicker: [...markup.kicker],
    teaser: markup.teaser ?? teaserOf(sources),
    authors: authors.length > 0 ? authors : authorsInBody(sections),
    source: sourceOfBody(sections),
    timestamp: publishedOf(sources) ?? markup.published,
    modified: modifiedOf(sources),
    keywords: told.length > 0 ? told : markup.keywords(),
    lead: stateLead(sources, lead, markup.lead.length > 0 || sections.length === 0),
    sections,
  });
}
