import { defineConfig } from "vitest/config";

// Generous: nothing here judges how long something takes, and the machine may be busy.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 120_000 } });
