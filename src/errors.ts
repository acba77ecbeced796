/**
 * What can go wrong, and what was merely odd.
 *
 * @module
 */

/** Why an input was refused. */
export type ArticleErrorCode =
  | "EMPTY_INPUT"
  | "NOT_AN_ARTICLE"
  | "INPUT_TOO_LARGE"
  | "INVALID_JSON"
  | "UNSUPPORTED_VERSION";

/**
 * Thrown where no article can be made of the input. `code` says why, `message` what was found and what was expected.
 *
 * @example
 * ```ts
 * import { ArticleParseError, parseArticle } from "dw-article";
 *
 * try {
 *   parseArticle("");
 * } catch (error) {
 *   if (error instanceof ArticleParseError) console.log(error.code); // EMPTY_INPUT
 * }
 * ```
 */
export class ArticleParseError extends Error {
  /** Always `"ArticleParseError"`. */
  override readonly name = "ArticleParseError";
  /** Why the input was refused. */
  readonly code: ArticleErrorCode;

  /**
   * @param code - Why the input was refused.
   * @param message - What was found and what was expected.
   * @param options - The error behind this one as `cause`.
   */
  constructor(code: ArticleErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
