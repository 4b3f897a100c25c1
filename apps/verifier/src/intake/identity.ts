// Whose a document says it is, in the words of the seal room, which parses no EML.
import type { Committee, ContentIdentity } from "@telwerk/signing/verify";
import { committeeUid } from "@telwerk/signing/verify";
import type { Held } from "../evidence/evidence.js";

/** Which committee makes which document. */
function makerOf(documentId: string): Committee["kind"] {
  if (documentId === "510c") return "HSB";
  return documentId === "510a" || documentId === "510b" ? "GSB" : "CSB";
}

/** A moment in UTC; null without an offset, as the files of OSV2020 have it: that is no moment everywhere. */
function momentOf(text: string | undefined): string | null {
  const hasOffset = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text ?? "");
  const milliseconds = hasOffset ? Date.parse(text ?? "") : Number.NaN;
  return Number.isNaN(milliseconds)
    ? null
    : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The claims of a decoded document: what its signature's certificate is held against. */
export function identityOf({
  documentId,
  envelope,
  election,
}: Pick<Held, "documentId" | "envelope" | "election">): ContentIdentity {
  const authorityId = envelope.managingAuthority?.id.value ?? "";
  return {
    emlId: documentId,
    electionId: election.id.value,
    uid: committeeUid({ kind: makerOf(documentId), authorityId }),
    createdAt: momentOf(envelope.creationDateTime?.value),
    sequence: null,
  };
}
