import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSameFile, temporaryFor, writeWhole } from "../../src/cli/outputs.ts";
import { Places, type Source } from "../../src/cli/places.ts";
import { walk } from "../../src/cli/walk.ts";
import { makeScratch, type Scratch } from "./program.ts";

let scratch: Scratch;
beforeEach(() => {
  scratch = makeScratch();
});
afterEach(() => scratch.dispose());

/** Makes files and returns the path of the folder they are in. */
function tree(...paths: string[]): string {
  for (const path of paths) {
    mkdirSync(join(scratch.path, path, ".."), { recursive: true });
    writeFileSync(join(scratch.path, path), path);
  }
  return scratch.path;
}

async function walked(root: string, skip: string | null = null): Promise<string[]> {
  const found: string[] = [];
  for await (const files of walk(root, skip)) found.push(...files.map(({ path }) => path.slice(root.length + 1)));
  return found;
}

describe("a walk", () => {
  it("finds documents in all folders, in a fixed order, files first", async () => {
    const root = tree(
      "b.md",
      "A.HTML",
      "a/x.htm",
      "a/ü 好.xhtml",
      "a.d/.hidden/y.txt",
      "c.json",
      "d.html.gz",
      "e",
      "z.html",
    );
    expect(await walked(root)).toEqual(["A.HTML", "b.md", "z.html", "a/x.htm", "a/ü 好.xhtml", "a.d/.hidden/y.txt"]);
  });

  it("leaves out the folder of the outputs, and nothing where that is the folder itself", async () => {
    const root = tree("a.html", "out/a.html", "out/b/c.html");
    expect(await walked(root, join(root, "out"))).toEqual(["a.html"]);
    expect(await walked(root, root)).toHaveLength(3);
  });

  it("takes links to files, does not follow links to folders, and names broken ones", async () => {
    const root = tree("real/a.html");
    symlinkSync(root, join(root, "real", "up"));
    symlinkSync(root, join(root, "real", "up.html"));
    symlinkSync(join(root, "real", "a.html"), join(root, "b.html"));
    symlinkSync("nowhere", join(root, "c.html"));
    expect(await walked(root)).toEqual(["b.html", "c.html", "real/a.html"]);
  });

  it("names a folder that cannot be read and goes on", async () => {
    const root = tree("a.html", "b/b.html", "c/c.html");
    const found: string[] = [];
    for await (const files of walk(root, null)) {
      for (const { path, problem } of files) found.push(`${path.slice(root.length)} ${problem?.code ?? "found"}`);
      rmSync(join(root, "b"), { recursive: true, force: true });
    }
    expect(found).toEqual(["/a.html found", "/b ENOENT", "/c/c.html found"]);
  });
});

