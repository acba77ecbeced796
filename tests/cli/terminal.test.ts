import { describe, expect, it } from "vitest";
import { formatDuration, printable, progressLine, Terminal } from "../../src/cli/terminal.ts";

function fake(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

describe("the progress line", () => {
  it("shows share, rate and remaining time", () => {
    expect(progressLine({ done: 4500, failed: 0, total: 10_000, seconds: 3 }, 80)).toBe(
      "[###########.............] 45%  4,500/10,000  1,500/s  0:04 left",
    );
    expect(progressLine({ done: 10, failed: 2, total: 10, seconds: 1 }, 80)).toBe(
      "[########################] 100%  10/10  10/s  0:00 left  2 failed",
    );
  });

  it("does without what is not known", () => {
    expect(progressLine({ done: 0, failed: 0, total: null, seconds: 0 }, 80)).toBe("0 documents  0/s");
    expect(progressLine({ done: 0, failed: 0, total: 0, seconds: 0 }, 80)).toContain("100%");
  });

  it("fits the terminal", () => {
    expect(progressLine({ done: 4500, failed: 9, total: 10_000, seconds: 3 }, 20)).toHaveLength(20);
  });

  it("tells long times", () => {
    expect([0, 59.2, 61, 3599, 3600, 90_061].map(formatDuration)).toEqual([
      ...["0:00", "1:00", "1:01", "59:59", "1:00:00", "25:01:01"],
    ]);
  });
});

describe("standard error", () => {
  it("shows progress on a terminal only, and only if wanted", () => {
    for (const [isTTY, live, shows] of [
      [true, true, true],
      [false, true, false],
      [true, false, false],
    ] as const) {
      const stream = fake(isTTY);
      const terminal = new Terminal(stream, live, () => 1000);
      terminal.progress({ done: 1, failed: 0, total: 2, seconds: 1 });
      expect(terminal.shows).toBe(shows);
      expect(stream.written.length > 0).toBe(shows);
    }
  });

  it("redraws at most ten times a second", () => {
    const stream = fake(true);
    let time = 0;
    const terminal = new Terminal(stream, true, () => time);
    for (; time < 1000; time += 5) terminal.progress({ done: time, failed: 0, total: 1000, seconds: time / 1000 });
    expect(stream.written).toHaveLength(10);
  });

  it("writes messages above the progress line", () => {
    const stream = fake(true);
    const terminal = new Terminal(stream, true, () => 0);
    terminal.progress({ done: 1, failed: 0, total: 2, seconds: 1 });
    terminal.say("a: NOT_AN_ARTICLE: no");
    terminal.progress({ done: 2, failed: 1, total: 2, seconds: 1 });
    terminal.clear();
    terminal.clear();
    expect(stream.written.slice(1, 3)).toEqual(["\r\u001b[K", "a: NOT_AN_ARTICLE: no\n"]);
    expect(stream.written.at(-1)).toBe("\r\u001b[K");
    expect(stream.written).toHaveLength(5);
  });

  it("lets no name or message steer the terminal", () => {
    expect(printable("a\u001b[2Jb\nc\u009bd\u202ee 好")).toBe("a\\u001b[2Jb\\u000ac\\u009bd\\u202ee 好");
  });
});
