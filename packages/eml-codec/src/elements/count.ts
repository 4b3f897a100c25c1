// 510a to 510d: counts (EML_NL section 3.5).

import { boolean, count, nmtoken, oneOf, pattern, positive, token } from "../grammar/lexical.js";
import {
  type AttributeType,
  aside,
  byProfile,
  choice,
  type ElementType,
  element,
  identifierDisplay,
  many,
  maybe,
  misplaced,
  optional,
  required,
  sequence,
  several,
  since13,
  type TextType,
  text,
  times,
} from "../grammar/model.js";
import {
  affiliationIdentifier,
  contestIdentifier,
  displayOrder,
  electionIdentifier,
  root,
} from "./envelope.js";
import { countedCandidateAsides, looseCandidateIdentifier } from "./person.js";

const unitForm =
  /^(?:HSB[0-9]+|(?:HSB[0-9]+::)?[0-9]{4}|(?:(?:HSB[0-9]+::)?[0-9]{4}::)?SB[0-9]+|HSB[0-9]+::SB[0-9]+)$/;

/** The codes of `UncountedVotes`, as the standard writes them. */
const uncountedCodes = [
  "geldige stempassen",
  "geldige volmachtbewijzen",
  "geldige kiezerspassen",
  "toegelaten kiezers",
  "meer getelde stembiljetten",
  "minder getelde stembiljetten",
  "meegenomen stembiljetten",
  "te weinig uitgereikte stembiljetten",
  "te veel uitgereikte stembiljetten",
  "geen briefstembiljetten",
  "te veel briefstembiljetten",
  "kwijtgeraakte stembiljetten",
  "geen verklaring",
  "andere verklaring",
] as const;

export const validVotes: TextType<number> = text("eml:ValidVotes", count, [], { label: "hidden" });
/** What stood there before a corrigendum, where that is something else: since 1.3. */
export const initialValidVotes: TextType<number> = text("kr:InitialValidVotes", count);
export const candidate: ElementType = element(
  "eml:Candidate",
  [],
  sequence(looseCandidateIdentifier, countedCandidateAsides),
  { label: "hidden" },
);
export const optionId: AttributeType<string> = optional("Id", nmtoken);
export const optionShortCode: AttributeType<string> = optional("ShortCode", nmtoken);
/** An answer of a referendum, where it is not written as a list. */
export const countedOption: TextType<string> = text(
  "eml:ReferendumOptionIdentifier",
  token,
  [optionId, optionShortCode, displayOrder, optional("ExpectedConfirmationReference", token)],
  identifierDisplay,
);
export const selection: ElementType = element(
  "eml:Selection",
  [optional("Value", positive), optional("Category", token)],
  sequence(
    choice(candidate, affiliationIdentifier, countedOption),
    since13(maybe(initialValidVotes)),
    validVotes,
  ),
  { label: "selection" },
);

const reasons = [optional("Reason", token), optional("VoteType", token)];
const reasonKey = { attribute: "ReasonCode", level: 0 } as const;
export const rejectedCode: AttributeType<"blanco" | "ongeldig"> = required(
  "ReasonCode",
  oneOf(["blanco", "ongeldig"]),
);
export const uncountedCode: AttributeType<string> = required("ReasonCode", oneOf(uncountedCodes));
export const cast: TextType<number> = text("eml:Cast", count);
export const totalCounted: TextType<number> = text("eml:TotalCounted", count);
export const rejectedVotes: TextType<number> = text(
  "eml:RejectedVotes",
  count,
  [rejectedCode, ...reasons],
  { label: "keyed", key: reasonKey },
);
export const uncountedVotes: TextType<number> = text(
  "eml:UncountedVotes",
  count,
  [uncountedCode, ...reasons],
  { label: "keyed", key: reasonKey },
);

export const initialCast: TextType<number> = text("kr:InitialCast", count);
export const initialTotalCounted: TextType<number> = text("kr:InitialTotalCounted", count);
export const initialRejectedVotes: TextType<number> = text(
  "kr:InitialRejectedVotes",
  count,
  [rejectedCode, ...reasons],
  { label: "keyed", key: reasonKey },
);
export const initialUncountedVotes: TextType<number> = text(
  "kr:InitialUncountedVotes",
  count,
  [uncountedCode, ...reasons],
  { label: "keyed", key: reasonKey },
);

