/**
 * Label words before and around names: picture credits, authors, the station itself.
 *
 * @module
 */
import { cleanOrNull } from "../text/whitespace.ts";

/** What stands before a picture's credit, in DW's languages; the words of the last line need no colon. */
const CREDIT_WORDS = words(
  "fotografi|ምስል|ছবি|foto|снимка|图像|圖像|图片|圖片|图|圖|عکس|image|bild|εικόνα|φωτογραφία|hoto|तस्वीर|picha|фотографија|انځور|" +
    "zdjęcie|imagine|фото|фотография|imagen|imagem|fotoğraf|تصویر|photo|foto/bild|bild/foto|credit|crédit|copyright|" +
    "صورة من|صورة|الصورة|图像来源|圖像來源|图片来源|圖片來源",
);
const COLONLESS = /^(?:صورة من(?=\s)|[图圖][像片][来來]源)/;

/** The word for an author, in DW's languages. */
const AUTHOR_WORDS = words(
  "author|authors|written by|report by|autor|autorin|autoren|autorinnen|autor/in|autorin/autor|autor/autorin|autor*in|" +
    "auteur|auteure|autrice|auteurs|auteures|autora|autores|autoras|autoria|автор|авторы|автори|авторка|аутор|аутори|" +
    "autorica|autori|autorka|autorzy|autoare|yazar|yazan|yazarlar|συντάκτης|συντάκτρια|συγγραφέας|autorja|marubuci|" +
    "mawallafi|mwandishi|waandishi|penulis|लेखक|लेखिका|রচনা|লেখক|প্রতিবেদক|مصنف|مصنفہ|نویسنده|نویسندگان|لیکوال|الكاتب|الكاتبة|" +
    "کاتب|كاتب|كاتبة|إعداد|تأليف|ጸሐፊ|ደራሲ|作者|记者|記者|采访记者|採訪記者|采访|採訪|撰稿|撰文",
);

const STATION_WORDS = words(
  "dw|dw.com|dw.de|www.dw.com|deutschewelle|deutschewelle(www.dw.com)|deutschewelle(dw)|dwnews|dwdeutsch|dw中文|dw中文网|" +
    "德国之声|德國之聲|德国之声中文网|德國之聲中文網|德国之声中文部|德國之聲中文部|дойчевелле|дойчевеле|дојчевеле|немецкаяволна|німецькахвиля|" +
    "ντόιτσεβέλε|دويتشهفيله|دويتشهفيلة|دویچهوله|دویچهولی|ډویچهویله|ڈیڈبلیو|ڈوئچےویلے|ডয়চেভেলে|ডিডাব্লিউ|डॉयचेवेले|डीडब्ल्यू|ዶይቸቬለ|ዶይቼቬለ",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.normalize("NFC").split("|"));
}

/** Direction marks and zero-width characters that pages put around labels. */
const MARKS = /[\u200b-\u200f\u2060\ufeff]/g;

function folded(text: string): string {
  return text.normalize("NFC").replace(MARKS, "").trim().toLowerCase();
}

const MAX_LABEL = 40;

/** Splits at the first colon of a text whose words before it are in the table; the label keeps its colon. */
function labelled(text: string, table: ReadonlySet<string>): { label: string; rest: string } | null {
  const colon = text.slice(0, MAX_LABEL).search(/[:：﹕]/);
  if (colon < 0 || !table.has(folded(text.slice(0, colon)))) return null;
  return { label: text.slice(0, colon + 1).trim(), rest: text.slice(colon + 1) };
}

/**
 * A picture's credit without its label word: `Bild: NAME/dpa` is `NAME/dpa` with the label `Bild:`.
 * Together, `label` and `credit` hold the whole text.
 */
export function stripCreditLabel(text: string): { credit: string | null; label: string | null } {
  const trimmed = text.trim();
  const found = labelled(trimmed, CREDIT_WORDS);
  if (found !== null) return { credit: cleanOrNull(found.rest), label: found.label };
  const bare = COLONLESS.exec(trimmed)?.[0];
  if (bare !== undefined) return { credit: cleanOrNull(trimmed.slice(bare.length)), label: bare };
  return { credit: cleanOrNull(trimmed), label: null };
}

/** In brackets at the end of a picture's title, but no credit: dates, archive remarks, places in the picture. */
const NO_CREDIT =
  /^(?:[\d\s./:–-]+|(?:\p{L}+\.? ){0,2}\d{4}|[\d年月日\s]+|(?:archiv|symbol)(?:bild|foto)?|archiv[eo]|file(?: photo)?|[资資]料[照图圖]?片?|\p{L}\.?|left|right|links|rechts|mitte)$/iu;

/** The credit at the end of a legacy picture title: `Vineyard (agency/photographer )` gives `agency/photographer`. */
export function creditFromTitle(title: string): string | null {
  const { note } = splitNote(title);
  return note === null || NO_CREDIT.test(note) ? null : stripCreditLabel(note).credit;
}

/** Splits the last bracketed part off a text: `NAME（综合报道）` is the name and the note `综合报道`. */
export function splitNote(text: string): { name: string; note: string | null } {
  const trimmed = text.trim();
  if (!/[)）]$/.test(trimmed)) return { name: trimmed, note: null };
  let depth = 0;
  for (let at = trimmed.length - 1; at >= 0; at--) {
    const character = trimmed.charAt(at);
    if (character === ")" || character === "）") depth++;
    if (character === "(" || character === "（") depth--;
    if (depth === 0) {
      const note = cleanOrNull(trimmed.slice(at + 1, -1));
      return note === null ? { name: trimmed, note } : { name: trimmed.slice(0, at).trim(), note };
    }
  }
  return { name: trimmed, note: null };
}

const MAX_AUTHOR_LINE = 120;

/** The names of a line such as `Auteur : NAME`, without remarks in brackets; `null` for any other line. */
export function authorFromLine(text: string): { names: string[]; label: string } | null {
  if (text.length >= MAX_AUTHOR_LINE) return null;
  const found = labelled(text, AUTHOR_WORDS);
  if (found === null) return null;
  const names = splitNames(found.rest)
    .map((name) => splitNote(name).name)
    .filter((name) => name !== "");
  return names.length === 0 ? null : { names, label: found.label };
}

/** Names separated by commas, slashes, semicolons or bars; what stands in brackets stays with its name. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const add = (end: number): void => {
    const name = cleanOrNull(text.slice(start, end));
    if (name !== null) names.push(name);
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ("(（".includes(character)) depth++;
    else if (")）".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ",，、،/;；؛|".includes(character)) add(at);
  }
  add(text.length);
  return names;
}

/** Whether a text is nothing but the station's own name, in any of its languages; spaces do not count. */
export function stationName(text: string): boolean {
  return text.length <= MAX_LABEL && STATION_WORDS.has(folded(text).replace(/\s/g, ""));
}
