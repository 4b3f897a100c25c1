// Certificates that whoever runs the verifier vouches for, and those that only lie among the files.
import type { Issue } from "@telwerk/core";
import {
  type Certificate,
  type Committee,
  emptyPinStore,
  fingerprint,
  inspectCertificate,
  type PinStore,
  pin,
} from "@telwerk/signing/verify";
import { isReadFault } from "./byte-source.js";
import type { IntakeFiles } from "./files.js";
import type { FoundCertificate, SignedBy } from "./found.js";

/** Larger files are no certificates; a byte more than this is enough to refuse one. */
export const largestPin = 65_536;

/** A certificate that was given to be trusted: the file of `--pin`. */
export interface PinFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The pins of each election, and what became of every certificate that was given. */
export interface Pins {
  readonly stores: ReadonlyMap<string, PinStore>;
  readonly certificates: readonly FoundCertificate[];
}

const kinds = [
  ["PSB", "GSB"],
  ["HSB", "HSB"],
  ["CSB", "CSB"],
  ["NBSB", "NBSB"],
] as const;

/** The committee that a certificate names; whoever hands it over vouches for the whole of it. */
function committeeOf({ subject }: Certificate): Committee {
  const { uid, authorityName, name } = subject;
  const [prefix, kind] = kinds.find(([start]) => uid.startsWith(start)) ?? ["", "GSB"];
  return { kind, authorityId: uid.slice(prefix.length), authorityName, name };
}

/** Who a certificate says that it is of. */
export async function claimOf(certificate: Certificate, isPinned: boolean): Promise<SignedBy> {
  const { subject, notBefore, notAfter } = certificate;
  const { electionId, uid, name } = subject;
  const { key } = await fingerprint(certificate);
  return { uid, electionId, name, groups: key.groups, isPinned, notBefore, notAfter };
}

/**
 * Pins the certificates that were given.
 *
 * @param at - the moment of reference: time is an input
 */
export async function pinAll(given: readonly PinFile[], at: string): Promise<Pins> {
  const stores = new Map<string, PinStore>();
  const certificates: FoundCertificate[] = [];
  for (const { path, bytes } of given) {
    const read = await inspectCertificate(bytes);
    if (read.kind === "err") {
      certificates.push({ path, isPin: true, issues: read.error });
      continue;
    }
    const { subject, profile } = read.value;
    const { electionId, uid } = subject;
    const known = stores.get(electionId) ?? emptyPinStore(electionId, []);
    const store = { ...known, committees: [...known.committees, committeeOf(read.value)] };
    const pinned = await pin(
      store,
      bytes,
      { profile, electionId, uid },
      { kind: "supplied", by: path, at },
    );
    if (pinned.kind === "ok") stores.set(electionId, pinned.value);
    const issues: readonly Issue[] = pinned.kind === "ok" ? [] : pinned.error;
    const by = await claimOf(read.value, pinned.kind === "ok");
    certificates.push({ path, isPin: true, profile, by, issues });
  }
  return { stores, certificates };
}

/** Certificates among the files: shown, and never trusted for lying there. */
export async function looseCertificates(files: IntakeFiles): Promise<readonly FoundCertificate[]> {
  const found: FoundCertificate[] = [];
  for (const file of files.ofForm("certificate")) {
    const path = files.path(file);
    try {
      const bytes = await files.small(file);
      const read = bytes === undefined ? undefined : await inspectCertificate(bytes);
      if (read === undefined) continue;
      if (read.kind === "err") found.push({ file, path, isPin: false, issues: read.error });
      else
        found.push({ file, path, isPin: false, by: await claimOf(read.value, false), issues: [] });
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
    }
  }
  return found;
}
