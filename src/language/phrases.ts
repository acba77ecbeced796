/**
 * Phrases by which a paragraph says what it is, in DW's languages as far as they are known. Where markup and position
 * say it in any language, no words are listed.
 *
 * The patterns expect a text in lower case and NFC: see {@link phraseText}.
 *
 * @module
 */

const LEAD_IN = /^[\s\u200b-\u200f\u2060\ufeff>→►▶»•*·–—-]+/;
/** Marks that a letter may have been written apart from. */
const COMBINING = /[\u0300-\u036f\u0653-\u0655\u093c\u09bc-\u09be\u0a3c]/;
/** Those marks, and scripts with capitals, some without among them: other text is in lower case and composed already. */
const VARIED =
  /[A-Z\u00b5-\u0587\u0653-\u0655\u093c\u09bc-\u09be\u0a3c\u10a0-\u10ff\u13a0-\u1fff\u2100-\u2dff\ua640-\uabbf\uff21-\uff3a]/;

/** A text as the patterns expect it: composed, lower case, without direction marks and leading arrows. */
export function phraseText(text: string): string {
  const bare = text.replace(LEAD_IN, "");
  if (!VARIED.test(bare)) return bare;
  return (COMBINING.test(bare) ? bare.normalize("NFC") : bare).toLowerCase();
}

/** Pointers to further reading, where links alone do not show them; the group is the colon behind them. */
export const READ_MORE =
  /^(?:(?:延伸|更多|相[关關]|推[荐薦])[阅閱][读讀]|[阅閱][读讀]更多|相[关關][报報][道導]|read (?:more|also)|also read|see also|mehr (?:dazu|zum thema)|lesen sie (?:auch|mehr)|siehe auch|(?:à )?lire (?:aussi|également)|à lire|(?:lea|ver|leia|veja) (?:también|também|más|mais)|(?:читайте|смотрите|дивіться) так(?:же|ож)|اقرأ (?:أيضا|المزيد))(?!\p{L})ً?\s*([:：])?/u;

/** Editorial work on the text, named with a colon and followed by who did it or by a remark. */
export const EDITORIAL =
  /^(?:(?:[eé]di[tç]|redak|adapt|tradu|translat|übersetz|korre[kc]|corre[cç]|редак|перев|перекл|уред|ured)\p{L}*(?: by| von| par| por)?|mhariri|επιμέλεια|penyunting|संपादन|সম্পাদনা|ادارت|تحرير|ترجمة|(?:[责責]任)?[编編][辑輯译譯]|翻[译譯]|校[对對]|更正|勘[误誤])\s*[:：]/u;

/** Remarks on the text, with or without a colon. */
export const REMARK =
  /^(?:editor['’]s note|correction \(|anmerkung der red|note de la réd|nota d[ae]l? (?:la )?reda|прим\p{L}*\.? ред|[编編]者[按注註]|德[国國]之[声聲]致力|摘[编編译譯]自|[编編][译譯]自)/u;

/** A disclaimer of Chinese press reviews; it begins with any words. */
export const DISCLAIMER = /不代表德[国國]/;

/** Sentences about the text itself; they count at the end, or in italics. */
export const ABOUT_THE_TEXT =
  /^(?:adapted from|translated from|aus dem \p{L}+ (?:adapt|übersetz)|traduit d|traducido d|(?:this|dieser?|cet|est[ea]) (?:article|story|report|interview|artikel|text|beitrag|artículo|artigo)[^.]{0,60} (?:originally|translat|adapt|updat|correct|edited|ursprüng|übersetz|aktualis|korrig|tradu|initial))/u;

/** The station's own offers. */
export const PROMOTION =
  /^(?:dw中文有|[欢歡]迎搜[寻尋索] ?dw|tired of missing |if you rely on our team|don['’]t let the algorithm|(?:itunes|podcasts?|播客).{0,30}[:：] ?(?:$|https?:|www\.))/u;

/** A news agency, or what stands in its place: `综合报道`. */
export const AGENCY =
  /^(?:dpa|afpd?|ap|rtrd?|reuters|kna|epd|sid|efe|ansa|tass|тасс|interfax|lusa|apa|agen[ct]\p{L}*|[综綜]合[报報][道導导]|摘[编編译譯]|\p{sc=Han}{1,10}社)等?$/u;

/** What a Chinese signature names in brackets: an agency, a newspaper, or a compiled report. */
export const CHINESE_SOURCE = /社|[报報]|[编編摘]|等$/u;
