// Where our schemas and the official ones may differ, and why: docs/explanation/schemas.md tells it to readers.
// Each reason has an example, which a test runs, and a predicate for what the other schema says about a mutant.
import type { Issue } from "@telwerk/core";
import type { SchemaProfile } from "../../src/xsd/index.js";

/** A document on which the two sets of schemas do not agree, and what the one that refuses it says. */
export interface Difference {
  /** `stricter`: ours refuse it; `wider`: the official ones do. */
  readonly kind: "stricter" | "wider";
  readonly profile: SchemaProfile;
  readonly issues: readonly Issue[];
}

/** The parts of an issue that predicates look at. */
interface Said {
  /** Without what stands in square brackets. */
  readonly path: string;
  readonly message: string;
  readonly code: string;
}

/** A reason to differ. */
export interface Reason {
  readonly id: string;
  readonly kind: Difference["kind"];
  /** The profiles in which it occurs; both if absent. */
  readonly profile?: SchemaProfile;
  readonly holds: (said: Said) => boolean;
  /** The sample (its document Id) that is changed, what in it, and into what. */
  readonly example: readonly [sample: string, from: string | RegExp, to: string];
}

const stricter = (id: string, holds: Reason["holds"], ...example: Reason["example"]): Reason => ({
  id,
  kind: "stricter",
  holds,
  example,
});

const ends = (path: string, ...names: readonly string[]): boolean =>
  names.includes(path.slice(path.lastIndexOf("/") + 1));

const attribute = (message: string, name: string): boolean =>
  message.includes(`attribute '${name}':`);

const unique =
  (...names: readonly string[]): Reason["holds"] =>
  ({ message }) =>
    names.some((name) => message.includes(`unique identity-constraint '${name}'`));

