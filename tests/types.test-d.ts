/**
 * What the types promise. Nothing here runs: `npm run typecheck` fails where a promise is broken.
 *
 * @module
 */
import { expectTypeOf } from "vitest";
import {
  type ConvertOptions,
  convertArticle,
  convertText,
  detectScript,
  type ScriptDetection,
} from "../src/chinese/index.ts";
import {
  type Article,
  type ArticleErrorCode,
  type ArticleInput,
  ArticleParseError,
  type Audio,
  type Author,
  type Block,
  type Figure,
  fromJson,
  type Inline,
  imageUrl,
  type Layout,
  type Link,
  type LinkKind,
  type Node,
  type Paragraph,
  type ParagraphRole,
  type ParseOptions,
  type ParseWarning,
  parseArticle,
  safeParseArticle,
  type TableCell,
  toHtml,
  toJson,
  toJsonLd,
  toMarkdown,
  toMirror,
  toString,
  toText,
  type Video,
} from "../src/index.ts";

declare const block: Block;
declare const inline: Inline;
declare const node: Node;
declare const article: Article;

/** Fails to compile where a kind is left over. */
declare function none(rest: never): void;

switch (block.type) {
  case "paragraph":
    expectTypeOf(block).toEqualTypeOf<Paragraph>();
    expectTypeOf(block.children).toEqualTypeOf<readonly Inline[]>();
    expectTypeOf(block.role).toEqualTypeOf<ParagraphRole>();
    break;
  case "figure":
    expectTypeOf(block.caption?.text).toEqualTypeOf<string | undefined>();
    expectTypeOf(block.src).toEqualTypeOf<string | null>();
    break;
  case "gallery":
    expectTypeOf(block.slides).toEqualTypeOf<readonly Figure[]>();
    break;
  case "video":
    expectTypeOf(block).toEqualTypeOf<Video>();
    expectTypeOf(block.duration).toEqualTypeOf<number | null>();
    break;
  case "audio":
    expectTypeOf(block).toEqualTypeOf<Audio>();
    break;
  case "embed":
    expectTypeOf(block.provider).toEqualTypeOf<string | null>();
    break;
  case "list":
    for (const item of block.children) expectTypeOf(item.children).toEqualTypeOf<readonly Block[]>();
    break;
  case "blockquote":
    expectTypeOf(block.children).toEqualTypeOf<readonly Block[]>();
    break;
  case "table":
    for (const row of block.children) expectTypeOf(row.children).toEqualTypeOf<readonly TableCell[]>();
    break;
  case "thematicBreak":
    expectTypeOf(block).not.toHaveProperty("children");
    break;
  default:
    none(block);
}

switch (inline.type) {
  case "text":
  case "inlineCode":
    expectTypeOf(inline.value).toBeString();
    break;
  case "strong":
  case "emphasis":
  case "superscript":
  case "subscript":
    expectTypeOf(inline.children).toEqualTypeOf<readonly Inline[]>();
    break;
  case "link":
    expectTypeOf(inline).toEqualTypeOf<Link>();
    expectTypeOf(inline.kind).toEqualTypeOf<LinkKind>();
    break;
  case "break":
    expectTypeOf(inline).not.toHaveProperty("value");
    break;
  default:
    none(inline);
}

// Every kind of node has a type of its own, so that a table over them can be complete.
const handlers: { [K in Node["type"]]: (node: Extract<Node, { type: K }>) => string } = {
  text: ({ value }) => value,
  inlineCode: ({ value }) => value,
  strong: toString,
  emphasis: toString,
  superscript: toString,
  subscript: toString,
  link: ({ text, href }) => `${text} ${href}`,
  break: ({ type }) => type,
  paragraph: ({ text }) => text,
  figure: ({ alt }) => alt ?? "",
  gallery: ({ slides }) => slides.map(toString).join(),
  video: ({ sources }) => sources.map(({ src }) => src).join(),
  audio: ({ sources }) => sources.map(({ src }) => src).join(),
  embed: ({ url }) => url ?? "",
  list: ({ ordered }) => String(ordered),
  listItem: ({ children }) => children.map(toString).join(),
  blockquote: ({ cite }) => cite ?? "",
  table: ({ caption }) => caption?.text ?? "",
  tableRow: toString,
  tableCell: ({ header }) => String(header),
  thematicBreak: ({ type }) => type,
  heading: ({ depth }) => "#".repeat(depth),
  section: ({ heading }) => heading?.text ?? "",
};
expectTypeOf(handlers).not.toBeAny();
expectTypeOf(toString(node)).toBeString();

