/**
 * The suite that runs under every runtime. It uses nothing that one of them lacks.
 *
 * @module
 */

/** Everything that the library makes of a document. */
export function outputsOf(main, chinese, { source, url }) {
  const warnings = [];
  const dropped = [];
  const options = {
    ...(url === undefined ? {} : { url }),
    onWarning: (warning) => warnings.push(warning),
    onDrop: (text) => dropped.push(text),
  };
  const article = main.parseArticle(source, options);
  return {
    json: `${main.toJson(article, { indent: 2 })}\n`,
    html: main.toHtml(article),
    page: main.toHtml(article, { document: true }),
    mirror: main.toMirror(article),
    markdown: main.toMarkdown(article),
    text: main.toText(article, { width: 72 }),
    jsonLd: main.toJsonLd(article),
    images: article.figures.map((figure) => main.imageUrl(figure, { width: 800 })),
    plain: article.sections.map(main.toString),
    script: chinese.detectScript(article),
    converted: main.toJson(chinese.convertArticle(article, { to: "twp" })),
    warnings,
    dropped,
  };
}

function codeOf(perform) {
  try {
    perform();
  } catch (error) {
    return `${error.name} ${error.code}`;
  }
  return "nothing was thrown";
}

/**
 * Runs the suite.
 *
 * @param cases - Documents, each with the outputs that are expected of it.
 * @returns how many checks passed, and a line for each that failed
 */
export function smoke(main, chinese, cases) {
  let passed = 0;
  const failures = [];
  const same = (what, actual, expected) => {
    if (JSON.stringify(actual) === JSON.stringify(expected)) passed++;
    else failures.push(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`.slice(0, 500));
  };
  for (const { name, source, url, outputs } of cases) {
    const found = outputsOf(main, chinese, { source, url });
    for (const [output, expected] of Object.entries(outputs)) same(`${name}, ${output}`, found[output], expected);
    const bytes = outputsOf(main, chinese, { source: new TextEncoder().encode(source), url });
    same(`${name} as bytes`, bytes, found);
    same(`${name} from JSON`, main.toHtml(main.fromJson(found.json)), found.html);
    same(`${name} from HTML`, main.toHtml(main.parseArticle(found.html)), found.html);
  }
  same(
    "empty input",
    codeOf(() => main.parseArticle(" ")),
    "ArticleParseError EMPTY_INPUT",
  );
  same("a page without article", main.safeParseArticle("<html><body></body></html>").error?.code, "NOT_AN_ARTICLE");
  same(
    "too much",
    codeOf(() => main.parseArticle("<p>One</p>", { maxLength: 3 })),
    "ArticleParseError INPUT_TOO_LARGE",
  );
  same(
    "no JSON",
    codeOf(() => main.fromJson("{")),
    "ArticleParseError INVALID_JSON",
  );
  same(
    "a number",
    codeOf(() => main.parseArticle(7)),
    "TypeError undefined",
  );
  same("deep nesting", main.parseArticle(`${"<div>".repeat(50_000)}<p>core`).paragraphs[0]?.text, "core");
  same("Chinese", chinese.convertText("渔网", { to: "hant" }), "漁網");
  return { passed, failures };
}
