/**
 * What a paragraph does in the article, told from its words, its markup and where it stands.
 *
 * A language without words in the tables degrades to `body`.
 *
 * @module
 */
import { GALLERY_PREFIX } from "../language/gallery.ts";
import { authorFromLine, splitNames, splitNote, stationName } from "../language/labels.ts";
import {
  ABOUT_THE_TEXT,
  AGENCY,
  CHINESE_SOURCE,
  DISCLAIMER,
  EDITORIAL,
  PROMOTION,
  phraseText,
  READ_MORE,
  REMARK,
} from "../language/phrases.ts";
import type { Inline, ParagraphRole } from "../model/index.ts";

/** A paragraph before its role is known. */
export interface RoleInput {
  readonly text: string;
  readonly children: readonly Inline[];
  /** Bold throughout, punctuation and spaces aside. */
  readonly bold: boolean;
  /** Italic throughout, punctuation and spaces aside. */
  readonly italic: boolean;
  /** Whether it stands in the last part of the body. */
  readonly last: boolean;
}

/** Characters beyond which a paragraph is running text: a single line, a remark, an interviewer's question. */
const LINE = 120;
const REMARKS = 400;
const QUESTION = 600;
/** Longest line that names agencies or the kind of report alone. */
const AGENCIES = 24;
/** The phrase tables look at the beginning of a text; preparing more of it would be the costliest part of reading. */
const PHRASE = 120;

/** A role's test; `phrase` is the text as the phrase tables expect it. */
type Test = (paragraph: RoleInput, phrase: string) => boolean;

const HAN = /\p{sc=Han}/u;
const DW_STORY: ReadonlySet<string> = new Set(["article", "video", "audio", "gallery", "live"]);

/** How many characters of the paragraph are links to stories of DW. */
function linkedLength(nodes: readonly Inline[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === "link") length += DW_STORY.has(node.kind) ? node.text.length : 0;
    else if ("children" in node) length += linkedLength(node.children);
  }
  return length;
}

function leadsToNewsletter(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    node.type === "link" ? node.href.includes("/newsletter-") : "children" in node && leadsToNewsletter(node.children),
  );
}

const isCopyright: Test = ({ text }, phrase) =>
  /^(?:©|[(（]c[)）]|copyright).{0,20}\d{4}/u.test(phrase) &&
  (text.length < LINE || /版[权權]|rights|recht|droit/i.test(text));

const isQuestion: Test = ({ text, bold }) =>
  bold && text.length <= QUESTION && stationName(/^[^:：]{1,40}(?=[:：])/.exec(text)?.[0] ?? "");

const isRelated: Test = ({ text, children, bold }, phrase) => {
  if (text.length > REMARKS) return false;
  const found = READ_MORE.exec(phrase);
  const label = found?.[0] ?? "";
  if (found?.[1] !== undefined) return true;
  // In any language: nothing but links to stories, or such links behind a few words and a colon.
  const before = label.length || (/^[^:：]{1,40}[:：]/.exec(text)?.[0].length ?? 0);
  const linked = linkedLength(children);
  return !bold && linked > 0 && linked + before >= text.length * 0.9;
};

const isPromotion: Test = ({ text, children }, phrase) =>
  text.length <= REMARKS && (PROMOTION.test(phrase) || leadsToNewsletter(children));

const isNote: Test = ({ text, italic, last }, phrase) => {
  if (text.length > REMARKS) return false;
  if (REMARK.test(phrase) || DISCLAIMER.test(phrase.slice(0, 30)) || ((italic || last) && ABOUT_THE_TEXT.test(phrase)))
    return true;
  return text.length < LINE && EDITORIAL.test(phrase);
};

function allAgencies(text: string): boolean {
  return splitNames(text).every((item) => AGENCY.test(phraseText(item)));
}

const INITIALS = /^[a-z]{2,4}(?: ?\/ ?[a-z]{2,4})*$/i;
/** Two initials or more in any alphabet, with points or spaces between the letters. */
const ANY_INITIALS = /^[\p{L}\p{M}. ]{1,7}(?:\/[\p{L}\p{M}. ]{1,7})+$/u;

/** Agencies alone, or behind initials; a line with full names is a byline. */
const isCredit: Test = ({ text, bold, last }) => {
  if (bold || text.length > LINE) return false;
  const { name, note } = splitNote(text);
  if (note === null) return text.length <= AGENCIES && HAN.test(text) && allAgencies(text);
  if (name === "") return allAgencies(note) || (last && note.includes("/") && INITIALS.test(note));
  if (last && text.length <= LINE / 2 && ANY_INITIALS.test(name) && !HAN.test(name)) return true;
  return INITIALS.test(name) && splitNames(note).some(allAgencies);
};

