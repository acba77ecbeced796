/**
 * The article as schema.org data: a `NewsArticle` with its pictures, films and sounds.
 *
 * @module
 */
import type {
  Article,
  Audio,
  Author,
  Block,
  Figure,
  ListItem,
  Section,
  TableCell,
  TableRow,
  Video,
} from "../model/index.ts";
import { isForeign } from "../url/dw.ts";

/** A schema.org node: its type first, then the properties that say something. */
type Thing = Record<string, unknown>;

const PUBLISHER: Thing = {
  "@type": "NewsMediaOrganization",
  name: "Deutsche Welle",
  alternateName: "DW",
  url: "https://www.dw.com/",
};

/** Drops what is not known: `null`, `undefined`, empty text and empty lists. */
function thing(type: string, properties: Thing): Thing {
  const node: Thing = { "@type": type };
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    node[name] = value;
  }
  return node;
}

function person({ name, url, note }: Author): Thing {
  return thing("Person", { name, url, description: note });
}

/** The range of `width` and `height` is `QuantitativeValue`, not a number; E37 is UN/CEFACT's code for the pixel. */
function pixels(value: number | null): Thing | null {
  return value === null ? null : thing("QuantitativeValue", { value, unitCode: "E37" });
}

function picture({ id, src, alt, title, caption, credit, width, height }: Figure): Thing {
  return thing("ImageObject", {
    identifier: id,
    name: title,
    url: src,
    contentUrl: src,
    caption: caption?.text ?? alt,
    creditText: credit,
    width: pixels(width),
    height: pixels(height),
  });
}

function media(type: "VideoObject" | "AudioObject", { id, title, poster, duration, sources }: Video | Audio): Thing {
  const source = sources[0];
  return thing(type, {
    identifier: id,
    name: title,
    contentUrl: source?.src,
    encodingFormat: source?.type,
    thumbnailUrl: poster,
    duration: duration === null ? null : `PT${duration}S`,
  });
}

interface Found {
  readonly image: Thing[];
  readonly video: Thing[];
  readonly audio: Thing[];
}

function collect(nodes: readonly (Block | Section | ListItem | TableRow | TableCell)[], found: Found): void {
  for (const node of nodes) {
    if (node.type === "figure") {
      if (node.src !== null) found.image.push(picture(node));
    } else if (node.type === "gallery") collect(node.slides, found);
    else if (node.type === "video") found.video.push(media("VideoObject", node));
    else if (node.type === "audio") found.audio.push(media("AudioObject", node));
    else if (node.type !== "paragraph" && "children" in node) collect(node.children, found);
  }
}

/**
 * The article as a schema.org `NewsArticle`, ready for `JSON.stringify`. Properties that the article does not know are
 * left out; `image`, `video` and `audio` are in document order, the lead picture first; `articleBody` holds the
 * paragraphs of the roles `body` and `question`, separated by a blank line. The publisher is Deutsche Welle, unless the
 * address is another host's.
 *
 * Inside a `<script>` element the text still needs its `<` escaped; `toHtml(article, { document: true })` does that.
 *
 * @example
 * ```ts
 * import { parseArticle, toJsonLd } from "dw-article";
 *
 * const article = parseArticle("<h1>Fog</h1><p>Nobody sails.</p>");
 * const data = toJsonLd(article);
 * data["@type"]; // "NewsArticle"
 * data.headline; // "Fog"
 * ```
 */
export function toJsonLd(article: Article): Record<string, unknown> {
  const { url } = article;
  const found: Found = { image: [], video: [], audio: [] };
  if (article.lead !== null) collect([article.lead], found);
  collect(article.sections, found);
  const body = article.paragraphs.filter(({ role }) => role === "body" || role === "question").map(({ text }) => text);
  return {
    "@context": "https://schema.org",
    ...thing("NewsArticle", {
      mainEntityOfPage: url === null ? null : { "@type": "WebPage", "@id": url },
      identifier: article.id,
      url,
      sameAs: article.permalink,
      headline: article.title,
      articleSection: article.kicker,
      description: article.teaser,
      author: article.authors.map(person),
      publisher: isForeign(url ?? "") ? null : { ...PUBLISHER },
      datePublished: article.timestamp,
      dateModified: article.modified,
      inLanguage: article.language,
      keywords: article.keywords,
      ...found,
      articleBody: body.join("\n\n"),
    }),
  };
}
