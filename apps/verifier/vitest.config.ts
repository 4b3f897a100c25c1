import { defineConfig } from "vitest/config";

export default defineConfig({
  // Programs are started and whole elections verified: slow machines get their time.
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
