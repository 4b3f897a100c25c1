// The kind of one loose file, by its content: what a committee uploads beside its packages.
import { type Issue, ok, type Result } from "@telwerk/core";
import { refused } from "../issue.js";
import { parseFileName } from "../names/parse.js";
import { judgeName } from "./claims.js";
import { type FileKind, kindOfDocument } from "./kinds.js";
import { lookAt } from "./look.js";

/**
 * A loose file, and what it is.
 * @public
 */
export interface SingleFile {
  readonly kind: FileKind;
  /** The election that an EML document claims. */
  readonly electionId: string | undefined;
  readonly findings: readonly Issue[];
}

/** The declaration of mayor and aldermen has no form of its own: for this one kind the name has to say it. */
const declarationForms: ReadonlySet<string> = new Set(["pdf", "image", "doc", "docx"]);

/**
 * Tells what a loose file is. Zips are for {@link readBundle}.
 *
 * @param name - its name, without folders: held against the content
 * @param bytes - the file, or its first 4 KB
 * @returns the kind with findings, or `BUN-CONTENT-UNKNOWN`
 * @example
 * ```ts
 * const pem = new TextEncoder().encode("-----BEGIN CERTIFICATE-----");
 * const file = identifyFile("public-key-osv2020-gr2026-gemeente-juinen.crt", pem);
 * file.kind === "ok" && file.value.kind; // "public-key"
 * ```
 * @public
 */
export function identifyFile(
  name: string,
  bytes: Uint8Array,
): Result<SingleFile, readonly Issue[]> {
  const look = lookAt(bytes);
  const electionId = look.form === "eml" ? look.electionId : undefined;
  const kind =
    look.form === "eml" ? kindOfDocument.get(look.documentId) : kindOfForm(name, look.form);
  if (kind === undefined) return refused("BUN-CONTENT-UNKNOWN", name, { form: look.form });
  return ok({ kind, electionId, findings: judgeName(name, kind, electionId, name) });
}

function kindOfForm(name: string, form: string): FileKind | undefined {
  if (form === "certificate") return "public-key";
  if (form === "private-key" || form === "encrypted-key") return "private-key";
  if (form === "csv") return "csv";
  const claim = parseFileName(name)?.kind;
  if (claim === "declaration" && declarationForms.has(form)) return "declaration";
  if (claim === "manifest" && form === "json") return "manifest";
  if (form === "der") return claim === "manifest-signature" ? claim : "signature";
  return undefined;
}
