import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "scripts", "bench"],
    // Counted from the folder of each project.
    coverage: { provider: "v8", include: ["src/**/*.ts"] },
  },
});
