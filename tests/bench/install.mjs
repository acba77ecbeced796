/**
 * Installs what the bench compares with, on first use.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HERE = new URL("./", import.meta.url);

/** @throws Error where npm fails */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", HERE), "utf8"));
  const missing = Object.keys(dependencies).filter(
    (name) => !existsSync(new URL(`node_modules/${name}/package.json`, HERE)),
  );
  if (missing.length === 0) return;
  console.error(`bench: installing ${missing.join(", ")}`);
  // Inside of npm's own script its program is known, whatever it is called on the system.
  const { npm_execpath: npm } = process.env;
  const [program, ...first] = npm === undefined ? ["npm"] : [process.execPath, npm];
  const { status } = spawnSync(program, [...first, "ci", "--no-audit", "--no-fund"], {
    cwd: fileURLToPath(HERE),
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error('"npm ci" in tests/bench failed; --no-peers measures without other extractors');
}
