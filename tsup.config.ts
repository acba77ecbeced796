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

const entry = { index: "src/index.ts", chinese: "src/chinese/index.ts" };

export default defineConfig([
  {
    // Each part of the interface is a file of its own, so that a bundler leaves out what is not imported.
    entry: {
      ...entry,
      parse: "src/parse.ts",
      html: "src/serialize/html/index.ts",
      json: "src/serialize/json/index.ts",
      "json-ld": "src/serialize/json-ld.ts",
      markdown: "src/serialize/markdown/index.ts",
      mirror: "src/serialize/mirror.ts",
      text: "src/serialize/text.ts",
      image: "src/url/image.ts",
      model: "src/model/index.ts",
    },
    format: ["esm"],
    dts: false,
    target: "es2022",
    splitting: true,
  },
  {
    entry,
    format: ["cjs"],
    target: "es2022",
    splitting: false,
    onSuccess: () => writeFile("dist/schema.json", `${JSON.stringify(articleSchema(), null, 2)}\n`),
  },
  {
    entry,
    format: ["esm", "cjs"],
    dts: { only: true },
  },
  cli,
]);
