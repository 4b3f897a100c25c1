// Holds the packed packages against publint and attw: what a user would install, not what lies here.
import { packAll } from "../packs.mjs";
import { capture, publicPackages, tool } from "../workspace.mjs";

const packs = packAll("packs-checked");
if (packs.length !== publicPackages().length) {
  console.error(`${packs.length} packages packed, ${publicPackages().length} expected`);
  process.exitCode = 1;
}
for (const { name, path, files } of packs) {
  for (const wanted of ["LICENSE", "package.json"]) {
    if (files.some((file) => file.path === wanted)) continue;
    console.error(`${name}: the package holds no ${wanted}`);
    process.exitCode = 1;
  }
  const judges = [
    [tool("publint", "publint"), path, "--strict"],
    [tool("@arethetypeswrong/cli", "attw"), path, "--profile", "esm-only", "--no-color"],
  ];
  for (const judge of judges) {
    const { code, output } = await capture(judge);
    if (code === 0) continue;
    console.error(output);
    process.exitCode = 1;
  }
}
console.log(`${packs.length} packages packed and judged`);
