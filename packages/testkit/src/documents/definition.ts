// EML_NL 110a: the definition of the election (format, section 3.1).
import type { Nation } from "../election/nation.js";
import { addDays, contestIdentifier, electionIdentifier } from "./envelope.js";
import { element, leaf, startTag } from "./xml.js";

// OSV writes the namespaces of this document in another order, and no xmlns:ds.
const ROOT = startTag("EML", {
  "xmlns:xnl": "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
  xmlns: "urn:oasis:names:tc:evs:schema:eml",
  "xmlns:xal": "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0",
  "xmlns:kr": "http://www.kiesraad.nl/extensions",
  Id: "110a",
  SchemaVersion: 5,
});

interface RegionLine {
  readonly number: number;
  readonly category: string;
  readonly name: string;
  readonly committee: { readonly category: string; readonly name?: string };
  readonly superior?: { readonly number: number; readonly category: string };
}

function region(line: RegionLine): string {
  return element(
    "kr:Region",
    {
      RegionNumber: line.number,
      RegionCategory: line.category,
      SuperiorRegionNumber: line.superior?.number,
      SuperiorRegionCategory: line.superior?.category,
    },
    leaf("kr:RegionName", line.name),
    leaf("kr:Committee", "", {
      CommitteeCategory: line.committee.category,
      CommitteeName: line.committee.name,
    }),
  );
}

function electionTree(nation: Nation): string {
  const state = region({
    number: 1,
    category: "STAAT",
    name: nation.name,
    committee: { category: "CSB", name: `Centraal stembureau ${nation.name}` },
  });
  const districts = nation.districts.map(({ number, name }) =>
    region({
      number,
      category: "KIESKRING",
      name,
      committee: { category: "HSB" },
      superior: { number: 1, category: "STAAT" },
    }),
  );
  const municipalities = nation.districts.flatMap((district) =>
    district.municipalities.map(({ code, name }) =>
      region({
        number: Number(code),
        category: "GEMEENTE",
        name,
        committee: { category: "PSB" },
        superior: { number: district.number, category: "KIESKRING" },
      }),
    ),
  );
  return element("kr:ElectionTree", {}, state, ...districts, ...municipalities);
}

/** In order of registration, which is not the order of the list numbers. */
function registeredParties(nation: Nation): string {
  const labels = new Map(
    nation.districts.flatMap(({ lists }) => lists.map(({ number, label }) => [number, label])),
  );
  const order = [...labels].sort(([a], [b]) => b - a);
  const parties = order.map(([, label]) =>
    element("kr:RegisteredParty", {}, leaf("kr:RegisteredAppellation", label)),
  );
  return element("kr:RegisteredParties", {}, ...parties);
}

/**
 * Writes the definition of the election (110a).
 *
 * @param nation - the election
 * @returns XML without white space between the tags; published files are laid out over lines
 */
export function* definition(nation: Nation): Generator<string> {
  const { electionDate, seats, preferenceThreshold } = nation.parameters;
  const date = addDays(electionDate, -7);
  yield ROOT;
  yield leaf("TransactionId", 1);
  yield leaf("IssueDate", date);
  yield leaf("kr:CreationDateTime", `${date}T15:45:44.000`);
  yield startTag("ElectionEvent") + leaf("EventIdentifier", "") + startTag("Election");
  yield electionIdentifier(nation, { nomination: true });
  yield element(
    "Contest",
    {},
    contestIdentifier("alle"),
    leaf("VotingMethod", "SPV"),
    leaf("MaxVotes", ""),
  );
  yield leaf("kr:NumberOfSeats", seats);
  yield leaf("kr:PreferenceThreshold", preferenceThreshold);
  yield electionTree(nation);
  yield registeredParties(nation);
  yield "</Election></ElectionEvent></EML>";
}
