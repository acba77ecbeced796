/**
 * What is true of the library for every input whatsoever. Each check throws where it is not.
 *
 * @module
 */
import assert from "node:assert/strict";
import {
  type Article,
  ArticleParseError,
  fromJson,
  type ParseOptions,
  parseArticle,
  safeParseArticle,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toText,
} from "../../src/index.ts";
import { conservation } from "../oracle/conservation.ts";
import { notInert } from "../oracle/inert.ts";
import { modelProblems } from "../oracle/model.ts";
import { bodyRuns } from "../oracle/visible.ts";

export type Input = string | Uint8Array;

/** An article and what was left out of it. */
export interface Read {
  readonly article: Article;
  readonly drops: readonly string[];
}

/** Reads an input that may be anything; `null` where the library refuses it in the way it promises. */
export function read(input: Input, options: ParseOptions = {}): Read | null {
  const drops: string[] = [];
  const onDrop: ParseOptions["onDrop"] = ({ reason, text }) => {
    assert.equal(text, text.trim(), "dropped text is trimmed");
    assert.notEqual(text, "", "dropped text is not empty");
    assert.match(reason, /^[a-z]+$/);
    drops.push(text);
  };
  const result = safeParseArticle(input, { ...options, onDrop });
  if (result.success) {
    for (const { code, message, excerpt } of result.warnings) {
      assert.match(code, /^[A-Z_0-9]+$/);
      assert.notEqual(message, "");
      assert.ok(excerpt.length <= 120, "an excerpt is at most 120 characters");
    }
    return { article: result.article, drops };
  }
  assert.ok(result.error instanceof ArticleParseError);
  assert.ok(["EMPTY_INPUT", "NOT_AN_ARTICLE"].includes(result.error.code), result.error.code);
  return null;
}

function without<K extends keyof Article>(article: Article, key: K): Omit<Article, K> {
  const { [key]: _, ...rest } = article;
  return rest;
}

/** `fromJson(toJson(a))` equals `a`. */
export function checkJson(article: Article): void {
  assert.deepStrictEqual(fromJson(toJson(article)), article, "through JSON");
  assert.deepStrictEqual(fromJson(toJson(article, { views: true })), article, "through JSON with views");
}

/** `parseArticle(toHtml(a))` equals `a` but for the layout, and nothing of it is left out. */
export function checkHtml(article: Article): void {
  for (const document of [false, true]) {
    const html = toHtml(article, { document });
    assert.deepStrictEqual(notInert(html, { document }), [], `inert: ${html}`);
    const back = parseArticle(html);
    assert.equal(back.layout, "semantic");
    assert.deepStrictEqual(
      without(back, "layout"),
      without(article, "layout"),
      document ? "through a page" : "through HTML",
    );
  }
}

/** Whether a picture may be fetched from an address as it is written in a page of DW's. */
function isPicture(address: string): boolean {
  const base = "https://www.dw.com/";
  return address !== "" && URL.canParse(address, base) && /^https?:/.test(new URL(address, base).protocol);
}

/** An article as the export holds it: read back from it. `null` where the form holds nothing of the article. */
export function throughMirror(article: Article): Article | null {
  const result = safeParseArticle(toMirror(article));
  if (result.success) return result.article;
  // Such as a player without an address: there is no title, no text and no picture.
  assert.equal(result.error.code, "NOT_AN_ARTICLE");
  const frame = /^(?:<!--\d+-->\n)?(?:\[\]\([^\n]*\)\n)?------\s*(?:<div><i>[^<]*<br>[^<]*<\/i><\/div>)?/;
  const body = toMirror(article).replace(frame, "");
  assert.doesNotMatch(body, /<video|<audio/);
  for (const [, address = ""] of body.matchAll(/<img src="([^"]*)"/g)) {
    assert.ok(!isPicture(address), `a picture is refused: ${address}`);
  }
  assert.deepStrictEqual(bodyRuns(body), [], "an export that is refused is empty");
  return null;
}

/** Writing the export, reading it and writing it again gives the same bytes. */
export function checkMirror(article: Article): void {
  const first = toMirror(article);
  assert.deepStrictEqual(notInert(first.replace(/^<!--\d+-->/, "")), [], `inert: ${first}`);
  const back = throughMirror(article);
  if (back !== null) assert.equal(toMirror(back), first, "the export is stable");
}

/** The other serializers take it. */
export function checkOutputs(article: Article): void {
  assert.equal(typeof toMarkdown(article), "string");
  assert.equal(typeof toText(article), "string");
  const data = JSON.stringify(toJsonLd(article));
  assert.equal(typeof data, "string");
}

/** Every visible character is in the model or was handed over. */
export function checkConservation(source: string, { article, drops }: Read): void {
  if (article.layout === "semantic") return;
  const { problem } = conservation(source, { article, drops });
  if (problem !== null) assert.fail(`not conserved: ${problem}\ndropped: ${JSON.stringify(drops)}`);
}

/** All of the above. */
export function checkAll(input: Input, options: ParseOptions = {}): void {
  const reading = read(input, options);
  if (reading === null) return;
  const { article } = reading;
  assert.deepStrictEqual(modelProblems(article), [], "the model is well formed");
  checkOutputs(article);
  checkJson(article);
  checkHtml(article);
  // The library's own form is read to the letter, with what no other layout gives: what the export made of it counts.
  const written = article.layout === "semantic" ? throughMirror(article) : article;
  if (written !== null) checkMirror(written);
  checkConservation(typeof input === "string" ? input : new TextDecoder().decode(input), reading);
}
