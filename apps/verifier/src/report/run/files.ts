import type { Evidence, FileRecord } from "../../evidence/evidence.js";
import type { RunFile } from "../run.js";

/** Every file that was handed over, in its order. */
export function filesOf({ files }: Evidence): readonly RunFile[] {
  return files.map(fileOf);
}

function fileOf({ path, size, sha256, role }: FileRecord): RunFile {
  return {
    path,
    size,
    sha256: sha256 ?? null,
    role: role.kind,
    documentId: "documentId" in role ? role.documentId : null,
    sameAs: role.kind === "same-bytes" ? role.as : null,
    cause: role.kind === "unreadable" ? role.cause : null,
  };
}
