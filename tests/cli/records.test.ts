import { describe, expect, it } from "vitest";
import type { Converter } from "../../src/cli/convert.ts";
import { answerRecord } from "../../src/cli/records.ts";

const convert: Converter = (input, url) =>
  input === "bad"
    ? { text: null, layout: null, warnings: [], error: { code: "NOT_AN_ARTICLE", message: "no" } }
    : { text: `${JSON.stringify({ input, url })}\n`, layout: "fragment", warnings: [], error: null };

function answer(line: string | Uint8Array): unknown {
  const bytes = typeof line === "string" ? new TextEncoder().encode(line) : line;
  const { text } = answerRecord(bytes, 3, convert);
  expect(text.endsWith("\n")).toBe(true);
  expect(text.slice(0, -1)).not.toContain("\n");
  return JSON.parse(text);
}

describe("a record", () => {
  it("is a JSON string, answered by the article", () => {
    expect(answer('"<p>ö"')).toEqual({ input: "<p>ö", url: null });
    expect(answer('"x"\r')).toEqual({ input: "x", url: null });
    expect(answer('\ufeff"x"')).toEqual({ input: "x", url: null });
  });

  it("is an object; its id comes back with the article", () => {
    expect(answer('{"html":"x","url":"https://a.example/"}')).toEqual({ input: "x", url: "https://a.example/" });
    expect(answer('{"id":"k 1","html":"x","url":null,"more":[1]}')).toEqual({
      id: "k 1",
      article: { input: "x", url: null },
    });
    expect(answer('{"id":null,"html":"x","url":""}')).toEqual({ id: null, article: { input: "x", url: null } });
  });

  it.each([
    ["", {}, "INVALID_JSON"],
    ["<p>raw</p>", {}, "INVALID_JSON"],
    ['"cut', {}, "INVALID_JSON"],
    ["7", {}, "INVALID_RECORD"],
    ["null", {}, "INVALID_RECORD"],
    ['["x"]', {}, "INVALID_RECORD"],
    ["{}", {}, "INVALID_RECORD"],
    ['{"__proto__":{"html":"x"}}', {}, "INVALID_RECORD"],
    ['{"id":7,"html":null}', { id: 7 }, "INVALID_RECORD"],
    ['{"id":7,"html":"x","url":1}', { id: 7 }, "INVALID_RECORD"],
    ['{"id":{"a":1},"html":"x"}', {}, "INVALID_RECORD"],
    ['{"id":"k","html":"bad"}', { id: "k" }, "NOT_AN_ARTICLE"],
    ['"bad"', {}, "NOT_AN_ARTICLE"],
  ])("%s is answered by an error", (line, key, code) => {
    const found = answer(line);
    expect(found).toEqual({ ...key, line: 3, error: { code, message: expect.stringMatching(/./) } });
  });

  it("that is not UTF-8 is read as far as it can be, with a warning", () => {
    const bytes = Uint8Array.of(0x22, 0x61, 0xff, 0x62, 0x22);
    expect(answer(bytes)).toEqual({ input: "a\ufffdb", url: null });
    expect(answerRecord(bytes, 1, convert).converted.warnings).toMatchObject([{ code: "INVALID_UTF8" }]);
  });

  it("may be nested as deeply as it likes", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(answer(`{"id":${deep},"html":"x"}`)).toMatchObject({ line: 3, error: {} });
  });
});
