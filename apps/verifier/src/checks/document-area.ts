// V04.06, rules S15 and S16: contest and authority of a document fit its kind and the areas.
import type { ContestIdentifier, ElectionDefinition } from "@telwerk/eml-codec";
import { districtNumber } from "../evidence/district-number.js";
import type { Evidence, Held, HeldCount, HeldUnit } from "../evidence/evidence.js";
import { countsOf } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import {
  type DistrictArea,
  districtsOf,
  isOneContest,
  isOneDistrict,
  municipalitiesOf,
} from "../evidence/regions.js";
import { placeIn, shortened } from "./check.js";

/** What a document must say about where it belongs; undefined where anything may stand. */
interface Belongs {
  readonly contests: ReadonlySet<string>;
  readonly authority: RegExp;
  readonly authorityText: string;
}

/** Documents about the whole country; all others are about one district. */
const national: ReadonlySet<string> = new Set(["110a", "510d", "520"]);

/**
 * In an election of one district all documents stand in the contest of the definition: `geen`, or `1` as OSV wrote it
 * in 2019 (rule S15).
 */
function wholeContests(definition: ElectionDefinition): ReadonlySet<string> {
  if (!isOneDistrict(definition)) return new Set(["geen", "alle"]);
  const { value } = definition.contest.id;
  return new Set([value === "1" ? value : "geen"]);
}

/** The areas of an election, ready to be looked up. */
class Areas {
  /** The districts, by the contest that they are as this election writes it: decimal or Roman (rule S15). */
  readonly byContest: ReadonlyMap<string, DistrictArea>;
  readonly districtContests: ReadonlySet<string>;
  /** The contest of the district of each municipality. */
  readonly contestOf: ReadonlyMap<string, string>;
  /** The name of the area of each committee below the central one, by the id of the committee. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** The codes of all municipalities. */
  readonly codes: readonly string[];
  /** Whether all documents stand in one contest, though there are districts. */
  readonly isOneContest: boolean;
  /** The contests of an election without counts of districts. */
  readonly #whole: ReadonlySet<string>;

  constructor(definition: ElectionDefinition) {
    const districts = districtsOf(definition);
    const municipalities = municipalitiesOf(definition);
    this.codes = municipalities.map(({ code }) => code);
    this.isOneContest = isOneContest(definition);
    this.#whole = wholeContests(definition);
    this.byContest = new Map(districts.map((district) => [district.written, district]));
    this.districtContests = new Set(this.byContest.keys());
    this.contestOf = new Map(
      districts.flatMap(({ written, municipalities }) =>
        municipalities.map(({ code }) => [code, written] as const),
      ),
    );
    this.nameOf = new Map([
      ...districts.map(({ number, name }) => [`HSB${number}`, name.value] as const),
      ...municipalities.map(({ code, name }) => [code, name.value] as const),
    ]);
  }

  /** The contests in which documents of this kind can stand. */
  contestsOf(held: Held): ReadonlySet<string> {
    if (this.isOneContest) return new Set(["alle"]);
    if (this.byContest.size === 0) return this.#whole;
    return national.has(held.documentId) ? new Set(["alle"]) : this.districtContests;
  }

  /** The municipalities of a district, for a reader: `0014 / 0037 / …`. */
  codesIn(contest: string): string {
    const own = this.byContest.get(contest)?.municipalities.map(({ code }) => code);
    const isWhole = this.byContest.size === 0 || this.isOneContest;
    return shortened(own ?? (isWhole ? this.codes : []));
  }
}

/** A count of a municipality stands in its own district; a code outside the tree stands nowhere. */
function municipalBelongs(held: Held, contest: ContestIdentifier, areas: Areas): Belongs {
  const code = held.envelope.managingAuthority?.id.value ?? "";
  const own = areas.contestOf.get(code);
  const isNowhere = !areas.codes.includes(code);
  return {
    contests: own === undefined || areas.isOneContest ? areas.contestsOf(held) : new Set([own]),
    authority: isNowhere ? /^(?!)/ : /^\d{4}$/,
    authorityText: areas.codesIn(contest.id.value),
  };
}

/** The committees that a count of a district can be of. */
function committeesOf(contest: ContestIdentifier, areas: Areas): readonly string[] {
  const numbers = areas.isOneContest
    ? [...areas.byContest.values()].map(({ number }) => number)
    : [districtNumber(contest.id.value)];
  return numbers.map((number) => `HSB${number}`);
}

