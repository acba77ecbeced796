/**
 * From what the walk wrote to sections: which bold lines are headings, and what each paragraph does.
 *
 * Both need the whole body: an interviewer is recognised by the first question, a signature by standing at the end.
 *
 * @module
 */
import { type Block, type Heading, type Inline, type Paragraph, type Section, withoutStrong } from "../model/index.ts";
import { isHeadingLine, paragraphRole } from "./roles.ts";

interface ParagraphDraft {
  readonly type: "paragraph";
  readonly text: string;
  readonly children: readonly Inline[];
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What the walk over a body writes. */
export type Draft =
  | ParagraphDraft
  | { readonly type: "heading"; readonly depth: number; readonly text: string; readonly children: readonly Inline[] }
  | { readonly type: "block"; readonly block: Block };

const QUESTION_END = /[?？؟;՞፧]["'”’»」』)）]*$/u;

/** In the last part of the body stand signatures and agencies. */
const END_REGION = 2 / 3;

function roleOf(draft: ParagraphDraft, last: boolean): Paragraph["role"] {
  const { text, children, bold, italic } = draft;
  return paragraphRole({ text, children, bold, italic, last });
}

function toParagraph({ text, children }: ParagraphDraft, role: Paragraph["role"]): Paragraph {
  return { type: "paragraph", role, text, children };
}

function depthOf(depth: number): Heading["depth"] {
  if (depth <= 2) return 2;
  if (depth === 3) return 3;
  if (depth === 4) return 4;
  return depth === 5 ? 5 : 6;
}

/** The drafts of a list item, a quotation or a cell, where headings are bold paragraphs. */
export function nestedBlocks(drafts: readonly Draft[]): Block[] {
  return drafts.map((draft) => {
    if (draft.type === "block") return draft.block;
    if (draft.type === "paragraph") return toParagraph(draft, roleOf(draft, false));
    const children: Inline[] = [{ type: "strong", children: draft.children }];
    return { type: "paragraph", role: "body", text: draft.text, children };
  });
}

/** Sections of a body's drafts. */
export function toSections(drafts: readonly Draft[], boldHeadings: boolean): Section[] {
  const total = drafts.filter((draft) => draft.type === "paragraph").length;
  let seen = 0;
  const roles = drafts.map((draft) => {
    if (draft.type !== "paragraph") return null;
    seen++;
    return roleOf(draft, seen > total * END_REGION);
  });
  // Some interviews name the station at every question, others at the first alone.
  const firstQuestion = roles.indexOf("question");
  const labelledOnce = firstQuestion >= 0 && roles.lastIndexOf("question") === firstQuestion;

  const sections: { heading: Heading | null; children: Block[] }[] = [];
  let current: Block[] | null = null;
  const open = (heading: Heading | null): Block[] => {
    const children: Block[] = [];
    sections.push({ heading, children });
    current = children;
    return children;
  };
  const headed = (depth: number, text: string, children: readonly Inline[]): void => {
    open({ type: "heading", depth: depthOf(depth), text, children });
  };
  drafts.forEach((draft, at) => {
    if (draft.type === "heading") {
      headed(draft.depth, draft.text, draft.children);
      return;
    }
    if (draft.type === "block") {
      (current ?? open(null)).push(draft.block);
      return;
    }
    const role = roles[at] ?? "body";
    const follows = labelledOnce && at > firstQuestion && draft.bold && QUESTION_END.test(draft.text);
    if (boldHeadings && draft.bold && role === "body" && !follows && isHeadingLine(draft.text)) {
      headed(2, draft.text, withoutStrong(draft.children));
    } else (current ?? open(null)).push(toParagraph(draft, follows && role === "body" ? "question" : role));
  });
  return sections.map(({ heading, children }) => ({ type: "section", heading, children }));
}
