// Rules on the arithmetic of counts: C1 to C7 and T1 to T3.
// Letters as on the forms: A poll cards, B proxies, C voter cards, D admitted voters, E valid, F blank,
// G invalid, H = E + F + G ballots, I more ballots, J fewer ballots, Z electors.
import { type RuleEntry, rule } from "./entry.js";

/** Codes of the arithmetic of counts. @public */
export type CountCode =
  | "F.201"
  | "F.202"
  | "F.204"
  | "F.305"
  | "F.306"
  | "F.307"
  | "F.308"
  | "F.309"
  | "F.312"
  | "F.401"
  | "F.402"
  | "W.201"
  | "W.202"
  | "W.203"
  | "W.204"
  | "W.205"
  | "W.206"
  | "EML-C05-UNEXPLAINED"
  | "EML-C05-NO-EXPLANATION"
  | "EML-C07-SHARE"
  | "EML-C07-SWAP"
  | "EML-T01-VOTES"
  | "EML-T01-BALLOTS"
  | "EML-T01-CODE"
  | "EML-T02-ELECTORS"
  | "EML-T02-PART"
  | "EML-T02-ALONE"
  | "EML-T03-PERSON";

const D = "UncountedVotes[toegelaten kiezers]";
const I = "UncountedVotes[meer getelde stembiljetten]";
const J = "UncountedVotes[minder getelde stembiljetten]";
const H = ["TotalCounted", "RejectedVotes[blanco]", "RejectedVotes[ongeldig]"] as const;
const differences = [D, ...H, I, J] as const;

