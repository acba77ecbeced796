import { defineConfig } from "vitest/config";

/** `npm run test:archive`: a check of its own, since it needs a program that `npm test` must not need. */
export default defineConfig({
  test: { include: ["tests/archive/**/*.check.ts"], testTimeout: 300_000, hookTimeout: 120_000 },
});
