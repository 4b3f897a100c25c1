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
    // The gate of `npm test` (scripts/test.mjs).
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/xsd/texts.ts"], // made by scripts/embed-schemas.mjs
      // `cells[index] ?? 0` is no choice but a promise to the compiler (noUncheckedIndexedAccess): a cell of a table
      // of numbers is there, and 0 means "nothing" in all of them. A function instead costs a sixth of the speed.
      ignoreNode: (node, kind) =>
        kind === "branch" &&
        node.type === "LogicalExpression" &&
        node.operator === "??" &&
        node.left.type === "MemberExpression" &&
        node.left.computed &&
        node.right.type === "Literal" &&
        node.right.value === 0,
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
