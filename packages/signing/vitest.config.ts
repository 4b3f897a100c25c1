import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what others see: one worker serves all files, which saves a third of the time.
    isolate: false,
    // RSA keys of 4096 bits take seconds to make: three are made once, and shared.
    globalSetup: ["test/keys.setup.ts"],
    testTimeout: 60_000,
  },
});
