import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    sniff: "src/sniff.ts",
    xsd: "src/xsd/index.ts",
    "xsd-worker": "src/xsd/worker.ts",
    "xsd-worker-node": "src/node/xsd-worker.ts",
    rules: "src/rules/index.ts",
    views: "src/views/index.ts",
  },
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "es2023",
  platform: "neutral",
});
