import { defineConfig } from "vitest/config";

/** Ten times what the slowest test takes: a limit ends a test that hangs and does not fail a busy machine. */
const limit = 300_000;

export default defineConfig({
  test: {
    dir: "tests",
    testTimeout: limit,
    hookTimeout: limit,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // Types have no statements; the page's modules run in a browser (`npm run test:tools`).
      exclude: ["src/model/**", "src/report/page/**"],
      reporter: ["text-summary", "lcovonly"],
      reportsDirectory: "coverage",
      // Measured on this code. Raise them when the summary rises.
      thresholds: { statements: 94, branches: 84, functions: 95, lines: 95 },
    },
  },
});
