/**
 * An article as an outline that people can read.
 *
 * @module
 */

const MARGIN = 12;
const WIDTH = 88;

/** A label in the margin and text beside it, broken at spaces. */
function line(label, text) {
  const rows = text.match(new RegExp(`\\S(?:.{0,${WIDTH - 2}}\\S)?(?=\\s|$)|\\S+`, "gu")) ?? [""];
  return rows.map((row, index) => `${(index === 0 ? label : "").padEnd(MARGIN)}${row}`.trimEnd());
}

const nested = (blocks) => blocks.flatMap(outlineOf).map((row) => `  ${row}`);
const media = ({ type, title, id }) => line(type, title ?? id ?? "without a title");
const cellText = ({ children }) => children.flatMap(outlineOf).join(" ").replace(/\s+/g, " ").trim();

/** Node type → its lines. */
const BLOCKS = {
  paragraph: ({ role, text }) => line(role === "body" ? "" : role, text),
  figure: ({ src, caption, credit }) => [
    ...line("figure", src ?? "without an address"),
    ...(caption === null ? [] : line("", `“${caption.text}”`)),
    ...(credit === null ? [] : line("", `picture: ${credit}`)),
  ],
  gallery: ({ title, slides }) => [...line("gallery", title ?? "without a title"), ...nested(slides)],
  video: media,
  audio: media,
  embed: ({ provider, url, title }) => line("embed", [provider, title, url].filter(Boolean).join(" · ")),
  list: ({ ordered, children }) => [
    ...line(ordered ? "numbers" : "list", ""),
    ...nested(children.flatMap((item) => item.children)),
  ],
  blockquote: ({ children }) => [...line("quotation", ""), ...nested(children)],
  table: ({ caption, children }) => [
    ...line("table", caption?.text ?? ""),
    ...children.flatMap((row) => line("", row.children.map(cellText).join(" | "))),
  ],
  thematicBreak: () => ["* * *"],
};

function outlineOf(block) {
  return BLOCKS[block.type](block);
}

const nameOf = ({ name, note }) => (note === null ? name : `${name} (${note})`);

/** What is said of the article as a whole; what the source does not say is left out. */
function facts(article) {
  const said = {
    ...{ layout: article.layout, title: article.title, kicker: article.kicker.join(" · "), teaser: article.teaser },
    ...{ authors: article.authors.map(nameOf).join(", "), source: article.source },
    ...{ timestamp: article.timestamp, modified: article.modified, archived: article.archived },
    ...{ language: article.language, id: article.id, url: article.url, permalink: article.permalink },
    ...{ keywords: article.keywords.join(", ") },
  };
  return Object.entries(said).flatMap(([label, text]) => (text ? line(label, text) : []));
}

/** A heading's lines, and those of the blocks below it. */
function section({ heading, children }) {
  const head = heading === null ? [] : [`${"#".repeat(heading.depth)} ${heading.text}`, ""];
  return ["", ...head, ...children.flatMap(outlineOf)];
}

/** The lines of an outline. */
export function outline(article) {
  const { lead, sections, links } = article;
  return [
    ...facts(article),
    ...(lead === null ? [] : ["", ...outlineOf(lead)]),
    ...sections.flatMap(section),
    ...(links.length === 0 ? [] : ["", ...links.flatMap(({ kind, text, href }) => line(kind, `${text} → ${href}`))]),
  ];
}
