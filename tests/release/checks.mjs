/**
 * What has to agree before a release: each check takes what is known and returns what is wrong.
 *
 * @module
 */

const HEADING = /^## \[([^\]]+)\](?: - (\S+))?$/gm;
const VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** The headings of a changelog, in its order. */
export function releasesOf(changelog) {
  const found = [...changelog.matchAll(HEADING)];
  return found.map(({ 0: heading, 1: version, 2: date = null, index }, at) => ({
    version,
    date,
    notes: changelog.slice(index + heading.length, found[at + 1]?.index ?? changelog.length).trim(),
  }));
}

/** Orders versions: negative where `a` is before `b`. */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => {
    const [numbers, pre = null] = version.split(/-(.*)/);
    return { numbers: numbers.split(".").map(Number), pre };
  });
  for (const [at, number] of left.numbers.entries()) {
    if (number !== right.numbers[at]) return number - right.numbers[at];
  }
  if (left.pre === right.pre) return 0;
  if (left.pre === null) return 1;
  return right.pre !== null && left.pre < right.pre ? -1 : right.pre === null ? -1 : 1;
}

const isDay = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** A changelog has Unreleased on top, then versions and days from new to old, each with notes. */
export function checkChangelog(changelog) {
  const [unreleased, ...releases] = releasesOf(changelog);
  const wrong = [];
  if (unreleased?.version !== "Unreleased") wrong.push("CHANGELOG.md: expected [Unreleased] as its first heading");
  for (const [at, { version, date, notes }] of releases.entries()) {
    const older = releases[at + 1];
    if (!VERSION.test(version)) wrong.push(`CHANGELOG.md: [${version}] is no version`);
    else if (older !== undefined && VERSION.test(older.version) && compareVersions(older.version, version) >= 0) {
      wrong.push(`CHANGELOG.md: ${version} stands above ${older.version}`);
    }
    if (date === null || !isDay(date))
      wrong.push(`CHANGELOG.md: ${version} has no day, as in "## [${version}] - 2026-01-31"`);
    else if (older?.date && older.date > date) wrong.push(`CHANGELOG.md: ${version} is dated before ${older.version}`);
    if (!/^- /m.test(notes)) wrong.push(`CHANGELOG.md: ${version} has no notes`);
  }
  return wrong;
}

/** The version is the newest in the changelog, and the lock file's. */
export function checkVersion({ version, lockVersions, changelog }) {
  const newest = releasesOf(changelog).find((release) => release.version !== "Unreleased");
  const wrong = [];
  if (!VERSION.test(version)) wrong.push(`package.json: ${version} is no version`);
  if (newest?.version !== version) {
    wrong.push(`package.json says ${version}, the newest version in CHANGELOG.md is ${newest?.version ?? "none"}`);
  }
  for (const locked of lockVersions) {
    if (locked !== version) wrong.push(`package.json says ${version}, package-lock.json ${locked}`);
  }
  return wrong;
}

/** The tarball has the package's name and version, and the changelog as it is. */
export function checkTarball({ name, version, changelog, tarball }) {
  const wrong = [];
  if (tarball.name !== name || tarball.version !== version) {
    wrong.push(`package.json says ${name} ${version}, the tarball ${tarball.name} ${tarball.version}`);
  }
  if (tarball.program !== version) wrong.push(`package.json says ${version}, the packed program ${tarball.program}`);
  if (tarball.changelog !== changelog) wrong.push("the tarball holds another CHANGELOG.md");
  return wrong;
}

/**
 * The tag of the version, where there is one, is this commit or one before it; no later version is tagged.
 *
 * @param tags - Tag → its commit, and whether this commit comes from it.
 * @param tagged - Insists on a tag on this very commit, and on nothing that is not committed.
 */
export function checkTag({ version, tags, head, clean, tagged }) {
  const tag = `v${version}`;
  const own = tags[tag];
  const wrong = [];
  for (const other of Object.keys(tags)) {
    const released = /^v(\d.*)$/.exec(other)?.[1] ?? "";
    if (VERSION.test(released) && compareVersions(released, version) > 0) {
      wrong.push(`package.json says ${version}, but ${other} is tagged already`);
    }
  }
  if (own !== undefined && !own.isAncestor) wrong.push(`${tag} is on a commit that this one does not come from`);
  if (!tagged) return wrong;
  if (own === undefined) wrong.push(`there is no tag ${tag}`);
  else if (own.commit !== head) wrong.push(`${tag} is ${own.commit.slice(0, 9)}, this commit is ${head.slice(0, 9)}`);
  if (!clean) wrong.push("the working tree holds changes that are not committed");
  return wrong;
}

/** How far the version is on its way, for whoever reads the result. */
export function stateOf({ version, tags, head }) {
  const own = tags[`v${version}`];
  if (own === undefined) return `v${version} is not tagged yet; everything but the tag was checked`;
  return own.commit === head
    ? `v${version} is this commit`
    : `v${version} was released before; this is work on the next version`;
}
