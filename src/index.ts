export { type ArticleErrorCode, ArticleParseError } from "./errors.ts";
export type * from "./model/index.ts";
export { toString } from "./model/index.ts";
