/**
 * `npm run release:check [-- --tagged]`: fails where version, changelog, lock file, tag and tarball do not agree.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { install, makeFolder, pack, ROOT, run } from "../package/pack.mjs";
import { checkChangelog, checkTag, checkTarball, checkVersion, stateOf } from "./checks.mjs";

const { values } = parseArgs({ options: { tagged: { type: "boolean", default: false } } });
const read = (file) => readFileSync(join(ROOT, file), "utf8");
const git = (...argv) => execFileSync("git", argv, { cwd: ROOT, encoding: "utf8" }).trim();

function isAncestor(commit) {
  try {
    git("merge-base", "--is-ancestor", commit, "HEAD");
    return true;
  } catch (error) {
    if (error.status === 1) return false;
    throw error;
  }
}

/** Each tag with the commit behind it. */
function readTags() {
  const names = git("tag", "--list").split("\n").filter(Boolean);
  return Object.fromEntries(
    names.map((name) => {
      const commit = git("rev-list", "-n", "1", name);
      return [name, { commit, isAncestor: isAncestor(commit) }];
    }),
  );
}

/** The package as it would be published, as it says itself that it is. */
function readTarball() {
  const { path, dispose } = makeFolder();
  try {
    const { tarball } = pack(path);
    const consumer = install(join(path, "consumer"), [tarball]);
    const home = join(consumer, "node_modules", "dw-article");
    const { name, version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    const program = run(join(consumer, "node_modules", ".bin", "dw-article"), ["--version"]).trim();
    return { name, version, program, changelog: readFileSync(join(home, "CHANGELOG.md"), "utf8") };
  } finally {
    dispose();
  }
}

const { name, version } = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));
const changelog = read("CHANGELOG.md");
const known = {
  ...{ name, version, changelog, tagged: values.tagged },
  lockVersions: [lock.version, lock.packages[""].version],
  tags: readTags(),
  head: git("rev-parse", "HEAD"),
  clean: git("status", "--porcelain") === "",
  tarball: readTarball(),
};
const wrong = [checkChangelog(changelog), checkVersion(known), checkTag(known), checkTarball(known)].flat();
for (const problem of wrong) console.error(`release:check: ${problem}`);
if (wrong.length === 0)
  console.log(`release:check: version, changelog, lock file and tarball agree. ${stateOf(known)}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
