import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what others see: one worker serves all files, which saves a third of the time.
    isolate: false,
    // Generous: nothing here judges how long something takes, and the machine may be busy.
    testTimeout: 120_000,
  },
});
