/**
 * The pipeline: input → layout detection → that layout's reader → model.
 *
 * @module
 */
import { ArticleParseError } from "./errors.ts";
import { type ArticleInput, DEFAULT_MAX_LENGTH, sourceText } from "./input.ts";
import { detectLayout, LAYOUTS, layoutNamed } from "./layouts/index.ts";
import type { LayoutReader } from "./layouts/reader.ts";
import { type Article, type ArticleContent, type Layout, withViews } from "./model/index.ts";
import type { DroppedText, ParseWarning, Report } from "./report.ts";
import { clean, isBlank } from "./text/whitespace.ts";

/** Options of {@link parseArticle}. */
export interface ParseOptions {
  /** The page's own address: base of relative links, and what `url`, `id` and `language` fall back to. Default: none. */
  readonly url?: string | undefined;
  /** The layout to read the input as. Default `"auto"`: it is detected. */
  readonly layout?: Layout | "auto" | undefined;
  /** Called with what is odd and was still read. Default: nobody is told. */
  readonly onWarning?: ((warning: ParseWarning) => void) | undefined;
  /** Called with every piece of text inside the article's region that the model leaves out. Default: nobody is told. */
  readonly onDrop?: ((dropped: DroppedText) => void) | undefined;
  /** Characters accepted; more is `INPUT_TOO_LARGE`. Default: 16 Mi. */
  readonly maxLength?: number | undefined;
}

/** What {@link safeParseArticle} returns. */
export type ParseResult =
  | {
      /** An article was found. */
      readonly success: true;
      /** The article. */
      readonly article: Article;
      /** What was odd and was still read, in order. */
      readonly warnings: readonly ParseWarning[];
    }
  | {
      /** There is none. */
      readonly success: false;
      /** Why. */
      readonly error: ArticleParseError;
    };

const EXCERPT = 120;

function reportTo({ onWarning, onDrop }: ParseOptions): Report {
  return {
    warn: (code, message, excerpt = "") => onWarning?.({ code, message, excerpt: clean(excerpt).slice(0, EXCERPT) }),
    drop: (reason, text) => {
      if (onDrop !== undefined && !isBlank(text)) onDrop({ reason, text: clean(text) });
    },
  };
}

function readerFor(html: string, name: Layout | "auto"): LayoutReader {
  if (name === "auto") return detectLayout(html);
  const reader = layoutNamed(name);
  if (reader !== null) return reader;
  const names = LAYOUTS.map(({ layout }) => JSON.stringify(layout)).join(", ");
  throw new TypeError(`expected options.layout to be "auto" or one of ${names}, found ${JSON.stringify(name)}`);
}

/** Whether anything of an article was found. */
function isArticle({ title, lead, sections }: ArticleContent): boolean {
  return title !== null || lead !== null || sections.length > 0;
}

/**
 * Turns a Deutsche Welle article of any layout into the typed model.
 *
 * Pure and synchronous: it never touches the network and never changes its input.
 *
 * @param input - HTML text, its UTF-8 bytes, or an already parsed document of the domhandler kind.
 * @param options - See {@link ParseOptions}.
 * @returns The article; plain data.
 * @throws {@link ArticleParseError} `EMPTY_INPUT`, `NOT_AN_ARTICLE` or `INPUT_TOO_LARGE`.
 * @throws TypeError for an input of another type or an unknown layout.
 *
 * @example
 * ```ts
 * import { parseArticle } from "dw-article";
 *
 * const article = parseArticle("[A title](https://www.dw.com/en/a-title/a-123)\n------\n\n<p>Text.</p>");
 * article.title; // "A title"
 * article.paragraphs.map((paragraph) => paragraph.text); // ["Text."]
 * ```
 */
export function parseArticle(input: ArticleInput, options: ParseOptions = {}): Article {
  const report = reportTo(options);
  const html = sourceText(input, options.maxLength ?? DEFAULT_MAX_LENGTH, report);
  const reader = readerFor(html, options.layout ?? "auto");
  const forced = options.layout !== undefined && options.layout !== "auto";
  const content = reader.read({ html, url: options.url?.replaceAll("\0", "") ?? null, report, forced });
  if (content === null || !isArticle(content)) {
    throw new ArticleParseError(
      "NOT_AN_ARTICLE",
      `expected a headline or a body, found neither in ${html.length} characters of layout ${reader.layout}`,
    );
  }
  return withViews(content);
}

/**
 * As {@link parseArticle}, but a refused input is an answer, not an exception.
 *
 * @param input - As for {@link parseArticle}. It never throws for a string or bytes.
 * @param options - As for {@link parseArticle}; `onWarning` is called too.
 * @returns The article with its warnings, or the error.
 *
 * @example
 * ```ts
 * import { safeParseArticle } from "dw-article";
 *
 * const result = safeParseArticle("");
 * if (!result.success) result.error.code; // "EMPTY_INPUT"
 * ```
 */
export function safeParseArticle(input: ArticleInput, options: ParseOptions = {}): ParseResult {
  const warnings: ParseWarning[] = [];
  const onWarning = (warning: ParseWarning): void => {
    warnings.push(warning);
    options.onWarning?.(warning);
  };
  try {
    return { success: true, article: parseArticle(input, { ...options, onWarning }), warnings };
  } catch (error) {
    if (error instanceof ArticleParseError) return { success: false, error };
    throw error;
  }
}
