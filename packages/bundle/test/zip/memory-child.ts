// Reads every archive of a folder from disk, one after the other, in a process of its own, and reports how
// much memory that took at its highest. Run by memory.test.ts, against what was built.
import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type ByteSource, bytesSource, openZip, type ZipArchive } from "@telwerk/bundle";
import type { Issue, Result } from "@telwerk/core";

const folder = process.argv[2] ?? "";

/** Reads from an open file at any place. */
const fileSource = (file: FileHandle, size: number): ByteSource => ({
  size,
  async read(offset, length) {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  },
});

async function readAll(opened: Result<ZipArchive, readonly Issue[]>): Promise<readonly string[]> {
  if (opened.kind === "err") return opened.error.map(({ code }) => code);
  const codes: string[] = [];
  for (const entry of opened.value.entries) {
    const content = await opened.value.read(entry);
    if (content.kind === "err") codes.push(...content.error.map(({ code }) => code));
    else if (entry.name.endsWith(".zip")) {
      codes.push(...(await readAll(await opened.value.openInner(content.value, entry.name))));
    }
  }
  return codes;
}

// What the first reading of anything costs is not what an attacker costs.
await openZip(bytesSource(new Uint8Array(100)), { path: "warm" });
const before = process.memoryUsage.rss();
for (const name of await readdir(folder)) {
  const file = await open(join(folder, name));
  const { size } = await file.stat();
  const codes = await readAll(await openZip(fileSource(file, size), { path: name }));
  await file.close();
  console.log(name, ...codes);
}
console.log("extra", process.resourceUsage().maxRSS * 1024 - before);
