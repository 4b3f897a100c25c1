// EML_NL 230b: the lists of one district (format, section 3.4).
import type { District, Nation, StandingList } from "../election/nation.js";
import { contestIdentifier, electionIdentifier, openFile } from "./envelope.js";
import { candidate } from "./persons.js";
import { element, leaf } from "./xml.js";

function affiliation(list: StandingList): string {
  const style = { emptyNames: false, gender: list.publishGender };
  return element(
    "Affiliation",
    {},
    element(
      "AffiliationIdentifier",
      { Id: list.number },
      leaf("RegisteredName", list.registeredName),
    ),
    leaf("Type", list.type),
    leaf("kr:ListData", "", {
      BelongsToSet: list.set,
      PublicationLanguage: "nl",
      PublishGender: String(list.publishGender),
    }),
    ...list.candidates.map((person, place) =>
      candidate(person, leaf("CandidateIdentifier", "", { Id: place + 1 }), style),
    ),
  );
}

/**
 * Writes the lists of a district (230b).
 *
 * @param nation - the election
 * @param district - the district
 * @returns canonical XML
 */
export function* candidateLists(nation: Nation, district: District): Generator<string> {
  const head = {
    documentId: "230b",
    authority: { id: "CSB", name: `Centraal stembureau ${nation.name}` },
    day: -36,
    time: "14:06:42.928",
    issued: true,
  };
  yield openFile(nation, head, "CandidateList");
  yield `<Election>${electionIdentifier(nation, { nomination: true })}`;
  yield `<Contest>${contestIdentifier(district.number, district.name)}`;
  for (const list of district.lists) yield affiliation(list);
  yield "</Contest></Election></CandidateList></EML>";
}
