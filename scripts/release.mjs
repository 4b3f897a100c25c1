// What a release would hold: every public package, packed into reports/packs, and in reports/release the one-file
// verifier, the page, the list of what is in everything (SBOM) and the hashes of all three. Publishes nothing.
import { relative } from "node:path";
import { packAll } from "./packs.mjs";
import { writeRelease } from "./release-files.mjs";
import { root } from "./workspace.mjs";

if (process.argv.slice(2).join(" ") !== "--dry-run") {
  console.error(
    "This command publishes nothing. Say `npm run release -- --dry-run` to pack and list.",
  );
  process.exit(64);
}
const packs = packAll("packs");
for (const { name, version, path, size, files } of packs) {
  console.log(`\n${name} ${version}: ${relative(root, path)}, ${size} bytes packed`);
  for (const file of files) console.log(`  ${String(file.size).padStart(8)}  ${file.path}`);
}
console.log("\nfiles");
for (const { path, size, sha256 } of await writeRelease()) {
  console.log(`  ${String(size).padStart(8)}  ${relative(root, path)}  SHA-256 ${sha256}`);
}
console.log(`\n${packs.length} packages packed; nothing was published`);
process.exit(packs.length === 0 ? 1 : 0);
