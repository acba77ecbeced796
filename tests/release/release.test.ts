import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkChangelog, checkTag, checkTarball, checkVersion, releasesOf, stateOf } from "./checks.mjs";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

const LOG = `# Changelog

## [Unreleased]

- Something.

## [0.10.0] - 2026-12-01

### Added

- More.

## [0.9.0] - 2026-11-30

- Less.
`;

describe("CHANGELOG.md", () => {
  const changelog = read("CHANGELOG.md");
  const { version } = JSON.parse(read("package.json"));
  const lock = JSON.parse(read("package-lock.json"));

  it("is in order", () => expect(checkChangelog(changelog)).toEqual([]));

  it("agrees with package.json and its lock file", () => {
    expect(checkVersion({ version, changelog, lockVersions: [lock.version, lock.packages[""].version] })).toEqual([]);
  });
});

describe("npm run release:check", () => {
  it("reads the changelog's versions with day and notes", () => {
    expect(releasesOf(LOG)).toEqual([
      { version: "Unreleased", date: null, notes: "- Something." },
      { version: "0.10.0", date: "2026-12-01", notes: "### Added\n\n- More." },
      { version: "0.9.0", date: "2026-11-30", notes: "- Less." },
    ]);
    expect(checkChangelog(LOG)).toEqual([]);
  });

  it.each([
    ["no Unreleased", LOG.replace("## [Unreleased]", ""), "Unreleased"],
    ["versions out of order", LOG.replace("0.10.0", "0.8.0"), "0.8.0 stands above 0.9.0"],
    ["a version twice", LOG.replace("0.10.0", "0.9.0"), "0.9.0 stands above 0.9.0"],
    ["a first edition above the version itself", LOG.replace("0.10.0", "0.9.0-beta.1"), "0.9.0-beta.1 stands above"],
    ["no day", LOG.replace(" - 2026-12-01", ""), "0.10.0 has no day"],
    ["a day that does not exist", LOG.replace("2026-12-01", "2026-02-30"), "0.10.0 has no day"],
    ["days out of order", LOG.replace("2026-12-01", "2026-11-01"), "0.10.0 is dated before 0.9.0"],
    ["no notes", LOG.replace("- Less.", ""), "0.9.0 has no notes"],
    ["no version", LOG.replace("0.10.0", "next"), "[next] is no version"],
  ])("refuses a changelog with %s", (_what, changelog, message) => {
    expect(checkChangelog(changelog).join("\n")).toContain(message);
  });

  it("compares the version with changelog and lock file", () => {
    expect(checkVersion({ version: "0.10.0", changelog: LOG, lockVersions: ["0.10.0"] })).toEqual([]);
    expect(checkVersion({ version: "0.11.0", changelog: LOG, lockVersions: ["0.10.0"] })).toEqual([
      "package.json says 0.11.0, the newest version in CHANGELOG.md is 0.10.0",
      "package.json says 0.11.0, package-lock.json 0.10.0",
    ]);
  });

  it("compares the tarball with both", () => {
    const known = { name: "a", version: "1.0.0", changelog: LOG };
    const tarball = { name: "a", version: "1.0.0", program: "1.0.0", changelog: LOG };
    expect(checkTarball({ ...known, tarball })).toEqual([]);
    expect(checkTarball({ ...known, tarball: { ...tarball, version: "0.9.0" } })).toHaveLength(1);
    expect(checkTarball({ ...known, tarball: { ...tarball, program: "0.9.0" } })).toHaveLength(1);
    expect(checkTarball({ ...known, tarball: { ...tarball, changelog: "" } })).toHaveLength(1);
  });

  const here = "a".repeat(40);
  const before = { commit: "b".repeat(40), isAncestor: true };
  const elsewhere = { commit: "c".repeat(40), isAncestor: false };
  const at = { version: "0.10.0", head: here, clean: true, tagged: false };

  it.each([
    ["not tagged yet", {}, /not tagged yet/],
    ["tagged here", { "v0.10.0": { commit: here, isAncestor: true } }, /is this commit/],
    ["tagged before", { "v0.9.0": before, "v0.10.0": before, nightly: elsewhere }, /work on the next version/],
  ])("accepts a version that is %s, and says so", (_how, tags, state) => {
    expect(checkTag({ ...at, tags })).toEqual([]);
    expect(stateOf({ ...at, tags })).toMatch(state);
  });

  it("refuses a version whose tag is elsewhere, or that is older than what is released", () => {
    expect(checkTag({ ...at, tags: { "v0.10.0": elsewhere } })).toHaveLength(1);
    expect(checkTag({ ...at, tags: { "v0.11.0": before } })).toEqual([
      "package.json says 0.10.0, but v0.11.0 is tagged already",
    ]);
  });

  it("insists with --tagged on a tag on a clean commit", () => {
    const tagged = { ...at, tagged: true };
    expect(checkTag({ ...tagged, tags: { "v0.10.0": { commit: here, isAncestor: true } } })).toEqual([]);
    expect(checkTag({ ...tagged, tags: {} })).toEqual(["there is no tag v0.10.0"]);
    expect(checkTag({ ...tagged, tags: { "v0.10.0": before } })).toHaveLength(1);
    expect(checkTag({ ...tagged, clean: false, tags: { "v0.10.0": before } })).toHaveLength(2);
  });
});
