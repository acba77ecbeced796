import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCommand } from "../../src/cli/args.ts";
import { exportText } from "../cli/documents.ts";
import { buildProgram, makeScratch, type Program, runShell, type Scratch, shellEnvironment } from "../cli/program.ts";

const PAGE = readFileSync(new URL("../../docs/archives.md", import.meta.url), "utf8");

const EXAMPLES = [...PAGE.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, info = "", code = ""]) => ({ info, code }));

const examples = (info: string): string[] => EXAMPLES.filter((one) => one.info === info).map(({ code }) => code);

/** Scripts and what they print: the block behind each. */
const SCRIPTS = EXAMPLES.flatMap(({ info, code }, at) => {
  const next = EXAMPLES[at + 1];
  return info === "sh" && next?.info === "text" ? [{ name: code.split("\n")[0] ?? "", code, prints: next.code }] : [];
});

const ARCHIVE = {
  "2021/harbour.md": exportText(1),
  "2022/clocks.md": exportText(2),
  "2022/orchard.md": exportText(3),
  "2022/empty.html": "",
};

let program: Program;
let scratch: Scratch;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  program = await buildProgram();
  env = shellEnvironment(program);
  scratch = makeScratch();
  for (const [name, text] of Object.entries(ARCHIVE)) {
    const path = join(scratch.path, "archive", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});
afterAll(() => {
  program.dispose();
  scratch.dispose();
});

/**
 * Sends 90 records, three of which are bad, through a command, each partition to a process of its own as Spark and
 * Hadoop do it, checks the answers and returns the exit statuses.
 */
async function runPartitions(command: string): Promise<(number | null)[]> {
  const records = Array.from({ length: 90 }, (_, id) => {
    return `${JSON.stringify({ id, html: id % 30 === 7 ? "" : exportText(id) })}\n`;
  });
  const parts = [records.slice(0, 40), [], records.slice(40)];
  const runs = await Promise.all(parts.map((part) => runShell(command, scratch.path, env, part.join(""))));
  const lines = runs.flatMap(({ stdout }) => stdout.split("\n").slice(0, -1));
  const answers = lines.map((line): { id?: unknown } => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(records.map((_, id) => id));
  expect(answers.filter((answer) => "article" in answer)).toHaveLength(87);
  expect(answers.filter((answer) => "error" in answer)).toHaveLength(3);
  expect(lines.join("")).not.toContain("\t");
  return runs.map(({ status }) => status);
}

describe("docs/archives.md", () => {
  it("has examples of these kinds only, so that none goes untested", () => {
    const kinds = new Set(EXAMPLES.map(({ info }) => info));
    expect([...kinds].sort()).toEqual([
      ...["python", "sh", "sh hadoop", "sh install", "sh parallel", "sh script", "text"],
    ]);
    expect(SCRIPTS).toHaveLength(examples("sh").length);
    expect(SCRIPTS.length).toBeGreaterThan(3);
    // tests/archive runs these under GNU parallel.
    expect(examples("sh parallel")).toHaveLength(3);
  });

  it.each(SCRIPTS)("prints what it says: $name", async ({ code, prints }) => {
    expect(await runShell(code, scratch.path, env)).toEqual({ status: 0, stdout: prints, stderr: "" });
  });

  it("gives Spark a command that answers each partition", async () => {
    const command = /\.pipe\("([^"]*)"\)/.exec(examples("python")[0] ?? "")?.[1] ?? "";
    // Spark splits a command at spaces; it knows no shell.
    expect(command).toMatch(/^dw-article [-a-z0-9 ]+$/);
    expect(await runPartitions(command)).toEqual([1, 0, 1]);
  });

  it("gives Hadoop a script that fails only if the program does", async () => {
    const [script = ""] = examples("sh script");
    const mapper = join(scratch.path, "mapper.sh");
    writeFileSync(mapper, script);
    expect(examples("sh hadoop")[0]).toContain("-mapper 'sh mapper.sh'");
    expect(await runPartitions("sh mapper.sh")).toEqual([0, 0, 0]);
    writeFileSync(mapper, script.replace("--quiet", "--unknown"));
    expect((await runShell("sh mapper.sh", scratch.path, env)).status).not.toBe(0);
  });

  it("shows no option that does not exist", () => {
    const commands = EXAMPLES.flatMap(({ code }) => [...code.matchAll(/dw-article((?: +-*[\w./{}*-]+)+)/g)]);
    expect(commands.length).toBeGreaterThan(8);
    for (const [, words = ""] of commands) expect(parseCommand(words.trim().split(/ +/), 1).name).toBe("run");
  });
});
