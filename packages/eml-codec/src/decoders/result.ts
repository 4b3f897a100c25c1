// 520 to an ElectionResult.
import { textAt } from "../cells.js";
import type {
  ElectedCandidate,
  ElectedList,
  ElectionResult,
  ResultContest,
} from "../documents/election-result.js";
import type { Leaf } from "../documents/leaf.js";
import {
  affiliationIdentifier,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import {
  numberedCandidateIdentifier as candidateIdentifier,
  candidateName,
  candidateNumber,
  gender,
  genderAnnex,
  minimalAddress,
  shortCode,
} from "../elements/person.js";
import * as elements from "../elements/result.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { optional } from "./optional.js";
import { contestOf, electionOf, envelopeOf, nameOf, residenceOf } from "./shared-parts.js";
import { refuseTwice } from "./uniqueness.js";

/** Reads the result of an election; `done` gets it at the end of the document. */
export function resultDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  done: (value: ElectionResult) => void,
): void {
  const root = elements.resultRoot;
  checkOrder(machine, assembly);
  refuseTwice(machine, assembly, "EML-CONTEST-TWICE", [root], contestIdentifier);
  refuseTwice(machine, assembly, "EML-LIST-TWICE", [elements.resultContest], affiliationIdentifier);
  const envelope = envelopeOf(machine, assembly, "520");
  const election = electionOf(assembly, elements.resultElection);
  const contest = contestOf(assembly, contestIdentifier);
  const lists = listsOf(assembly);
  const contests: Field<ResultContest> = assembly.element(elements.resultContest, () => ({
    contest: contest.one(),
    lists: lists(),
  }));
  assembly.onClose(root, () => {
    done({
      kind: "election-result",
      documentId: "520",
      envelope: envelope(),
      election: election.one(),
      contests: contests.all(),
    });
  });
}

/**
 * What the schema cannot say: a candidate follows a list, ranks do not come twice, and a candidate
 * has a ranking while a list has none.
 */
function checkOrder(machine: DocumentMachine, assembly: Assembly): void {
  let list = "";
  let candidate = "";
  let ranked = false;
  const ranks = new Set<string>();
  assembly.onOpen(elements.resultContest, () => {
    list = "";
    candidate = "";
  });
  assembly.onOpen(elements.resultSelection, () => {
    candidate = "";
    ranked = false;
  });
  assembly.onOpen(affiliationIdentifier, () => {
    list = textAt(machine.keys, machine.depth - 1);
    ranks.clear();
  });
  assembly.onOpen(candidateIdentifier, () => {
    candidate = textAt(machine.keys, machine.depth - 1);
    const at = machine.reader.tagStart;
    if (list === "") machine.report("EML-CANDIDATE-LISTLESS", at);
    if (ranks.has(candidate)) machine.report("EML-CANDIDATE-TWICE", at, { key: candidate });
    ranks.add(candidate);
  });
  assembly.onOpen(elements.ranking, () => {
    ranked = true;
  });
  assembly.onEnd(elements.resultSelection, () => {
    if (ranked !== (candidate !== "")) machine.report("EML-RANKING", machine.reader.tagStart);
  });
  assembly.selection = () => {
    const person = candidate === "" ? "" : `/rank ${candidate}`;
    return list === "" ? "Selection" : `list ${list}${person}`;
  };
}

function listsOf(assembly: Assembly): () => readonly ElectedList[] {
  const number = assembly.attribute(affiliationIdentifier, listNumber);
  const name = assembly.value(registeredName);
  const votes = assembly.value(elements.electedVotes);
  const candidate = candidateOf(assembly, votes);
  let lists: (ElectedList & { readonly elected: ElectedCandidate[] })[] = [];
  assembly.onClose(elements.resultSelection, (at) => {
    const elected = candidate(at);
    if (elected === undefined)
      lists.push({
        at,
        listNumber: number.one(),
        registeredName: name.one(),
        ...optional("votes", votes.maybe()),
        elected: [],
      });
    else lists.at(-1)?.elected.push(elected);
  });
  return () => {
    const all = lists;
    lists = [];
    return all;
  };
}

function candidateOf(
  assembly: Assembly,
  votes: Field<Leaf<number>>,
): (at: number) => ElectedCandidate | undefined {
  const rank = assembly.attribute(candidateIdentifier, candidateNumber);
  const code = assembly.attribute(candidateIdentifier, shortCode);
  const name = nameOf(assembly, candidateName);
  const sex = assembly.value(gender);
  const annex = assembly.value(genderAnnex);
  const residence = residenceOf(assembly, minimalAddress);
  const ranking = assembly.value(elements.ranking);
  return (at) => {
    const place = rank.maybe();
    if (place === undefined) return undefined;
    const key = code.maybe();
    const stated = sex.maybe();
    return {
      at,
      rank: place,
      ...(key && { shortCode: key }),
      name: name.one(),
      ...(stated && { gender: stated }),
      ...optional("genderAnnex", annex.maybe()),
      residence: residence.one(),
      ranking: ranking.one(),
      ...optional("votes", votes.maybe()),
    };
  };
}
