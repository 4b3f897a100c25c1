// Packages of committees, held against what may be in each: the allow-lists of the packing room.
import { judgeBundle, parseFileName } from "@telwerk/bundle";
import { byteSource, isReadFault } from "./byte-source.js";
import type { Container } from "./container.js";
import type { ZipPorts } from "./expansion.js";
import type { IntakeFiles } from "./files.js";
import type { FoundPackage } from "./found.js";

/** Names that promise a package. Any other zip is somebody's own, and may hold what it likes. */
const packageNames: ReadonlySet<string> = new Set([
  "final-documents",
  "correction",
  "result-determination",
  "result-annex",
  "count-zip",
  "total-count-zip",
  "result-zip",
]);

/** Only what the packing room takes: the ports may come with more. */
function zipPortsIn({ checksum, inflateNow }: ZipPorts): ZipPorts {
  return { ...(checksum && { checksum }), ...(inflateNow && { inflateNow }) };
}

/** The first bytes of a file that was read to its end; no zip was, and nothing that is no EML. */
async function beginningOf(files: IntakeFiles, path: string): Promise<Uint8Array | undefined> {
  const index = files.indexOf(path);
  const wasRead = index !== undefined && files.records[index]?.sha256 !== undefined;
  return wasRead ? files.source(index)?.head() : undefined;
}

/** Judges every package that was handed over; what is in a package is judged with it. */
export async function judgePackages(
  files: IntakeFiles,
  containers: readonly Container[],
  ports: ZipPorts,
): Promise<readonly FoundPackage[]> {
  const judged: FoundPackage[] = [];
  for (const { path, depth, issues } of containers) {
    const file = files.indexOf(path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const isPackage = packageNames.has(parseFileName(name)?.kind ?? "");
    // A zip that the strict reader refused says nothing about its content.
    if (file === undefined || depth > 1 || !isPackage || issues.length > 0) continue;
    const source = files.source(file);
    if (source === undefined) continue;
    try {
      const beginning = (inside: string): Promise<Uint8Array | undefined> =>
        beginningOf(files, path + inside.slice(name.length));
      const how = { name, beginning, ...zipPortsIn(ports) };
      const read = await judgeBundle(await byteSource(source), how);
      judged.push(
        read.kind === "ok"
          ? { file, kind: read.value.kind, issues: read.value.findings }
          : { file, issues: read.error },
      );
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
    }
  }
  return judged;
}
