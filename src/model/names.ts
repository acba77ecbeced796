/**
 * The literals of the model as data, for what reads and checks them.
 *
 * @module
 */
import type { ParagraphRole } from "./block.ts";
import type { LinkKind } from "./inline.ts";

/** Every role of a paragraph. */
export const PARAGRAPH_ROLES = [
  "body",
  "question",
  "related",
  "byline",
  "note",
  "credit",
  "copyright",
  "promotion",
] as const satisfies readonly ParagraphRole[];

/** Every kind of a link. */
export const LINK_KINDS = [
  "article",
  "video",
  "audio",
  "gallery",
  "live",
  "topic",
  "section",
  "person",
  "program",
  "image",
  "shortlink",
  "mail",
  "external",
] as const satisfies readonly LinkKind[];
