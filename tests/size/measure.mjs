/**
 * Packs the library as it is published, bundles what a user imports of it, and weighs that.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build as bundleWith } from "esbuild";
import { build as pack } from "tsup";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { name: PACKAGE, dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Names of everything that is not the library's own. */
export const FOREIGN = Object.keys({ ...dependencies, ...peerDependencies });

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** The settings that the library's ES modules are built with; types are left out, they weigh nothing. */
async function buildSettings() {
  const { module } = await runnerImport(join(ROOT, "tsup.config.ts"), { configFile: false, logLevel: "error" });
  return [module.default]
    .flat()
    .filter(({ format, platform }) => [format].flat().includes("esm") && platform !== "node")
    .map(({ onSuccess: _, ...settings }) => ({
      ...settings,
      format: ["esm"],
      dts: false,
      clean: false,
      silent: true,
      config: false,
    }));
}

/**
 * Builds the library into a folder of its own, so that nobody who uses `dist` at the moment is disturbed and nothing
 * stale is weighed.
 *
 * @returns {Promise<{ folder: string, remove: () => void }>} a folder in which `dw-article` can be imported
 */
export async function install() {
  const cache = join(ROOT, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "size-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const home = join(folder, "node_modules", PACKAGE);
    mkdirSync(home, { recursive: true });
    copyFileSync(join(ROOT, "package.json"), join(home, "package.json"));
    for (const settings of await buildSettings()) await pack({ ...settings, outDir: join(home, "dist") });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}

/** How a user's bundler is set. */
const SETTINGS = {
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  legalComments: "none",
  logLevel: "error",
};

/**
 * Bundles a line of code for browsers.
 *
 * @param {string} code what the user writes
 * @param {{ folder: string, external?: readonly string[] }} place
 * @returns {Promise<{ bytes: number, gzip: number, inputs: string[] }>} `inputs`: what really stands in the bundle, and
 *   what it imports from outside
 */
export async function weigh(code, { folder, external = [] }) {
  const { outputFiles, metafile } = await bundleWith({
    ...SETTINGS,
    stdin: { contents: code, resolveDir: folder, loader: "js" },
    external: [...external],
  });
  const [{ contents }] = outputFiles;
  return { bytes: contents.length, gzip: gzip(contents), inputs: Object.values(metafile.outputs).flatMap(used) };
}

function used({ inputs, imports }) {
  const held = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return [...held.map(([path]) => path), ...imports.map(({ path }) => path)];
}

/**
 * The library's own modules, heaviest first.
 *
 * `gzip` is how much smaller the compressed whole is without the module; what modules have in common is therefore
 * counted for none of them, and the figures do not add up to the whole.
 *
 * @returns {Promise<{ path: string, bytes: number, gzip: number }[]>}
 */
export async function ownModules() {
  const { outputFiles, metafile } = await bundleWith({
    ...SETTINGS,
    entryPoints: [join(ROOT, "src/index.ts")],
    absWorkingDir: ROOT,
    outdir: "unused",
    external: FOREIGN,
  });
  const [{ contents }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  const whole = Buffer.from(contents);
  // A bundle is: imports, the modules in the order of the metafile, and one export statement.
  const sizes = Object.entries(inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  const exports = whole.length - whole.lastIndexOf("export{");
  let at = whole.length - exports - sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const modules = sizes.map(({ path, bytes }) => {
    const without = Buffer.concat([whole.subarray(0, Math.max(at, 0)), whole.subarray(Math.max(at, 0) + bytes)]);
    at += bytes;
    return { path, bytes, gzip: gzip(whole) - gzip(without) };
  });
  return modules.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}
