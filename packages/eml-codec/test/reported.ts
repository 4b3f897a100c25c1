// What is reported of each provocation beside its code: the path, what stands at the place, and the facts.
import type { Fact } from "@telwerk/core";
import type { ReadCode } from "./provocations.js";

type Reported = readonly [path: string, at: string, facts?: Readonly<Record<string, Fact>>];

const total = "Contest[geen]/TotalVotes";
const first = `${total}/Selection[1]`;
const name = `${total}/list 1/RegisteredName`;
const number = "whole number from 0";
const methods =
  "AMS | FPP | IRV | NOR | OPV | RCV | SPV | STV | cumulative | approval | block | supporterlist | partisan | supplementaryvote | other";

export const reported: Readonly<Record<ReadCode, Reported>> = {
  "EML-EMPTY": ["", ""],
  "EML-ROOT": ["", "<EML/>", { found: "EML" }],
  "EML-DOCUMENT-ID": ["", "<EML ", { found: "510f" }],
  "EML-DOCUMENT-KIND": ["", "<EML ", { found: "510b" }],
  "EML-XML-MARK": ["", "\uFEFF<EML "],
  "EML-XML-ENCODING": ["", "<?xml ", { encoding: "UTF-16" }],
  "EML-XML-UTF8": [name, "\uFFFD n<"],
  "EML-XML-DECLARATION": ["", "<?xml "],
  "EML-XML-DOCTYPE": ["", "<!DOCTYPE EML>"],
  "EML-XML-CHARACTER": [name, "\u0002<", { character: "U+0002" }],
  "EML-XML-REFERENCE": [name, "&eacute;", { reference: "eacute" }],
  "EML-XML-TAG": [total, "<!FOO>"],
  "EML-XML-NAME": [total, "1Cast>"],
  "EML-XML-ATTRIBUTE": [first, "1><RegisteredName>"],
  "EML-XML-ATTRIBUTE-TWICE": [first, 'Id="1"><RegisteredName>', { attribute: "Id" }],
  "EML-XML-END-TAG": [`${total}/Cast`, "</cast>", { expected: "Cast", found: "cast" }],
  "EML-XML-COMMENT": [total, " --><Cast>"],
  "EML-XML-CDATA-END": [name, "]]></RegisteredName>"],
  "EML-XML-INSTRUCTION": [total, "a:b c?>"],
  "EML-XML-PREFIX": [total, "<x:Cast>", { prefix: "x" }],
  "EML-XML-NAMESPACE": [total, 'x">100<', { prefix: "xml", address: "x" }],
  "EML-XML-OUTSIDE": ["", "<a/>"],
  "EML-XML-END": ["EML", ""],
  "EML-LIMIT-DEPTH": [total, "<a><a>"],
  "EML-LIMIT-VALUE": [first, "1111"],
  "EML-LIMIT-TEXT": [name, "xxxx"],
  "EML-LIMIT-NAME": [total, "xxxx"],
  "EML-LIMIT-ATTRIBUTES": [total, 'a32=""'],
  "EML-LIMIT-VOCABULARY": [total, "a4062/>"],
  "EML-LIMIT-TOKEN": [total, "<Cast  "],
  "EML-LIMIT-KEPT": [total, "<!--xxx", { limit: 1_048_576 }],
  "EML-LIMIT-ISSUES": [total, "<x/>", { limit: 1000 }],
  "EML-ELEMENT-UNKNOWN": [total, "<Caste/>", { found: "Caste", expected: "Selection, Cast" }],
  "EML-ELEMENT-ORDER": [total, "<Cast>100", { found: "Cast", expected: "TotalCounted" }],
  "EML-ELEMENT-MISSING": [total, "<TotalCounted>", { missing: "Cast", found: "TotalCounted" }],
  "EML-TEXT": [total, "x<Cast>"],
  "EML-ATTRIBUTE-UNKNOWN": [`${total}/Cast`, '1">100<', { attribute: "Id" }],
  "EML-ATTRIBUTE-MISSING": [first, "<AffiliationIdentifier>", { attribute: "Id" }],
  "EML-VALUE": [`${total}/Cast`, "honderd<", { expected: number, found: "honderd" }],
  "EML-NUMBER-RANGE": [
    `${total}/Cast`,
    "9007199254740992<",
    { expected: number, found: "9007199254740992" },
  ],
  "EML-CANDIDATE-LISTLESS": [first, "<CandidateIdentifier ", { key: "" }],
  "EML-CANDIDATE-NAMELESS": [`${total}/list 1/candidate`, "<CandidateIdentifier >", { key: "" }],
  "EML-CANDIDATE-TWICE": [
    "Contest[geen]/list 1/candidate 1",
    '<CandidateIdentifier Id="1">',
    { key: "1" },
  ],
  "EML-LIST-TWICE": [`${total}/list 1`, '<AffiliationIdentifier Id="1">', { key: "1" }],
  "EML-CONTEST-TWICE": ["Contest[geen]", '<ContestIdentifier Id="geen">', { key: "geen" }],
  "EML-UNIT-TWICE": [
    "Contest[geen]/ReportingUnitVotes[0999::SB1]",
    '<ReportingUnitIdentifier Id="0999::SB1">',
    { key: "0999::SB1" },
  ],
  "EML-CODE-TWICE": [
    `${total}/RejectedVotes[blanco]`,
    '<RejectedVotes ReasonCode="blanco">1<',
    { key: "blanco" },
  ],
  "EML-REGION-TWICE": ["ElectionTree/Region[2]", "</kr:Region>", { region: "GEMEENTE 999" }],
  "EML-SHORTCODE-TWICE": [
    "Contest[geen]/list 1/candidate 2",
    "</Candidate></Affiliation>",
    { shortCode: "A" },
  ],
  "EML-SHORTCODE-UNKNOWN": [
    "Contest[geen]/list 1/candidate 1",
    "</Candidate></Affiliation>",
    { shortCode: "A" },
  ],
  "EML-DOCUMENT-OLD": ["", "<EML ", { found: "230a" }],
  "EML-ELEMENT-MISPLACED": [
    "Contest[geen]/ReportingUnitVotes[0999::SB1]/ReportingUnitInvestigations",
    "<kr:ReportingUnitInvestigations>",
  ],
  "EML-VALUE-DEVIANT": [
    "Contest[geen]/VotingMethod",
    "</VotingMethod>",
    { expected: methods, found: "" },
  ],
  "EML-STATION-TWICE": [
    "Contest[geen]/PollingPlace[001]",
    '<PollingStation Id="001">',
    { key: "1" },
  ],
  "EML-OPTION-TWICE": [
    "Proposal/Options/ReferendumOptionIdentifier[1]",
    '<ReferendumOptionIdentifier Id="1">Tegen',
    { key: "1" },
  ],
  "EML-RANKING": ["Contest[geen]/list 1/rank 1", "</Selection>"],
};
