import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fromJson, parseArticle, toHtml, toJson, toMarkdown, toMirror, toText } from "../../src/index.ts";
import { exportText, writeExports } from "./documents.ts";
import { buildProgram, makeScratch, type Program, runProgram, type Scratch } from "./program.ts";

let program: Program;
let scratch: Scratch;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.dispose());
beforeEach(() => {
  scratch = makeScratch();
});
afterEach(() => scratch.dispose());

const run = (argv: readonly string[], input?: string | Uint8Array) =>
  runProgram(program, argv, input === undefined ? { cwd: scratch.path } : { cwd: scratch.path, input });

function put(path: string, text: string): void {
  mkdirSync(dirname(join(scratch.path, path)), { recursive: true });
  writeFileSync(join(scratch.path, path), text);
}

function files(path: string): string[] {
  return readdirSync(join(scratch.path, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(scratch.path, path).length + 1))
    .sort();
}

const read = (path: string) => readFileSync(join(scratch.path, path), "utf8");

const closed = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

describe("one document", () => {
  const text = exportText(1);
  const article = parseArticle(text);

  it.each([
    ["json", closed(toJson(article, { indent: 2 }))],
    ["ndjson", closed(toJson(article))],
    ["html", closed(toHtml(article))],
    ["mirror", toMirror(article)],
    ["markdown", closed(toMarkdown(article))],
    ["text", closed(toText(article))],
  ])("goes to standard output as %s", async (format, expected) => {
    put("a b ü 好.md", text);
    expect(await run(["a b ü 好.md", "--format", format])).toEqual({ status: 0, stdout: expected, stderr: "" });
  });

  it("is written as schema.org data and as a whole page", async () => {
    put("a.md", text);
    expect(JSON.parse((await run(["a.md", "-f", "jsonld"])).stdout)).toMatchObject({ "@type": "NewsArticle" });
    const page = await run(["a.md", "-f", "html", "--document"]);
    expect(page.stdout).toBe(closed(toHtml(article, { document: true })));
    expect(page.stdout).not.toBe(closed(toHtml(article)));
  });

  it("comes from standard input", async () => {
    expect(await run(["-", "--format", "mirror"], text)).toEqual({ status: 0, stdout: text, stderr: "" });
    expect(await run(["-", "--out", "o"], text)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(fromJson(read("o/stdin.json"))).toEqual(article);
  });

  it("is read with its own address, in the layout that is given", async () => {
    const url = "https://www.dw.com/de/ein-titel/a-123";
    const { stdout, stderr } = await run(["-", "--url", url, "--layout", "fragment"], "<p>Ein Satz.</p>");
    expect(stderr).toBe("");
    expect(fromJson(stdout)).toMatchObject({ layout: "fragment", language: "de", id: "123", url });
  });

  it("is converted to another script", async () => {
    const chinese = "[港口](https://www.dw.com/zh/a/a-1)\n------\n\n<p>漁民沒有醒來。</p>";
    const { stdout } = await run(["-", "--to", "hans", "--format", "text"], chinese);
    expect(stdout).toContain("渔民没有醒来。");
  });

  it.each([
    ["nothing", "", "EMPTY_INPUT"],
    ["no article", "<p></p>", "NOT_AN_ARTICLE"],
    ["too much", Buffer.alloc(48 * 1024 * 1024 + 1, "x"), "INPUT_TOO_LARGE"],
  ])("that is %s is an error with its code", async (_, input, code) => {
    const { status, stdout, stderr } = await run(["-"], input);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^dw-article: -: ${code}: .+\n$`));
  });

  it("that cannot be read is an error with the system's code", async () => {
    symlinkSync("loop.html", join(scratch.path, "loop.html"));
    expect(await run(["gone.html"])).toMatchObject({ status: 1, stderr: /^dw-article: gone\.html: ENOENT: / });
    expect(await run(["loop.html"])).toMatchObject({ status: 1, stderr: /^dw-article: loop\.html: ELOOP: / });
  });

  it("with --out becomes a file", async () => {
    put("in/x.y.html", text);
    expect(await run(["in/x.y.html", "--out", "a/b"])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(files("a")).toEqual(["b/x.y.json"]);
    expect(fromJson(read("a/b/x.y.json"))).toEqual(article);
  });

  it("is never overwritten", async () => {
    put("in/x.html", text);
    const { status, stderr } = await run(["in/x.html", "--format", "html", "--out", "in"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dw-article: in\/x\.html: OUTPUT_IS_INPUT: /);
    expect(read("in/x.html")).toBe(text);
    symlinkSync("in", join(scratch.path, "alias"));
    expect(await run(["in/x.html", "-f", "html", "-o", "alias"])).toMatchObject({ status: 1 });
    expect(read("in/x.html")).toBe(text);
  });
});

describe("several documents", () => {
  it.each([1, 2, 3])("keep their folders, with %i workers", async (jobs) => {
    const names = writeExports(join(scratch.path, "in put"), 230);
    const { status, stdout, stderr } = await run(["in put", "--out", "out", "--jobs", String(jobs)]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/^dw-article: 230 documents, 0 failed, 0 warnings in [\d.:]+( s)? \([\d,]+\/s\)\n$/);
    expect(files("out")).toEqual(names.map((name) => name.replace(".md", ".json")));
    for (const at of [0, 117, 229]) {
      expect(fromJson(read(`out/${names[at]?.replace(".md", ".json")}`))).toEqual(parseArticle(exportText(at)));
    }
  });

  it("come as lines in their order, with any number of workers", async () => {
    writeExports(join(scratch.path, "in"), 150);
    const expected = Array.from({ length: 150 }, (_, at) => closed(toJson(parseArticle(exportText(at))))).join("");
    for (const jobs of ["1", "2"]) {
      expect(await run(["in", "-f", "ndjson", "-j", jobs, "-q"])).toEqual({ status: 0, stdout: expected, stderr: "" });
    }
  });

  it("fail one by one; the rest go on", async () => {
    for (const name of ["a", "c", "e"]) put(`in/${name}.md`, exportText(1));
    put("in/b.html", "");
    symlinkSync("nowhere", join(scratch.path, "in/d.html"));
    const { status, stderr } = await run(["in", "gone", "--out", "out", "--report", "report.ndjson"]);
    expect(status).toBe(1);
    const [b, d, gone, last, end] = stderr.split("\n");
    expect(b).toMatch(/^dw-article: in\/b\.html: EMPTY_INPUT: /);
    expect(d).toMatch(/^dw-article: in\/d\.html: ENOENT: /);
    expect(gone).toMatch(/^dw-article: gone: ENOENT: /);
    expect(last).toMatch(/^dw-article: 6 documents, 3 failed, /);
    expect(end).toBe("");
    expect(files("out")).toEqual(["a.json", "c.json", "e.json"]);
    const report = read("report.ndjson")
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    const message = expect.any(String);
    expect(report).toEqual([
      { file: "in/a.md", layout: "mirror", warnings: [], error: null },
      { file: "in/b.html", layout: null, warnings: [], error: { code: "EMPTY_INPUT", message } },
      { file: "in/c.md", layout: "mirror", warnings: [], error: null },
      { file: "in/d.html", layout: null, warnings: [], error: { code: "ENOENT", message } },
      { file: "in/e.md", layout: "mirror", warnings: [], error: null },
      { file: "gone", layout: null, warnings: [], error: { code: "ENOENT", message } },
    ]);
  });

  it("have their warnings in the report and their number in the summary", async () => {
    put("in/a.md", '[T](https://www.dw.com/en/t/a-1)\n------\n\n<p><a href="javascript:x()">Text.</a></p>');
    const { stderr } = await run(["in", "--out", "out", "--report", "r.ndjson"]);
    const { warnings } = JSON.parse(read("r.ndjson"));
    expect(warnings).toMatchObject([{ code: "UNSAFE_URL", message: expect.any(String), excerpt: expect.any(String) }]);
    expect(stderr).toContain(", 1 warnings in ");
  });

  it("are reported into a file that is there already, and through a link", async () => {
    put("in/a.md", exportText(1));
    put("report.ndjson", "old\n".repeat(100));
    symlinkSync("report.ndjson", join(scratch.path, "link"));
    for (const name of ["report.ndjson", "link"]) {
      expect(await run(["in", "--out", "out", "--report", name, "-q"])).toMatchObject({ status: 0 });
      expect(read("report.ndjson")).toMatch(/^\{"file":"in\/a\.md",.*\}\n$/);
    }
    expect(lstatSync(join(scratch.path, "link")).isSymbolicLink()).toBe(true);
  });

  it("stop at the first failure where that is asked for", async () => {
    writeExports(join(scratch.path, "in"), 300);
    put("in/000/000003.md", "");
    for (const jobs of ["1", "2"]) {
      const { status, stdout, stderr } = await run(["in", "-f", "ndjson", "--fail-fast", "-j", jobs]);
      expect(status).toBe(1);
      expect(stdout.split("\n")).toHaveLength(4);
      expect(stderr).toMatch(/^dw-article: in\/000\/000003\.md: EMPTY_INPUT: .*\ndw-article: 4 documents, 1 failed/);
    }
  });

  it("with the same output are reported", async () => {
    put("in/a.html", exportText(1));
    put("in/a.md", exportText(2));
    const { status, stderr } = await run(["in", "--out", "out", "-q"]);
    expect(status).toBe(1);
    expect(stderr).toBe("dw-article: in/a.md: OUTPUT_TAKEN: out/a.json is the output of in/a.html\n");
    expect(fromJson(read("out/a.json")).title).toBe("Story 1");
  });

  it("are not found in an empty folder, which is no failure", async () => {
    mkdirSync(join(scratch.path, "in/deep"), { recursive: true });
    const { status, stderr } = await run(["in", "--out", "out"]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^dw-article: 0 documents, /);
  });

  it("leave no unfinished file where an output cannot be written", async () => {
    put("in/a.md", exportText(1));
    put("in/b.md", exportText(2));
    mkdirSync(join(scratch.path, "out/a.json"), { recursive: true });
    const { status, stderr } = await run(["in", "--out", "out", "-q"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dw-article: in\/a\.md: (EISDIR|EEXIST|ENOTEMPTY): .*\n$/);
    expect(files("out")).toEqual(["b.json"]);
  });

  it("can be written into their own folder, and again", async () => {
    put("in/a.html", exportText(1));
    for (let turn = 0; turn < 2; turn++) expect(await run(["in", "-o", "in", "-q"])).toMatchObject({ status: 0 });
    expect(files("in")).toEqual(["a.html", "a.json"]);
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [[], "no input"],
    [["in"], "--out DIR or --format ndjson"],
    [["a.md", "b.md"], "--out DIR or --format ndjson"],
    [["-", "a.md", "--out", "o"], "- does not go with other files"],
    [["in", "--out", "o", "--url", "https://www.dw.com/"], "--url"],
    [["--format", "ndjson", "--url", "https://www.dw.com/"], "--url"],
    [["--format", "ndjson", "--out", "o"], "--out"],
    [["records.ndjson", "--format", "ndjson"], "< records.ndjson"],
    [["a.md", "--out", "a.md"], "--out a.md"],
    [["a.md", "--report", "gone/r"], "--report gone/r"],
    [["a.md", "--report", "a.md"], "--report a.md: this is an input"],
    [["in", "--out", "o", "--report", "in/a.md"], "--report in/a.md: this is an input"],
    [["--wrong"], "--wrong"],
  ])("%j is refused with status 2, and nothing is done", async (argv, said) => {
    put("in/a.md", exportText(1));
    put("a.md", exportText(1));
    put("records.ndjson", '"x"\n');
    const { status, stdout, stderr } = await run(argv, '"<p>x</p>"\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^dw-article: .+\nTry dw-article --help\n$/);
    expect(existsSync(join(scratch.path, "o"))).toBe(false);
  });
});

describe("without opencc-js", () => {
  it("all works but --to, which says what to install", async () => {
    cpSync(dirname(program.path), join(scratch.path, "dist"), { recursive: true });
    put("package.json", JSON.stringify({ type: "module" }));
    mkdirSync(join(scratch.path, "node_modules"));
    for (const name of Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies)) {
      symlinkSync(resolve("node_modules", name), join(scratch.path, "node_modules", name));
    }
    const bare: Program = { path: join(scratch.path, "dist/cli.js"), dispose: () => {} };
    put("in/a.md", exportText(1));
    const options = { cwd: scratch.path };
    expect(await runProgram(bare, ["in/a.md"], options)).toMatchObject({ status: 0, stderr: "" });
    const { status, stderr } = await runProgram(bare, ["in", "--out", "out", "--to", "hant"], options);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^dw-article: --to hant: .*opencc-js/);
  });
});

describe("what the program says of itself", () => {
  it("is its usage and its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(await run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /), stderr: "" });
  });
});
