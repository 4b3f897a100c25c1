// V03.04 and V03.05: what other code than ours says of the same files. A schema that refuses a file
// refutes it; two readers who read different values leave it unknown which of them is right.
import type { Bilingual } from "../catalogue/entry.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";
import type { FileOpinion } from "../opinion/asking.js";

type Kind = "reading" | "schema";
type Given = Extract<FileOpinion, { kind: "given" }>;

/** There is no opinion, and the file is not to blame. */
const noOpinion: ReadonlySet<string> = new Set([
  "EML-XSD-SIZE",
  "EML-XSD-NO-SCHEMA",
  "EML-XSD-SCHEMA",
]);

const otherBytes: Bilingual = {
  nl: "het bestand veranderde tussendoor",
  en: "the file changed in between",
};

/** Whether somebody was asked for this kind of opinion on a file. */
function isAsked(opinion: FileOpinion, kind: Kind): boolean {
  return opinion.kind === "failed" ? opinion.wanted[kind] : opinion[kind] !== undefined;
}

/** What was looked at once only: told, by kind of document. */
function tellTheRest(rest: readonly string[], tally: Tally): void {
  if (rest.length === 0) return;
  const kinds = [...Map.groupBy(rest, (id) => id)].map(([id, { length }]) => `${length} × ${id}`);
  tally.add({ reason: "once", facts: { kinds: kinds.sort().join(", ") } });
}

/** Does something with each opinion of a kind, on the very bytes that were read first. */
function eachOpinion(
  { opinions, files }: Evidence,
  kind: Kind,
  take: (opinion: Given, file: number, tally: Tally) => void,
): Outcome {
  const tally = new Tally();
  const rest: string[] = [];
  for (const [file, { role, sha256 }] of files.entries()) {
    if (role.kind !== "document" && role.kind !== "refused") continue;
    const opinion = opinions.get(file);
    if (opinion !== undefined && isAsked(opinion, kind)) {
      if (opinion.kind === "given" && opinion.sha256 === sha256) take(opinion, file, tally);
      else tally.add(failure(opinion, file));
    } else if (role.kind === "document") rest.push(role.documentId);
  }
  tellTheRest(rest, tally);
  return tally;
}

function failure(opinion: FileOpinion, file: number): Finding {
  const why = opinion.kind === "failed" ? opinion.why : otherBytes;
  return { reason: "failed", place: { file, at: 0, path: "" }, facts: { why } };
}

function takeSchema({ schema: opinion }: Given, file: number, tally: Tally): void {
  if (opinion === undefined) return;
  if (opinion.kind === "fits") {
    tally.saw();
    return;
  }
  if (!opinion.issues.some(({ code }) => noOpinion.has(code))) tally.saw();
  for (const { code, path, span, facts } of opinion.issues) {
    tally.add({
      reason: noOpinion.has(code) ? "unavailable" : "schema",
      place: { file, at: span?.offset ?? 0, path },
      facts: { code, message: String(facts["message"] ?? code) },
    });
  }
}

/** V03.04: libxml2 finds that the files have the form of the schema. */
export function schemaOpinions(evidence: Evidence): Outcome {
  return eachOpinion(evidence, "schema", takeSchema);
}

function takeReading({ reading }: Given, file: number, tally: Tally): void {
  if (reading === undefined || reading.kind === "refused") return;
  if (reading.kind === "unreadable") {
    const place = { file, at: 0, path: "" };
    tally.add({ reason: "unreadable", place, facts: { why: reading.reason } });
    return;
  }
  tally.saw(reading.examined);
  for (const { path, at, first, second } of reading.differences)
    tally.add({ reason: "differs", place: { file, at, path }, expected: first, found: second });
  tally.count += reading.count - reading.differences.length;
}

/** V03.05: two readers read the same values. */
export function secondReadings(evidence: Evidence): Outcome {
  return eachOpinion(evidence, "reading", takeReading);
}
