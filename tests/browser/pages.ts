/**
 * The pages that are opened in a browser: what the library writes of every payload.
 *
 * @module
 */
import {
  type Article,
  type Block,
  type Figure,
  fromJson,
  safeParseArticle,
  toHtml,
  toMirror,
} from "../../src/index.ts";
import { asAddress, asMarkup, asText, CARRIERS, type Cargo, carriers } from "../payloads/carriers.ts";
import { made, stored } from "../payloads/stored.ts";
import { ADDRESSES, MARKUP } from "../payloads/texts.ts";

/** One page to open. */
export interface Page {
  readonly name: string;
  readonly html: string;
  /** The addresses of pictures and recordings that it may ask for. */
  readonly loads: readonly string[];
}

const HARMLESS = "https://www.dw.com/en/harmless/a-60000007";

function* figureLoads(figure: Figure): Generator<string | null> {
  yield figure.src;
  yield figure.sourceUrl;
}

function* blockLoads(block: Block): Generator<string | null> {
  switch (block.type) {
    case "figure":
      yield* figureLoads(block);
      break;
    case "gallery":
      for (const slide of block.slides) yield* figureLoads(slide);
      break;
    case "video":
    case "audio":
      yield block.poster;
      for (const { src } of block.sources) yield src;
      break;
    case "list":
      for (const item of block.children) for (const child of item.children) yield* blockLoads(child);
      break;
    case "blockquote":
      for (const child of block.children) yield* blockLoads(child);
      break;
    case "table":
      for (const row of block.children) {
        for (const cell of row.children) for (const child of cell.children) yield* blockLoads(child);
      }
      break;
    default:
      break;
  }
}

/** The pictures and recordings of an article, as it names them. */
function loads(article: Article): string[] {
  const found = article.lead === null ? [] : [...figureLoads(article.lead)];
  for (const section of article.sections) for (const block of section.children) found.push(...blockLoads(block));
  return found.filter((address) => address !== null);
}

function readings(cargo: Cargo): Article[] {
  return carriers.flatMap((layout) => {
    const result = safeParseArticle(CARRIERS[layout](cargo), { layout, url: HARMLESS });
    return result.success ? [result.article] : [];
  });
}

function* pagesOf(name: string, articles: readonly Article[]): Generator<Page> {
  const addresses = [...new Set(articles.flatMap(loads))];
  const parts = [...new Set(articles.flatMap((article) => [toHtml(article), toMirror(article)]))];
  yield { name: `parts: ${name}`, html: `<!doctype html><title>t</title>${parts.join("\n<hr>\n")}`, loads: addresses };
  const last = articles.at(-1);
  if (last !== undefined) yield { name: `page: ${name}`, html: toHtml(last, { document: true }), loads: addresses };
}

/** Every page, payload by payload. */
export function* pages(): Generator<Page> {
  for (const payload of MARKUP) {
    const text = payload
      .replaceAll("\0", "")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    yield* pagesOf(payload, [...readings(asText(payload)), ...readings(asMarkup(payload)), fromJson(stored({ text }))]);
  }
  for (const payload of ADDRESSES) {
    yield* pagesOf(payload, [...readings(asAddress(payload)), ...readings(asMarkup(payload)), made(payload)]);
  }
}
