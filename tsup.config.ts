import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { articleSchema } from "./src/serialize/json/schema.ts";

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
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: false,
  },
]);
