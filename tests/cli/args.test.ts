import { describe, expect, it } from "vitest";
import { type Options, parseCommand, UsageError } from "../../src/cli/args.ts";
import { helpText } from "../../src/cli/help.ts";

function options(...argv: string[]): Options {
  const command = parseCommand(argv, 4);
  if (command.name !== "run") throw new Error(`expected a run, found ${command.name}`);
  return command.options;
}

describe("the command line", () => {
  it("has defaults", () => {
    expect(options("a.html")).toEqual({
      files: ["a.html"],
      settings: {
        format: "json",
        document: false,
        to: null,
        layout: "auto",
        url: null,
        failFast: false,
        report: false,
      },
      out: null,
      base: null,
      jobs: 4,
      quiet: false,
      reportFile: null,
    });
  });

  it("reads every option, before, between and behind the files", () => {
    const long = options(
      ...["--format", "html", "--document", "a b.html", "--out=o", "--base", "b", "--to", "twp", "--jobs", "3"],
      ...["--layout", "web", "--url", "https://www.dw.com/x", "--fail-fast", "--quiet", "--report", "r", "ü.html"],
    );
    expect(long.files).toEqual(["a b.html", "ü.html"]);
    expect(long.settings).toEqual({
      format: "html",
      document: true,
      to: "twp",
      layout: "web",
      url: "https://www.dw.com/x",
      failFast: true,
      report: true,
    });
    expect(long).toMatchObject({ out: "o", base: "b", jobs: 3, quiet: true, reportFile: "r" });
    expect(options("-f", "text", "-o", "o", "-j", "2", "-q", "-")).toMatchObject({
      files: ["-"],
      settings: { format: "text" },
      out: "o",
      jobs: 2,
      quiet: true,
    });
  });

  it("takes what follows -- as files", () => {
    expect(options("--", "--odd.html").files).toEqual(["--odd.html"]);
  });

  it("knows --help and --version, whatever else there is", () => {
    expect(parseCommand(["--help", "--jobs", "many"], 4)).toEqual({ name: "help" });
    expect(parseCommand(["-V"], 4)).toEqual({ name: "version" });
  });

  it.each([
    [["--nonsense"], "--nonsense"],
    [["--format", "pdf"], "expected one of json, ndjson, html, mirror, markdown, text, jsonld"],
    [["--format", "constructor"], "--format"],
    [["--to", "latin"], "expected one of hans, hant, tw, twp, hk"],
    [["--layout", "print"], "expected one of auto, mirror, legacy, web, amp, fragment, semantic"],
    [["--jobs", "0"], "whole number"],
    [["--jobs", "1.5"], "whole number"],
    [["--jobs", "257"], "whole number"],
    [["--jobs", "-1"], "jobs"],
    [["--out"], "out"],
    [["--out", ""], "--out is empty"],
    [["a.html", ""], "FILE is empty"],
    [["--quiet=yes"], "quiet"],
    [["--url", "/en/a-1"], "absolute address"],
    [["--document"], "--format html"],
    [["--base", "x"], "--out"],
  ])("refuses %j", (argv, said) => {
    expect(() => parseCommand(argv, 4)).toThrow(UsageError);
    expect(() => parseCommand(argv, 4)).toThrow(said);
  });

  it("names every option, format, layout, variant and extension in --help", () => {
    const help = helpText(4);
    const names = [
      ...["--format", "--document", "--out", "--base", "--to", "--layout", "--url", "--jobs", "--fail-fast"],
      ...["--report", "--quiet", "--help", "--version", "json", "ndjson", "html", "mirror", "markdown", "text"],
      ...["jsonld", "legacy", "fragment", "twp", ".html .htm .xhtml .md .txt", "here 4"],
    ];
    for (const name of names) expect(help).toContain(name);
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
