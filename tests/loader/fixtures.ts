/**
 * Finds the fixture folders, reads them, and writes their expectations when told to.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FixtureCase, readFixtureCase } from "./fixture-case.ts";

const ROOT = new URL("../../fixtures/", import.meta.url);

/** The files that hold what is expected of a fixture. */
export type ExpectationFile = "article.json" | "article.html";

const EXPECTATIONS: readonly string[] = ["article.json", "article.html"] satisfies ExpectationFile[];

/** One fixture: its folder, its input and what it says of itself. */
export interface Fixture {
  /** Path below `fixtures/`: `web/two-authors`. */
  readonly name: string;
  /** The first part of the name. */
  readonly folder: string;
  /** The input's bytes, decoded as UTF-8, a mark at the head included. */
  readonly source: string;
  readonly about: FixtureCase;
}

function folders(base: URL): string[] {
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function place(name: string, file: string): URL {
  return new URL(`${name}/${file}`, ROOT);
}

function read(name: string, file: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(place(name, file)));
}

/** The file name of the input: exports of the mirror are Markdown files, everything else is HTML. */
function sourceFile(layout: string): string {
  return layout === "mirror" ? "source.md" : "source.html";
}

function load(folder: string, slug: string): Fixture {
  const name = `${folder}/${slug}`;
  const about = readFixtureCase(read(name, "case.json"), `fixtures/${name}/case.json`);
  const input = sourceFile(about.layout);
  const known = ["case.json", input, ...EXPECTATIONS];
  const strange = readdirSync(new URL(`${name}/`, ROOT)).filter((file) => !known.includes(file));
  if (strange.length > 0) throw new Error(`fixtures/${name} holds files of another name: ${strange.join(", ")}`);
  return { name, folder, source: read(name, input), about };
}

/** Every fixture, in the order of their names. A folder without the files of a fixture is an error. */
export function loadFixtures(): readonly Fixture[] {
  return folders(ROOT).flatMap((folder) => folders(new URL(`${folder}/`, ROOT)).map((slug) => load(folder, slug)));
}

/** Whether this run rewrites the expectations: only when asked to, and never where changes go unread. */
export function isUpdating(environment: Readonly<Record<string, string | undefined>>): boolean {
  if (environment.UPDATE_FIXTURES !== "1") return false;
  if (environment.CI !== undefined && environment.CI !== "" && environment.CI !== "false") {
    throw new Error(
      "UPDATE_FIXTURES is set in CI: expectations are rewritten by hand and read before they are committed",
    );
  }
  return true;
}

/**
 * What a fixture is expected to give; `actual` is written first in a run that updates.
 *
 * @throws Error where the expectation is missing.
 */
export function expectation(fixture: Fixture, file: ExpectationFile, actual: string, updating: boolean): string {
  const at = place(fixture.name, file);
  if (updating) writeFileSync(at, actual);
  if (!existsSync(at)) {
    throw new Error(`${fileURLToPath(at)} is missing: run "npm run fixtures:update" and read what it wrote`);
  }
  return read(fixture.name, file);
}
