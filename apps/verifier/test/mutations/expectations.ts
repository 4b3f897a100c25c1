// Which check is meant for which change. Every kind of place in every document has exactly one line here: the first
// that fits. What no check can see is listed with its reason, and nothing else may pass unseen.
import type { CheckId } from "../../src/catalogue/entry.js";

/** Why a change shows nowhere: words for docs/forgeries.md. */
export const silences = {
  moment: "time, number and canonicalisation of a file: no other file repeats them",
  committee:
    "a committee of an area, left out or named twice: documents name theirs themselves (V04.06)",
  station:
    "number and name of a polling station: they stand in the count of their municipality only",
  once: "a text that occurs once: no other file repeats it",
  order: "the order of these entries means nothing: each is known by its id, and no figure changes",
  optional: "EML_NL lets this be left out; where it stands in other files it is compared there",
  unused: "a namespace that the file declares and does not use",
  twice: "a registered name that stands twice says nothing new",
  zero: "a code whose number was 0, left out at one of several polling stations: the sum stays what it was",
  empty: "an element without content says the same as none",
} as const;

/** What must come of a change. */
export type Expectation =
  /** Not verified, and each of these checks finds it. */
  | { readonly by: readonly CheckId[] }
  /** Not verified, and at least one of these checks finds it. */
  | { readonly byOneOf: readonly CheckId[] }
  /** At least one of these checks finds it, or warns where nothing is refuted by it. */
  | { readonly seenBy: readonly CheckId[] }
  /** Verified, with a warning of at least one of these checks. */
  | { readonly toldBy: readonly CheckId[] }
  /** Nothing shows it. */
  | { readonly silent: keyof typeof silences }
  /** Either, depending on whether another file says the same: which of the two is worked out for each change. */
  | { readonly whereRepeated: readonly CheckId[]; readonly otherwise: keyof typeof silences };

type Line = readonly [kind: RegExp, expected: Expectation];

const anyTotals = "(?:Total|ReportingUnit)Votes";

