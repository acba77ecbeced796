/**
 * Everything that is timed on a page.
 */
import { chinese, htmlparser2, library } from "./library.mjs";
import { mustBeRead } from "./region.mjs";

const { Parser, parseDocument, Tokenizer } = htmlparser2;
const { fromJson, parseArticle, toHtml, toJson, toJsonLd, toMarkdown, toMirror, toText } = library;

const ignore = () => {};

const SILENT = Object.fromEntries(
  [
    "onattribdata onattribentity onattribend onattribname oncdata onclosetag oncomment ondeclaration onend",
    "onopentagend onopentagname onprocessinginstruction onselfclosingtag ontext ontextentity",
  ]
    .join(" ")
    .split(" ")
    .map((name) => [name, ignore]),
);

function tokenize(html) {
  const tokenizer = new Tokenizer({}, SILENT);
  tokenizer.write(html);
  tokenizer.end();
}

function parseWithoutHandler(html) {
  new Parser({}).end(html);
}

/** Names under which figures are found again. */
export const TOKENIZE = "htmlparser2 Tokenizer, no callbacks";
export const LEAST = "Tokenizer on head and article only";
export const DOCUMENT = "htmlparser2.parseDocument";
export const ARTICLE = "parseArticle";

/** The parser below, and the library on top of it. */
export const PARSERS = {
  [LEAST]: (page) => {
    const pieces = mustBeRead(page);
    return () => pieces.forEach(tokenize);
  },
  [TOKENIZE]:
    ({ html }) =>
    () =>
      tokenize(html),
  "htmlparser2 Parser, no handler":
    ({ html }) =>
    () =>
      parseWithoutHandler(html),
  [DOCUMENT]:
    ({ html }) =>
    () =>
      parseDocument(html),
  [ARTICLE]:
    ({ html }) =>
    () =>
      parseArticle(html),
};

/** What is made of the model. */
export const WRITERS = {
  toHtml:
    ({ article }) =>
    () =>
      toHtml(article),
  "toHtml, document":
    ({ article }) =>
    () =>
      toHtml(article, { document: true }),
  toMirror:
    ({ article }) =>
    () =>
      toMirror(article),
  toJson:
    ({ article }) =>
    () =>
      toJson(article),
  fromJson: ({ article }) => {
    const json = toJson(article);
    return () => fromJson(json);
  },
  toMarkdown:
    ({ article }) =>
    () =>
      toMarkdown(article),
  toText:
    ({ article }) =>
    () =>
      toText(article),
  toJsonLd:
    ({ article }) =>
    () =>
      toJsonLd(article),
};

/** For articles in Chinese. */
export const CHINESE = {
  detectScript: ({ article }) => {
    const text = toText(article);
    return () => chinese.detectScript(text);
  },
  "convertArticle, to the other script": ({ article }) => {
    const text = toText(article);
    const to = chinese.detectScript(text).script === "Hans" ? "hant" : "hans";
    return () => chinese.convertArticle(article, { to });
  },
};

const ADDRESS = "https://www.dw.com/en/article/a-1";

/** Loads the extractors for pages of any kind, each with what it needs to read HTML. */
export async function loadExtractors() {
  const [{ Readability }, { JSDOM, VirtualConsole }, { parseHTML }, { Defuddle }, { extractFromHtml }] =
    await Promise.all([
      import("@mozilla/readability"),
      import("jsdom"),
      import("linkedom"),
      import("defuddle/node"),
      import("@extractus/article-extractor"),
    ]);
  const virtualConsole = new VirtualConsole();
  return {
    "Readability on linkedom":
      ({ html }) =>
      () =>
        new Readability(parseHTML(html).document).parse(),
    "article-extractor (linkedom)":
      ({ html }) =>
      () =>
        extractFromHtml(html, ADDRESS),
    "Defuddle (linkedom)":
      ({ html }) =>
      () =>
        Defuddle(html, ADDRESS, { useAsync: false }),
    "Readability on jsdom":
      ({ html }) =>
      () => {
        const { window } = new JSDOM(html, { url: ADDRESS, virtualConsole });
        const article = new Readability(window.document).parse();
        window.close();
        return article;
      },
  };
}

/** @returns the tasks of a table for one page */
export const tasksFor = (table, page) =>
  Object.fromEntries(Object.entries(table).map(([name, make]) => [name, make(page)]));
