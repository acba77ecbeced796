/**
 * The body is a tree that unist utilities walk as it is.
 *
 * The utilities' types know children of mutable lists only. Given a tree of the type {@link Node} rather than that of
 * its root, they narrow all the same.
 *
 * @module
 */
import { EXIT, SKIP, visit } from "unist-util-visit";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Article, type Link, type Node, type Paragraph, parseArticle, type Text, toString } from "../src/index.ts";
import { loadFixtures } from "./loader/fixtures.ts";

const fixtures = loadFixtures().map(({ name, source, about }) => {
  return [name, parseArticle(source, about.url === undefined ? {} : { url: about.url })] as const;
});

/** A node of whatever kind, as it comes out of JSON. */
interface AnyNode {
  type: string;
  children: AnyNode[];
}

/** What the nodes of a tree that are text say, one after the other. */
function leaves(tree: Node): string {
  let text = "";
  visit(tree, (node) => {
    expectTypeOf(node).toEqualTypeOf<Node>();
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
    else if (node.type === "break") text += " ";
  });
  return text.replace(/ +/g, " ").trim();
}

function paragraphsOf({ sections }: Article): Paragraph[] {
  const found: Paragraph[] = [];
  for (const section of sections) {
    visit<Node, "paragraph">(section, "paragraph", (node) => {
      expectTypeOf(node).toEqualTypeOf<Paragraph>();
      found.push(node);
    });
  }
  return found;
}

describe.each(fixtures)("unist-util-visit in the body of fixtures/%s", (_name, article) => {
  it("finds the paragraphs of the view, the same objects in the same order", () => {
    const found = paragraphsOf(article);
    expect(found.length).toBe(article.paragraphs.length);
    for (const [at, paragraph] of found.entries()) expect(paragraph).toBe(article.paragraphs[at]);
  });

  it("gathers the text of each paragraph from its leaves", () => {
    for (const paragraph of article.paragraphs) expect(leaves(paragraph)).toBe(paragraph.text);
  });

  it("meets only nodes that have a type, each in its place among its parent's children", () => {
    for (const section of article.sections) {
      const tree: AnyNode = JSON.parse(JSON.stringify(section));
      visit(tree, (node, index, parent) => {
        expect(node.type).toMatch(/^[a-z][a-zA-Z]+$/);
        if (parent !== undefined && index !== undefined) expect(parent.children[index]).toBe(node);
      });
    }
  });
});

describe("unist-util-visit", () => {
  const html =
    '<p>One <a href="https://www.dw.com/en/two/a-2">two <b>three</b></a></p><ul><li><a href="/en/four/a-4">four</a></li></ul>';
  const article = parseArticle(html);

  it("narrows a node by its type, and leaves out what it is told to", () => {
    const links: Link[] = [];
    const texts: string[] = [];
    const collect = (tree: Node): void => {
      visit(tree, (node) => {
        if (node.type === "text") texts.push(node.value);
        if (node.type !== "link") return;
        links.push(node);
        return SKIP;
      });
    };
    article.sections.forEach(collect);
    expect(links).toEqual(article.links);
    expect(links.map(toString)).toEqual(["two three", "four"]);
    expect(texts).toEqual(["One "]);
  });

  it("stops where it is told to", () => {
    const first: Text[] = [];
    const begin = (tree: Node): void => {
      visit(tree, "text", (node) => {
        first.push(node);
        return EXIT;
      });
    };
    article.sections.forEach(begin);
    expect(first).toEqual([{ type: "text", value: "One " }]);
  });
});