export const countRules: Readonly<Record<CountCode, RuleEntry>> = {
  "F.201": rule(
    "C3|error|Kieswet N 1; Abacus F.201",
    "D = A + B + C, where D is there",
    [
      D,
      "UncountedVotes[geldige stempassen]",
      "UncountedVotes[geldige volmachtbewijzen]",
      "UncountedVotes[geldige kiezerspassen]",
    ],
    [
      "Het aantal toegelaten kiezers is niet A + B + C.",
      "The number of admitted voters is not A + B + C.",
    ],
  ),
  "F.202": rule(
    "C2|error|Kieswet N 9; Abacus F.202",
    "E is the sum of the lists",
    ["TotalCounted", "ValidVotes"],
    [
      "Het aantal geldige stemmen is niet de som van de lijsten.",
      "The number of valid votes is not the sum of the lists.",
    ],
  ),
  "F.204": rule(
    "C2|error|Kieswet N 9; Abacus F.204",
    "E is not 0 when lists have votes",
    ["TotalCounted", "ValidVotes"],
    [
      "Het aantal geldige stemmen is 0, maar lijsten hebben stemmen.",
      "The number of valid votes is 0, but lists have votes.",
    ],
  ),
  "F.305": rule("C4|error|Abacus F.305", "one polling station: D = H, so I = J = 0", differences, [
    "Er zijn evenveel kiezers als stembiljetten, maar er is een verschil ingevuld.",
    "There are as many voters as ballots, but a difference is given.",
  ]),
  "F.306": rule("C4|error|Abacus F.306", "one polling station: H > D, so I = H - D", differences, [
    "Het aantal meer getelde stembiljetten is niet H - D.",
    "The number of more ballots is not H - D.",
  ]),
  "F.307": rule("C4|error|Abacus F.307", "one polling station: H > D, so J = 0", differences, [
    "Er zijn meer stembiljetten dan kiezers, maar ook minder ingevuld.",
    "There are more ballots than voters, but fewer are given too.",
  ]),
  "F.308": rule("C4|error|Abacus F.308", "one polling station: H < D, so J = D - H", differences, [
    "Het aantal minder getelde stembiljetten is niet D - H.",
    "The number of fewer ballots is not D - H.",
  ]),
  "F.309": rule("C4|error|Abacus F.309", "one polling station: H < D, so I = 0", differences, [
    "Er zijn minder stembiljetten dan kiezers, maar ook meer ingevuld.",
    "There are fewer ballots than voters, but more are given too.",
  ]),
  "F.312": rule("C4|error|Abacus F.312", "totals: D = H - I + J", differences, [
    "D is niet gelijk aan H - I + J.",
    "D does not equal H - I + J.",
  ]),
  "F.401": rule(
    "C1|error|Kieswet N 9; Abacus F.401",
    "a list is not 0 when its candidates have votes",
    ["ValidVotes"],
    [
      "Het lijsttotaal is 0, maar kandidaten hebben stemmen.",
      "The list total is 0, but candidates have votes.",
    ],
  ),
  "F.402": rule(
    "C1|error|Kieswet N 9; Abacus F.402",
    "a list is the sum of its candidates",
    ["ValidVotes"],
    [
      "Het lijsttotaal is niet de som van de kandidaten.",
      "The list total is not the sum of its candidates.",
    ],
  ),
  "W.201": rule("C6|warning|Abacus W.201", "F is less than 3 % of H", H, [
    "Er zijn veel blanco stemmen: 3 % of meer.",
    "There are many blank votes: 3 % or more.",
  ]),
  "W.202": rule("C6|warning|Abacus W.202", "G is less than 3 % of H", H, [
    "Er zijn veel ongeldige stemmen: 3 % of meer.",
    "There are many invalid votes: 3 % or more.",
  ]),
  "W.203": rule(
    "C6|warning|Abacus W.203",
    "H and D differ by less than 15 and by less than 2 % of H",
    [D, ...H],
    [
      "Het verschil tussen kiezers en stembiljetten is groot: 15 of meer, of 2 % of meer.",
      "The difference between voters and ballots is large: 15 or more, or 2 % or more.",
    ],
  ),
  "W.204": rule("C6|warning|Abacus W.204", "H is not 0", H, [
    "Er is geen enkele stem uitgebracht.",
    "Not one vote was cast.",
  ]),
  "W.205": rule(
    "C6|warning|Abacus W.205",
    "Z is not 0, but for a polling station",
    ["Cast"],
    ["Het aantal kiesgerechtigden is 0.", "The number of electors is 0."],
  ),
  "W.206": rule(
    "C6|warning|Abacus W.206",
    "Z is at least A, but for a polling station",
    ["Cast", "UncountedVotes[geldige stempassen]"],
    ["Er zijn meer stempassen dan kiesgerechtigden.", "There are more poll cards than electors."],
  ),
  "EML-C05-UNEXPLAINED": rule(
    "C5|warning|EML_NL, section 3.5",
    "one polling station: the explanations add up to the difference of H and D",
    [D, ...H, "UncountedVotes"],
    ["Niet elk verschil is verklaard.", "Not every difference is explained."],
  ),
  "EML-C05-NO-EXPLANATION": rule(
    "C5|info|EML_NL, section 3.5",
    "no ballots without an explanation (`geen verklaring`)",
    ["UncountedVotes[geen verklaring]"],
    [
      "Voor een deel van het verschil is er geen verklaring.",
      "For a part of the difference there is no explanation.",
    ],
  ),
  "EML-C07-SHARE": rule(
    "C7|warning|Kieswet P 1; control protocol of the Kiesraad, list deviates",
    "the share of a list at a polling station is less than 50 percentage points from that elsewhere in the municipality",
    ["ValidVotes", "TotalCounted"],
    [
      "Deze lijst heeft hier een heel ander aandeel dan in de rest van de gemeente.",
      "This list has a very different share here than elsewhere in the municipality.",
    ],
  ),
  "EML-C07-SWAP": rule(
    "C7|warning|Kieswet P 1; control protocol of the Kiesraad, switched candidates",
    "no candidate has 15 votes or more and five times what elsewhere leads to expect, while another of the list has a fifth of 15 or more expected votes",
    ["ValidVotes"],
    [
      "De stemmen van twee kandidaten zijn misschien verwisseld.",
      "The votes of two candidates may have been switched.",
    ],
  ),
  "EML-T01-VOTES": rule(
    "T1|error|EML_NL, section 3.5",
    "votes on each list and candidate: the total is the sum of the units",
    ["ValidVotes"],
    ["Het totaal is niet de som van de gebieden.", "The total is not the sum of the areas."],
  ),
  "EML-T01-BALLOTS": rule(
    "T1|error|EML_NL, section 3.5",
    "E, F and G: the total is the sum of the units",
    H,
    ["Het totaal is niet de som van de gebieden.", "The total is not the sum of the areas."],
  ),
  "EML-T01-CODE": rule(
    "T1|error|EML_NL, section 3.5",
    "each code of UncountedVotes: the total is the sum of the units",
    ["UncountedVotes"],
    [
      "Het totaal van deze code is niet de som van de gebieden.",
      "The total of this code is not the sum of the areas.",
    ],
  ),
  "EML-T02-ELECTORS": rule(
    "T2|error|EML_NL, section 3.5",
    "Z: where all units have electors, the total is their sum, and never less",
    ["Cast"],
    ["Het totaal is niet de som van de gebieden.", "The total is not the sum of the areas."],
  ),
  "EML-T02-PART": rule(
    "T2|warning|EML_NL, section 3.5",
    "Z: where some units have no electors, the total is still the sum",
    ["Cast"],
    [
      "Bij sommige gebieden staat 0, en het totaal is meer dan hun som.",
      "Some areas say 0, and the total is more than their sum.",
    ],
  ),
  "EML-T02-ALONE": rule(
    "T2|info|EML_NL, section 3.5",
    "Z: some unit has electors",
    ["Cast"],
    [
      "Bij de gebieden staat overal 0. Niets bevestigt het totaal.",
      "The areas all say 0. Nothing confirms the total.",
    ],
  ),
  "EML-T03-PERSON": rule(
    "T3|info|EML_NL, section 2.6",
    "in a unit of a 510d each candidate has a ShortCode, where the total has them",
    ["CandidateIdentifier/@ShortCode"],
    [
      "Uit deze telling is niet af te leiden wie deze kandidaat is.",
      "This count does not tell who this candidate is.",
    ],
  ),
};
