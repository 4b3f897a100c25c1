// V04.02 and V04.03: id, category, date, seats and threshold of the definition belong together.
import { ruleSetFor } from "@telwerk/apportionment";
import type { ElectionDefinition, Leaf } from "@telwerk/eml-codec";
import type { Evidence, HeldDocument } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { placeIn } from "./check.js";

interface Judged {
  readonly reason: string;
  readonly path: string;
  readonly leaf: Leaf<string | number>;
  readonly expected: string | number;
  readonly holds: boolean;
}

function judge(held: HeldDocument<ElectionDefinition>, judged: readonly Judged[]): Outcome {
  const tally = new Tally();
  for (const { reason, path, leaf, expected, holds } of judged) {
    tally.saw();
    if (holds) continue;
    const place = placeIn(held, leaf.at, path);
    tally.add({ reason, place, expected, found: leaf.value });
  }
  return tally;
}

/** Subcategories whose name does not begin with their category (rule S3). */
const unlikeNames: Readonly<Record<string, string>> = { KCCN: "KC", KCNI: "KC", ER1: "ER" };

/** Rule S4: the domain of a council is its municipality, by the code that stands in the tree. */
function judgedDomain({ election: { category, domain }, regions }: ElectionDefinition): Judged[] {
  const root = regions.find(
    (region) => region.category.value === "GEMEENTE" && region.superiorCategory === undefined,
  );
  if (category.value !== "GR" || domain?.id === undefined || root?.number === undefined) return [];
  const expected = String(root.number.value).padStart(4, "0");
  const path = "ElectionIdentifier/ElectionDomain/@Id";
  return [
    { reason: "domain", path, leaf: domain.id, expected, holds: domain.id.value === expected },
  ];
}

/** V04.02, rules S3, S4 and S7. */
export function electionIdentity({ definition }: Evidence): Outcome {
  if (definition === undefined) return new Tally();
  const { id, category, subcategory, electionDate, nominationDate } = definition.election;
  const judged: Judged[] = [
    {
      reason: "category",
      path: "ElectionIdentifier/ElectionCategory",
      leaf: category,
      expected: id.value.slice(0, 2),
      holds: id.value.startsWith(category.value),
    },
    {
      reason: "year",
      path: "ElectionIdentifier/ElectionDate",
      leaf: electionDate,
      expected: id.value.slice(2),
      holds: electionDate.value
        .replaceAll("-", "")
        .startsWith(/^\D*(\d*)/.exec(id.value)?.[1] ?? ""),
    },
  ];
  if (subcategory !== undefined) {
    const parent = unlikeNames[subcategory.value] ?? subcategory.value.replace(/\d$/, "");
    judged.push({
      reason: "subcategory",
      path: "ElectionIdentifier/ElectionSubcategory",
      leaf: subcategory,
      expected: category.value,
      holds: parent === category.value,
    });
  }
  if (nominationDate !== undefined) {
    judged.push({
      reason: "nomination",
      path: "ElectionIdentifier/NominationDate",
      leaf: nominationDate,
      expected: electionDate.value,
      // Dates are YYYY-MM-DD, so their order is the order of their text.
      holds: nominationDate.value <= electionDate.value,
    });
  }
  judged.push(...judgedDomain(definition.document));
  return judge(definition, judged);
}

// Grondwet articles 51 and 52; provincial, municipal and other councils follow their population.
const fixedSeats: Readonly<Record<string, number>> = { TK: 150, EK: 75 };

function seatsFit(subcategory: string, seats: number): { expected: string; holds: boolean } {
  const small = /^(GR1|AB1|ER1)$/.test(subcategory);
  const large = /^(GR2|AB2)$/.test(subcategory);
  if (small) return { expected: "< 19", holds: seats < 19 };
  if (large) return { expected: ">= 19", holds: seats >= 19 };
  return { expected: "> 0", holds: seats > 0 };
}

function judgedSeats(document: ElectionDefinition): Judged[] {
  const { category, subcategory } = document.election;
  const seats = document.numberOfSeats;
  const path = "NumberOfSeats";
  const fit = seatsFit(subcategory?.value ?? "", seats.value);
  const fixed = fixedSeats[category.value] ?? seats.value;
  return [
    { reason: "seats", path, leaf: seats, ...fit },
    {
      reason: "not-the-usual",
      path,
      leaf: seats,
      expected: fixed,
      holds: seats.value === fixed,
    },
  ];
}

/** Article P 15 Kieswet, through the rule table of the counting room (rule S6). */
function judgedThreshold(document: ElectionDefinition): Judged[] {
  const { category, subcategory, electionDate } = document.election;
  const rules = ruleSetFor({
    category: subcategory?.value ?? category.value,
    seats: document.numberOfSeats.value,
    date: electionDate.value,
  });
  if (rules.kind === "err") return [];
  const { numerator, denominator } = rules.value.preferenceThreshold;
  const leaf = document.preferenceThreshold;
  return [
    {
      reason: "threshold",
      path: "PreferenceThreshold",
      leaf,
      expected: `${numerator}/${denominator} (${(100 * numerator) / denominator} %)`,
      holds: leaf.value * denominator === 100 * numerator,
    },
  ];
}

/** V04.03, rules S5 and S6, and one vote for each elector. */
export function seatsAndThreshold({ definition }: Evidence): Outcome {
  if (definition === undefined) return new Tally();
  const { document } = definition;
  return judge(definition, [
    ...judgedSeats(document),
    ...judgedThreshold(document),
    {
      reason: "one-vote",
      path: "Contest/MaxVotes",
      leaf: document.maxVotes,
      expected: 1,
      holds: document.maxVotes.value === 1,
    },
  ]);
}