const voteGroup = sequence(
  several(selection),
  since13(maybe(initialCast)),
  cast,
  since13(maybe(initialTotalCounted)),
  totalCounted,
  since13(times(0, 2, initialRejectedVotes)),
  times(2, 2, rejectedVotes),
  since13(times(0, uncountedCodes.length, initialUncountedVotes)),
  times(0, uncountedCodes.length, uncountedVotes),
);

export const unitId: AttributeType<string> = required(
  "Id",
  pattern("HSB<n>, municipality code or SB<n>, joined by ::", unitForm),
);
export const unitIdentifier: TextType<string> = text(
  "eml:ReportingUnitIdentifier",
  token,
  [unitId, displayOrder],
  identifierDisplay,
);
export const investigationReason: AttributeType<string> = required(
  "ReasonCode",
  oneOf([
    "onderzocht vanwege onverklaard verschil",
    "onderzocht vanwege andere fout",
    "uitslag gecorrigeerd",
    "toegelaten kiezers opnieuw vastgesteld",
    "onderzocht vanwege andere reden",
    "stembiljetten deels herteld",
  ]),
);
export const investigation: TextType<boolean> = text(
  "kr:Investigation",
  boolean,
  [investigationReason],
  { label: "keyed", key: reasonKey },
);
export const investigations: ElementType = element(
  "kr:ReportingUnitInvestigations",
  [],
  times(0, 3, investigation),
);
/** Some programs write them before the votes. */
export const misplacedInvestigations: ElementType = misplaced(investigations);

/** What kind of polling station: since 1.3. */
export const unitType: TextType<"FixedLocation" | "Mobile" | "Special"> = text(
  "kr:ReportingUnitType",
  oneOf(["FixedLocation", "Mobile", "Special"]),
);
export const sharedLocation: TextType<boolean> = text("kr:SharedLocation", boolean);

export const totalVotes: ElementType = element("eml:TotalVotes", [], voteGroup);
export const unitVotes: ElementType = element(
  "eml:ReportingUnitVotes",
  [],
  sequence(
    unitIdentifier,
    since13(sequence(maybe(unitType), maybe(sharedLocation))),
    byProfile({
      "strict-1.2": sequence(),
      "strict-1.3": sequence(),
      tolerant: maybe(misplacedInvestigations),
    }),
    voteGroup,
    maybe(investigations),
  ),
  { label: "keyed" },
);
export const countContest: ElementType = element(
  "eml:Contest",
  [],
  sequence(contestIdentifier, choice(sequence(totalVotes, many(unitVotes)), unitVotes)),
  { label: "keyed" },
);
export const countElection: ElementType = electionIdentifier({
  name: "optional",
  subcategory: "optional",
  nominationDate: "none",
});
const event = element(
  "eml:EventIdentifier",
  [optional("Id", nmtoken), displayOrder],
  sequence(
    maybe(aside(text("eml:EventName", token))),
    maybe(aside(text("eml:EventQualifier", token, [optional("Id", nmtoken)]))),
  ),
);

export const methodCode: AttributeType<"centrale stemopneming" | "decentrale stemopneming"> =
  required("MethodCode", oneOf(["centrale stemopneming", "decentrale stemopneming"], false));
/** Where the votes were counted: since 1.3. */
export const countingMethod: ElementType = element("kr:CountingMethod", [methodCode]);
export const phaseCode: AttributeType<"eerste zitting" | "corrigendum"> = required(
  "PhaseCode",
  oneOf(["eerste zitting", "corrigendum"], false),
);
/** In which session: since 1.3. */
export const phase: ElementType = element("kr:Phase", [phaseCode]);

export const countRoot: ElementType = root(
  ["510a", "510b", "510c", "510d"],
  { authority: "required", issueDate: "none" },
  element(
    "eml:Count",
    [],
    sequence(
      since13(maybe(countingMethod)),
      event,
      since13(maybe(phase)),
      element(
        "eml:Election",
        [],
        sequence(
          countElection,
          element("eml:Contests", [], several(countContest), { label: "wrapper" }),
        ),
        { label: "wrapper" },
      ),
    ),
    { label: "wrapper" },
  ),
);
