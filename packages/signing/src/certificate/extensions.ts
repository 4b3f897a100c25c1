// The extensions of a certificate for profile `bundle`: exactly four, in one order. A certificate for
// profile `osv2020` has none, so that neither can ever be taken for the other (key separation).
import { type Bytes, utf8 } from "../bytes.js";
import { type Committee, committeeUid } from "../committee.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { tag } from "../der/rules.js";
import { context, objectIdentifier, octetString, sequence, value, yes } from "../der/writer.js";
import type { Subject } from "./subject.js";

/** Not a certificate authority: the default, so that nothing is written (RFC 5280, 4.2.1.9). */
const basicConstraints = sequence();

/** digitalSignature and contentCommitment, the first two of nine bits (RFC 5280, 4.2.1.3). */
const keyUsage = Uint8Array.of(0x03, 0x02, 0x06, 0xc0);

/** GeneralName, choice 6: a URI (RFC 5280, 4.2.1.6). */
const uriTag = 0x86;

const kinds: readonly Committee["kind"][] = ["GSB", "SOL", "HSB", "CSB", "NBSB"];

const uriForm = /^urn:eml-nl:([^:]+):(GSB|SOL|HSB|CSB|NBSB):([^:]+):([A-Za-z0-9-]{1,64})$/;

/** Tells whether a text can name an installation: up to 64 letters, digits and hyphens. */
export function isInstallationId(text: string): boolean {
  return /^[A-Za-z0-9-]{1,64}$/.test(text);
}

/** The name of one installation of one committee in one election. */
export function installationUri(
  electionId: string,
  { kind, authorityId }: Pick<Committee, "kind" | "authorityId">,
  installationId: string,
): string {
  return `urn:eml-nl:${electionId}:${kind}:${authorityId}:${installationId}`;
}

const extension = (name: string, critical: boolean, content: Bytes): Bytes =>
  sequence(objectIdentifier(name), ...(critical ? [yes] : []), octetString(content));

/** Writes the four extensions. */
export function writeExtensions(keyIdentifier: Uint8Array, uri: string): Bytes {
  return context(
    3,
    sequence(
      extension(oid.basicConstraints, true, basicConstraints),
      extension(oid.keyUsage, true, keyUsage),
      extension(oid.subjectKeyIdentifier, false, octetString(keyIdentifier)),
      extension(oid.subjectAltName, false, sequence(value(uriTag, utf8(uri)))),
    ),
  );
}

function readExtension(cursor: DerCursor, name: string, critical: boolean, what: string): Bytes {
  return cursor.sequence(what, (inside) => {
    if (inside.oid(what) !== name) inside.refuse(`expected ${what}`);
    if (critical) inside.exactly([yes], "mark that this is critical");
    return inside.take(tag.octetString, what).content;
  });
}

function readUri(content: Bytes): string | undefined {
  const read = walkDer(content, (cursor) =>
    cursor.sequence("the names", (names) => names.text(uriTag, "a URI")),
  );
  return read.kind === "ok" ? read.value : undefined;
}

/** The URI must say the same as the subject: two names for one key would be two truths. */
function installationOf(uri: string | undefined, subject: Subject): string | undefined {
  const [, electionId, kind, authorityId = "", installationId] = uriForm.exec(uri ?? "") ?? [];
  const known = kinds.find((one) => one === kind);
  if (known === undefined) return undefined;
  const same =
    electionId === subject.electionId && committeeUid({ kind: known, authorityId }) === subject.uid;
  return same ? installationId : undefined;
}

/**
 * Reads the four extensions.
 *
 * @returns the installation that the certificate names
 */
export function readExtensions(cursor: DerCursor, subject: Subject): string {
  return cursor.into(0xa3, "the extensions", (wrapper) =>
    wrapper.sequence("the extensions", (list) => {
      const constraints = readExtension(list, oid.basicConstraints, true, "basicConstraints");
      if (constraints.join() !== basicConstraints.join())
        list.refuse("basicConstraints is not CA=false");
      const usage = readExtension(list, oid.keyUsage, true, "keyUsage");
      if (usage.join() !== keyUsage.join()) {
        list.refuse("keyUsage is not digitalSignature and contentCommitment");
      }
      const identifier = readExtension(
        list,
        oid.subjectKeyIdentifier,
        false,
        "subjectKeyIdentifier",
      );
      if (identifier.length !== 22 || identifier[0] !== 0x04 || identifier[1] !== 20) {
        list.refuse("subjectKeyIdentifier is not 20 bytes");
      }
      const names = readExtension(list, oid.subjectAltName, false, "subjectAltName");
      const installationId = installationOf(readUri(names), subject);
      if (installationId === undefined)
        list.refuse("subjectAltName does not say what the subject says");
      return installationId ?? "";
    }),
  );
}
