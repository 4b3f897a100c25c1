// EML_NL 520: the elected candidates (format, section 3.6).
import type { Nation } from "../election/nation.js";
import type { ElectedList } from "../election/nomination.js";
import { contestIdentifier, electionIdentifier, openFile } from "./envelope.js";
import { candidate } from "./persons.js";
import { element, leaf, startTag } from "./xml.js";

const ELECTED = leaf("Elected", "yes");

function listSelections({ list, elected }: ElectedList): string {
  const name = leaf("RegisteredName", list.label);
  const identifier = element("AffiliationIdentifier", { Id: list.number }, name);
  const style = { emptyNames: true, gender: list.publishGender };
  const people = elected.map(({ person, ranking }, index) => {
    // The Id is the order of election, not the place on the list.
    const key = { Id: index + 1, ShortCode: person.shortCode };
    const one = candidate(person, leaf("CandidateIdentifier", "", key), style);
    return element("Selection", {}, one, leaf("Ranking", ranking), ELECTED);
  });
  return element("Selection", {}, identifier, ELECTED) + people.join("");
}

/**
 * Writes the result of the election (520).
 *
 * @param nation - the election
 * @param lists - the lists with a seat
 * @returns canonical XML
 */
export function* result(nation: Nation, lists: readonly ElectedList[]): Generator<string> {
  const head = {
    documentId: "520",
    authority: { id: "CSB", name: nation.name },
    day: 6,
    time: "20:11:35.240",
  };
  yield openFile(nation, head, "Result");
  yield startTag("Election") + electionIdentifier(nation, { domain: true });
  yield startTag("Contest") + contestIdentifier("alle");
  for (const list of lists) yield listSelections(list);
  yield "</Contest></Election></Result></EML>";
}
