/**
 * What typedoc is told beyond its options: which group a symbol belongs to, how guides are named and ordered, where the
 * playground is.
 */
import { Application, Comment, CommentTag, Converter, JSX, KindRouter, PageEvent } from "typedoc";
import { colourToTheEnd } from "./highlight.mjs";

/** Where a symbol is declared → the group under which a user looks for it. */
const GROUPS = [
  [/^src\/(?:parse|input|report)\.ts$/, "Parse"],
  [/^src\/(?:model\/|url\/image\.ts$)/, "Model"],
  [/^src\/serialize\//, "Serialize"],
  [/^src\/chinese\//, "Chinese"],
  [/^src\/errors\.ts$/, "Errors"],
];

/** The guides in the order in which they are read; any other comes behind them. */
const GUIDES = [
  ..."getting-started model formats outputs recipes chinese archives".split(" "),
  ..."performance reliability architecture adding-a-layout".split(" "),
];

/** The names under which the entry points are imported. */
const MODULES = { index: "dw-article", chinese: "dw-article/chinese" };

/** Parts of the navigation that are open until a reader closes them. */
const OPEN = `for (const part of ["Guides", "Modules", "Modules$dw-article"]) {
  const key = "tsd-accordion-" + part;
  if (localStorage.getItem(key) === null) localStorage.setItem(key, "true");
}`;

/** Documents keep the names of their files in their addresses, whatever their title. */
const slugs = new Map();

class SiteRouter extends KindRouter {
  getIdealBaseName(reflection) {
    const slug = slugs.get(reflection);
    return slug === undefined ? super.getIdealBaseName(reflection) : `documents/${slug}`;
  }
}

function place(document) {
  const at = GUIDES.indexOf(slugs.get(document));
  return at < 0 ? GUIDES.length : at;
}

function assignGroup(project, reflection) {
  const path = project.getSymbolIdFromReflection(reflection)?.packagePath ?? "";
  const group = GROUPS.find(([pattern]) => pattern.test(path))?.[1];
  if (group === undefined) throw new Error(`${reflection.name}: no group for what ${path} declares`);
  const tag = new CommentTag("@group", [{ kind: "text", text: group }]);
  const commented = [reflection, ...(reflection.signatures ?? [])].filter(({ comment }) => comment !== undefined);
  for (const { comment } of commented) comment.blockTags.push(tag);
}

/** Every node has a `type` by which TypeScript narrows; saying so once is enough. */
function describeDiscriminator(reflection) {
  if (reflection.name !== "type" || reflection.type?.type !== "literal" || reflection.comment !== undefined) return;
  reflection.comment = new Comment([{ kind: "text", text: "Tells this node from all others." }]);
}

/** Tables are often wider than a phone: each scrolls by itself, with the keyboard, too. */
function scrollTables(parser) {
  parser.renderer.rules.table_open = () => '<div class="wide-table" tabindex="0"><table>';
  parser.renderer.rules.table_close = () => "</table></div>";
}

/** @param {import("typedoc").Application} app */
export async function load(app) {
  await colourToTheEnd();
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue("markdownItLoader", scrollTables));
  app.renderer.defineRouter("site", SiteRouter);
  app.renderer.hooks.on("head.end", () =>
    JSX.createElement("script", null, JSX.createElement(JSX.Raw, { html: OPEN })),
  );
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const title = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join(""))?.[1];
    if (title === undefined) throw new Error(`${document.name}: expected a heading of depth 1`);
    const name = document.name.split("/").at(-1);
    slugs.set(document, name.toLowerCase());
    document.frontmatter.group ??= /^[A-Z]+$/.test(name) ? "Project" : "Guides";
    document.name = title;
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const list of [project.documents, project.childrenIncludingDocuments]) {
      list?.sort((a, b) => (a.isDocument() && b.isDocument() ? place(a) - place(b) : 0));
    }
    for (const module of project.children ?? []) {
      module.name = MODULES[module.name] ?? module.name;
      for (const reflection of module.children ?? []) assignGroup(project, reflection);
    }
    for (const reflection of Object.values(project.reflections)) describeDiscriminator(reflection);
  });
  // Links of the navigation are the same on every page; those that begin with "site:" are meant from the site's root.
  app.renderer.on(PageEvent.END, (page) => {
    const root = "../".repeat(page.url.split("/").length - 1);
    page.contents = page.contents?.replaceAll('href="site:', `href="${root}`);
  });
}