const zeroPadded = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const making = ["Schema", "CreationDateTime", "CanonicalizationMethod"];
const digit =
  /'[^']*(?![0-9])\p{Nd}[^']*' is not (?:accepted by the pattern|an element of the set)/u;

export const reasons: readonly Reason[] = [
  stricter(
    "making",
    ({ path, message, code }) =>
      code === "EML-XSD-ELEMENT" &&
      /not expected/.test(message) &&
      (making.includes(path.replace(/^[^/]*:/, "")) ||
        (!path.includes("/") && /kr:(?:Schema|CreationDateTime)/.test(message))),
    "510b",
    /<kr:CreationDateTime>[^<]*<\/kr:CreationDateTime>/,
    "",
  ),
  stricter(
    "canonicalization-empty",
    ({ path, message }) =>
      ends(path, "CanonicalizationMethod") && /content type is empty/.test(message),
    "510b",
    "</ds:CanonicalizationMethod>",
    "x</ds:CanonicalizationMethod>",
  ),
  stricter(
    "transaction",
    ({ path, message }) => path === "TransactionId" && /minimum length of '1'/.test(message),
    "510b",
    "<TransactionId>1<",
    "<TransactionId><",
  ),
  stricter(
    "schema-version",
    ({ path, message }) =>
      (path === "" && attribute(message, "SchemaVersion")) ||
      (path === "Schema" && attribute(message, "Version")),
    "510b",
    'SchemaVersion="5"',
    'SchemaVersion="banana"',
  ),
  stricter(
    "document-id",
    ({ path, message }) => path === "" && attribute(message, "Id") && /'510[qrs]'/.test(message),
    "510b",
    'Id="510b"',
    'Id="510q"',
  ),
  stricter(
    "authority-address",
    ({ path, message }) =>
      path.endsWith("ManagingAuthority/AuthorityAddress") && /content type is empty/.test(message),
    "510b",
    "<AuthorityAddress>",
    "<AuthorityAddress><xal:Address>x</xal:Address>",
  ),
  stricter(
    "event",
    ({ path }) => /^ElectionEvent\/EventIdentifier(?:\/|$)/.test(path),
    "110a",
    "<EventIdentifier>",
    "<EventIdentifier><Anything/>",
  ),
  stricter(
    "election-parts",
    ({ path, code }) =>
      code === "EML-XSD-ELEMENT" &&
      /\/ElectionIdentifier(?:\/(?:\w+:)?(?:ElectionSubcategory|ElectionDomain|ElectionDate|NominationDate))?$/.test(
        path,
      ),
    "110a",
    /<kr:NominationDate>.*<\/kr:NominationDate>/,
    "",
  ),
  stricter(
    "voting-method",
    ({ path, message }) => ends(path, "VotingMethod") && message.includes("{'SPV'}"),
    "110a",
    ">SPV<",
    ">STV<",
  ),
  stricter(
    "threshold",
    ({ path, message }) => ends(path, "PreferenceThreshold") && message.includes("('100')"),
    "110a",
    ">50<",
    ">200<",
  ),
  stricter(
    "region-number",
    ({ path, message }) =>
      ends(path, "Region") && /Number': \[facet 'minInclusive'\]/.test(message),
    "110a",
    'RegionNumber="0999"',
    'RegionNumber="-999"',
  ),
  stricter(
    "superior-region",
    ({ message }) => message.includes("keyref 'kr:superiorRegion'"),
    "110a",
    'SuperiorRegionNumber="1"',
    'SuperiorRegionNumber="2"',
  ),
  stricter(
    "twice-region",
    unique("kr:region"),
    "110a",
    /(<kr:Region RegionNumber="0999".*?<\/kr:Region>)/,
    "$1$1",
  ),
  stricter(
    "voters-missing",
    ({ path, message }) => /^ElectionEvent.*\/MaxVotes$/.test(path) && message.includes("''"),
    "110b",
    "<MaxVotes>2000<",
    "<MaxVotes><",
  ),
  stricter(
    "twice-station",
    unique("pollingStation"),
    "110b",
    'PollingStation Id="2"',
    'PollingStation Id="1"',
  ),
  {
    ...stricter(
      "house-number",
      ({ path }) => path.endsWith("Location/sb:Number") || path.endsWith("Location/Number"),
      "110b",
      "<sb:Number>3<",
      "<sb:Number>-5<",
    ),
    profile: "1.3",
  },
  {
    ...stricter(
      "coordinate",
      ({ path }) => /Location\/(?:sb:)?RD[xy]$/.test(path),
      "110b",
      "81611.5",
      "81611234",
    ),
    profile: "1.3",
  },
  stricter(
    "list-number",
    ({ path, message }) =>
      ends(path, "AffiliationIdentifier") && /attribute 'Id' is required/.test(message),
    "230c",
    '<AffiliationIdentifier Id="2">',
    "<AffiliationIdentifier>",
  ),
  stricter(
    "candidate-number",
    ({ path, message }) =>
      ends(path, "CandidateIdentifier") &&
      attribute(message, "Id") &&
      /pattern '\[1-9\]/.test(message),
    "510b",
    'CandidateIdentifier Id="1"',
    'CandidateIdentifier Id="abc"',
  ),
  stricter(
    "combination",
    ({ message }) => attribute(message, "BelongsToCombination") && message.includes("'|'"),
    "230c",
    'BelongsToCombination="A"',
    'BelongsToCombination="|"',
  ),
  stricter(
    "birth-month",
    ({ path }) => ends(path, "DateOfBirthAnnex", "kr:DateOfBirthAnnex"),
    "230c",
    "XX-05-1976",
    "XX-13-1976",
  ),
  stricter(
    "citizen-number",
    ({ path }) => ends(path, "NationalIdentificationNumber", "kr:NationalIdentificationNumber"),
    "230c",
    "123456782",
    "abc",
  ),
  stricter(
    "short-code-reference",
    ({ message }) => message.includes("keyref 'shortCodeReference'"),
    "230c",
    "<ShortCode>DijkAB<",
    "<ShortCode>BakkerC<",
  ),
  stricter(
    "twice-list",
    unique("list", "totalList", "unitList", "onlyList"),
    "230c",
    '<AffiliationIdentifier Id="2">',
    '<AffiliationIdentifier Id="1">',
  ),
  stricter(
    "twice-candidate",
    unique("candidate"),
    "230c",
    'CandidateIdentifier Id="2"',
    'CandidateIdentifier Id="1"',
  ),
  stricter("twice-contest", unique("contest"), "510b", /(<Contest>.*<\/Contest>)/, "$1$1"),
  stricter("twice-unit", unique("reportingUnit"), "510b", '"0999::SB2"', '"0999::SB1"'),
  stricter(
    "twice-reason",
    unique(
      ...["total", "unit", "only"].flatMap((where) =>
        ["Rejected", "Uncounted", "InitialRejected", "InitialUncounted"].map(
          (what) => where + what,
        ),
      ),
    ),
    "510b",
    'ReasonCode="ongeldig"',
    'ReasonCode="blanco"',
  ),
  stricter(
    "twice-investigation",
    unique("kr:investigation"),
    "510b",
    '"uitslag gecorrigeerd"',
    '"onderzocht vanwege andere fout"',
  ),
  stricter(
    "no-investigation",
    ({ path, message }) =>
      ends(path, "ReportingUnitInvestigations", "kr:ReportingUnitInvestigations") &&
      /Missing child/.test(message),
    "510b",
    /<kr:Investigation .*?<\/kr:ReportingUnitInvestigations>/,
    "</kr:ReportingUnitInvestigations>",
  ),
  stricter(
    "amount",
    ({ message }) => message.includes("the maximum value allowed ('9007199254740991')"),
    "510b",
    "<Cast>10<",
    "<Cast>99999999999999999999999<",
  ),
  stricter(
    "elected-empty",
    ({ path, message }) => ends(path, "Elected") && /''/.test(message),
    "520",
    "<Elected>yes<",
    "<Elected><",
  ),
  stricter(
    "twice-option",
    unique("option"),
    "630",
    'ReferendumOptionIdentifier Id="2"',
    'ReferendumOptionIdentifier Id="1"',
  ),
  stricter(
    "day",
    ({ message }) =>
      message.includes(`is not accepted by the pattern '${zeroPadded}'`) ||
      message.includes("is not accepted by the pattern '[0-9]{4}-.+'"),
    "520",
    "2026-03-18<",
    "2026-03-18Z<",
  ),
  stricter("digits", ({ message }) => digit.test(message), "510b", '"0999::SB2"', '"0999::SB٢"'),
  stricter(
    "wildcard",
    ({ path, message }) =>
      /^(?:Count|CandidateList|CandidateList\/Election\/Contest|Result|Nomination)\/[^/]+$/.test(
        path,
      ) && /This element is not expected\.$|Expected is \( Affiliation \)\.$/.test(message),
    "520",
    "</Result>",
    "<kr:ElectionDate>2026-03-18</kr:ElectionDate></Result>",
  ),
  {
    id: "electoral-college",
    kind: "wider",
    profile: "1.3",
    holds: ({ message }) => /'(?:KC[^']*|KCCN|KCNI|KIESCOLLEGE)'/.test(message),
    example: ["510b", ">GR<", ">KC<"],
  },
  {
    id: "space-around-day",
    kind: "wider",
    holds: ({ message }) =>
      /'(?:\s[^']*|[^']*\s)' is not a valid value of the atomic type 'xs:date(?:Time)?'/.test(
        message,
      ),
    example: ["510b", "2026-03-18<", " 2026-03-18 <"],
  },
  {
    id: "space-around-elected",
    kind: "wider",
    holds: ({ path, message }) =>
      ends(path, "Elected") && /'\s*yes\s*' does not match the fixed/.test(message),
    example: ["520", "<Elected>yes<", "<Elected> yes <"],
  },
];

/** Sorts what is said about a document into reasons. */
export function reasonsOf({ kind, profile, issues }: Difference): {
  readonly reasons: readonly string[];
  readonly unexplained: readonly Issue[];
} {
  const found: string[] = [];
  const unexplained = issues.filter((issue) => {
    const said = {
      path: issue.path.replace(/\[[^\]]*\]/g, ""),
      message: String(issue.facts["message"]),
      code: issue.code,
    };
    const reason = reasons.find(
      (each) => each.kind === kind && (each.profile ?? profile) === profile && each.holds(said),
    );
    if (reason !== undefined) found.push(reason.id);
    return reason === undefined;
  });
  // No issue at all explains nothing.
  if (issues.length === 0) throw new Error("a difference without a word about it");
  return { reasons: found, unexplained };
}
