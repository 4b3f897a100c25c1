// The tests that mutants put to the test (stryker.config.json): all of them, with fewer runs of each property,
// and without a world of its own for each file, which these tests do not need.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/properties/margins.test.ts"], // tries thousands of elections
    isolate: false,
    testTimeout: 60_000,
    env: { TELWERK_RUNS: "5" },
  },
});
