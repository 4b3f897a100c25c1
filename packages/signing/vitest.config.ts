import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // RSA keys of 4096 bits take seconds to make: three are made once, and shared.
    globalSetup: ["test/keys.setup.ts"],
    testTimeout: 60_000,
  },
});
