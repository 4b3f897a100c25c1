import type { Evidence } from "../../evidence/evidence.js";
import type { RunContainer } from "../run.js";

/** Every zip, a zip before the zips in it. */
export function containersOf({ intake }: Evidence): readonly RunContainer[] {
  return intake.containers.map(({ path, depth, size, sha256, entries, issues }) => ({
    path,
    depth,
    size,
    sha256: sha256 ?? null,
    entries: entries.length,
    refused: [...new Set(issues.map(({ code }) => code))],
  }));
}