describe("the place of an output", () => {
  const folder = (path: string): Source => ({ path, folder: true });
  const file = (path: string): Source => ({ path, folder: false });

  function places(sources: readonly Source[], out = "out", base: string | null = null, extension = ".json") {
    const made = new Places(join(scratch.path, out), base, extension, sources);
    return (path: string, source: Source) => {
      const { output, problem } = made.job(path, source);
      return problem === null ? output?.path.slice(scratch.path.length + 1) : problem.code;
    };
  }

  it("keeps the folders below a folder and the name of a file", () => {
    const root = tree("in/a.html", "in/x.y/b.tar.md", "in/c");
    const source = folder(join(root, "in"));
    const place = places([source, file(join(root, "in/c"))]);
    expect(place(join(root, "in/a.html"), source)).toBe("out/a.json");
    expect(place(join(root, "in/x.y/b.tar.md"), source)).toBe("out/x.y/b.tar.json");
    expect(place(join(root, "in/c"), file(join(root, "in/c")))).toBe("out/c.json");
  });

  it("keeps the folders below --base", () => {
    const root = tree("in/2021/a.html", "else/a.html");
    const source = file(join(root, "in/2021/a.html"));
    const place = places([source], "out", join(root, "in"));
    expect(place(source.path, source)).toBe("out/2021/a.json");
    expect(place(join(root, "else/a.html"), file(join(root, "else/a.html")))).toBe("OUTSIDE_BASE");
  });

  it("is given once: in one folder, and between folders and files", () => {
    const root = tree("in/a.html", "in/a.md", "in/b/a.html", "more/a.html");
    const one = folder(join(root, "in"));
    const alone = places([one]);
    expect(alone(join(root, "in/a.html"), one)).toBe("out/a.json");
    expect(alone(join(root, "in/a.md"), one)).toBe("OUTPUT_TAKEN");
    expect(alone(join(root, "in/b/a.html"), one)).toBe("out/b/a.json");
    const other = folder(join(root, "more"));
    const both = places([one, other]);
    expect(both(join(root, "in/a.html"), one)).toBe("out/a.json");
    expect(both(join(root, "in/b/a.html"), one)).toBe("out/b/a.json");
    expect(both(join(root, "more/a.html"), other)).toBe("OUTPUT_TAKEN");
  });

  it("is never that of an input, its own or another's", () => {
    const root = tree("in/a.html", "in/b.md", "in/b.html", "in/in/c.html", "in/c.html", "in/d.md");
    const source = folder(join(root, "in"));
    const itself = places([source], "in", null, ".html");
    expect(itself(join(root, "in/a.html"), source)).toBe("OUTPUT_IS_INPUT");
    expect(itself(join(root, "in/b.md"), source)).toBe("OUTPUT_IS_INPUT");
    expect(itself(join(root, "in/d.md"), source)).toBe("in/d.html");
    const above = places([source], ".", null, ".html");
    expect(above(join(root, "in/in/c.html"), source)).toBe("OUTPUT_IS_INPUT");
    const named = places([file(join(root, "in/a.html"))], "in", null, ".html");
    expect(named(join(root, "in/a.html"), file(join(root, "in/a.html")))).toBe("OUTPUT_IS_INPUT");
  });

  it("is not that of an input through a link either", () => {
    const root = tree("in/a.html");
    symlinkSync(join(root, "in"), join(root, "link"));
    const source = folder(join(root, "in"));
    const place = places([source], "link", null, ".html");
    expect(place(join(root, "in/a.html"), source)).toBe("OUTPUT_IS_INPUT");
  });

  it("may be in a folder below the inputs, again and again", () => {
    const root = tree("in/a.html", "in/out/a.html");
    const source = folder(join(root, "in"));
    const place = places([source], "in/out", null, ".html");
    expect(place(join(root, "in/a.html"), source)).toBe("in/out/a.html");
  });
});

describe("a file", () => {
  it("is written whole, its folders with it, or left as it was", () => {
    const root = tree("old.json");
    const path = join(root, "x", "y", `${"名".repeat(80)}.json`);
    writeWhole(path, temporaryFor(path, 1), "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    const occupied = join(root, "x");
    expect(() => writeWhole(occupied, temporaryFor(occupied, 2), "new")).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    const below = join(root, "old.json", "a.json");
    expect(() => writeWhole(below, temporaryFor(below, 3), "new")).toThrow(/ENOTDIR|EEXIST/);
    expect(readFileSync(join(root, "old.json"), "utf8")).toBe("old.json");
  });

  it("is known by any of its names", () => {
    const root = tree("a", "b");
    linkSync(join(root, "a"), join(root, "c"));
    symlinkSync("a", join(root, "d"));
    expect(isSameFile(join(root, "a"), join(root, "c"))).toBe(true);
    expect(isSameFile(join(root, "a"), join(root, "d"))).toBe(true);
    expect(isSameFile(join(root, "a"), join(root, "b"))).toBe(false);
    expect(isSameFile(join(root, "gone"), join(root, "a"))).toBe(false);
  });
});
