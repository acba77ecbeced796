import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: { index: "src/index.ts", chinese: "src/chinese/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    clean: true,
    splitting: false,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: false,
  },
]);
