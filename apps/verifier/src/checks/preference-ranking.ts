// V08.02, rule X7 and article P 15 Kieswet: Ranking 1 exactly for who passed the threshold.
import { ruleSetFor } from "@telwerk/apportionment";
import type { ElectionDefinition, VoteGroup } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { electedCode } from "../evidence/persons.js";
import { electedPath, publishedLists } from "../evidence/published.js";
import { isWeighted } from "../evidence/regions.js";
import { placeIn } from "./check.js";

/** The votes of each person in the whole count, by list number and ShortCode, or number on the list. */
function votesByPerson(total: VoteGroup): ReadonlyMap<string, number> {
  return new Map(
    total.layout.lists.flatMap(({ listNumber, candidates }) =>
      candidates.flatMap(({ id, shortCode, slot }) => {
        const votes = total.votes[slot];
        return votes === undefined
          ? []
          : [[`${listNumber}/${shortCode ?? id ?? "?"}`, votes] as const];
      }),
    ),
  );
}

/** Article P 15: votes x seats x 100 against the percentage of all votes; exact, nothing divided. */
function passes(
  definition: ElectionDefinition,
  total: VoteGroup,
): ((votes: number) => boolean) | undefined {
  const { category, subcategory, electionDate } = definition.election;
  const rules = ruleSetFor({
    category: subcategory?.value ?? category.value,
    seats: definition.numberOfSeats.value,
    date: electionDate.value,
  });
  if (rules.kind === "err") return undefined;
  const seats = BigInt(definition.numberOfSeats.value);
  const line = BigInt(definition.preferenceThreshold.value) * BigInt(total.totalCounted.value);
  return rules.value.preferenceThreshold.comparison === "more-than"
    ? (votes) => 100n * seats * BigInt(votes) > line
    : (votes) => 100n * seats * BigInt(votes) >= line;
}

/** What Ranking each elected person must have: by number of votes in the whole country. */
function lawfulRanking({ definition, national }: Evidence): (code: string) => Lawful | undefined {
  const total = national?.total;
  const nobody = (): undefined => undefined;
  if (definition === undefined || total === undefined) return nobody;
  // Votes that weigh by district are no number of votes for the whole.
  if (isWeighted(definition.document)) return nobody;
  const passed = passes(definition.document, total);
  if (passed === undefined) return nobody;
  const votesOf = votesByPerson(total);
  return (code) => {
    const votes = votesOf.get(code);
    return votes === undefined ? undefined : { votes, ranking: passed(votes) ? 1 : 2 };
  };
}

interface Lawful {
  readonly votes: number;
  readonly ranking: 1 | 2;
}

/** Holds the Ranking of each elected person against the votes in the national count. */
export function preferenceRanking(evidence: Evidence): Outcome {
  const tally = new Tally();
  const { result } = evidence;
  if (result === undefined) return tally;
  const lawfulOf = lawfulRanking(evidence);
  for (const list of publishedLists(evidence)) {
    for (const candidate of list.elected) {
      const number = list.listNumber.value;
      const code = electedCode(number, candidate, evidence)?.value ?? "";
      const lawful = lawfulOf(`${number}/${code}`);
      // Someone who is not in the count is told by V08.04.
      if (lawful === undefined) continue;
      tally.saw();
      const [expected, found] = [lawful.ranking, candidate.ranking.value];
      if (expected === found) continue;
      const path = `${electedPath(list, candidate)}/Ranking`;
      const place = placeIn(result, candidate.ranking.at, path);
      tally.add({ reason: "ranking", place, expected, found, facts: { votes: lawful.votes } });
    }
  }
  return tally;
}
