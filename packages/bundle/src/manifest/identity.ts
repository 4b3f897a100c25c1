// Comes in: a manifest. Goes out: whose it says it is, in the words of the seal room, which knows no manifests.
// So one definition of the format serves the maker that signs and the receiver that verifies.
import { type Issue, ok, type Result } from "@telwerk/core";
import { decodeManifest } from "./decode.js";
import type { ManifestCommittee } from "./manifest.js";

/**
 * Whose a manifest says it is: what `@telwerk/signing` holds against the key and its certificate.
 * @public
 */
export interface ManifestIdentity {
  /** A manifest is no EML document. */
  readonly emlId: null;
  readonly electionId: string;
  /** The committee as certificates name it. */
  readonly uid: string;
  /** The moment it claims, in UTC and whole seconds: `2027-03-17T21:15:00Z`. */
  readonly createdAt: string;
  readonly sequence: number;
  readonly signer: {
    readonly committee: {
      readonly kind: ManifestCommittee["level"];
      readonly authorityId: string;
    };
    /** SHA-256 of the public key that signs, in hexadecimal. */
    readonly keyFingerprint: string;
  };
}

/**
 * Reads whose a manifest says it is. For `signDetached` before signing, and as what `verifyDetached` expects of
 * the content: what is no manifest is neither signed nor believed.
 *
 * @param bytes - the file `manifest.json`
 * @returns its claims, or everything that is wrong with the manifest (`BUN-MANIFEST-…`)
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * const identity = manifestIdentity(encodeManifest(manifest));
 * identity.kind === "ok" && identity.value.sequence; // 3
 * ```
 * @public
 */
export function manifestIdentity(bytes: Uint8Array): Result<ManifestIdentity, readonly Issue[]> {
  const read = decodeManifest(bytes);
  if (read.kind === "err") return read;
  const { election, committee, createdAt, sequence, keyFingerprint } = read.value;
  const { uid, level: kind, authorityId } = committee;
  return ok({
    emlId: null,
    electionId: election,
    uid,
    createdAt: `${new Date(createdAt).toISOString().slice(0, 19)}Z`,
    sequence,
    signer: { committee: { kind, authorityId }, keyFingerprint },
  });
}
