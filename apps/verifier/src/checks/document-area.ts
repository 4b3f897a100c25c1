// V04.06, rules S15 and S16: contest and authority of a document fit its kind and the areas.
import type { ContestIdentifier } from "@telwerk/eml-codec";
import type { Evidence, Held } from "../evidence/evidence.js";
import { countsOf } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { type DistrictArea, districtsOf } from "../evidence/regions.js";
import { placeIn } from "./check.js";

/** What a document must say about where it belongs; undefined where anything may stand. */
interface Belongs {
  readonly contests: readonly string[];
  readonly authority: RegExp;
  readonly authorityText: string;
}

/** Documents about the whole country; all others are about one district. */
const national: ReadonlySet<string> = new Set(["110a", "510d", "520"]);

/** The contests in which documents of this kind can stand. */
function contestsOf(held: Held, districts: readonly DistrictArea[]): readonly string[] {
  if (districts.length === 0) return ["geen", "alle"];
  return national.has(held.documentId) ? ["alle"] : districts.map(({ number }) => number);
}

/** The district that a municipality belongs to. */
function districtOfCode(code: string, districts: readonly DistrictArea[]): string | undefined {
  return districts.find(({ municipalities }) => municipalities.some((one) => one.code === code))
    ?.number;
}

/** A count of a municipality stands in its own district; a code outside the tree stands nowhere. */
function municipalBelongs(
  held: Held,
  contest: ContestIdentifier,
  districts: readonly DistrictArea[],
): Belongs {
  const code = held.envelope.managingAuthority?.id.value ?? "";
  const district = districtOfCode(code, districts);
  return {
    contests: district === undefined ? contestsOf(held, districts) : [district],
    authority: district === undefined && districts.length > 0 ? /^(?!)/ : /^\d{4}$/,
    authorityText: `gemeente in kieskring ${contest.id.value}`,
  };
}

function belongs(
  held: Held,
  contest: ContestIdentifier,
  districts: readonly DistrictArea[],
): Belongs {
  const contests = contestsOf(held, districts);
  if (held.documentId === "510b") return municipalBelongs(held, contest, districts);
  if (held.documentId === "510a") {
    return { contests, authority: /^(SB\d+|\d{4})$/, authorityText: "SB…" };
  }
  const expected = held.documentId === "510c" ? `HSB${contest.id.value}` : "CSB";
  return { contests, authority: new RegExp(`^${expected}$`), authorityText: expected };
}

function compareContest(
  held: Held,
  contest: ContestIdentifier,
  { contests }: Belongs,
  districts: readonly DistrictArea[],
  tally: Tally,
): void {
  const { id, name } = contest;
  tally.saw();
  if (!contests.includes(id.value)) {
    const expected =
      contests.length > 3 ? `${contests[0] ?? ""}…${contests.at(-1) ?? ""}` : contests.join(" / ");
    const place = placeIn(held, id.at, "ContestIdentifier/@Id");
    tally.add({ reason: "contest", place, expected, found: id.value });
  }
  const district = districts.find(({ number }) => number === id.value);
  if (name === undefined || district === undefined || name.value === district.name.value) return;
  const place = placeIn(held, name.at, "ContestIdentifier/ContestName");
  const expected = district.name.value;
  tally.add({ reason: "contest-name", place, expected, found: name.value });
}

function compareAuthority(held: Held, { authority, authorityText }: Belongs, tally: Tally): void {
  // The definition has no authority in real files.
  const maker = held.envelope.managingAuthority;
  if (maker === undefined) return;
  tally.saw();
  if (authority.test(maker.id.value)) return;
  const place = placeIn(held, maker.id.at, "ManagingAuthority/AuthorityIdentifier/@Id");
  tally.add({ reason: "authority", place, expected: authorityText, found: maker.id.value });
}

/** The contests that a document is about. */
function contestsIn(evidence: Evidence): readonly (readonly [Held, ContestIdentifier])[] {
  const { definition, candidateLists, result } = evidence;
  return [
    ...(definition === undefined ? [] : [[definition, definition.document.contest] as const]),
    ...candidateLists.flatMap((held) =>
      held.document.contests.map(({ contest }) => [held, contest] as const),
    ),
    ...countsOf(evidence).map((held) => [held, held.contest] as const),
    ...(result?.document.contests ?? []).flatMap(({ contest }) =>
      result === undefined ? [] : [[result, contest] as const],
    ),
  ];
}

/** Holds contest and authority of every document against the areas of the definition. */
export function documentArea(evidence: Evidence): Outcome {
  const tally = new Tally();
  if (evidence.definition === undefined) return tally;
  const districts = districtsOf(evidence.definition.document);
  for (const [held, contest] of contestsIn(evidence)) {
    const expected = belongs(held, contest, districts);
    compareContest(held, contest, expected, districts, tally);
    compareAuthority(held, expected, tally);
  }
  return tally;
}
