/**
 * The model, as the rest of the library imports it.
 *
 * @module
 */
export type * from "./article.ts";
export type * from "./block.ts";
export { isThroughout, pushJoined, withoutStrong } from "./bold.ts";
export type * from "./inline.ts";
export { inlineText, type Node, toString, withViews } from "./walk.ts";
