// May this file leave the building, and in which form? One rule stands above all: of `vaststelling-uitslag`
// exactly the inner zip `Resultaat` leaves, byte for byte (S0-38, S0-39); the rest holds personal data.
import { type Issue, ok, type Result } from "@telwerk/core";
import { refused } from "../issue.js";
import type { BundleFile } from "./count-zip.js";
import { type FileKind, personalKinds, type Reach, reachOf } from "./kinds.js";
import type { Bundle } from "./package.js";

/**
 * Judges whether a kind of file may go as far as asked.
 *
 * @param kind - what the file is, by its content
 * @param to - how far it is to go
 * @param path - its name, for the issue
 * @returns the kind, or why it may not (`BUN-LEAVE-…`)
 * @example
 * ```ts
 * mayLeave("result-zip", "platform", "Resultaat_GR2026_Juinen.zip").kind; // "ok"
 * mayLeave("result-package", "platform", "vaststelling-uitslag.zip").kind; // "err"
 * ```
 * @public
 */
export function mayLeave(
  kind: FileKind,
  to: Exclude<Reach, "local-only">,
  path: string,
): Result<FileKind, readonly Issue[]> {
  if (personalKinds.has(kind)) return refused("BUN-LEAVE-PERSONAL-DATA", path, { kind });
  if (kind === "result-package") return refused("BUN-LEAVE-RESULT-PACKAGE", path, { kind });
  const reach = reachOf[kind];
  if (reach === "local-only") return refused("BUN-LEAVE-LOCAL-ONLY", path, { kind });
  if (to === "publish" && reach !== "publish") {
    return refused("BUN-LEAVE-NOT-PUBLIC", path, { kind });
  }
  return ok(kind);
}

/**
 * Takes the one file out of `vaststelling-uitslag` that may be handed in: the zip `Resultaat`, unchanged.
 *
 * @param bundle - the package, read
 * @returns the inner zip, or `BUN-CONTENT-MISSING` when this is no such package
 * @example
 * ```ts
 * declare const bundle: Bundle;
 * const result = resultToHandIn(bundle);
 * result.kind === "ok" && result.value.name; // "Resultaat_GR2026_Juinen.zip"
 * ```
 * @public
 */
export function resultToHandIn(bundle: Bundle): Result<BundleFile, readonly Issue[]> {
  const { kind, innerZip, name } = bundle;
  return kind === "result-package" && innerZip?.kind === "result-zip"
    ? ok(innerZip)
    : refused("BUN-CONTENT-MISSING", name, { what: "Resultaat" });
}

/**
 * Chooses what of a set of files may be published, and says why the rest may not.
 *
 * @param files - the files, with their kinds
 * @returns the files for the site of the municipality, and one issue for each that stays
 * @example
 * ```ts
 * const letter = { name: "brief.pdf", kind: "letter", bytes: new Uint8Array() } as const;
 * publicationSet([letter]).stay[0]?.code; // "BUN-LEAVE-LOCAL-ONLY"
 * ```
 * @public
 */
export function publicationSet(files: readonly BundleFile[]): {
  readonly publish: readonly BundleFile[];
  readonly stay: readonly Issue[];
} {
  const judged = files.map((file) => ({ file, may: mayLeave(file.kind, "publish", file.name) }));
  return {
    publish: judged.filter(({ may }) => may.kind === "ok").map(({ file }) => file),
    stay: judged.flatMap(({ may }) => (may.kind === "err" ? may.error : [])),
  };
}
