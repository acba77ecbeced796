/**
 * How bodies are written on dw.com since mid-2023 and on AMP pages.
 *
 * @module
 */
import type { BodyRules } from "../../body/flow.ts";
import { RICH_TEXT } from "../hooks.ts";

/** Bodies write headings as such; in old texts that were moved to the new pages, bold lines may still be ones. */
export const WEB_RULES: BodyRules = { hooks: RICH_TEXT, boldHeadings: false };
