import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // By default one processor is left to whoever watches; nobody watches here, and on two that is half of them.
    maxWorkers: "100%",
    projects: ["packages/*", "apps/*", "scripts", "bench"],
    // Counted from the folder of each project.
    coverage: { provider: "v8", include: ["src/**/*.ts"] },
  },
});
