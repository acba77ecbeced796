/**
 * One document: bytes or text in, text in the wanted format out.
 *
 * @module
 */
import type { ChineseVariant } from "../chinese/index.ts";
import type { Article } from "../index.ts";
import type { Settings } from "./args.ts";
import { writeArticle } from "./formats.ts";
import { type Outcome, problemOf } from "./task.ts";

/** What came of a document; `text` is `null` where it failed. */
export interface Converted extends Outcome {
  readonly text: string | null;
}

/** Converts a document; it never throws. `url` goes before the address in the settings. */
export type Converter = (input: string | Uint8Array, url: string | null) => Converted;

async function loadVariant(to: ChineseVariant): Promise<(article: Article) => Article> {
  const { convertArticle } = await import("../chinese/index.ts");
  return (article) => convertArticle(article, { to });
}

/**
 * Makes the converter for these settings. The Chinese dictionaries are loaded only where a script is asked for.
 *
 * @throws {Error} `opencc-js` is needed and not installed.
 */
export async function createConverter(settings: Settings): Promise<Converter> {
  const toVariant = settings.to === null ? null : await loadVariant(settings.to);
  const library = await import("../index.ts");
  const { format, layout, document } = settings;
  return (input, recordUrl) => {
    const url = recordUrl ?? settings.url;
    try {
      const parsed = library.safeParseArticle(input, url === null ? { layout } : { layout, url });
      if (!parsed.success) {
        const { code, message } = parsed.error;
        return { text: null, layout: null, warnings: [], error: { code, message } };
      }
      const article = toVariant === null ? parsed.article : toVariant(parsed.article);
      const text = writeArticle(library, article, format, document);
      return { text, layout: article.layout, warnings: parsed.warnings, error: null };
    } catch (error) {
      return { text: null, layout: null, warnings: [], error: problemOf(error, "INTERNAL_ERROR") };
    }
  };
}
