/**
 * What of an article's blocks the mirror export can hold, and as what: reading the export gives back just these.
 *
 * @module
 */
import { type Block, type Embed, type Inline, isThroughout, type Link, withoutStrong } from "../model/index.ts";
import { isSafeUrl } from "../url/safe.ts";

/** Text as a paragraph of its own. */
export function lineOf(text: string | null, children?: readonly Inline[]): Block[] {
  if (text === null || text === "") return [];
  return [{ type: "paragraph", role: "body", text, children: children ?? [{ type: "text", value: text }] }];
}

/** An embed as a paragraph: a link, or its words. */
function heldEmbed({ title, url }: Embed): Block[] {
  const text = title ?? url ?? "";
  if (url === null || !isSafeUrl(url)) return lineOf(text);
  const children: Inline[] = [{ type: "text", value: text }];
  const link: Link = {
    type: "link",
    href: url,
    sourceHref: url,
    text,
    kind: "external",
    id: null,
    rel: null,
    children,
  };
  return lineOf(text, [link]);
}

function held(block: Block): Block[] {
  switch (block.type) {
    case "paragraph":
      return block.children.length === 0 ? [] : [block];
    case "figure":
      return block.src === null && block.caption === null && block.credit === null ? [] : [block];
    case "embed":
      return heldEmbed(block);
    case "video":
    case "audio": {
      const { title, poster, sources } = block;
      const line = lineOf(title);
      const plays = (poster !== null && isSafeUrl(poster)) || sources.some(({ src }) => isSafeUrl(src));
      return plays ? [...line, { ...block, title: null }] : line;
    }
    case "list": {
      const children = block.children
        .map((item) => ({ ...item, children: heldBlocks(item.children) }))
        .filter((item) => item.children.length > 0);
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case "blockquote": {
      const children = heldBlocks(block.children);
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case "table": {
      const children = block.children
        .map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: heldBlocks(cell.children) })),
        }))
        .filter((row) => row.children.some((cell) => cell.children.length > 0));
      return children.length === 0 && block.caption === null ? [] : [{ ...block, children }];
    }
    default:
      return [block];
  }
}

/**
 * Blocks as the form holds them: an embed is a link, a player's title a paragraph before it; players and pictures
 * without an address, and what is empty without them, are left out.
 */
export function heldBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(held);
}

/** A line that is bold throughout is read as one run of bold, that of a heading or of a paragraph. */
export function inOneBold(block: Block): Block {
  if (block.type !== "paragraph" || !isThroughout(block.children, "strong")) return block;
  return { ...block, children: [{ type: "strong", children: withoutStrong(block.children) }] };
}

/** Two breaks in a row begin a new paragraph where text stands without tags of its own. */
export function isSplit(nodes: readonly Inline[]): boolean {
  return nodes.some((node, at) =>
    node.type === "break" ? nodes[at + 1]?.type === "break" : "children" in node && isSplit(node.children),
  );
}
