// One count of a municipality (510b) from its bytes, ready for plausibility checks.

import type { Issue } from "@telwerk/core";
import { decodeDocument } from "@telwerk/eml-codec";
import { Alignments } from "../evidence/alignment.js";
import { profileOf } from "../evidence/edition.js";
import type { CountIdentity } from "./hcp-files.js";
import { type StationTable, stationTable } from "./table.js";

/** A municipality with its polling stations. */
export interface Municipality {
  readonly identity: CountIdentity;
  readonly table: StationTable;
}

/** A municipality, the codes of what is wrong with the file, or another kind of file. */
export type ReadMunicipality =
  | { readonly kind: "municipality"; readonly municipality: Municipality }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "other" };

/** Reads one file. untrusted: it is read as strictly as by `verify`. */
export function municipalityIn(bytes: Uint8Array): ReadMunicipality {
  const decoded = decodeDocument(bytes, { profile: profileOf(bytes) });
  if (decoded.kind === "err") {
    const isCount = decoded.documentId === "510b";
    return isCount ? { kind: "refused", issues: decoded.issues } : { kind: "other" };
  }
  const count = decoded.value;
  if (count.kind !== "count" || count.documentId !== "510b") return { kind: "other" };
  const [contest] = count.contests;
  if (contest?.total === undefined || contest.units.length === 0) return { kind: "other" };
  const rows = contest.units.map(({ id, name, votes }) => ({
    id: id.value,
    name: name.value,
    votes,
  }));
  const table = stationTable(contest.total, rows, new Alignments());
  const { envelope, election } = count;
  const identity = { envelope, election, contest: contest.contest.id.value };
  return { kind: "municipality", municipality: { identity, table } };
}