// The model is read only, down to its lists.
expectTypeOf<Pick<Article, "title">>().toEqualTypeOf<{ readonly title: string | null }>();
expectTypeOf(article.paragraphs).toEqualTypeOf<readonly Paragraph[]>();
expectTypeOf(article.authors).toEqualTypeOf<readonly Author[]>();
expectTypeOf(article.kicker).toEqualTypeOf<readonly string[]>();
expectTypeOf(article.schemaVersion).toEqualTypeOf<1>();
expectTypeOf(article.layout).toEqualTypeOf<Layout>();
expectTypeOf(article.direction).toEqualTypeOf<"ltr" | "rtl">();
expectTypeOf(article.timestamp).toEqualTypeOf<string | null>();
expectTypeOf(article.lead).toEqualTypeOf<Figure | null>();
expectTypeOf(article.links).toEqualTypeOf<readonly Link[]>();

// What is asked of the parser, and what it answers.
expectTypeOf(parseArticle).returns.toEqualTypeOf<Article>();
expectTypeOf(parseArticle).parameter(0).extract<string>().toBeString();
parseArticle(new Uint8Array(), { url: undefined, layout: "auto", maxLength: 1 });
parseArticle({ type: "root", children: [{ type: "text", data: "One" }] });
parseArticle("", { onWarning: (warning) => expectTypeOf(warning).toEqualTypeOf<ParseWarning>() });
expectTypeOf<"paper">().not.toExtend<ParseOptions["layout"]>();
expectTypeOf<number>().not.toExtend<ArticleInput>();

const result = safeParseArticle("");
expectTypeOf(result).not.toHaveProperty("article");
if (result.success) {
  expectTypeOf(result.article).toEqualTypeOf<Article>();
  expectTypeOf(result.warnings).toEqualTypeOf<readonly ParseWarning[]>();
  expectTypeOf(result).not.toHaveProperty("error");
} else {
  expectTypeOf(result.error).toEqualTypeOf<ArticleParseError>();
  expectTypeOf(result.error.code).toEqualTypeOf<ArticleErrorCode>();
}
expectTypeOf(new ArticleParseError("EMPTY_INPUT", "")).toExtend<Error>();

// Writing.
expectTypeOf(toHtml(article, { document: true })).toBeString();
expectTypeOf(toMirror(article)).toBeString();
expectTypeOf(toJson(article, { views: true, indent: 2 })).toBeString();
expectTypeOf(fromJson("")).toEqualTypeOf<Article>();
expectTypeOf(toMarkdown(article, { frontMatter: false })).toBeString();
expectTypeOf(toText(article, { roles: ["body", "question"], width: 72 })).toBeString();
expectTypeOf(toJsonLd(article)).toEqualTypeOf<Record<string, unknown>>();
for (const figure of article.figures) expectTypeOf(imageUrl(figure, { width: 800 })).toEqualTypeOf<string | null>();
expectTypeOf<"advertisement">().not.toExtend<ParagraphRole>();

// Chinese.
expectTypeOf(detectScript("")).toEqualTypeOf<ScriptDetection>();
expectTypeOf(convertText("", { to: "twp", from: "hans" })).toBeString();
expectTypeOf(convertArticle(article, { to: "hk" })).toEqualTypeOf<Article>();
expectTypeOf<{ from: "hans" }>().not.toExtend<ConvertOptions>();
