/**
 * The languages in which DW publishes: path codes, BCP 47 tags, names in DW's data, direction of writing.
 *
 * @module
 */

/** Path codes and names in DW's data, in turn. */
const EDITIONS =
  "sq albanian am amharic ar arabic bn bengali bs bosnian bg bulgarian zh chinese zh-hant chinese_traditional hr croatian " +
  "fa-af dari en english fr french de german el greek ha hausa hi hindi id indonesian sw kiswahili mk macedonian " +
  "ps pashto fa-ir persian pl polish pt-002 portuguese_africa pt-br portuguese_brazil ro romanian ru russian sr serbian " +
  "es spanish tr turkish uk ukranian uk ukrainian ur urdu";
const WORDS = EDITIONS.split(" ");

/** A well-formed tag in the case that BCP 47 recommends. */
function canonical(tag: string): string {
  if (!tag.includes("-")) return tag.toLowerCase();
  return tag
    .toLowerCase()
    .replace(/-[a-z]{2}(?=-|$)/g, (region) => region.toUpperCase())
    .replace(/-[a-z]{4}(?=-|$)/, (script) => `-${script.charAt(1).toUpperCase()}${script.slice(2)}`)
    .replace(/-[a-z]-.*/i, (extension) => extension.toLowerCase());
}

/** The tag of a path code (`"pt-br"`), `null` for a word that is none of DW's codes. */
export function languageOfPath(code: string): string | null {
  const index = WORDS.indexOf(code.toLowerCase());
  return index >= 0 && index % 2 === 0 ? canonical(code) : null;
}

/**
 * The BCP 47 tag of a language: from a path code (`"zh-hant"`), a locale (`"de_DE"`, `"zh_CN_trad"`), a name in DW's data
 * (`"GERMAN"`), or a tag in any case. A locale's region is left out where DW has no edition of its own for it.
 *
 * @returns `null` where the text is no language.
 */
export function languageTag(code: string | null): string | null {
  const name = (code ?? "").trim().toLowerCase();
  const index = WORDS.indexOf(name);
  const [language = "", region, variant] = name.split("_");
  if (variant === "trad") return "zh-Hant";
  const tag = index % 2 === 1 ? WORDS[index - 1] : (languageOfPath(`${language}-${region}`) ?? language);
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,8}$/i.test(tag) ? canonical(tag) : null;
}

const RTL = /^(?:ar|fa|prs|ps|ur|he|yi|ckb|sd|ug|dv)(?:$|-(?!latn|cyrl))|-(?:arab|hebr|thaa)(?:-|$)/i;

/** The direction of writing of a language, by its script where the tag names one. */
export function directionOf(tag: string | null): "ltr" | "rtl" {
  return tag !== null && RTL.test(tag) ? "rtl" : "ltr";
}
