// Opens a zip and reads everything in it, as far as zips in zips may go.
import type { Issue, Result } from "@telwerk/core";
import {
  ByteBudget,
  bytesSource,
  openZip,
  transferLimits,
  type ZipArchive,
} from "../../src/index.js";

export interface Reading {
  readonly issues: readonly Issue[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly budget: ByteBudget;
}

export async function readAll(bytes: Uint8Array, folders = false): Promise<Reading> {
  const budget = new ByteBudget(transferLimits.maxTotalBytes);
  const files = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  const visit = async (opened: Result<ZipArchive, readonly Issue[]>): Promise<void> => {
    if (opened.kind === "err") {
      issues.push(...opened.error);
      return;
    }
    for (const entry of opened.value.entries) {
      const content = await opened.value.read(entry);
      if (content.kind === "err") issues.push(...content.error);
      else if (entry.name.endsWith(".zip")) {
        await visit(await opened.value.openInner(content.value, entry.name));
      } else files.set(`${opened.value.path}/${entry.name}`, content.value);
    }
  };
  await visit(await openZip(bytesSource(bytes), { path: "zip", budget, folders }));
  return { issues, files, budget };
}
