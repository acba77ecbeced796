import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fromJson, parseArticle, toJson } from "../../src/index.ts";
import { exportText, writeExports } from "../cli/documents.ts";
import { buildProgram, makeScratch, type Program, runShell, type Scratch, shellEnvironment } from "../cli/program.ts";

const DOCUMENTS = 6000;
/** Every so many records one is bad. */
const BAD = 1000;

const PAGE = readFileSync(new URL("../../docs/archives.md", import.meta.url), "utf8");
const [piped = "", split = "", files = ""] = [...PAGE.matchAll(/^```sh parallel\n([\s\S]*?)^```$/gm)].map(
  ([, code = ""]) => code,
);

let program: Program;
let scratch: Scratch;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const found = spawnSync("parallel", ["--version"], { encoding: "utf8" });
  if (found.error !== undefined || !found.stdout.startsWith("GNU parallel")) {
    throw new Error("GNU parallel is needed. On Debian: apt-get update && apt-get install -y parallel");
  }
  program = await buildProgram();
  env = shellEnvironment(program);
  scratch = makeScratch();
  writeExports(join(scratch.path, "archive"), DOCUMENTS);
  const records = Array.from({ length: DOCUMENTS }, (_, id) => {
    return `${JSON.stringify({ id, html: id % BAD === 5 ? "" : exportText(id) })}\n`;
  });
  writeFileSync(join(scratch.path, "records.ndjson"), records.join(""));
});

afterAll(() => {
  program?.dispose();
  scratch?.dispose();
});

beforeEach(() => {
  for (const name of ["articles", "articles.ndjson"])
    rmSync(join(scratch.path, name), { recursive: true, force: true });
});

function answers(): { id: number; article?: unknown; error?: { code: string } }[] {
  const lines = readFileSync(join(scratch.path, "articles.ndjson"), "utf8").split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
}

function check(found: ReturnType<typeof answers>): void {
  expect(found).toHaveLength(DOCUMENTS);
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: DOCUMENTS }, (_, id) => id));
  for (const { id, article, error } of found) {
    if (id % BAD === 5) expect(error?.code).toBe("EMPTY_INPUT");
    else expect(article).toMatchObject({ layout: "mirror", title: `Story ${id}`, id: String(50_000_000 + id) });
  }
  expect(found[1]?.article).toEqual(JSON.parse(toJson(parseArticle(exportText(1)))));
}

describe(`GNU parallel over ${DOCUMENTS} documents`, () => {
  it("answers every record in order, a block to a process", async () => {
    const { status, stdout } = await runShell(piped, scratch.path, env);
    expect(stdout).toBe("");
    // The number of processes that failed: each of the blocks holds a bad record.
    expect(status).toBeGreaterThan(1);
    check(answers());
  });

  it("answers every record of a file that it splits itself", async () => {
    const { status } = await runShell(split, scratch.path, env);
    expect(status).toBeGreaterThan(1);
    check(answers().sort((a, b) => a.id - b.id));
  });

  it("answers every record in order, however small the blocks are", async () => {
    const small = piped.replace("--block 10M", "--block 1M");
    expect(small).not.toBe(piped);
    await runShell(small, scratch.path, env);
    check(answers());
  });

  it("writes a file for each of the files that it hands out", async () => {
    expect(await runShell(files, scratch.path, env)).toEqual({ status: 0, stdout: "", stderr: "" });
    const written = readdirSync(join(scratch.path, "articles"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(written).toHaveLength(DOCUMENTS);
    for (const path of written) {
      const number = Number(/(\d{6})\.json$/.exec(path)?.[1]);
      expect(fromJson(readFileSync(path, "utf8")).title).toBe(`Story ${number}`);
    }
    expect(existsSync(join(scratch.path, "articles/059/005999.json"))).toBe(true);
  });
});
