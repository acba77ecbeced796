/**
 * The documents that are measured.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { library, ROOT } from "./library.mjs";

const FIXTURES = fileURLToPath(new URL("fixtures/", ROOT));
const EXTENSIONS = /\.(html?|md|txt)$/i;
const NOT_DOCUMENTS = /^(README|CHANGELOG|LICENSE)\b/i;
/** A page of so many bytes is a full page: one with its navigation, teasers and scripts. */
export const FULL_PAGE = 30_000;

/**
 * @typedef {object} Page
 * @property {string} name
 * @property {string} html
 * @property {number} bytes in UTF-8
 * @property {string} layout
 * @property {object} article the model of it
 */

function* files(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const entry of readdirSync(path).sort()) yield* files(join(path, entry));
}

/** Fixtures lie in a folder each, beside what is expected of them. */
function nameOf(path, folder) {
  const name = relative(folder, path) || basename(path);
  return (basename(name).startsWith("source.") ? dirname(name) : name.replace(EXTENSIONS, "")).replaceAll("\\", "/");
}

function read(path, folder) {
  const name = nameOf(path, folder);
  const bytes = readFileSync(path);
  const html = new TextDecoder().decode(bytes);
  const result = library.safeParseArticle(html);
  if (!result.success) return { name, refused: result.error.code };
  return { name, html, bytes: bytes.length, layout: result.article.layout, article: result.article };
}

/**
 * @param {readonly string[]} folders folders or files; none: the fixtures
 * @returns {{ pages: Page[], refused: { name: string, refused: string }[] }}
 */
export function loadPages(folders) {
  const places = folders.length === 0 ? [FIXTURES] : folders.map((folder) => resolve(folder));
  const documents = places.flatMap((place) => {
    const paths = [...files(place)].filter((path) => EXTENSIONS.test(path) && !NOT_DOCUMENTS.test(basename(path)));
    // In the fixtures only the sources are documents, the rest is what is expected of them.
    const sources = paths.filter((path) => basename(path).startsWith("source."));
    return (sources.length > 0 ? sources : paths).map((path) => read(path, place));
  });
  return {
    pages: documents.filter((document) => !("refused" in document)),
    refused: documents.filter((document) => "refused" in document),
  };
}

export const isExport = ({ layout }) => layout === "mirror";

export const isFullPage = (page) => !isExport(page) && page.layout !== "semantic" && page.bytes >= FULL_PAGE;
