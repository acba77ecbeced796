import { writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { articleSchema } from "./src/serialize/json/schema.ts";

/** The program; it shares the library's own files instead of holding a second copy of them. */
export const cli = {
  entry: { cli: "src/cli/main.ts" },
  format: ["esm"],
  target: "node20",
  platform: "node",
  splitting: false,
  esbuildPlugins: [
    {
      name: "shared-library",
      setup(build) {
        build.onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: "./index.js", external: true }));
        build.onResolve({ filter: /^\.\.\/chinese\/index\.ts$/ }, () => ({ path: "./chinese.js", external: true }));
      },
    },
  ],
} satisfies Options;

export default defineConfig([
  {
    entry: { index: "src/index.ts", chinese: "src/chinese/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    clean: true,
    splitting: false,
    onSuccess: () => writeFile("dist/schema.json", `${JSON.stringify(articleSchema(), null, 2)}\n`),
  },
  cli,
]);
