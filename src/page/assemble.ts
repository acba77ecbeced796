/**
 * From what a reader found to the content of an article.
 *
 * @module
 */
import { directionOf } from "../language/languages.ts";
import type { ArticleContent, Block, Figure, Section } from "../model/index.ts";

/** What a reader found; anything left out is not said by the source. */
export type Findings = Partial<Omit<ArticleContent, "layout" | "sections" | "direction">> & {
  readonly sections: readonly Section[];
  readonly direction?: "ltr" | "rtl" | null;
};

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const LETTERS = /\p{L}/gu;

/** The direction of most letters, for text in no known language. */
function directionOfText(text: string): "ltr" | "rtl" {
  const rtl = text.match(RTL)?.length ?? 0;
  return rtl * 2 > (text.match(LETTERS)?.length ?? 0) ? "rtl" : "ltr";
}

function sample(findings: Findings): string {
  const first = findings.sections[0]?.children.find((block: Block) => block.type === "paragraph");
  return `${findings.title ?? ""} ${first?.type === "paragraph" ? first.text.slice(0, 400) : ""}`;
}

/** The picture over the body, taken out of the sections where it stands before everything else. */
export function takeLead(sections: readonly Section[]): { lead: Figure | null; sections: readonly Section[] } {
  const [first, ...rest] = sections;
  const [lead, ...children] = first?.children ?? [];
  if (first === undefined || first.heading !== null || lead?.type !== "figure") return { lead: null, sections };
  return { lead, sections: children.length === 0 ? rest : [{ ...first, children }, ...rest] };
}

/** Completes findings with what the source does not say. */
export function assemble(layout: ArticleContent["layout"], findings: Findings): ArticleContent {
  const language = findings.language ?? null;
  return {
    layout,
    id: findings.id ?? null,
    url: findings.url ?? null,
    permalink: findings.permalink ?? null,
    language,
    direction: findings.direction ?? (language === null ? directionOfText(sample(findings)) : directionOf(language)),
    title: findings.title ?? null,
    kicker: findings.kicker ?? [],
    teaser: findings.teaser ?? null,
    authors: findings.authors ?? [],
    source: findings.source ?? null,
    timestamp: findings.timestamp ?? null,
    modified: findings.modified ?? null,
    archived: findings.archived ?? null,
    keywords: findings.keywords ?? [],
    lead: findings.lead ?? null,
    sections: findings.sections,
  };
}
