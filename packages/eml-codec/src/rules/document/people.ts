// Rules S18 and S20: what the lists say of people, as far as a file says it.
import type { CandidateLists, ListBody, ListedCandidate } from "../../documents/candidate-lists.js";
import type { Leaf } from "../../documents/leaf.js";
import type { Nomination } from "../../documents/nomination.js";
import { contestPath } from "../../paths.js";
import type { Findings } from "../findings.js";

/** Nine digits; weighed 9 to 2 and -1, they add up to a multiple of eleven. */
function isCitizenNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const weighed = Array.from(
    text,
    (digit, place) => Number(digit) * (place === 8 ? -1 : 9 - place),
  );
  return weighed.reduce((sum, one) => sum + one, 0) % 11 === 0;
}

/** The day on which somebody born on a day is 18. */
function adultOn(birth: string): string {
  const year = Number(birth.slice(0, 4)) + 18;
  return `${String(year).padStart(4, "0")}${birth.slice(4)}`;
}

function checkAge(candidate: ListedCandidate, day: string, path: string, findings: Findings): void {
  const { birthDate, birthDateAnnex } = candidate;
  if (birthDate !== undefined && adultOn(birthDate.value) > day)
    findings.report("EML-S18-AGE", `${path}/DateOfBirth`, birthDate.at);
  // Of whom only the year is known, is told only if no day of it would do.
  const year = /-(\d{4})$/.exec(birthDateAnnex?.value ?? "")?.[1];
  if (birthDateAnnex !== undefined && year !== undefined && adultOn(`${year}-01-01`) > day)
    findings.report("EML-S18-AGE", `${path}/DateOfBirthAnnex`, birthDateAnnex.at);
}

/** Rule S18 on one candidate. Issues never carry a person's number or date of birth. */
function checkCandidate(
  candidate: ListedCandidate,
  election: Leaf<string>,
  path: string,
  findings: Findings,
): void {
  const { birthDate, birthDateAnnex, nationalNumber } = candidate;
  if (nationalNumber !== undefined && !isCitizenNumber(nationalNumber.value))
    findings.report("EML-S18-NUMBER", `${path}/NationalIdentificationNumber`, nationalNumber.at);
  checkAge(candidate, election.value, path, findings);
  if (birthDateAnnex === undefined) return;
  const where = `${path}/DateOfBirthAnnex`;
  if (birthDate !== undefined) findings.report("EML-S18-BIRTH", where, birthDateAnnex.at);
  const month = Number(/^XX-(\d{2})-/.exec(birthDateAnnex.value)?.[1] ?? 1);
  if (month < 1 || month > 12) findings.report("EML-S18-MONTH", where, birthDateAnnex.at);
}

/** The lists of a document, with their paths. */
function listsOf(document: CandidateLists | Nomination): (readonly [ListBody, string])[] {
  if (document.kind === "nomination") return [[document.list, "Affiliation"]];
  return document.contests.flatMap(({ contest, lists }) =>
    lists.map((list) => {
      return [list, `${contestPath(contest.id.value)}/list ${list.listNumber.value}`] as const;
    }),
  );
}

/** Rule S18. */
export function checkPeople(document: CandidateLists | Nomination, findings: Findings): void {
  const day = document.election.electionDate;
  for (const [list, path] of listsOf(document))
    for (const candidate of list.candidates)
      checkCandidate(candidate, day, `${path}/candidate ${candidate.id.value}`, findings);
}

/** Rule S20. */
export function checkProposers({ proposers, list }: Nomination, findings: Findings): void {
  if (proposers.every(({ jobTitle }) => jobTitle.value !== "inleveraar"))
    findings.report("EML-S20-SUBMITTER", "Nominate", list.at);
  proposers.forEach(({ jobTitle, id }, place) => {
    if (!jobTitle.value.startsWith("plaatsvervanger") || (id?.value ?? "") !== "") return;
    findings.report("EML-S20-DEPUTY", `Proposer[${place + 1}]`, jobTitle.at);
  });
}