/** A polling station that makes its own count: it is the one that is counted, in the district of its municipality. */
function stationBelongs(held: Held, units: readonly HeldUnit[], areas: Areas): Belongs {
  const ids = units.map(({ id }) => id.value);
  const numbers = ids.flatMap((id) => /SB0*(\d+)$/.exec(id)?.[1] ?? []);
  const [own] = ids.flatMap((id) => areas.contestOf.get(id.slice(0, 4)) ?? []);
  return {
    contests: own === undefined || areas.isOneContest ? areas.contestsOf(held) : new Set([own]),
    authority: new RegExp(`^SB0*(?:${numbers.join("|")})$`),
    authorityText: shortened(numbers.map((number) => `SB${number}`)),
  };
}

type Placed = Held & Partial<Pick<HeldCount, "units">>;

function belongs(held: Placed, contest: ContestIdentifier, areas: Areas): Belongs {
  const contests = areas.contestsOf(held);
  const maker = held.envelope.managingAuthority?.id.value ?? "";
  // A count of one polling station is made by itself, or by its municipality.
  if (held.documentId === "510a" && !/^\d{4}$/.test(maker))
    return stationBelongs(held, held.units ?? [], areas);
  if (held.documentId === "510a" || held.documentId === "510b") {
    return municipalBelongs(held, contest, areas);
  }
  const expected = held.documentId === "510c" ? committeesOf(contest, areas) : ["CSB"];
  return {
    contests,
    authority: new RegExp(`^(?:${expected.join("|")})$`),
    authorityText: shortened(expected),
  };
}

function compareContest(
  held: Held,
  contest: ContestIdentifier,
  { contests }: Belongs,
  areas: Areas,
  tally: Tally,
): void {
  const { id, name } = contest;
  tally.saw();
  if (!contests.has(id.value)) {
    const place = placeIn(held, id.at, "ContestIdentifier/@Id");
    const expected = shortened([...contests]);
    tally.add({ reason: "contest", place, expected, found: id.value });
  }
  const district = areas.byContest.get(id.value);
  if (name === undefined || district === undefined || name.value === district.name.value) return;
  const place = placeIn(held, name.at, "ContestIdentifier/ContestName");
  const expected = district.name.value;
  tally.add({ reason: "contest-name", place, expected, found: name.value });
}

/** Some programs name the municipality where the central committee of its council made the count (rule S16). */
function isOfCouncil({ documentId }: Held, maker: string, { codes }: Areas): boolean {
  return documentId === "510d" && codes.length === 1 && codes[0] === maker;
}

function compareAuthority(
  held: Held,
  { authority, authorityText }: Belongs,
  areas: Areas,
  tally: Tally,
): void {
  // The definition has no authority in real files.
  const maker = held.envelope.managingAuthority;
  if (maker === undefined) return;
  const { id, name } = maker;
  const path = "ManagingAuthority/AuthorityIdentifier";
  tally.saw();
  if (isOfCouncil(held, id.value, areas)) {
    const place = placeIn(held, id.at, `${path}/@Id`);
    tally.add({ reason: "not-central", place, expected: authorityText, found: id.value });
    return;
  }
  if (!authority.test(id.value)) {
    const place = placeIn(held, id.at, `${path}/@Id`);
    tally.add({ reason: "authority", place, expected: authorityText, found: id.value });
    return;
  }
  const expected = areas.nameOf.get(id.value);
  if (expected === undefined || expected === name.value) return;
  const place = placeIn(held, name.at, path);
  tally.add({ reason: "authority-name", place, expected, found: name.value });
}

/** The contests that a document is about. */
function contestsIn(evidence: Evidence): readonly (readonly [Placed, ContestIdentifier])[] {
  const { definition, candidateLists, spareLists, spareCounts, result } = evidence;
  return [
    ...(definition === undefined ? [] : [[definition, definition.document.contest] as const]),
    ...[...candidateLists, ...spareLists].flatMap((held) =>
      held.document.contests.map(({ contest }) => [held, contest] as const),
    ),
    ...[...countsOf(evidence), ...spareCounts].map((held) => [held, held.contest] as const),
    ...(result?.document.contests ?? []).flatMap(({ contest }) =>
      result === undefined ? [] : [[result, contest] as const],
    ),
  ];
}

/** Holds contest and authority of every document against the areas of the definition. */
export function documentArea(evidence: Evidence): Outcome {
  const tally = new Tally();
  if (evidence.definition === undefined) return tally;
  const areas = new Areas(evidence.definition.document);
  for (const [held, contest] of contestsIn(evidence)) {
    const expected = belongs(held, contest, areas);
    compareContest(held, contest, expected, areas, tally);
    compareAuthority(held, expected, areas, tally);
  }
  return tally;
}
