// 510a to 510d: counts (EML_NL section 3.5).

import { boolean, count, nmtoken, oneOf, pattern, positive, token } from "../grammar/lexical.js";
import {
  type AttributeType,
  choice,
  type ElementType,
  element,
  identifierDisplay,
  many,
  maybe,
  optional,
  required,
  sequence,
  several,
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
import { candidateFullName, gender, looseCandidateIdentifier, minimalAddress } from "./person.js";

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
export const selection: ElementType = element(
  "eml:Selection",
  [optional("Value", positive), optional("Category", token)],
  sequence(
    choice(
      element(
        "eml:Candidate",
        [],
        sequence(
          looseCandidateIdentifier,
          maybe(candidateFullName),
          maybe(gender),
          maybe(minimalAddress.element),
        ),
        { label: "hidden" },
      ),
      affiliationIdentifier,
    ),
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

const voteGroup = sequence(
  several(selection),
  cast,
  totalCounted,
  times(2, 2, rejectedVotes),
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
const investigations = element(
  "kr:ReportingUnitInvestigations",
  [],
  times(
    0,
    3,
    text("kr:Investigation", boolean, [
      required(
        "ReasonCode",
        oneOf([
          "onderzocht vanwege onverklaard verschil",
          "onderzocht vanwege andere fout",
          "uitslag gecorrigeerd",
          "toegelaten kiezers opnieuw vastgesteld",
          "onderzocht vanwege andere reden",
          "stembiljetten deels herteld",
        ]),
      ),
    ]),
  ),
);

export const totalVotes: ElementType = element("eml:TotalVotes", [], voteGroup);
export const unitVotes: ElementType = element(
  "eml:ReportingUnitVotes",
  [],
  sequence(unitIdentifier, voteGroup, maybe(investigations)),
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
    maybe(text("eml:EventName", token)),
    maybe(text("eml:EventQualifier", token, [optional("Id", nmtoken)])),
  ),
);

export const countRoot: ElementType = root(
  ["510a", "510b", "510c", "510d"],
  { authority: "required", issueDate: "none" },
  element(
    "eml:Count",
    [],
    sequence(
      event,
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
