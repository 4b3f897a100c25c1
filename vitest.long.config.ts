// The long tests, for `npm run test:long` (scripts/test-long.mjs).
import { defineConfig } from "vitest/config";

const tenMinutes = 600_000;

export default defineConfig({
  test: {
    include: ["{packages,apps}/*/test/**/*.long.ts", "{bench,scripts}/**/*.long.ts"],
    testTimeout: tenMinutes,
    hookTimeout: tenMinutes,
  },
});
