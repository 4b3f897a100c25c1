// What a manifest says: which files travel together, made where, as which in a row of how many.
import type { FileKind, Reach } from "../content/kinds.js";

/**
 * The committee that made a bundle.
 * @public
 */
export interface ManifestCommittee {
  readonly level: "GSB" | "SOL" | "HSB" | "NBSB" | "CSB";
  readonly authorityId: string;
  readonly name: string;
  /** The identity in its certificates, such as `PSB0363`. */
  readonly uid: string;
}

/**
 * A file in a zip of the bundle; `path` goes from the zip down, through a zip in it.
 * @public
 */
export interface ManifestInnerFile {
  readonly path: string;
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/**
 * A file of the bundle.
 * @public
 */
export interface ManifestFile extends ManifestInnerFile {
  readonly mediaType: string;
  /** The Id of the EML document, for an EML file or the zip around one. */
  readonly emlId?: string;
  readonly role: FileKind;
  readonly transfer: Reach;
  /** Every file in it, when it is a zip: a zip that is packed again shows. */
  readonly inner: readonly ManifestInnerFile[];
}

/**
 * What stands in a manifest beside its files.
 * @public
 */
export interface ManifestHeader {
  readonly election: string;
  /** Polling day: `YYYY-MM-DD`. */
  readonly electionDate: string;
  readonly committee: ManifestCommittee;
  readonly installationId: string;
  /** Sessions are numbered from 1; every one after the first is a next one. */
  readonly session: { readonly no: number; readonly kind: "first" | "next" };
  /** Strictly increasing for each installation, from 1. */
  readonly sequence: number;
  /** The SHA-256 of each manifest that this one replaces. */
  readonly supersedes: readonly string[];
  /** A claim: `YYYY-MM-DDThh:mm:ss` with an offset or `Z`. */
  readonly createdAt: string;
  readonly software: {
    readonly name: string;
    readonly version: string;
    readonly buildHash: string;
  };
  readonly ruleset: string;
  readonly controls: {
    readonly protocol: "passed" | "setAside";
    /** The lists that were drawn for the control by hand. */
    readonly drawnLists: readonly number[];
  };
  /** SHA-256 of the public key that signs. */
  readonly keyFingerprint: string;
  /** The last hash of the audit log. */
  readonly auditHead: string;
}

/**
 * The manifest of a bundle, version 1. It is signed beside the zips, never inside them.
 * @public
 */
export interface Manifest extends ManifestHeader {
  readonly v: 1;
  readonly type: "eml-nl-bundle";
  readonly files: readonly ManifestFile[];
}
