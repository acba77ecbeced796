import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Article } from "../../src/model/index.ts";
import { toHtml } from "../../src/serialize/html/index.ts";
import { isSafeUrl } from "../../src/url/safe.ts";
import { article } from "../generators/article.ts";
import { notInert } from "../oracle/inert.ts";
import { bare, FULL, words } from "./articles.ts";

describe("an address is safe", () => {
  test.each([
    "",
    "#a",
    "/en/a-1",
    "a/b:c",
    "./a:b",
    "?a=javascript:b",
    "//example.org/a",
    "\\\\example.org",
    "https://example.org/",
    "HTTP://example.org/",
    " \n https://example.org/",
    "ht\ttps:x",
    "mailto:desk@example.org",
    "é:b",
    "1a:b",
  ])("where it is %j", (url) => expect(isSafeUrl(url)).toBe(true));

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u0000\u0001\u001f javascript:alert(1)",
    "\u00a0\ufeff\u2028javascript:alert(1)",
    "\u0085javascript:alert(1)",
    "java\nscr\r\nipt\t:alert(1)",
    "\njavascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "about:blank",
    "tel:1",
    "c:/a",
    "localhost:80/",
    "httpsx:a",
    "mailto+x:a",
  ])("but not where it is %j", (url) => expect(isSafeUrl(url)).toBe(false));

  it("or else it is left out", () => {
    const unsafe = "java\nscript:alert(1)";
    const html = toHtml(
      bare(
        {
          type: "paragraph",
          role: "body",
          text: "x",
          children: [
            {
              type: "link",
              href: unsafe,
              sourceHref: unsafe,
              text: "x",
              kind: "external",
              id: null,
              rel: null,
              children: words("x"),
            },
          ],
        },
        { type: "blockquote", cite: unsafe, children: [] },
        {
          type: "video",
          id: null,
          title: null,
          poster: unsafe,
          duration: null,
          sources: [{ src: unsafe, type: null }],
        },
        { type: "embed", provider: null, id: null, url: unsafe, title: "y" },
      ),
    );
    expect(html).toContain("<p><a>x</a></p>");
    expect(html).toContain("<source>");
    expect(html).not.toContain("script");
  });
});

describe("nothing in the output can run", () => {
  const PAYLOADS = [
    "javascript:alert(1)",
    " \u0001java\tscript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style></textarea></script><script>alert(1)</script>",
    "<!--<script>",
    "--><svg><style><img src=x onerror=alert(1)>",
    "]]><math><mtext></p><style><!--</style><img title='--><img src=x onerror=alert(1)>'>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><iframe src=//evil.example></iframe></template>",
    "\u2028</script\u2029>",
  ];
  const FIXED = new Set(["type", "layout", "direction", "role", "kind"]);

  /** The same value with the payload in place of every string. */
  function poisoned(value: unknown, payload: string): unknown {
    if (typeof value === "string") return payload;
    if (Array.isArray(value)) return value.map((item) => poisoned(item, payload));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, FIXED.has(key) ? inner : poisoned(inner, payload)]),
    );
  }

  function isArticle(value: unknown): value is Article {
    return typeof value === "object" && value !== null && "schemaVersion" in value;
  }

  test.each(PAYLOADS)("with %j in every field", (payload) => {
    const hostile = poisoned(FULL, payload);
    if (!isArticle(hostile)) throw new TypeError("no article");
    expect(JSON.stringify(hostile).split(JSON.stringify(payload).slice(1, -1)).length).toBeGreaterThan(60);
    expect(notInert(toHtml(hostile))).toEqual([]);
    expect(notInert(toHtml(hostile, { document: true }), { document: true })).toEqual([]);
  });

  it("whatever the article", () => {
    fc.assert(
      fc.property(article(), (given) => {
        expect(notInert(toHtml(given))).toEqual([]);
        expect(notInert(toHtml(given, { document: true }), { document: true })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
