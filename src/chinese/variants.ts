/**
 * The forms of Chinese that can be converted between, by the names of the public interface.
 *
 * @module
 */

/**
 * A form of Chinese:
 *
 * - `hans`: Simplified
 * - `hant`: Traditional, in the forms that OpenCC calls standard
 * - `tw`, `hk`: Traditional in the forms of Taiwan or Hong Kong
 * - `twp`, `hkp`: the same, and words exchanged for those in use there (`鼠标` becomes `滑鼠`)
 * - `jp`: Traditional in the forms of Japan (experimental in OpenCC)
 */
export type ChineseVariant = "hans" | "hant" | "tw" | "twp" | "hk" | "hkp" | "jp";

/** What to convert to, and from what. */
export interface ConvertOptions {
  /** The form to convert to. */
  readonly to: ChineseVariant;
  /** The form that the text is in. Without it each piece of the text is converted from the script that it is in. */
  readonly from?: ChineseVariant | undefined;
}

/** What the rest needs to know of each form: OpenCC's name for it, and the BCP 47 tag of a text written in it. */
const VARIANTS = {
  hans: { locale: "cn", language: "zh-Hans" },
  hant: { locale: "t", language: "zh-Hant" },
  tw: { locale: "tw", language: "zh-TW" },
  twp: { locale: "twp", language: "zh-TW" },
  hk: { locale: "hk", language: "zh-HK" },
  hkp: { locale: "hkp", language: "zh-HK" },
  jp: { locale: "jp", language: "zh-JP" },
} as const satisfies Record<ChineseVariant, { locale: string; language: string }>;

function isVariant(name: unknown): name is ChineseVariant {
  return typeof name === "string" && Object.hasOwn(VARIANTS, name);
}

/** OpenCC's name and the language tag of a form; throws `TypeError` for a name that is none. */
export function variant(name: ChineseVariant): (typeof VARIANTS)[ChineseVariant] {
  if (isVariant(name)) return VARIANTS[name];
  throw new TypeError(`Unknown form of Chinese ${String(name)}; expected one of ${Object.keys(VARIANTS).join(", ")}`);
}
