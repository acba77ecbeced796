/**
 * `npm run docs`: bundles the playground from the published entry points into the site.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = join(HERE, "../../dist");
const OUT = join(HERE, "../api/playground");
const ENTRIES = { "dw-article": join(DIST, "index.js"), "dw-article/chinese": join(DIST, "chinese.js") };

for (const entry of Object.values(ENTRIES)) {
  if (existsSync(entry)) continue;
  console.error(`the playground is made of the built package, but ${entry} is missing: run "npm run build"`);
  process.exit(1);
}

/** The style sheet of the library's own pages, and what the playground adds to it. */
async function previewStyle() {
  const { parseArticle, toHtml } = await import(ENTRIES["dw-article"]);
  const [, style] = /<style>([^<]*)<\/style>/.exec(toHtml(parseArticle("<p>x</p>"), { document: true })) ?? [];
  if (style === undefined) throw new Error("expected a style sheet in the library's own page");
  return style + readFileSync(join(HERE, "preview.css"), "utf8");
}

const style = await previewStyle();
const hash = `sha256-${createHash("sha256").update(style).digest("base64")}`;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: [join(HERE, "src/main.ts"), join(HERE, "src/worker.ts")],
  outdir: OUT,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: "es2022",
  chunkNames: "chunks/[hash]",
  alias: ENTRIES,
  loader: { ".html": "text", ".md": "text" },
  define: { PREVIEW_STYLE: JSON.stringify(style) },
  legalComments: "none",
  logLevel: "warning",
  // The package says that its files have no side effects, which is so.
  logOverride: { "ignored-bare-import": "silent" },
});
copyFileSync(join(HERE, "style.css"), join(OUT, "style.css"));
writeFileSync(join(OUT, "index.html"), readFileSync(join(HERE, "index.html"), "utf8").replace("{{style-hash}}", hash));
