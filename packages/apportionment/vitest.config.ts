import { defineConfig } from "vitest/config";

export default defineConfig({
  // The tests run the sources, also where the oracle of bench/ imports the package by its name.
  resolve: { alias: { "@telwerk/apportionment": `${import.meta.dirname}/src/index.ts` } },
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what others see: one worker serves all files, which saves a third of the time.
    isolate: false,
    testTimeout: 60_000,
    // The gate of `npm test` (scripts/test.mjs).
    coverage: {
      provider: "v8",
      include: ["src/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
