// Everything that was found around the documents, as data: what the checks of V01, V02 and V12 look at.
import type { Manifest } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import type { FoundOverview } from "../overview/judging.js";
import type { Container } from "./container.js";

/** A hash that stands somewhere, and what became of comparing it. */
export interface HashClaim {
  /** Index of the file in whose name or content the hash stands. */
  readonly file: number;
  readonly claimed: string;
  /** Index of the file that it is said to be of; absent when that is not here. */
  readonly target?: number;
  /** `raw`: of its bytes. `canonical`: of the form in which OSV hashes. `unread`: the file could not be read. */
  readonly outcome: "raw" | "canonical" | "differs" | "absent" | "unread";
  readonly found?: string;
}

/** Who signed, as the certificate says; only `isPinned` makes it more than a claim. */
export interface SignedBy {
  readonly uid: string;
  readonly electionId: string;
  readonly name: string;
  /** SHA-256 of the public key, in sixteen groups of four. */
  readonly groups: readonly string[];
  readonly isPinned: boolean;
  /** How long the certificate says that it holds: first and last moment, in UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * A signature.
 *
 * `valid`: by a pinned key. `unpinned`: it fits the file, and whose it is was not checked. `invalid`: everything
 * else. `orphan`: what it signs is not here.
 */
export interface FoundSignature {
  readonly file: number;
  /** Index of the file that it signs. */
  readonly target?: number;
  readonly profile: "osv2020" | "bundle";
  readonly status: "valid" | "unpinned" | "invalid" | "orphan";
  /** Reasons and remarks: codes of `@telwerk/signing`, and of whoever read the content. */
  readonly issues: readonly Issue[];
  readonly by?: SignedBy;
}

/** The manifest of a bundle. */
export interface FoundManifest {
  readonly file: number;
  readonly sha256: string;
  /** Absent when it is none. */
  readonly manifest?: Manifest;
  readonly isSigned: boolean;
  /** Files that were held against it. */
  readonly examined: number;
  /** What is wrong with it, or with the files beside it: codes of `@telwerk/bundle`. */
  readonly issues: readonly Issue[];
}

/** A package of a committee, held against what may be in it. */
export interface FoundPackage {
  readonly file: number;
  readonly kind?: string;
  readonly issues: readonly Issue[];
}

/** A certificate: one that was given to be trusted, or one that lies among the files and is not. */
export interface FoundCertificate {
  /** Index of the file; absent for one that was given as a pin. */
  readonly file?: number;
  readonly path: string;
  readonly isPin: boolean;
  /** What it may sign; absent when it is no certificate. */
  readonly profile?: FoundSignature["profile"];
  readonly by?: SignedBy;
  readonly issues: readonly Issue[];
}

/** Everything that was found. */
export interface Intake {
  /** Every zip, in the order of the files; a zip before the zips in it. */
  readonly containers: readonly Container[];
  readonly hashes: readonly HashClaim[];
  readonly signatures: readonly FoundSignature[];
  readonly manifests: readonly FoundManifest[];
  /** What refuses the manifests in the order of their numbers. */
  readonly order: readonly { readonly file: number; readonly issues: readonly Issue[] }[];
  readonly packages: readonly FoundPackage[];
  readonly certificates: readonly FoundCertificate[];
  readonly overviews: readonly FoundOverview[];
}
