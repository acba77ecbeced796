import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, withViews } from "../../src/model/index.ts";
import { toJsonLd } from "../../src/serialize/json-ld.ts";
import { article } from "../generators/article.ts";
import { EMPTY, FIGURE, paragraph, text } from "./nodes.ts";

/** What the vocabulary (schema.org 29) lets stand: `Date`, `Duration`, `URL` and so on as text of that form. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;
const DURATION = /^PT\d+(?:\.\d+)?S$/;
const ANY = /^/;

type Range = RegExp | "number" | readonly string[];

const THING: Readonly<Record<string, Range>> = { identifier: ANY, name: ANY, url: ANY, description: ANY, sameAs: ANY };
const MEDIA: Readonly<Record<string, Range>> = {
  ...THING,
  contentUrl: ANY,
  encodingFormat: ANY,
  width: ["QuantitativeValue"],
  height: ["QuantitativeValue"],
  creditText: ANY,
  thumbnailUrl: ANY,
  duration: DURATION,
};
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  NewsArticle: {
    ...THING,
    mainEntityOfPage: ["WebPage"],
    headline: ANY,
    articleSection: ANY,
    articleBody: ANY,
    author: ["Person"],
    publisher: ["NewsMediaOrganization"],
    datePublished: DATE,
    dateModified: DATE,
    inLanguage: /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]+)*$/,
    keywords: ANY,
    image: ["ImageObject"],
    video: ["VideoObject"],
    audio: ["AudioObject"],
  },
  Person: THING,
  NewsMediaOrganization: { ...THING, alternateName: ANY },
  WebPage: THING,
  ImageObject: { ...MEDIA, caption: ANY },
  VideoObject: MEDIA,
  AudioObject: MEDIA,
  QuantitativeValue: { value: "number", unitCode: /^E37$/ },
};

function check(value: unknown, range: Range, at: string): void {
  if (Array.isArray(value)) {
    expect(value, `${at} is not empty`).not.toEqual([]);
    for (const item of value) check(item, range, at);
  } else if (range instanceof RegExp) {
    expect(value, at).toMatch(range);
  } else if (range === "number") {
    expect(typeof value, at).toBe("number");
  } else {
    const { "@type": type, "@id": _, ...properties }: Record<string, unknown> = Object(value);
    expect(range, at).toContain(type);
    const allowed = VOCABULARY[String(type)] ?? {};
    for (const [name, member] of Object.entries(properties)) {
      const inner = allowed[name];
      expect(inner, `${at}/${name} is a property of ${type}`).toBeDefined();
      if (inner !== undefined) check(member, inner, `${at}/${name}`);
    }
  }
}

const gallery: Block = { type: "gallery", id: "2", title: "Fog", slides: [{ ...FIGURE, src: "https://a.b/2.jpg" }] };
const video: Block = {
  type: "video",
  id: "3",
  title: "Boats",
  poster: "https://a.b/3.jpg",
  duration: 62.5,
  sources: [
    { src: "https://a.b/3.mp4", type: "video/mp4" },
    { src: "https://a.b/3.webm", type: null },
  ],
};
const audio: Block = { type: "audio", id: null, title: null, poster: null, duration: null, sources: [] };

describe("toJsonLd", () => {
  it("uses types and properties as the vocabulary has them, for any article", () => {
    fc.assert(
      fc.property(article(), (value) => {
        const { "@context": context, ...root } = toJsonLd(value);
        expect(context).toBe("https://schema.org");
        check(root, ["NewsArticle"], "");
      }),
    );
  });

  it("says what the article says", () => {
    const value = withViews({
      ...EMPTY,
      id: "1",
      url: "https://www.dw.com/en/a-1",
      permalink: "https://p.dw.com/p/1",
      language: "en",
      title: "Ferries",
      kicker: ["Sea"],
      teaser: "Fog.",
      authors: [{ name: "Nele Brandt", url: "https://www.dw.com/en/person-2", note: "Kiel" }],
      timestamp: "2023-04-28T06:30:00.000Z",
      modified: "2023-04-29",
      keywords: ["fog", "ferry"],
      lead: { ...FIGURE, id: "9", width: 700, height: 394 },
      sections: [
        {
          type: "section",
          heading: null,
          children: [
            paragraph(text("One.")),
            { type: "paragraph", role: "credit", text: "abc", children: [text("abc")] },
            { type: "blockquote", cite: null, children: [gallery, video] },
            audio,
            { type: "paragraph", role: "question", text: "Two?", children: [text("Two?")] },
          ],
        },
      ],
    });
    const picture = {
      "@type": "ImageObject",
      url: "https://static.dw.com/image/1_906.jpg",
      contentUrl: "https://static.dw.com/image/1_906.jpg",
      caption: "Ferries in fog",
      creditText: "N. Brandt/Agency",
    };
    expect(toJsonLd(value)).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      mainEntityOfPage: { "@type": "WebPage", "@id": "https://www.dw.com/en/a-1" },
      identifier: "1",
      url: "https://www.dw.com/en/a-1",
      sameAs: "https://p.dw.com/p/1",
      headline: "Ferries",
      articleSection: ["Sea"],
      description: "Fog.",
      author: [{ "@type": "Person", name: "Nele Brandt", url: "https://www.dw.com/en/person-2", description: "Kiel" }],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Deutsche Welle",
        alternateName: "DW",
        url: "https://www.dw.com/",
      },
      datePublished: "2023-04-28T06:30:00.000Z",
      dateModified: "2023-04-29",
      inLanguage: "en",
      keywords: ["fog", "ferry"],
      image: [
        {
          ...picture,
          identifier: "9",
          width: { "@type": "QuantitativeValue", value: 700, unitCode: "E37" },
          height: { "@type": "QuantitativeValue", value: 394, unitCode: "E37" },
        },
        { ...picture, url: "https://a.b/2.jpg", contentUrl: "https://a.b/2.jpg" },
      ],
      video: [
        {
          "@type": "VideoObject",
          identifier: "3",
          name: "Boats",
          contentUrl: "https://a.b/3.mp4",
          encodingFormat: "video/mp4",
          thumbnailUrl: "https://a.b/3.jpg",
          duration: "PT62.5S",
        },
      ],
      audio: [{ "@type": "AudioObject" }],
      articleBody: "One.\n\nTwo?",
    });
  });

  it("leaves out what the article does not know", () => {
    expect(Object.keys(toJsonLd(withViews(EMPTY)))).toEqual(["@context", "@type", "publisher"]);
  });

  it.each([
    ["https://www.dw.com/en/a-1", true],
    ["http://www.dw-world.de/dw/article/0,,1,00.html", true],
    ["https://p.dw.com:443/p/1", true],
    ["/en/a-1", true],
    [null, true],
    ["https://news.example.org/a?u=https://www.dw.com/", false],
    ["https://dw.com.example.org/", false],
    ["https://notdw.com/", false],
  ])("names the publisher of %j only where it is Deutsche Welle", (url, own) => {
    expect("publisher" in toJsonLd(withViews({ ...EMPTY, url }))).toBe(own);
  });

  it("hands out an object of its own each time", () => {
    const first = toJsonLd(withViews(EMPTY));
    Reflect.set(Object(first["publisher"]), "name", "changed");
    expect(toJsonLd(withViews(EMPTY))).not.toEqual(first);
  });
});
