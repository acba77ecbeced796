/**
 * The output formats: what each is called, the extension of its files and how an article is written in it.
 *
 * @module
 */
import { type Article, toHtml, toJson, toJsonLd, toMarkdown, toMirror, toText } from "../index.ts";

/** A value of `--format`. */
export type Format = "json" | "ndjson" | "html" | "mirror" | "markdown" | "text" | "jsonld";

interface Writer {
  /** Extension of the files that `--out` makes, with its dot. */
  readonly extension: string;
  /** One line for `--help`. */
  readonly about: string;
  write(article: Article, document: boolean): string;
}

function closed(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** How each format is written. All but the mirror export, which is exact to the byte, end with a line break. */
export const FORMATS = {
  json: { extension: ".json", about: "the model, indented", write: (a) => closed(toJson(a, { indent: 2 })) },
  ndjson: { extension: ".ndjson", about: "the model, a line a document", write: (a) => closed(toJson(a)) },
  html: {
    extension: ".html",
    about: "semantic HTML",
    write: (a, document) => closed(toHtml(a, { document })),
  },
  mirror: { extension: ".md", about: "the mirror export", write: (a) => toMirror(a) },
  markdown: { extension: ".md", about: "CommonMark with front matter", write: (a) => closed(toMarkdown(a)) },
  text: { extension: ".txt", about: "the plain text of the body", write: (a) => closed(toText(a)) },
  jsonld: {
    extension: ".jsonld",
    about: "schema.org NewsArticle",
    write: (a) => closed(JSON.stringify(toJsonLd(a), null, 2)),
  },
} as const satisfies Record<Format, Writer>;
