/**
 * The output formats: what each is called, the extension of its files and how an article is written in it.
 *
 * @module
 */
import type { Article } from "../index.ts";

/** The library. It is loaded where documents are converted: not for `--help`, nor in the thread that hands out work. */
export type Library = typeof import("../index.ts");

/** A value of `--format`. */
export type Format = "json" | "ndjson" | "html" | "mirror" | "markdown" | "text" | "jsonld";

interface Writer {
  /** Extension of the files that `--out` makes, with its dot. */
  readonly extension: string;
  /** One line for `--help`. */
  readonly about: string;
  write(library: Library, article: Article, document: boolean): string;
}

/** How each format is written. */
export const FORMATS = {
  json: {
    extension: ".json",
    about: "the model, indented",
    write: (library, article) => library.toJson(article, { indent: 2 }),
  },
  ndjson: {
    extension: ".ndjson",
    about: "the model, a line a document",
    write: (library, article) => library.toJson(article),
  },
  html: {
    extension: ".html",
    about: "semantic HTML",
    write: (library, article, document) => library.toHtml(article, { document }),
  },
  mirror: {
    extension: ".md",
    about: "the mirror export",
    write: (library, article) => library.toMirror(article),
  },
  markdown: {
    extension: ".md",
    about: "CommonMark with front matter",
    write: (library, article) => library.toMarkdown(article),
  },
  text: {
    extension: ".txt",
    about: "the plain text of the body",
    write: (library, article) => library.toText(article),
  },
  jsonld: {
    extension: ".jsonld",
    about: "schema.org NewsArticle",
    write: (library, article) => JSON.stringify(library.toJsonLd(article), null, 2),
  },
} as const satisfies Record<Format, Writer>;

/** The article in a format. All but the mirror export, which is exact to the byte, end with a line break. */
export function writeArticle(library: Library, article: Article, format: Format, document: boolean): string {
  const text = FORMATS[format].write(library, article, document);
  return format === "mirror" || text.endsWith("\n") ? text : `${text}\n`;
}
