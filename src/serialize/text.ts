/**
 * The article as plain text.
 *
 * @module
 */
import type { Article, Block, ListItem, ParagraphRole, TableCell, TableRow } from "../model/index.ts";

/** How {@link toText} writes. */
export interface TextOptions {
  /** The paragraphs to write; default `["body"]`. */
  readonly roles?: readonly ParagraphRole[] | undefined;
  /**
   * Columns a line may have; East Asian wide characters count two. A word that is longer stands on a line of its own.
   * Default: lines are not wrapped.
   */
  readonly width?: number | undefined;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
/** What does not begin a line: closing punctuation, marks of the character before, the small signs of Japanese. */
const STAYS = /[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Cf}\p{Emoji_Modifier}—～〜ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
/** What does not end one: opening punctuation, and the joiner inside an emoji. */
const HOLDS = /[\p{Ps}\p{Pi}\u200d]/u;

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let gap = "";
  let unit = "";
  let size = 0;
  let last = "";
  const flush = () => {
    if (line !== "" && used + gap.length + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    if (line === "") gap = "";
    line += gap + unit;
    used += gap.length + size;
    gap = unit = "";
    size = 0;
  };
  for (const character of text) {
    if (character === " ") {
      flush();
      gap = " ";
    } else {
      const open = WIDE.test(character) || WIDE.test(last);
      if (unit !== "" && open && !STAYS.test(character) && !HOLDS.test(last)) flush();
      unit += character;
      size += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    }
    last = character;
  }
  flush();
  lines.push(line);
  return lines.join("\n");
}

function collect(
  nodes: readonly (Block | ListItem | TableRow | TableCell)[],
  roles: readonly ParagraphRole[],
  texts: string[],
): void {
  for (const node of nodes) {
    if (node.type !== "paragraph") "children" in node && collect(node.children, roles, texts);
    else if (roles.includes(node.role)) texts.push(node.text);
  }
}

/**
 * The article as plain text: the title, the headings and the paragraphs of the chosen roles, with a blank line between
 * them. What belongs to pictures, players and embeds is left out.
 *
 * @example
 * ```ts
 * import { parseArticle, toText } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody sails.</p>");
 * toText(article); // "Fog\n\nNobody sails."
 * toText(article, { roles: ["body", "question"], width: 10 }); // "Fog\n\nNobody\nsails."
 * ```
 */
export function toText(article: Article, options: TextOptions = {}): string {
  const { roles = ["body"], width } = options;
  const texts: string[] = article.title === null ? [] : [article.title];
  for (const section of article.sections) {
    if (section.heading !== null) texts.push(section.heading.text);
    collect(section.children, roles, texts);
  }
  return (width === undefined ? texts : texts.map((text) => wrap(text, width))).join("\n\n");
}
