/**
 * Examples compile in a strict project as they are copied.
 *
 * @module
 */
import { expect, it } from "vitest";
import * as chinese from "../../src/chinese/index.ts";
import * as main from "../../src/index.ts";
import { type Block, blocksOf, readPage } from "./blocks.ts";
import { examplesInCommentOf } from "./comments.ts";
import { compileErrors } from "./compile.ts";
import { programOf } from "./program.ts";

const sourceOf = (blocks: readonly Block[]): string => programOf(blocks.filter(({ info }) => info === "ts")).source;

/** What the examples of a page use without declaring it. */
const PAGES = {
  "getting-started.md": "",
  "model.md": 'declare const html: string;\ndeclare const article: import("dw-article").Article;\n',
  "formats.md": "",
  "recipes.md": "declare const page: string;\n",
};

it("compiles the examples of pages and doc comments", () => {
  const pages = Object.entries(PAGES).map(([name, given]) => ({
    name,
    source: given + sourceOf(blocksOf(readPage(name))),
  }));
  const comments = [...Object.keys(main), ...Object.keys(chinese)].map((name) => ({
    name,
    source: sourceOf(examplesInCommentOf(name)),
  }));
  expect(comments.length).toBeGreaterThan(12);
  // One that is wrong shows that mistakes are seen.
  const wrong = { name: "wrong", source: 'import { toText } from "dw-article";\ntoText("x");\nexport {};\n' };
  const errors = compileErrors([...pages, ...comments, wrong]);
  expect(errors.filter((error) => !error.startsWith("tests/docs/wrong.example.ts"))).toEqual([]);
  expect(errors).toHaveLength(1);
});
