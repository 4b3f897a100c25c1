// A document for each code of reading: the smallest change of a sound one that gets it.
import type { Code } from "../src/codes.js";
import type { Profile } from "../src/profile.js";
import {
  affiliation,
  bytesOf,
  candidate,
  contest,
  count,
  definition,
  elected,
  electedList,
  list,
  lists,
  person,
  region,
  rest,
  result,
  sampleCount,
  sampleDefinition,
  sampleLists,
  unit,
  votes,
} from "./samples.js";
import { samples as schemaSamples } from "./xsd/samples.js";

const total = (content: string): string => count(contest(`<TotalVotes>${content}</TotalVotes>`));
const many = (times: number, make: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => make(i)).join("");

const schemaSample = (id: string): string =>
  schemaSamples("1.2").find(({ name }) => name === `${id} 1.2`)?.text ?? "";

/** Codes of reading; those of writing are in `encode/refusals.test.ts`. */
export type ReadCode = Exclude<Code, `EML-ENCODE-${string}`>;

/** A document for each code. */
export const provocations: Readonly<Record<ReadCode, string>> = {
  "EML-EMPTY": "",
  "EML-ROOT": "<EML/>",
  "EML-DOCUMENT-ID": sampleCount.replace("510b", "510f"),
  "EML-DOCUMENT-KIND": sampleCount,
  "EML-XML-MARK": `\uFEFF${sampleCount}`,
  "EML-XML-ENCODING": `<?xml version="1.0" encoding="UTF-16"?>${sampleCount}`,
  "EML-XML-UTF8": "",
  "EML-XML-DECLARATION": ` <?xml version="1.0"?>${sampleCount}`,
  "EML-XML-DOCTYPE": `<!DOCTYPE EML>${sampleCount}`,
  "EML-XML-CHARACTER": sampleCount.replace("Eén", "\u0002"),
  "EML-XML-REFERENCE": sampleCount.replace("Eén", "&eacute;"),
  "EML-XML-TAG": sampleCount.replace("<Cast>", "<!FOO><Cast>"),
  "EML-XML-NAME": sampleCount.replace("<Cast>", "<1Cast>"),
  "EML-XML-ATTRIBUTE": sampleCount.replace('Id="1"', "Id=1"),
  "EML-XML-ATTRIBUTE-TWICE": sampleCount.replace('Id="1"', 'Id="1" Id="1"'),
  "EML-XML-END-TAG": sampleCount.replace("</Cast>", "</cast>"),
  "EML-XML-COMMENT": sampleCount.replace("<Cast>", "<!-- -- --><Cast>"),
  "EML-XML-CDATA-END": sampleCount.replace("Eén", "]]>"),
  "EML-XML-INSTRUCTION": sampleCount.replace("<Cast>", "<?a:b c?><Cast>"),
  "EML-XML-PREFIX": sampleCount.replace("<Cast>", "<x:Cast>"),
  "EML-XML-NAMESPACE": sampleCount.replace("<Cast>", '<Cast xmlns:xml="x">'),
  "EML-XML-OUTSIDE": `${sampleCount}<a/>`,
  "EML-XML-END": sampleCount.slice(0, -4),
  "EML-LIMIT-DEPTH": sampleCount.replace("<Cast>", "<a>".repeat(300)),
  "EML-LIMIT-VALUE": sampleCount.replace('Id="1"', `Id="${"1".repeat(5000)}"`),
  "EML-LIMIT-TEXT": sampleCount.replace("Eén", "x".repeat(70000)),
  "EML-LIMIT-NAME": sampleCount.replace("<Cast>", `<${"x".repeat(300)}>`),
  "EML-LIMIT-ATTRIBUTES": sampleCount.replace("<Cast>", `<Cast ${many(40, (i) => `a${i}="" `)}>`),
  "EML-LIMIT-VOCABULARY": sampleCount.replace(
    "<Cast>",
    `<x>${many(5000, (i) => `<a${i}/>`)}</x><Cast>`,
  ),
  "EML-LIMIT-TOKEN": sampleCount.replace("<Cast>", `<Cast${" ".repeat(1100000)}>`),
  "EML-LIMIT-KEPT": sampleCount.replace(
    "<Cast>",
    `${`<!--${"x".repeat(60000)}-->`.repeat(20)}<Cast>`,
  ),
  "EML-LIMIT-ISSUES": sampleCount.replace("<Cast>", `${"<x/>".repeat(1100)}<Cast>`),
  "EML-ELEMENT-UNKNOWN": sampleCount.replace("<Cast>", "<Caste/><Cast>"),
  "EML-ELEMENT-ORDER": sampleCount.replace("<Cast>", "<Cast>1</Cast><Cast>"),
  "EML-ELEMENT-MISSING": sampleCount.replace("<Cast>100</Cast>", ""),
  "EML-TEXT": sampleCount.replace("<Cast>", "x<Cast>"),
  "EML-ATTRIBUTE-UNKNOWN": sampleCount.replace("<Cast>", '<Cast Id="1">'),
  "EML-ATTRIBUTE-MISSING": sampleCount.replace(
    'AffiliationIdentifier Id="1"',
    "AffiliationIdentifier",
  ),
  "EML-VALUE": sampleCount.replace(">100<", ">honderd<"),
  "EML-NUMBER-RANGE": sampleCount.replace(">100<", ">9007199254740992<"),
  "EML-CANDIDATE-LISTLESS": total(candidate('Id="1"', 1) + votes + rest),
  "EML-CANDIDATE-NAMELESS": total(list(1, "A", 1) + candidate("", 1) + rest),
  "EML-CANDIDATE-TWICE": lists(contest(affiliation(1, person('Id="1"') + person('Id="1"')))),
  "EML-LIST-TWICE": total(list(1, "A", 1) + list(1, "A", 1) + rest),
  "EML-CONTEST-TWICE": count(contest(unit("0999::SB1")) + contest(unit("0999::SB1"))),
  "EML-UNIT-TWICE": count(
    contest(`<TotalVotes>${votes}${rest}</TotalVotes>${unit("0999::SB1")}${unit("0999::SB1")}`),
  ),
  "EML-CODE-TWICE": sampleCount.replace('"ongeldig"', '"blanco"'),
  "EML-REGION-TWICE": definition(region + region),
  "EML-SHORTCODE-TWICE": lists(
    contest(affiliation(1, person('Id="1" ShortCode="A"') + person('Id="2" ShortCode="A"'))),
  ),
  "EML-SHORTCODE-UNKNOWN": lists(
    contest(affiliation(1, person('Id="1"', "<ShortCode>A</ShortCode>"))),
  ),
  "EML-DOCUMENT-OLD": sampleLists.replace('"230b"', '"230a"'),
  "EML-ELEMENT-MISPLACED": sampleCount.replace(
    "</ReportingUnitIdentifier>",
    "</ReportingUnitIdentifier><kr:ReportingUnitInvestigations></kr:ReportingUnitInvestigations>",
  ),
  "EML-VALUE-DEVIANT": sampleDefinition.replace(">SPV<", "><"),
  "EML-STATION-TWICE": schemaSample("110b").replace('Station Id="2"', 'Station Id="001"'),
  "EML-OPTION-TWICE": schemaSample("630").replace(
    '<ReferendumOptionIdentifier Id="2"',
    '<ReferendumOptionIdentifier Id="1"',
  ),
  "EML-RANKING": result(contest(electedList(1) + elected('Id="1"', ""))),
};

/** Codes that are only warnings of the tolerant profile. */
export const deviations: ReadonlySet<Code> = new Set([
  "EML-DOCUMENT-OLD",
  "EML-ELEMENT-MISPLACED",
  "EML-VALUE-DEVIANT",
]);

export function bytesFor(code: ReadCode): Uint8Array {
  if (code !== "EML-XML-UTF8") return bytesOf(provocations[code]);
  const bytes = bytesOf(sampleCount);
  bytes[bytes.indexOf(0xc3) + 1] = 0x20;
  return bytes;
}

/** The profile in which a code is given. */
export function profileFor(code: ReadCode): Profile {
  return deviations.has(code) ? "tolerant" : "strict-1.2";
}