/** For values: one more, one less, another text. */
export const forValues: readonly Line[] = [
  // What every file carries around its content.
  [/ (?:TransactionId|IssueDate|kr:CreationDateTime)$/, { silent: "moment" }],
  [/ ds:CanonicalizationMethod\/@Algorithm$/, { silent: "moment" }],
  [/^110a EML\/@xmlns:x[an]l$/, { silent: "unused" }],
  [/^510[bcd] EML\/@xmlns:x[an]l$/, { silent: "unused" }],
  // In no namespace of EML it is no EML, and so it is missing.
  [/ EML\/@xmlns$/, { byOneOf: ["V12.01", "V12.02", "V12.03"] }],
  [/ EML\/@/, { by: ["V03.02"] }],
  [
    / (?:Contest\/VotingMethod|Affiliation\/Type|Candidate\/Gender|Selection(?:\[list\])?\/Elected)$/,
    { by: ["V03.02"] },
  ],
  [/\/@(?:PublicationLanguage|PublishGender|NameType|ReasonCode)$/, { by: ["V03.02"] }],
  // Which election.
  [/ ElectionIdentifier\/@Id$/, { by: ["V04.01"] }],
  [/ ElectionIdentifier\/ElectionName$/, { toldBy: ["V04.01"] }],
  [/ ElectionIdentifier\/(?:ElectionCategory|kr:ElectionSubcategory)$/, { by: ["V03.02"] }],
  [/ ElectionIdentifier\/kr:(?:Election|Nomination)Date$/, { by: ["V04.01"] }],
  [/ (?:kr:ElectionDomain\/@Id|ElectionIdentifier\/kr:ElectionDomain)$/, { by: ["V04.01"] }],
  // Which area, and which committee.
  [/^510b AuthorityIdentifier\/@Id$/, { byOneOf: ["V04.05", "V04.06"] }],
  [/^510c AuthorityIdentifier\/@Id$/, { byOneOf: ["V03.02", "V04.06"] }],
  [/ AuthorityIdentifier\/@Id$/, { by: ["V03.02"] }],
  [/^510[bc] ManagingAuthority\/AuthorityIdentifier$/, { toldBy: ["V04.06"] }],
  [/ ManagingAuthority\/AuthorityIdentifier$/, { silent: "once" }],
  [/^(?:110a|510d|520) ContestIdentifier\/@Id$/, { by: ["V03.02"] }],
  [/ ContestIdentifier\/@Id$/, { byOneOf: ["V03.02", "V04.05", "V04.06"] }],
  [/ ContestIdentifier\/ContestName$/, { toldBy: ["V04.06"] }],
  [/^510b ReportingUnitIdentifier\/@Id$/, { whereRepeated: ["V03.02"], otherwise: "station" }],
  [/^510b ReportingUnitVotes\/ReportingUnitIdentifier$/, { silent: "station" }],
  [/ ReportingUnitIdentifier\/@Id$/, { byOneOf: ["V03.02", "V04.07"] }],
  [/ ReportingUnitVotes\/ReportingUnitIdentifier$/, { toldBy: ["V04.07"] }],
  // The definition.
  [/ Election\/kr:NumberOfSeats$/, { by: ["V07.01", "V07.02"] }],
  [/ Election\/kr:PreferenceThreshold$/, { by: ["V04.03"] }],
  [
    / kr:Region\/@(?:Superior)?RegionNumber$/,
    { byOneOf: ["V03.02", "V04.04", "V04.07", "V12.02", "V12.03"] },
  ],
  [/ kr:Region\/@(?:Superior)?RegionCategory$/, { by: ["V03.02"] }],
  [/ kr:Committee\[.*\]\/@CommitteeCategory$/, { by: ["V03.02"] }],
  [/ kr:Committee\[.*\]\/@CommitteeName$/, { silent: "once" }],
  [/ kr:Region\/kr:RegionName$/, { whereRepeated: ["V04.06", "V04.07"], otherwise: "once" }],
  [/ kr:RegisteredParty\/kr:RegisteredAppellation$/, { toldBy: ["V04.11"] }],
  // Lists and people.
  [/ AffiliationIdentifier\/RegisteredName$/, { toldBy: ["V04.11", "V05.07"] }],
  [/^520 AffiliationIdentifier\/@Id$/, { byOneOf: ["V03.02", "V07.01"] }],
  [/ AffiliationIdentifier\/@Id$/, { byOneOf: ["V03.02", "V04.10", "V05.07"] }],
  [/^230b kr:ListData\/@BelongsToSet$/, { byOneOf: ["V03.02", "V04.09"] }],
  [/^520 CandidateIdentifier\/@Id$/, { byOneOf: ["V03.02", "V08.03"] }],
  [/^520 CandidateIdentifier\/@ShortCode$/, { by: ["V08.01", "V08.04"] }],
  [/^510d CandidateIdentifier\/@ShortCode$/, { byOneOf: ["V04.12", "V05.07"] }],
  [/ CandidateIdentifier\/@Id$/, { byOneOf: ["V03.02", "V04.08", "V04.10", "V05.07"] }],
  [/^230b xnl:/, { whereRepeated: ["V04.09", "V04.12", "V08.04"], otherwise: "once" }],
  [/^230b xal:/, { whereRepeated: ["V04.12", "V08.04"], otherwise: "once" }],
  [/^520 xnl:/, { by: ["V08.04"] }],
  [/^520 xal:/, { toldBy: ["V08.04"] }],
  [/^520 Selection\/Ranking$/, { byOneOf: ["V03.02", "V08.02"] }],
  // Figures: within their count, and against the count next to it.
  [/^510[bcd] Selection\[list\]\/ValidVotes$/, { by: ["V05.01", "V05.02", "V05.08"] }],
  [/^510[bcd] Selection\/ValidVotes$/, { by: ["V05.01", "V05.08"] }],
  [new RegExp(`^510[bcd] ${anyTotals}/Cast$`), { by: ["V05.11"] }],
  [new RegExp(`^510[bcd] ${anyTotals}/TotalCounted$`), { by: ["V05.02", "V05.04", "V05.09"] }],
  [new RegExp(`^510[bcd] ${anyTotals}/RejectedVotes\\[`), { by: ["V05.04", "V05.09"] }],
  [new RegExp(`^510[bcd] ${anyTotals}/UncountedVotes\\[geldige `), { by: ["V05.03", "V05.10"] }],
  [
    new RegExp(`^510[bcd] ${anyTotals}/UncountedVotes\\[toegelaten kiezers\\]$`),
    { by: ["V05.03", "V05.04", "V05.10"] },
  ],
  [
    new RegExp(`^510[bcd] ${anyTotals}/UncountedVotes\\[(?:meer|minder) getelde `),
    { by: ["V05.04", "V05.10"] },
  ],
  [new RegExp(`^510[bcd] ${anyTotals}/UncountedVotes\\[`), { by: ["V05.10"] }],
];

