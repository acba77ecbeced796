import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, type ParseOptions, parseArticle } from "../src/index.ts";
import { loadSources } from "./fuzz/sources.ts";
import { body, mirror, wild } from "./generators/html.ts";
import { conservation } from "./oracle/conservation.ts";

/** Where a document and its reading part, in words; `null` where everything is accounted for. */
function parting(
  source: string,
  options: ParseOptions,
  change: (article: Article) => Article = (article) => article,
): string | null {
  const drops: string[] = [];
  const article = parseArticle(source, { ...options, onDrop: ({ text }) => drops.push(text) });
  const { problem } = conservation(source, { article: change(article), drops });
  return problem === null ? null : `${problem}\ndropped: ${JSON.stringify(drops)}`;
}

describe("every visible character is in the model exactly once, or was handed to onDrop", () => {
  const sources = loadSources().filter(({ layout }) => layout !== "semantic");

  test.each(sources.map((source) => [source.name, source] as const))("%s", (_, { text, url }) => {
    expect(parting(text, { url })).toBeNull();
  });

  const documents = {
    "exports with a body from the grammar": [mirror(body()), {}],
    "exports with wild markup": [mirror(wild()), {}],
    "bodies from the grammar": [body().map((html) => `<p>Text.</p>${html}`), { layout: "fragment" }],
    "wild markup": [wild().map((html) => `<p>Text.</p>${html}`), { layout: "fragment" }],
  } satisfies Record<string, readonly [fc.Arbitrary<string>, ParseOptions]>;

  test.each(Object.entries(documents))("%s", (_, [documents, options]) => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(parting(source, options)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe("the check itself", () => {
  const source =
    "[Title](https://www.dw.com/en/a/a-1)\n------\n\n<p>One two.</p><p>Three.</p><script>four</script><ul><li>Five</li></ul>\n";
  const options: ParseOptions = { layout: "mirror" };
  const paragraph = (text: string) =>
    ({ type: "paragraph", role: "body", text, children: [{ type: "text", value: text }] }) as const;
  const withBody =
    (...texts: string[]) =>
    (article: Article): Article => ({
      ...article,
      sections: [{ type: "section", heading: null, children: texts.map(paragraph) }],
    });

  test("accepts what is right", () => {
    expect(parting(source, options, withBody("One two.", "Three.", "Five"))).toBeNull();
  });

  test.each([
    ["a paragraph is lost", ["One two.", "Five"]],
    ["a letter is lost", ["One two", "Three.", "Five"]],
    ["a letter is put in", ["One two.", "Three..", "Five"]],
    ["a paragraph stands twice", ["One two.", "Three.", "Three.", "Five"]],
    ["paragraphs change places", ["Three.", "One two.", "Five"]],
    ["script is taken for text", ["One two.", "Three.", "four", "Five"]],
    ["all is lost", []],
  ])("notices where %s", (_, texts) => {
    expect(parting(source, options, withBody(...texts))).not.toBeNull();
  });

  test("notices where the title is lost", () => {
    const change = (article: Article): Article => ({ ...withBody("One two.", "Three.", "Five")(article), title: null });
    expect(parting(source, options, change)).not.toBeNull();
  });
});
