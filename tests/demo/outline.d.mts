import type { Article } from "../../src/index.ts";

/** The lines of an outline. */
export function outline(article: Article): string[];
