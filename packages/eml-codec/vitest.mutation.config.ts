// The tests that mutants put to the test (stryker.config.json): all that reach reader, decoders and rules, with a
// few runs of each property and without the real files, so that a score is the same on every machine.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Schemas and their validator are no part of what is changed; the page of codes and the README cost much.
    exclude: [
      "test/xsd/**",
      "test/codes.test.ts",
      "test/readme.test.ts",
      "test/requirements.test.ts",
    ],
    isolate: false,
    testTimeout: 60_000,
    env: { TELWERK_RUNS: "5", TELWERK_WITHOUT: "data,tools", TELWERK_REQUIRE: "" },
  },
});
