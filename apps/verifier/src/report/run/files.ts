import type { Evidence, FileRecord } from "../../evidence/evidence.js";
import type { FileOpinion } from "../../opinion/asking.js";
import type { RunFile } from "../run.js";

/** Every file that was handed over, in its order. */
export function filesOf({ files, opinions }: Evidence): readonly RunFile[] {
  return files.map((file, index) => fileOf(file, opinions.get(index)));
}

function fileOf(
  { path, size, sha256, role }: FileRecord,
  opinion: FileOpinion | undefined,
): RunFile {
  const given = opinion?.kind === "given" ? opinion : undefined;
  return {
    path,
    size,
    sha256: sha256 ?? null,
    role: role.kind,
    documentId: "documentId" in role ? (role.documentId ?? null) : null,
    sameAs: role.kind === "same-bytes" ? role.as : null,
    cause: role.kind === "unreadable" ? role.cause : null,
    isReadTwice: given?.reading !== undefined,
    isHeldAgainstSchema: given?.schema !== undefined,
  };
}
