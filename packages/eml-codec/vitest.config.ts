import { defineConfig } from "vitest/config";

const minute = 60_000;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Real files of megabytes, on machines that do other things too: what hangs is found all the same.
    testTimeout: minute,
    hookTimeout: minute,
  },
});
