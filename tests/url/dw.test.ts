import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanPermalink,
  contentId,
  idToPermalink,
  languageFromUrl,
  linkTarget,
  permalinkToId,
  stripTracking,
} from "../../src/url/dw.ts";

describe("linkTarget", () => {
  it.each([
    ["https://www.dw.com/en/a-slug/a-101", null, "article", "101"],
    ["https://www.dw.com/en/a-slug/a-101?maca=x#top", null, "article", "101"],
    ["https://www.dw.com/zh/%E4%B8%AD%20/a-101%20", null, "article", "101"],
    ["https://amp.dw.com/en/a-slug/a-101/", null, "article", "101"],
    ["https://m.dw.com/en/a-101", null, "article", "101"],
    ["/de/süß/a-101", null, "article", "101"],
    ["https://www.dw.com/de/slug/av-102", null, "video", "102"],
    ["https://www.dw.com/de/slug/video-103", null, "video", "103"],
    ["https://www.dw.com/de/slug/audio-104", null, "audio", "104"],
    ["https://www.dw.com/de/slug/g-105", null, "gallery", "105"],
    ["https://www.dw.com/de/slug/t-106", null, "topic", "106"],
    ["https://www.dw.com/de/slug/s-107", null, "section", "107"],
    ["https://www.dw.com/de/slug/st-108", null, "section", "108"],
    ["https://www.dw.com/de/slug/p-109", null, "program", "109"],
    ["https://www.dw.com/de/slug/program-110", null, "program", "110"],
    ["https://www.dw.com/de/slug/person-111", null, "person", "111"],
    ["https://www.dw.com/de/slug/live-112", null, "live", "112"],
    ["https://learngerman.dw.com/de/kurs/c-113", null, "section", "113"],
    ["https://www.dw.com/en/slug/e-114-9798", null, "video", "114"],
    ["https://www.dw.com/en/covid-19", null, "section", null],
    ["https://www.dw.com/en/index-en", null, "section", null],
    ["https://www.dw.com/", null, "section", null],
    ["https://www.dw.com", null, "section", null],
    ["https://api.dw.com/api/detail/article/201", "ArticleRef", "article", "201"],
    ["https://api.dw.com/api/detail/video/202", "VideoRef", "video", "202"],
    ["https://api.dw.com/api/detail/audio/203", null, "audio", "203"],
    ["https://api.dw.com/api/detail/unknown/204", "nofollow ImageRef", "image", "204"],
    ["https://api.dw.com/api/search?terms=x", "SearchRef", "section", null],
    ["https://www.dw.com/graph-api/en/content/image-gallery/205", null, "gallery", "205"],
    ["https://www.dw.com/graph-api/en/content/auto-topic/206", null, "topic", "206"],
    ["https://www.dw.com/graph-api/en/content/liveblog/207", null, "live", "207"],
    ["https://www.dw.com/overlay/image/article/301/302", null, "image", "302"],
    ["/overlay/media/en/slug/303/304", null, "video", "303"],
    ["https://static.dw.com/image/305_303.jpg", null, "image", "305"],
    ["https://images.weserv.nl/?url=api.dw.com/image/306_303.jpg", null, "image", "306"],
    ["http://www.dw-world.de/dw/article/0,2144,307,00.html", null, "article", "307"],
    ["http://www.dw.de/dw/article/0,,308,00.html", null, "article", "308"],
    ["https://p.dw.com/p/4QgGF?maca=x", null, "shortlink", "4QgGF"],
    ["mailto:desk@example.org", null, "mail", null],
    ["https://example.org/en/slug/a-101", "ArticleRef", "external", null],
    ["https://www.dw.com.example.org/en/slug/a-101", null, "external", null],
    ["https://www.dw.com@example.org/en/slug/a-101", null, "external", null],
    ["https://notdw.com/a-1", null, "external", null],
    ["https://www.dw.com/en/slug/a-101", "ExternalRef", "article", "101"],
  ])("%j with rel %j is %s %s", (href, rel, kind, id) => {
    expect(linkTarget(href, rel)).toEqual({ kind, id });
  });

  it("answers for every string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (href) => typeof linkTarget(href, href).kind === "string"));
  });
});

