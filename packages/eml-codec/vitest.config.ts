import { defineConfig } from "vitest/config";

const minute = 60_000;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what others see: one worker serves all files, which saves a third of the time.
    isolate: false,
    // Real files of megabytes, on machines that do other things too: what hangs is found all the same.
    testTimeout: minute,
    hookTimeout: minute,
  },
});
