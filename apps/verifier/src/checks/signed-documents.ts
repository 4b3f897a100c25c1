// V02.05: nobody may take a signature away unseen. Whoever gives a certificate for bundles expects each document of that
// committee in a manifest that it signed; whoever gives one for counts expects a signature beside each of its counts.
import type { Evidence, Held } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import type { FoundSignature } from "../intake/found.js";
import { identityOf } from "../intake/identity.js";
import { wholeFile } from "./meanings.js";

type Profile = FoundSignature["profile"];

/** One committee in one election, and what its key is for. */
const slotOf = (electionId: string, uid: string, profile: Profile): string =>
  `${electionId} ${uid} ${profile}`;

/** The files that a committee signed for with a pinned key, each with that committee. */
function signedFor({ files, intake }: Evidence): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  const note = (path: string, slot: string): void => {
    paths.set(path, (paths.get(path) ?? new Set()).add(slot));
  };
  for (const { target, status, by, profile } of intake.signatures) {
    if (status !== "valid" || by === undefined || target === undefined) continue;
    const slot = slotOf(by.electionId, by.uid, profile);
    const path = files[target]?.path ?? "";
    note(path, slot);
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const { manifest } = intake.manifests.find(({ file }) => file === target) ?? {};
    for (const listed of manifest?.files ?? []) note(folder + listed.path, slot);
  }
  return paths;
}

/** The file, and each zip around it. */
function aroundOf(path: string): readonly string[] {
  const steps = path.split("/");
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

/** A file that was given twice is signed for where either of them is. */
function pathsOf({ files }: Evidence, { file }: Held): readonly string[] {
  return files.flatMap(({ path, role }, index) =>
    index === file || (role.kind === "same-bytes" && role.as === file) ? aroundOf(path) : [],
  );
}

/** What may be signed for a document: OSV2020 signs counts, and nothing else. */
function profilesFor({ documentId }: Held): readonly Profile[] {
  return documentId.startsWith("510") ? ["bundle", "osv2020"] : ["bundle"];
}

/** Holds every document of a committee with a pin against what that committee signed for. */
export function signedDocuments(evidence: Evidence): Outcome {
  const tally = new Tally();
  const pinned = new Set(
    evidence.intake.certificates.flatMap(({ by, profile }) =>
      by?.isPinned === true && profile !== undefined
        ? [slotOf(by.electionId, by.uid, profile)]
        : [],
    ),
  );
  const signed = signedFor(evidence);
  for (const held of evidence.documents) {
    const { electionId, uid } = identityOf(held);
    for (const profile of profilesFor(held)) {
      const slot = slotOf(electionId, uid, profile);
      if (!pinned.has(slot)) continue;
      tally.saw();
      if (pathsOf(evidence, held).some((path) => signed.get(path)?.has(slot) === true)) continue;
      tally.add({ reason: "unsigned", place: wholeFile(held.file), facts: { uid } });
    }
  }
  return tally;
}
