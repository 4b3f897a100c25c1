import { defineConfig } from "tsup";

export default defineConfig({
  entry: { cli: "src/cli.ts" },
  format: ["esm"],
  dts: true,
  sourcemap: true,
  clean: true,
  target: "es2023",
  platform: "node",
  // A worker starts from one file: looking up the modules of the second reader took longer than most files.
  noExternal: ["fast-xml-parser"],
});
