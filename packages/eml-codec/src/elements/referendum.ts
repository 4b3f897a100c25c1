// 630: the question of a referendum and its answers (EML_NL section 3.7).
import { nmtoken, token } from "../grammar/lexical.js";
import {
  type AttributeType,
  type ElementType,
  element,
  optional,
  required,
  sequence,
  several,
  type TextType,
  text,
} from "../grammar/model.js";
import { electionTree } from "./definition.js";
import { displayOrder, electionIdentifier, root } from "./envelope.js";

export const proposalName: TextType<string> = text("eml:ProposalName", token);
export const proposalId: AttributeType<string> = optional("Id", nmtoken);
export const proposalIdentifier: ElementType = element(
  "eml:ProposalIdentifier",
  [proposalId, displayOrder, optional("ShortCode", nmtoken)],
  sequence(proposalName),
);
export const answerId: AttributeType<string> = required("Id", nmtoken);
export const answer: TextType<string> = text(
  "eml:ReferendumOptionIdentifier",
  token,
  [answerId, displayOrder, optional("ShortCode", nmtoken)],
  { label: "keyed", key: { attribute: "Id", level: 0 } },
);
export const answers: ElementType = element("eml:Options", [], several(answer));
export const proposal: ElementType = element(
  "eml:Proposal",
  [],
  sequence(proposalIdentifier, answers),
);
export const referendumElection: ElementType = electionIdentifier({
  name: "required",
  subcategory: "required",
  nominationDate: "none",
});
export const referendumContent: ElementType = element(
  "eml:OptionsList",
  [],
  sequence(
    element("eml:Election", [], sequence(referendumElection, proposal, electionTree), {
      label: "wrapper",
    }),
  ),
  { label: "wrapper" },
);
export const referendumRoot: ElementType = root(
  ["630"],
  { authority: "optional", issueDate: "optional" },
  referendumContent,
);
