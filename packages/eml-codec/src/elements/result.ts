// 520: the result of an election (EML_NL section 3.6).

import { type Lexical, positive } from "../grammar/lexical.js";
import {
  choice,
  type ElementType,
  element,
  maybe,
  sequence,
  several,
  type TextType,
  text,
} from "../grammar/model.js";
import { affiliationIdentifier, contestIdentifier, electionIdentifier, root } from "./envelope.js";
import {
  candidateFullName,
  minimalAddress,
  numberedCandidateIdentifier,
  statedGender,
} from "./person.js";

const rankingForm: Lexical<1 | 2> = {
  name: "1 | 2",
  collapse: true,
  parse: (written) => {
    const value = positive.parse(written);
    return value === 1 || value === 2 ? value : undefined;
  },
};
// A fixed value: an empty element means the same.
const electedForm: Lexical<"yes"> = {
  name: "yes",
  collapse: true,
  parse: (written) => (written === "yes" || written === "" ? "yes" : undefined),
};

export const electedVotes: TextType<number> = text("eml:Votes", positive);
export const ranking: TextType<1 | 2> = text("eml:Ranking", rankingForm);
export const electedMark: TextType<"yes"> = text("eml:Elected", electedForm);
export const electedCandidate: ElementType = element(
  "eml:Candidate",
  [],
  sequence(numberedCandidateIdentifier, candidateFullName, statedGender, minimalAddress.element),
  { label: "hidden" },
);
export const resultSelection: ElementType = element(
  "eml:Selection",
  [],
  sequence(
    choice(electedCandidate, affiliationIdentifier),
    maybe(electedVotes),
    maybe(ranking),
    electedMark,
  ),
  { label: "selection" },
);
export const resultContest: ElementType = element(
  "eml:Contest",
  [],
  sequence(contestIdentifier, several(resultSelection)),
  { label: "keyed" },
);
export const resultElection: ElementType = electionIdentifier({
  name: "optional",
  subcategory: "optional",
  nominationDate: "none",
});
export const resultRoot: ElementType = root(
  ["520"],
  { authority: "required", issueDate: "none" },
  element(
    "eml:Result",
    [],
    sequence(
      element("eml:Election", [], sequence(resultElection, several(resultContest)), {
        label: "wrapper",
      }),
    ),
    { label: "wrapper" },
  ),
);
