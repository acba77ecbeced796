/**
 * The package as it is published, and folders that it is installed in.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the package is built from. */
const SOURCES = ["package.json", "src", "tsconfig.json", "tsup.config.ts", "README.md", "CHANGELOG.md", "LICENSE"];

/** Makes an empty folder; `dispose` removes it. */
export function makeFolder() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "dw-article-")));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Runs a program to its end and returns what it printed.
 *
 * @throws Error with all that it printed, where it fails.
 */
export function run(program, argv, { cwd, input = "", env = {} } = {}) {
  try {
    return execFileSync(program, argv, {
      cwd,
      input,
      encoding: "utf8",
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["pipe", "pipe", "pipe"],
    });
  } catch (error) {
    const printed = [error.stdout, error.stderr].filter(Boolean).join("\n");
    throw new Error(`${program} ${argv.join(" ")}: ${printed || error.message}`, { cause: error });
  }
}

/**
 * Builds and packs the library from a copy of its sources, so that nothing stale gets in and nobody's `dist` is touched.
 *
 * @returns the path of the tarball and the files that it holds
 */
export function pack(folder) {
  const copy = join(folder, "sources");
  mkdirSync(copy, { recursive: true });
  for (const name of SOURCES) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  run("npm", ["run", "prepare"], { cwd: copy });
  const [packed] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: copy }),
  );
  return { tarball: join(folder, packed.filename), files: packed.files, name: packed.name, version: packed.version };
}

/** Makes a folder whose package has these packages installed: names with versions, or paths of tarballs. */
export function install(folder, packages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const options = [
    "--no-save",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--fetch-retries=5",
  ];
  run("npm", ["install", ...options, "--prefix", folder, ...packages], { cwd: folder });
  return folder;
}
