import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/model/block.ts";
import { imageFacts, imageId, imageUrl, largestOfSrcset, usableImage } from "../../src/url/image.ts";

describe("imageId", () => {
  it.each([
    ["https://static.dw.com/image/101_605.jpg", "101"],
    ["/image/101_303.jpg", "101"],
    ["https://api.dw.com/image/101_4.jpeg", "101"],
    [`https://static.dw.com/image/101_\${formatId}.jpg`, "101"],
    ["https://static.dw.com/image/101_$%7BformatId%7D.jpg", "101"],
    ["https://images.weserv.nl/?url=static.dw.com/image/101_303.png", "101"],
    ["http://www.dw.de/image/0,,101_303,00.jpg", "101"],
    ["https://example.org/image/101_303.jpg", null],
    ["https://images.weserv.nl/?url=example.org/image/101_303.jpg", null],
    ["", null],
  ])("of %j is %j", (url, id) => {
    expect(imageId(url)).toBe(id);
  });
});

describe("usableImage", () => {
  const base = "https://www.dw.com/en/x/a-1";
  it.each([
    ["https://images.weserv.nl/?url=static.dw.com/image/1_303.jpg", base, "https://static.dw.com/image/1_303.jpg"],
    ["https://images.weserv.nl?url=pic.example.org/a_w900.jpg", null, "https://pic.example.org/a_w900.jpg"],
    ["//images.weserv.nl/?w=300&url=ssl:pic.example.org/a.jpg&h=2", null, "https://pic.example.org/a.jpg"],
    [
      "https://images.weserv.nl/?url=https%3A%2F%2Fpic.example.org%2Fa%20b.jpg",
      null,
      "https://pic.example.org/a%20b.jpg",
    ],
    ["https://images.weserv.nl/?url=//pic.example.org/100%.jpg", null, "https://pic.example.org/100%.jpg"],
    ["https://wsrv.nl/?url=http://pic.example.org/a.jpg", null, "http://pic.example.org/a.jpg"],
    ["https://images.weserv.nl/?url=", null, null],
    [`https://static.dw.com/image/1_\${formatId}.jpg`, null, "https://static.dw.com/image/1_605.jpg"],
    ["https://static.dw.com/image/1_$%7BformatId%7D.jpg", null, "https://static.dw.com/image/1_605.jpg"],
    ["/image/1_303.jpg", null, "https://static.dw.com/image/1_303.jpg"],
    ["/image/1_303.jpg", base, "https://static.dw.com/image/1_303.jpg"],
    ["/image/0,,1_303,00.jpg", base, "https://static.dw.com/image/1_303.jpg"],
    ["/image/1_303.jpg", "https://example.org/x", "https://example.org/image/1_303.jpg"],
    ["/other/1.jpg", base, "https://www.dw.com/other/1.jpg"],
    ["other.jpg", null, null],
    ["//pic.example.org/屏.png", null, "https://pic.example.org/%E5%B1%8F.png"],
    ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", base, null],
    ["javascript:void(0)", base, null],
    ["mailto:a@example.org", base, null],
    ["https://example.org/assets/blank.gif", base, null],
    ["https://example.org/assets/placeholder-16x9.png?v=1", base, null],
    ["#", base, null],
    ["", base, null],
  ])("of %j on %j is %j", (source, page, expected) => {
    expect(usableImage(source, page)).toBe(expected);
  });

  it("fills a template with the format asked for", () => {
    expect(usableImage(`https://static.dw.com/image/1_\${formatId}.jpg`, null, "804")).toBe(
      "https://static.dw.com/image/1_804.jpg",
    );
  });

  it("returns an absolute web address or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(base, null), (source, page) => {
        expect(usableImage(source, page) ?? "https://").toMatch(/^https?:/i);
      }),
    );
  });
});

describe("largestOfSrcset", () => {
  it.each([
    ["/a.jpg 78w, /b.jpg 545w,/c.jpg 201w", "/b.jpg"],
    ["/a.webp 545w, /b.jpg 545w, /c.webp 545w", "/b.jpg"],
    ["/a.jpg, /b.jpg 2x", "/b.jpg"],
    ["/a.jpg", "/a.jpg"],
    ["/with,comma.jpg 2x", "/with,comma.jpg"],
    [" , /a.jpg 1.5x ,", "/a.jpg"],
    ["data:image/gif;base64,AA== 900w, /a.jpg 10w", "/a.jpg"],
    ["", null],
    [" ,, ", null],
  ])("of %j is %j", (srcset, expected) => {
    expect(largestOfSrcset(srcset)).toBe(expected);
  });
});

describe("imageFacts", () => {
  it.each([
    ["https://static.dw.com/image/1_605.jpg", { width: 1199, height: 674 }],
    ["/image/1_303.jpg", { width: 700, height: 394 }],
    ["https://static.dw.com/image/1_6.jpg", { width: 940, height: 529 }],
    ["https://static.dw.com/image/1_804.jpg", { width: 767, height: 767 }],
    ["https://static.dw.com/image/1_1002.webp", { width: 768, height: 336 }],
    ["https://static.dw.com/image/1_906.jpg", null],
    ["https://static.dw.com/image/1_404.jpg", null],
    [`https://static.dw.com/image/1_\${formatId}.jpg`, null],
    ["https://example.org/image/1_605.jpg", null],
  ])("of %j is %j", (url, size) => {
    expect(imageFacts(url)).toMatchObject(size ?? { width: null, height: null });
  });
});

describe("imageUrl", () => {
  const figure = (changes: Partial<Figure>): Figure => ({
    type: "figure",
    id: "1",
    src: "https://static.dw.com/image/1_303.jpg",
    sourceUrl: null,
    alt: null,
    title: null,
    caption: null,
    credit: null,
    width: null,
    height: null,
    ...changes,
  });
  const at = (format: string) => figure({ src: `https://static.dw.com/image/1_${format}` });

  it.each([
    [at("303.jpg"), 700, "1_604.jpg"],
    [at("303.jpg"), 767, "1_604.jpg"],
    [at("303.jpg"), 767.5, "1_605.jpg"],
    [at("605.webp"), 1, "1_600.webp"],
    [at("605.jpg"), 99_999, "1_607.jpg"],
    [at("401.jpg"), 500, "1_603.jpg"],
    [at("801.jpg"), 500, "1_803.jpg"],
    [at("103.jpg"), 500, "1_1001.jpg"],
    [at("906.png"), 500, "1_903.png"],
    [at("404.jpg"), 500, "1_903.jpg"],
    [figure({ src: "https://static.dw.com/image/1_404.jpg", width: 700, height: 394 }), 500, "1_603.jpg"],
    [figure({ src: null, sourceUrl: "/image/1_800.jpg" }), 100, "1_801.jpg"],
    [figure({ src: "https://api.dw.com/image/1_303.jpg" }), 100, "1_601.jpg"],
  ])("case %#: picks the rendition", (picture, width, expected) => {
    expect(imageUrl(picture, { width })).toBe(`https://static.dw.com/image/${expected}`);
  });

  it("leaves other hosts' pictures alone", () => {
    expect(imageUrl(figure({ id: null, src: "https://example.org/a.jpg" }), { width: 100 })).toBe(
      "https://example.org/a.jpg",
    );
    expect(imageUrl(figure({ id: null, src: null }), { width: 100 })).toBeNull();
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the width %d and says what it expected", (width) => {
    expect(() => imageUrl(figure({}), { width })).toThrow(
      new TypeError(`Expected a width in pixels, a positive finite number, found ${width}`),
    );
  });
});
