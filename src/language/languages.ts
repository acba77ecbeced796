/**
 * The languages in which DW publishes: path codes, BCP 47 tags, names in DW's data, direction of writing.
 *
 * @module
 */

/** Path code, name in DW's data, and the region of the locale where the code has none. */
const LANGUAGES =
  "sq:ALBANIAN:AL am:AMHARIC:ET ar:ARABIC:AE bn:BENGALI:BD bs:BOSNIAN:BA bg:BULGARIAN:BG zh:CHINESE:CN " +
  "zh-hant:CHINESE_TRADITIONAL hr:CROATIAN:HR fa-af:DARI en:ENGLISH:GB fr:FRENCH:FR de:GERMAN:DE el:GREEK:GR " +
  "ha:HAUSA:NG hi:HINDI:IN id:INDONESIAN:ID sw:KISWAHILI:TZ mk:MACEDONIAN:MK ps:PASHTO:AF fa-ir:PERSIAN pl:POLISH:PL " +
  "pt-002:PORTUGUESE_AFRICA pt-br:PORTUGUESE_BRAZIL ro:ROMANIAN:RO ru:RUSSIAN:RU sr:SERBIAN:RS es:SPANISH:ES " +
  "tr:TURKISH:TR uk:UKRANIAN:UA uk:UKRAINIAN:UA ur:URDU:PK";

interface Names {
  /** Tag by path code. */
  readonly paths: ReadonlyMap<string, string>;
  /** Tag by name in DW's data or locale, in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

const TABLE: Names = /* @__PURE__ */ readTable();

function readTable(): Names {
  const paths = new Map<string, string>();
  const names = new Map([["zh_cn_trad", "zh-Hant"]]);
  for (const row of LANGUAGES.split(" ")) {
    const [code = "", name = "", region] = row.toLowerCase().split(":");
    const tag = canonical(code);
    paths.set(code, tag);
    names.set(name, tag);
    if (region !== undefined) names.set(`${code}_${region}`, tag);
  }
  return { paths, names };
}

/** A well-formed tag in the case that BCP 47 recommends. */
function canonical(tag: string): string {
  let extension = false;
  return tag
    .toLowerCase()
    .split("-")
    .map((part, index) => {
      if (part.length === 1) extension = true;
      if (index === 0 || extension) return part;
      if (/^[a-z]{2}$/.test(part)) return part.toUpperCase();
      return /^[a-z]{4}$/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join("-");
}

/** The tag of a path code (`"pt-br"`), `null` for a word that is none of DW's codes. */
export function languageOfPath(code: string): string | null {
  return TABLE.paths.get(code.toLowerCase()) ?? null;
}

/**
 * The BCP 47 tag of a language: from a path code (`"zh-hant"`), a locale (`"de_DE"`, `"zh_CN_trad"`), a name in DW's data
 * (`"GERMAN"`), or a tag in any case. A locale's region is left out where DW has one edition only.
 *
 * @returns `null` where the text is no language.
 */
export function languageTag(code: string): string | null {
  const known = code.trim().toLowerCase();
  const tag = TABLE.paths.get(known) ?? TABLE.names.get(known);
  if (tag !== undefined) return tag;
  const hyphens = known.replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,8}$/.test(hyphens) ? canonical(hyphens) : null;
}

const RTL = /^(?:ar|fa|prs|ps|ur|he|iw|yi|ckb|sd|ug|dv|dari)(?:$|-(?!latn|cyrl))|-(?:arab|hebr|thaa|syrc)(?:-|$)/i;

/** The direction of writing of a language, by its script where the tag names one. */
export function directionOf(tag: string | null): "ltr" | "rtl" {
  return tag !== null && RTL.test(tag) ? "rtl" : "ltr";
}
