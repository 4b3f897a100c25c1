// Rules S8, S15, S16 and S17: contest, authority and units of a document are of its level.
import { present } from "../../cells.js";
import type { Count, CountContest } from "../../documents/count.js";
import type { EmlDocument } from "../../documents/document.js";
import type { ElectionIdentifier } from "../../documents/envelope.js";
import { contestPath, groupPath } from "../../paths.js";
import { districtNumber } from "../districts.js";
import { contestsOf } from "../elections.js";
import type { Findings } from "../findings.js";

const undivided: ReadonlySet<string> = new Set(["GR", "BC", "GC", "ER", "PS1", "AB", "AB1", "AB2"]);
const divided: ReadonlySet<string> = new Set(["TK", "PS2", "EK"]);
const wholeArea: ReadonlySet<string> = new Set(["110a", "510d", "520"]);

interface Allowed {
  readonly text: string;
  readonly holds: (id: string) => boolean;
}

const exactly = (text: string): Allowed => ({ text, holds: (id) => id === text });
const anyDistrict: Allowed = {
  text: "number of a district",
  holds: (id) => districtNumber(id) !== undefined,
};

/** Which contest a document may be about (EML_NL, section 2.4); `undefined` where nothing is known. */
function allowedContest(
  documentId: EmlDocument["documentId"],
  election: ElectionIdentifier,
): Allowed | undefined {
  if (documentId === "110b") return exactly("geen");
  const category = election.category.value;
  const kind = election.subcategory?.value ?? category;
  if (kind === "EP") return exactly("alle");
  if (divided.has(kind)) return wholeArea.has(documentId) ? exactly("alle") : anyDistrict;
  if (!undivided.has(kind) && !undivided.has(category)) return undefined;
  // OSV wrote 1 for provinces of one district and for water authorities until 2019.
  const older = category === "PS" || category === "AB";
  return { text: "geen", holds: (id) => id === "geen" || (older && id === "1") };
}

/** Rule S15. */
export function checkContests(document: EmlDocument, findings: Findings): void {
  for (const { contest, election } of contestsOf(document)) {
    const { id } = contest;
    const allowed = allowedContest(document.documentId, election);
    if (allowed === undefined || allowed.holds(id.value)) continue;
    const facts = { expected: allowed.text, found: id.value };
    findings.report("EML-S15-CONTEST", `${contestPath(id.value)}/ContestIdentifier`, id.at, facts);
  }
}

/** A form of an id, and how to say it. */
function form(text: string, pattern: RegExp): Allowed {
  return { text, holds: (id) => pattern.test(id) };
}

const municipality = form("4 digits", /^\d{4}$/);

/** The form of the authority's id, by kind of document (EML_NL, section 2.2). */
const makers: Readonly<Record<string, Allowed>> = {
  "110b": municipality,
  "230b": exactly("CSB"),
  "230c": exactly("CSB"),
  "510a": form("SB and a number, or 4 digits", /^(?:SB\d+|\d{4})$/),
  "510b": municipality,
  "510c": form("HSB and a number", /^HSB\d+$/),
  "510d": form("CSB", /^(?:CSB|\d{4})$/),
  "520": exactly("CSB"),
};

/** Rule S16. Real definitions name no authority at all. */
export function checkAuthority(document: EmlDocument, findings: Findings): void {
  const maker = document.envelope.managingAuthority;
  const allowed = makers[document.documentId];
  if (maker === undefined || allowed === undefined) return;
  const { value: found, at } = maker.id;
  const path = "ManagingAuthority/AuthorityIdentifier/@Id";
  const numbers = contestsOf(document).flatMap(
    ({ contest }) => districtNumber(contest.id.value) ?? [],
  );
  const foreign = document.documentId === "510c" && numbers.some((one) => found !== `HSB${one}`);
  if (!allowed.holds(found) || foreign) {
    const expected = foreign ? `HSB${present(numbers[0])}` : allowed.text;
    findings.report("EML-S16-AUTHORITY", path, at, { expected, found });
  } else if (document.documentId === "510d" && found !== "CSB")
    findings.report("EML-S16-CENTRAL", path, at, { expected: "CSB", found });
}

/** How ids of units begin and end, by kind of count and its maker. */
function unitForm({ documentId, envelope }: Count, { contest }: CountContest): Allowed {
  const maker = envelope.managingAuthority?.id.value ?? "";
  switch (documentId) {
    case "510a":
      return form("SB and a number", /^(?:\d{4}::)?SB\d+$/);
    case "510b":
      return municipality.holds(maker)
        ? form(`${maker}::SB and a number`, new RegExp(`^${maker}::SB\\d+$`))
        : form("4 digits, ::SB and a number", /^\d{4}::SB\d+$/);
    case "510c": {
      const number = districtNumber(contest.id.value);
      return number === undefined
        ? form("HSB, a number, :: and 4 digits", /^HSB\d+::\d{4}$/)
        : form(`HSB${number}:: and 4 digits`, new RegExp(`^HSB${number}::\\d{4}$`));
    }
    case "510d":
      return form("HSB and a number, or 4 digits", /^(?:HSB\d+|\d{4})$/);
  }
}

/** Rules S17 and S8. */
export function checkUnits(count: Count, findings: Findings): void {
  for (const contest of count.contests) {
    const allowed = unitForm(count, contest);
    const seen = new Set<string>();
    for (const { id } of contest.units) {
      const path = groupPath(contest.contest.id.value, id.value);
      if (!allowed.holds(id.value))
        findings.report("EML-S17-UNIT", path, id.at, { expected: allowed.text, found: id.value });
      // `SB007` and `SB7` are one polling station.
      const number = id.value.replace(/(?<=SB)0+(?=\d)/g, "");
      if (seen.has(number)) findings.report("EML-S08-UNIT", path, id.at, { found: id.value });
      seen.add(number);
    }
  }
}