/** `Auteur : NAME`, and at the end `名/名（社、社）` or `Ada Muster (AFP, dpa)`. */
const isByline: Test = ({ text, bold, last }) => {
  if (bold || text.length > LINE) return false;
  const found = authorFromLine(text);
  // An interviewer can be labelled `记者：` as well: what follows is then a sentence.
  if (found !== null) return !/[?？!！。…]/.test(text);
  const { name, note } = splitNote(text);
  if (!last || note === null || name === "" || /[。！？!?：:”"]/.test(name)) return false;
  const names = splitNames(name);
  return HAN.test(note)
    ? CHINESE_SOURCE.test(note) && names.every((each) => each.length <= 20)
    : allAgencies(note) && names.every((each) => /^\p{Lu}\S* (?:\p{L}\S* ?){1,3}$/u.test(each));
};

/** The tests in order; the first that holds gives the role. */
const ROLES: readonly (readonly [ParagraphRole, Test])[] = [
  ["question", isQuestion],
  ["related", isRelated],
  ["promotion", isPromotion],
  ["note", isNote],
  ["credit", isCredit],
  ["byline", isByline],
];

const PLAIN_ROLES = ROLES.filter(([role]) => role === "promotion" || role === "note");
const MAY_BE_COPYRIGHT = /^\s*(?:©|[(（]c|copyright)/i;

/** What every test but those for a beginning needs: a colon near the beginning, a bracket at the end, a link, bold, or brevity. */
const COLON = /[:：﹕]/;
const BRACKET_END = /[)）][.。]?$/;
const ENDING = 2;
const PLAIN_TEXT = 40;
/** Remarks on the text and promotions stand at its end; before that, only short lines are looked at for them. */
const PLAIN_LINE = 80;

/** Most paragraphs are plain running text: they can only be what their first words say. */
function isPlain({ text, children, bold, italic }: RoleInput): boolean {
  const only = children.length === 1 && children[0]?.type === "text";
  return (
    only &&
    !bold &&
    !italic &&
    text.length > PLAIN_TEXT &&
    !COLON.test(text.slice(0, 60)) &&
    !BRACKET_END.test(text.slice(-ENDING))
  );
}

/** What a paragraph does in the article; `body` where no rule applies. */
export function paragraphRole(paragraph: RoleInput): ParagraphRole {
  const { text, bold } = paragraph;
  const mayBeCopyright = MAY_BE_COPYRIGHT.test(text);
  const isLong = text.length > (bold ? QUESTION : REMARKS);
  const plain = isPlain(paragraph);
  if (!mayBeCopyright && (isLong || (plain && !paragraph.last && text.length > PLAIN_LINE))) return "body";
  const phrase = phraseText(text.slice(0, PHRASE));
  if (mayBeCopyright && isCopyright(paragraph, phrase)) return "copyright";
  if (isLong) return "body";
  for (const [role, holds] of plain ? PLAIN_ROLES : ROLES) if (holds(paragraph, phrase)) return role;
  return "body";
}

/** Longest heading; half of it where the text is a sentence with its full stop. */
const HEADING = 160;
const NO_HEADING = /[:：]$|^(?:https?:\/\/|www\.)?[\w-]+(?:[.@][\w-]+)+(?:\/\S*)?$|^.{80,}[。．]["”」]?$/i;

/**
 * Whether a paragraph that is bold throughout counts as a heading: not an address, a line that leads over with a colon,
 * a question of the interviewer, a promotion, a note, or a paragraph that is bold for weight.
 */
export function isHeadingLine(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > HEADING || NO_HEADING.test(trimmed)) return false;
  return paragraphRole({ text: trimmed, children: [], bold: true, italic: false, last: false }) === "body";
}

/** The label that DW's Chinese exports write before a gallery's title, and the title. */
export function galleryPrefix(text: string): { label: string; title: string } | null {
  if (!text.startsWith(GALLERY_PREFIX)) return null;
  return { label: GALLERY_PREFIX, title: text.slice(GALLERY_PREFIX.length).trim() };
}

/** The station's dateline at the head of an article: `（德國之聲中文網）儘管…` gives `德國之聲中文網`. */
export function sourceOf(firstParagraphText: string): string | null {
  const source = /^\s*[(（]([^()（）]{2,40})[)）]/.exec(firstParagraphText)?.[1] ?? "";
  // A Chinese name broken by a space is a slip of the pen, not the dateline.
  return stationName(source) && !(HAN.test(source) && /\s/.test(source)) ? source : null;
}
