import { afterAll, describe, expect, test } from "vitest";
import { type ArticleErrorCode, type ArticleInput, parseArticle, safeParseArticle } from "../src/index.ts";
import { answerProblems, questions, Reader } from "./hostile/ask.ts";

const reader = new Reader();
afterAll(() => reader.close());

const PATIENCE = 600_000;

describe("hostile documents are read or refused, and what text they hold is kept", () => {
  const cases = questions(false).map((question) => [question.name, question.frame ?? "document", question] as const);

  test.each(cases)("%s (%s)", { timeout: PATIENCE }, async (_name, _frame, question) => {
    expect(answerProblems(question, await reader.ask(question))).toEqual([]);
  });
});

describe("maxLength", () => {
  const code = (input: ArticleInput, maxLength?: number): ArticleErrorCode | null => {
    const result = safeParseArticle(input, { layout: "fragment", maxLength });
    return result.success ? null : result.error.code;
  };

  test("counts characters, and the last one accepted is the limit itself", () => {
    const html = "<p>Text</p>";
    expect(code(html, html.length)).toBeNull();
    expect(code(html, html.length - 1)).toBe("INPUT_TOO_LARGE");
    expect(() => parseArticle(html, { maxLength: 1 })).toThrow(/11/);
  });

  test("counts characters of bytes, not bytes", () => {
    const html = "<p>渡轮渡轮渡轮</p>";
    const bytes = new TextEncoder().encode(html);
    expect(bytes.length).toBeGreaterThan(html.length);
    expect(code(bytes, html.length)).toBeNull();
    expect(code(bytes, html.length - 1)).toBe("INPUT_TOO_LARGE");
  });

  test("counts the characters of a parsed document as they are written, and reads no further than it has to", () => {
    const text = { type: "text", data: "渡轮" };
    const document = { type: "root", children: [text, text] };
    expect(code(document, 4)).toBeNull();
    expect(code(document, 3)).toBe("INPUT_TOO_LARGE");
    const unread = {
      type: "text",
      get data(): string {
        throw new RangeError("read");
      },
    };
    expect(code({ type: "root", children: [text, text, unread] }, 3)).toBe("INPUT_TOO_LARGE");
    expect(() => code({ type: "root", children: [text, text, unread] }, 4)).toThrow(RangeError);
  });

  test("is 16 Mi where nothing is said", () => {
    const limit = 16 * 1024 * 1024;
    expect(code(`<p>${"x".repeat(limit - 3)}`)).toBeNull();
    expect(code(`<p>${"x".repeat(limit - 2)}`)).toBe("INPUT_TOO_LARGE");
  });

  test("is honoured before any work: nothing of the input is looked at", () => {
    const bytes = new Uint8Array(64 * 1024 * 1024);
    const touched: string[] = [];
    const result = safeParseArticle(bytes, {
      maxLength: 1000,
      onWarning: ({ code }) => touched.push(code),
      onDrop: ({ text }) => touched.push(text),
    });
    expect(result.success).toBe(false);
    expect(touched).toEqual([]);
    expect(code("\ud800".repeat(2000), 1000)).toBe("INPUT_TOO_LARGE");
    expect(code("", 0)).toBe("EMPTY_INPUT");
  });
});
