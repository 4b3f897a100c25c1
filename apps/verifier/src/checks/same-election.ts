// V04.01, rule X1: every document is about one and the same election.
import type { ElectionIdentifier, Leaf } from "@telwerk/eml-codec";
import type { Evidence, Held } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { mostCommon } from "../evidence/majority.js";
import { placeIn } from "./check.js";

interface Fact {
  readonly path: string;
  readonly reason: "differs" | "name-differs";
  readonly leafOf: (election: ElectionIdentifier) => Leaf<string> | undefined;
}

/** What a document says about the election, besides its id. */
const facts: readonly Fact[] = [
  { path: "ElectionCategory", reason: "differs", leafOf: (e) => e.category },
  { path: "ElectionSubcategory", reason: "differs", leafOf: (e) => e.subcategory },
  { path: "ElectionDate", reason: "differs", leafOf: (e) => e.electionDate },
  { path: "NominationDate", reason: "differs", leafOf: (e) => e.nominationDate },
  { path: "ElectionDomain/@Id", reason: "differs", leafOf: (e) => e.domain?.id },
  { path: "ElectionDomain", reason: "differs", leafOf: (e) => e.domain?.name },
  { path: "ElectionName", reason: "name-differs", leafOf: (e) => e.name },
];

/** The election that most documents are about; of two, the one with the definition. */
export function leadingElection(documents: readonly Held[]): Held | undefined {
  const definitionFirst = [
    ...documents.filter(({ documentId }) => documentId === "110a"),
    ...documents.filter(({ documentId }) => documentId !== "110a"),
  ];
  return mostCommon(definitionFirst, ({ election }) => election.id.value);
}

function compareFact(
  { path, reason, leafOf }: Fact,
  documents: readonly Held[],
  tally: Tally,
): void {
  const said = documents.flatMap((held) => {
    const leaf = leafOf(held.election);
    const at = `ElectionIdentifier/${path}`;
    return leaf === undefined ? [] : [{ value: leaf.value, place: placeIn(held, leaf.at, at) }];
  });
  const usual = mostCommon(said, ({ value }) => value);
  if (usual === undefined) return;
  tally.saw(said.length);
  for (const { value, place } of said) {
    if (value === usual.value) continue;
    tally.add({ reason, place, expected: usual.value, found: value, against: usual.place });
  }
}

/** Holds what every document says about the election against what most documents say. */
export function sameElection({ documents }: Evidence): Outcome {
  const tally = new Tally();
  const leading = leadingElection(documents);
  if (leading === undefined) return tally;
  const place = (held: Held) => placeIn(held, held.election.id.at, "ElectionIdentifier/@Id");
  const expected = leading.election.id.value;
  const ofElection = documents.filter(({ election }) => election.id.value === expected);
  for (const held of documents) {
    tally.saw();
    const found = held.election.id.value;
    if (found === expected) continue;
    tally.add({
      reason: "other-election",
      place: place(held),
      expected,
      found,
      against: place(leading),
    });
  }
  for (const fact of facts) compareFact(fact, ofElection, tally);
  return tally;
}
