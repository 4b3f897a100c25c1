// Rules S2 to S7: what a document says about its election fits together.
import type { EmlDocument } from "../../documents/document.js";
import type { ElectionDefinition } from "../../documents/election-definition.js";
import type { ElectionIdentifier } from "../../documents/envelope.js";
import { electionsOf } from "../elections.js";
import type { Findings } from "../findings.js";
import { lawfulThreshold } from "./threshold.js";

const election = "ElectionIdentifier";

/** Rule S2: an error in 1.3, where the text of the standard asks for it; else something to know. */
export function checkHead(document: EmlDocument, findings: Findings): void {
  const { kind, envelope } = document;
  const code = envelope.schemaVersion === undefined ? "EML-S02-ABSENT" : "EML-S02-MISSING";
  if (envelope.creationDateTime === undefined)
    findings.report(code, "CreationDateTime", envelope.transactionId.at);
  const named = kind === "election-definition" || kind === "referendum-options";
  const dated =
    kind === "election-definition" || kind === "candidate-lists" || kind === "nomination";
  for (const { id, subcategory, nominationDate } of electionsOf(document)) {
    if (named && subcategory === undefined)
      findings.report(code, `${election}/ElectionSubcategory`, id.at);
    if (dated && nominationDate === undefined)
      findings.report(code, `${election}/NominationDate`, id.at);
  }
}

/** Subcategories that are not named after their category. */
const unlikeNames: Readonly<Record<string, string>> = { KCCN: "KC", KCNI: "KC" };

/** Rule S3. */
export function checkIdentity(document: EmlDocument, findings: Findings): void {
  for (const one of electionsOf(document)) checkOneIdentity(one, findings);
}

function checkOneIdentity(of: ElectionIdentifier, findings: Findings): void {
  const { id, category, subcategory, electionDate } = of;
  if (!id.value.startsWith(category.value)) {
    const facts = { expected: id.value.slice(0, 2), found: category.value };
    findings.report("EML-S03-CATEGORY", `${election}/ElectionCategory`, category.at, facts);
  }
  if (subcategory !== undefined) {
    const expected = unlikeNames[subcategory.value] ?? subcategory.value.replace(/\d$/, "");
    if (expected !== category.value) {
      const facts = { expected: category.value, found: subcategory.value };
      findings.report(
        "EML-S03-SUBCATEGORY",
        `${election}/ElectionSubcategory`,
        subcategory.at,
        facts,
      );
    }
  }
  const digits = id.value.replace(/^\D*(\d*).*$/s, "$1");
  if (!electionDate.value.replaceAll("-", "").startsWith(digits)) {
    const facts = { expected: digits, found: electionDate.value };
    findings.report("EML-S03-DATE", `${election}/ElectionDate`, electionDate.at, facts);
  }
}

const withDomain: ReadonlySet<string> = new Set(["GR", "PS", "AB", "BC", "GC", "ER"]);

/** Rule S4. */
export function checkDomain(document: EmlDocument, findings: Findings): void {
  for (const one of electionsOf(document)) checkOneDomain(document, one, findings);
}

function checkOneDomain(
  document: EmlDocument,
  { category, domain }: ElectionIdentifier,
  findings: Findings,
): void {
  const expected = withDomain.has(category.value);
  const path = `${election}/ElectionDomain`;
  if ((domain !== undefined) !== expected) {
    const facts = { expected, found: domain?.name.value ?? null };
    findings.report("EML-S04-DOMAIN", path, domain?.name.at ?? category.at, facts);
  }
  if (document.documentId !== "510b" || category.value !== "GR") return;
  const maker = document.envelope.managingAuthority;
  if (maker === undefined || domain?.id === undefined || domain.id.value === maker.id.value) return;
  const facts = { expected: domain.id.value, found: maker.id.value };
  findings.report(
    "EML-S04-AUTHORITY",
    "ManagingAuthority/AuthorityIdentifier/@Id",
    maker.id.at,
    facts,
  );
}

// Article 51 Grondwet: the Tweede Kamer has 150 members, the Eerste Kamer 75.
const houses: Readonly<Record<string, number>> = { TK: 150, EK: 75 };

/** What the number of seats has to be for a subcategory; `undefined` where it fits. */
function seatsMisfit(subcategory: string, seats: number): string | undefined {
  if (/^(?:GR1|AB1|ER1)$/.test(subcategory)) return seats < 19 ? undefined : "< 19";
  if (/^(?:GR2|AB2)$/.test(subcategory)) return seats >= 19 ? undefined : ">= 19";
  return undefined;
}

/** Rule S5. */
export function checkSeats(definition: ElectionDefinition, findings: Findings): void {
  const { value: seats, at } = definition.numberOfSeats;
  const { category, subcategory } = definition.election;
  const house = houses[category.value];
  if (house !== undefined && seats !== house)
    findings.report("EML-S05-HOUSE", "NumberOfSeats", at, { expected: house, found: seats });
  const expected = seatsMisfit(subcategory?.value ?? "", seats);
  if (expected !== undefined)
    findings.report("EML-S05-SEATS", "NumberOfSeats", at, { expected, found: seats });
  // Article 8 Gemeentewet: from 9 to 45 members, by population, always odd.
  const usual = seats % 2 === 1 && seats >= 9 && seats <= 45;
  if (category.value === "GR" && !usual)
    findings.report("EML-S05-ODD", "NumberOfSeats", at, { found: seats });
}

/** Rule S6. */
export function checkThreshold(definition: ElectionDefinition, findings: Findings): void {
  const { category, electionDate } = definition.election;
  const { value: found, at } = definition.preferenceThreshold;
  const seats = definition.numberOfSeats.value;
  const lawful = lawfulThreshold(category.value, seats, electionDate.value)?.percentage;
  if (found === lawful || (lawful === undefined && found <= 100)) return;
  findings.report("EML-S06-THRESHOLD", "PreferenceThreshold", at, {
    expected: lawful ?? null,
    found,
  });
}

/** Rule S7. Dates are `YYYY-MM-DD`: their order is that of their text. */
export function checkDates(document: EmlDocument, findings: Findings): void {
  for (const one of electionsOf(document)) checkDatesOf(document, one, findings);
}

function checkDatesOf(
  document: EmlDocument,
  { electionDate, nominationDate }: ElectionIdentifier,
  findings: Findings,
): void {
  const { envelope } = document;
  const day = electionDate.value;
  if (nominationDate !== undefined && nominationDate.value > day) {
    const facts = { expected: day, found: nominationDate.value };
    findings.report("EML-S07-NOMINATION", `${election}/NominationDate`, nominationDate.at, facts);
  }
  const { creationDateTime: made, issueDate } = envelope;
  const counted = document.kind === "count" || document.kind === "election-result";
  if (counted && made !== undefined && made.value.slice(0, 10) < day)
    findings.report("EML-S07-MADE", "CreationDateTime", made.at, {
      expected: day,
      found: made.value,
    });
  if (
    document.kind === "candidate-lists" &&
    issueDate !== undefined &&
    issueDate.value.slice(0, 10) > day
  )
    findings.report("EML-S07-MADE", "IssueDate", issueDate.at, {
      expected: day,
      found: issueDate.value,
    });
}
