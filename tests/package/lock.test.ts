/**
 * The lock file installs anywhere: it names no server, and holds the packages of every platform.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;

/** Where a package that is asked for at a place can be installed: there, or further up. */
function places(at: string, name: string): string[] {
  const folders = at === "" ? [] : at.split("/node_modules/");
  const above = folders.map((_, index) => folders.slice(0, folders.length - index).join("/node_modules/"));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

describe("package-lock.json", () => {
  it("names no server to fetch a package from", () => {
    expect(Object.keys(packages).filter((at) => packages[at]?.resolved !== undefined)).toEqual([]);
    expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });

  it("holds every optional package, those of other platforms included: npm ci fails without", () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => places(at, name).every((place) => !(place in packages))),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(200);
  });
});