/** For entries: one removed, one doubled, two in another order. */
export const forEntries: readonly Line[] = [
  [/^230b IssueDate removed$/, { by: ["V03.02"] }],
  [/ (?:IssueDate|kr:CreationDateTime|ds:CanonicalizationMethod) removed$/, { silent: "moment" }],
  [/^110a ElectionIdentifier\/.* removed$/, { by: ["V03.02"] }],
  [/ ElectionIdentifier\/ElectionName removed$/, { silent: "optional" }],
  [/ ElectionIdentifier\/kr:Election(?:Subcategory|Domain) removed$/, { silent: "optional" }],
  [/ ContestIdentifier\/ContestName removed$/, { silent: "optional" }],
  [/ Candidate\/Gender removed$/, { silent: "optional" }],
  [/^110a kr:Region\/kr:Committee\[CSB\] removed$/, { by: ["V04.04"] }],
  [/^110a kr:Region\/kr:Committee\[.*\] (?:removed|doubled)$/, { silent: "committee" }],
  [/^110a kr:ElectionTree\/kr:Region reordered$/, { silent: "order" }],
  [/^110a kr:ElectionTree\/kr:Region /, { byOneOf: ["V03.02", "V04.04", "V04.06", "V04.07"] }],
  [/\/kr:RegisteredParty removed$/, { toldBy: ["V04.11"] }],
  [/\/kr:RegisteredParty reordered$/, { silent: "order" }],
  [/\/kr:RegisteredParty doubled$/, { silent: "twice" }],
  // Areas of a count.
  [/^510[bcd] Contest\/ReportingUnitVotes reordered$/, { silent: "order" }],
  [/^510b Contest\/ReportingUnitVotes removed$/, { byOneOf: ["V05.08", "V12.04"] }],
  [/^510c Contest\/ReportingUnitVotes removed$/, { byOneOf: ["V04.07", "V12.02"] }],
  [/^510d Contest\/ReportingUnitVotes removed$/, { by: ["V04.07", "V05.08"] }],
  [/^510[bcd] Contest\/TotalVotes removed$/, { byOneOf: ["V03.02", "V03.03"] }],
  // Codes of a total or a unit.
  [
    new RegExp(`${anyTotals}/(?:Rejected|Uncounted)Votes\\[.*\\] put behind another kind$`),
    { silent: "order" },
  ],
  [/ TotalVotes\/UncountedVotes\[.*\] removed$/, { by: ["V05.10"] }],
  [
    /^510b ReportingUnitVotes\/UncountedVotes\[.*\] removed$/,
    { whereRepeated: ["V05.03", "V05.04", "V05.10"], otherwise: "zero" },
  ],
  // Of several areas one may leave a code out where it counted nothing; the count below shows it.
  [
    /^510[cd] ReportingUnitVotes\/UncountedVotes\[.*\] removed$/,
    { seenBy: ["V05.03", "V05.04", "V05.10", "V06.04"] },
  ],
  // Lists and candidates.
  [/^510d TotalVotes\/Selection reordered$/, { silent: "order" }],
  [
    /^510[bcd] (?:Total|ReportingUnit)Votes\/Selection(?:\[list\])? (?!doubled)/,
    { byOneOf: ["V03.02", "V04.10", "V05.01", "V05.07"] },
  ],
  [/^520 Contest\/Selection(?:\[list\])? removed$/, { byOneOf: ["V03.02", "V08.01"] }],
  [/^520 Contest\/Selection(?:\[list\])? (?!doubled)/, { byOneOf: ["V03.02", "V08.03"] }],
  [/^230b Contest\/Affiliation (?:removed|reordered)$/, { by: ["V04.10"] }],
  [/^230b Affiliation\/Candidate (?:removed|reordered)$/, { by: ["V04.10"] }],
  [
    /^230b Candidate\/QualifyingAddress removed$/,
    { whereRepeated: ["V04.12", "V08.04"], otherwise: "once" },
  ],
  [
    /^230b (?:Candidate\/CandidateFullName|xnl:PersonName\/xnl:(?:FirstName|NamePrefix|NameLine)) removed$/,
    { whereRepeated: ["V04.09", "V04.12", "V08.04"], otherwise: "once" },
  ],
  [
    /^520 xnl:PersonName\/xnl:(?:FirstName|NamePrefix) removed$/,
    { whereRepeated: ["V08.04"], otherwise: "empty" },
  ],
  [/^520 xnl:PersonName\/xnl:NameLine removed$/, { by: ["V08.04"] }],
  // Everything else has its place in the form of EML_NL.
  [/ (?:removed|doubled|reordered|put behind another kind)$/, { by: ["V03.02"] }],
];

/** The line for a kind of change, with its number in the table. */
export function lineFor(
  table: readonly Line[],
  kind: string,
): { expected: Expectation; line: number } {
  const line = table.findIndex(([pattern]) => pattern.test(kind));
  const [, expected] = table[line] ?? [];
  if (expected === undefined) throw new Error(`no line for ${kind}`);
  return { expected, line };
}
