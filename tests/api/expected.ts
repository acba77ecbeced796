/**
 * The public interface as it is promised. A change here is a change for users: it belongs in the changelog.
 *
 * @module
 */
import type { Surface } from "./surface.ts";

const FUNCTION = "function";
const MEDIA = "type id title poster duration sources";
const CONTENT =
  "layout id url permalink language direction title kicker teaser authors source timestamp modified archived keywords lead sections";
const BLOCKS = "Paragraph | Figure | Gallery | Video | Audio | Embed | List | Blockquote | Table | ThematicBreak";
const INLINES = "Text | Strong | Emphasis | Link | Superscript | Subscript | InlineCode | Break";

/** `dw-article`. */
export const MAIN: Surface = {
  // Parsing
  parseArticle: FUNCTION,
  safeParseArticle: FUNCTION,
  ArticleInput: "string | Uint8Array<ArrayBufferLike> | DocumentLike",
  DocumentLike: "children type name? data? attribs?",
  NodeLike: "type name? data? attribs? children?",
  ParseOptions: "url? layout? onWarning? onDrop? maxLength?",
  ParseResult:
    "{ readonly success: true; readonly article: Article; readonly warnings: readonly ParseWarning[]; } | { readonly success: false; readonly error: ArticleParseError; }",
  ParseWarning: "code message excerpt",
  WarningCode:
    "'BROKEN_METADATA' 'CONFLICTING_METADATA' 'DEEP_NESTING' 'INVALID_DATE' 'INVALID_UTF8' 'MISSING_BODY' 'MISSING_IMAGE' 'UNKNOWN_LAYOUT' 'UNSAFE_URL'",
  DroppedText: "reason text",
  DropReason:
    "'advertisement' 'byline' 'date' 'duplicate' 'fallback' 'feedback' 'footer' 'graphic' 'hidden' 'label' 'navigation' 'player' 'related' 'script' 'separator' 'share' 'station'",
  ArticleParseError: "class name code message stack? cause?",
  ArticleErrorCode: "'EMPTY_INPUT' 'INPUT_TOO_LARGE' 'INVALID_JSON' 'NOT_AN_ARTICLE' 'UNSUPPORTED_VERSION'",

  // The model
  Article: `schemaVersion paragraphs figures links ${CONTENT}`,
  ArticleContent: CONTENT,
  Layout: "'amp' 'fragment' 'legacy' 'mirror' 'semantic' 'web'",
  Author: "name url note",
  Section: "type heading children",
  Heading: "type depth text children",
  Block: BLOCKS,
  Paragraph: "type role text children",
  ParagraphRole: "'body' 'byline' 'copyright' 'credit' 'note' 'promotion' 'question' 'related'",
  Figure: "type id src sourceUrl alt title caption credit width height",
  Caption: "text children",
  Gallery: "type id title slides",
  Video: MEDIA,
  Audio: MEDIA,
  MediaSource: "src type",
  Embed: "type provider id url title",
  List: "type ordered start children",
  ListItem: "type children",
  Blockquote: "type children cite",
  Table: "type caption children",
  TableRow: "type children",
  TableCell: "type header children",
  ThematicBreak: "type",
  Inline: INLINES,
  Text: "type value",
  Strong: "type children",
  Emphasis: "type children",
  Link: "type href sourceHref text kind id rel children",
  LinkKind:
    "'article' 'audio' 'external' 'gallery' 'image' 'live' 'mail' 'person' 'program' 'section' 'shortlink' 'topic' 'video'",
  Superscript: "type children",
  Subscript: "type children",
  InlineCode: "type value",
  Break: "type",
  Node: `${INLINES} | ${BLOCKS} | Heading | Section | ListItem | TableRow | TableCell`,
  toString: FUNCTION,

  // Writing
  toHtml: FUNCTION,
  HtmlOptions: "document?",
  toMirror: FUNCTION,
  toJson: FUNCTION,
  JsonOptions: "views? indent?",
  fromJson: FUNCTION,
  JsonProblem: "pointer message",
  toMarkdown: FUNCTION,
  MarkdownOptions: "frontMatter?",
  toText: FUNCTION,
  TextOptions: "roles? width?",
  toJsonLd: FUNCTION,
  imageUrl: FUNCTION,
};

/** `dw-article/chinese`. */
export const CHINESE: Surface = {
  detectScript: FUNCTION,
  Script: "'Hans' 'Hant'",
  ScriptDetection: "script hant hans",
  convertText: FUNCTION,
  convertArticle: FUNCTION,
  ConvertOptions: "to from?",
  ChineseVariant: "'hans' 'hant' 'hk' 'hkp' 'jp' 'tw' 'twp'",
};