describe("contentId", () => {
  it.each([
    ["https://www.dw.com/zh/%E4%B8%AD/a-63827657%20", "63827657"],
    ["https://www.dw.com/en/x/a-1?zhongwen=simp#x", "1"],
    ["https://www.dw.com/zh/%E4%B8%AD?/a-101", "101"],
    ["https://www.dw.com/zh/%E4%B8%AD?/a-101?maca=x", "101"],
    ["https://www.dw.com/en/x/a-1?from=/a-2", "1"],
    ["https://api.dw.com/api/detail/article/51530470", "51530470"],
    ["https://p.dw.com/p/18l3T", "16863843"],
    ["https://static.dw.com/image/1_303.jpg", null],
    ["https://example.org/x/a-1", null],
    ["https://www.dw.com/en/top-stories", null],
    ["", null],
  ])("of %j is %j", (url, id) => {
    expect(contentId(url)).toBe(id);
  });
});

describe("languageFromUrl", () => {
  it.each([
    ["https://www.dw.com/zh/x/a-1", "zh"],
    ["https://www.dw.com/zh-hant/x/a-1", "zh-Hant"],
    ["https://www.dw.com/pt-br/x/a-1", "pt-BR"],
    ["https://www.dw.com/pt-002/x/a-1", "pt-002"],
    ["https://www.dw.com/fa-af/x/a-1", "fa-AF"],
    ["https://amp.dw.com/en", "en"],
    ["https://www.dw.com/graph-api/de/content/article/1", "de"],
    ["https://www.dw.com/image/1_303.jpg", null],
    ["https://api.dw.com/api/detail/article/1", null],
    ["https://example.org/en/x", null],
    ["", null],
  ])("of %j is %j", (url, tag) => {
    expect(languageFromUrl(url)).toBe(tag);
  });
});

describe("permalinks", () => {
  it.each([
    ["0", "0"],
    ["61", "z"],
    ["62", "10"],
    ["16863843", "18l3T"],
    ["65464327", "4QgGF"],
  ])("%s is the code %s", (id, code) => {
    expect(idToPermalink(id)).toBe(`https://p.dw.com/p/${code}`);
    expect(permalinkToId(`https://p.dw.com/p/${code}`)).toBe(id);
  });

  it("lead back to every id", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (id) => {
        expect(permalinkToId(idToPermalink(String(id)))).toBe(String(id));
      }),
    );
  });

  it.each(["", "x1", "-1", "1234567890123456"])("refuse the id %j and say so", (id) => {
    expect(() => idToPermalink(id)).toThrow(new TypeError(`Expected a content id of 1 to 15 digits, found "${id}"`));
  });

  it.each([
    ["https://p.dw.com/p/4QgGF?maca=en-x", "https://p.dw.com/p/4QgGF"],
    ["http://p.dw.com/p/4QgGF", "https://p.dw.com/p/4QgGF"],
    ["http://dw.de/p/18l3T", "https://p.dw.com/p/18l3T"],
    ["Read it: p.dw.com/p/4QgGF", "https://p.dw.com/p/4QgGF"],
    ["https://example.org/share?u=https%3A%2F%2Fp.dw.com%2Fp%2F4QgGF%3Fmaca%3Dx", "https://p.dw.com/p/4QgGF"],
    ["whatsapp://send?text=x%20https%253A%252F%252Fp.dw.com%252Fp%252F4QgGF%253Fx", "https://p.dw.com/p/4QgGF"],
    ["https://notp.dw.com.example.org/p/4QgGF", null],
    ["https://www.dw.com/en/x/a-1", null],
    ["", null],
  ])("are found in %j", (text, expected) => {
    expect(cleanPermalink(text)).toBe(expected);
  });
});

describe("stripTracking", () => {
  it.each([
    ["https://www.dw.com/x?maca=de-1&zhongwen=simp#y", "https://www.dw.com/x?zhongwen=simp#y"],
    ["https://www.dw.com/x?at_medium=a&at_campaign=b&at_share_source=c&at_origin=d", "https://www.dw.com/x"],
    ["https://www.dw.com/x?a=%20b", "https://www.dw.com/x?a=%20b"],
    ["https://www.dw.com/x#a?maca=1", "https://www.dw.com/x#a?maca=1"],
    ["https://www.dw.com/maca=1", "https://www.dw.com/maca=1"],
  ])("of %j is %j", (url, expected) => {
    expect(stripTracking(url)).toBe(expected);
  });
});
