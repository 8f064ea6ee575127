import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/u, "") } },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    // Some tests take seconds on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
    // As many as the smallest machine that runs them has cores; vitest's own choice there is one.
    maxWorkers: 2,
    globalSetup: ["tests/bundles.ts"],
  },
})
