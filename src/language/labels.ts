/**
 * Label words before names, remarks in brackets behind them, and the names of the station itself.
 *
 * @module
 */
import { cleanOrNull } from "../text/whitespace.ts";

/** What stands before a picture's credit, in DW's languages. */
const CREDIT =
  /^(?:foto|fotografi|photo|ምስል|صورة من|صورة|ছবি|снимка|[图圖][像片][来來]源|عکس|image|bild|εικόνα|hoto|तस्वीर|picha|фотографија|انځور|zdjęcie|imagine|фото|imagen|fotoğraf|تصویر)$/;
/** The ones that are met without a colon. */
const CREDIT_ALONE = /^\s*(?:صورة من(?=\s)|[图圖][像片][来來]源)/;

/** The word for an author, in DW's languages. */
const AUTHOR =
  /^(?:authors?|(?:written )?by|a[uv]?tor\p{L}*(?:[/*:]\p{L}+)?|auteure?s?|автор\p{L}*|аутор|yazar|συντάκτ\p{L}+|mwandishi|penulis|marubuci|लेखक|লেখক|مصنف|نویسنده|لیکوال|الكاتبة?|إعداد|ጸሐፊ|作者|(?:采访|採訪)?[记記]者|撰[稿文])$/u;

const STATION =
  /^(?:(?:www\.)?dw(?:\.com|\.de|news|中文网?)?|deutschewelle(?:\(.*\))?|德[国國]之[声聲](?:中文[网網部])?|дойчевелл?е|дојчевеле|немецкаяволна|німецькахвиля|ντόιτσεβέλε|دويتشهفيله|دویچهوله|ډویچهویله|ڈیڈبلیو|ডয়চেভেলে|डॉयचेवेले|ዶይቼ?[ቸ]?ቬለ)$/;

const MAX_LABEL = 40;

/** Marks to compose and marks that nobody sees are none of Latin-1. */
const BEYOND_LATIN = /[^\0-\xff]/;

function folded(text: string): string {
  const seen = BEYOND_LATIN.test(text) ? text.normalize("NFC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "") : text;
  return seen.trim().toLowerCase();
}

/** Splits at the first colon of a text whose words before it are a label; the label keeps its colon. */
function labelled(text: string, labels: RegExp): { label: string; rest: string } | null {
  const colon = text.slice(0, MAX_LABEL).search(/[:：]/);
  if (colon < 0 || !labels.test(folded(text.slice(0, colon)))) return null;
  return { label: text.slice(0, colon + 1).trim(), rest: text.slice(colon + 1) };
}

/**
 * A picture's credit without its label word: `Bild: NAME/dpa` is `NAME/dpa` with the label `Bild:`.
 * Together, `label` and `credit` hold the whole text.
 */
export function stripCreditLabel(text: string): { credit: string | null; label: string | null } {
  const bare = CREDIT_ALONE.exec(text)?.[0] ?? "";
  const { label, rest } = labelled(text, CREDIT) ?? { label: bare.trim(), rest: text.slice(bare.length) };
  return { credit: cleanOrNull(rest), label: label || null };
}

/** In brackets at the end of a picture's title, but no credit: dates, archive remarks, places in the picture. */
const NO_CREDIT = /^(?:[^\p{L}]*|\p{L}+\.? \d{4}|[\d年月日]+|archiv\p{L}*|\p{L}\.?|[资資]料.{0,2})$/iu;

/** The credit at the end of a legacy picture title: `Vineyard (agency/photographer )` gives `agency/photographer`. */
export function creditFromTitle(title: string): string | null {
  const { note } = splitNote(title);
  return note === null || NO_CREDIT.test(note) ? null : stripCreditLabel(note).credit;
}

/** How a character changes the depth of brackets. */
function nesting(character: string): number {
  if (character === "(" || character === "（") return 1;
  return character === ")" || character === "）" ? -1 : 0;
}

/** Splits the last bracketed part off a text: `NAME（综合报道）` is the name and the note `综合报道`. */
export function splitNote(text: string): { name: string; note: string | null } {
  const name = text.trim();
  let at = name.length;
  let depth = 0;
  do depth += nesting(name.charAt(--at));
  while (depth < 0 && at > 0);
  const note = depth === 0 && at < name.length - 1 && at >= 0 ? cleanOrNull(name.slice(at + 1, -1)) : null;
  return { name: note === null ? name : name.slice(0, at).trim(), note };
}

const MAX_AUTHOR_LINE = 120;

/** The names of a line such as `Auteur : NAME`, without remarks in brackets; `null` for any other line. */
export function authorFromLine(text: string): { names: string[]; label: string } | null {
  const found = text.length < MAX_AUTHOR_LINE ? labelled(text, AUTHOR) : null;
  if (found === null) return null;
  const names = splitNames(found.rest)
    .map((each) => splitNote(each).name)
    .filter((name) => name !== "");
  return names.length === 0 ? null : { names, label: found.label };
}

const BETWEEN_NAMES = /[,，、،/;；|()（）]/g;

/** Names separated by commas, slashes, semicolons or bars; what stands in brackets stays with its name. */
export function splitNames(text: string): string[] {
  const names: (string | null)[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(BETWEEN_NAMES)) {
    const change = nesting(mark);
    depth = Math.max(0, depth + change);
    if (depth > 0 || change !== 0) continue;
    names.push(cleanOrNull(text.slice(start, index)));
    start = index + 1;
  }
  names.push(cleanOrNull(text.slice(start)));
  return names.filter((name) => name !== null);
}

/** Whether a text is nothing but the station's own name, in any of its languages; spaces do not count. */
export function stationName(text: string): boolean {
  return text.length <= MAX_LABEL && STATION.test(folded(text).replace(/\s/g, ""));
}
