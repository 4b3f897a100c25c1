// 110a to an ElectionDefinition.
import type {
  Committee,
  ElectionDefinition,
  Region,
  RegisteredParty,
} from "../documents/election-definition.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/definition.js";
import { namelessContestIdentifier } from "../elements/envelope.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { contestOf, electionOf, envelopeOf } from "./shared-parts.js";

/** Reads an election definition; `done` gets it at the end of the document. */
export function definitionDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  done: (value: ElectionDefinition) => void,
): void {
  const envelope = envelopeOf(machine, assembly, "110a");
  const election = electionOf(assembly, elements.definitionElection);
  const contest = contestOf(assembly, namelessContestIdentifier);
  const votingMethod = assembly.value(elements.votingMethod);
  const maxVotes = assembly.value(elements.maxVotes);
  const numberOfSeats = assembly.value(elements.numberOfSeats);
  const threshold = assembly.value(elements.preferenceThreshold);
  const regions = regionsOf(machine, assembly);
  const parties = partiesOf(assembly);
  assembly.onClose(elements.definitionRoot, () => {
    done({
      kind: "election-definition",
      documentId: "110a",
      envelope: envelope(),
      election: election.one(),
      contest: contest.one(),
      votingMethod: votingMethod.one(),
      maxVotes: maxVotes.one(),
      numberOfSeats: numberOfSeats.one(),
      preferenceThreshold: threshold.one(),
      regions: regions.all(),
      registeredParties: parties.all(),
    });
  });
}

function partiesOf(assembly: Assembly): Field<RegisteredParty> {
  const name = assembly.value(elements.registeredAppellation);
  const by = assembly.value(elements.registeredBy);
  return assembly.element(elements.registeredParty, () => {
    const registeredBy = by.maybe();
    return registeredBy === undefined ? name.one() : { ...name.one(), registeredBy };
  });
}

/** A mark that is usually written only where it is true. */
function isUsual(leaf: Leaf<boolean> | undefined): boolean {
  return leaf === undefined || (leaf.value && leaf.text === undefined);
}

function committeesOf(assembly: Assembly): Field<Committee> {
  const category = assembly.attribute(elements.committee, elements.committeeCategory);
  const name = assembly.attribute(elements.committee, elements.committeeName);
  const central = assembly.attribute(elements.committee, elements.acceptsCentral);
  return assembly.element(elements.committee, () => {
    const called = name.maybe();
    const accepts = central.maybe();
    return {
      category: category.one(),
      ...(called && { name: called }),
      ...(accepts && { acceptsCentralSubmissions: accepts }),
    };
  });
}

/** The regions of an election tree. */
export function regionsOf(machine: DocumentMachine, assembly: Assembly): Field<Region> {
  const { region } = elements;
  const category = assembly.attribute(region, elements.regionCategory);
  const number = assembly.attribute(region, elements.regionNumber);
  const name = assembly.value(elements.regionName);
  const superiorCategory = assembly.attribute(region, elements.superiorCategory);
  const superiorNumber = assembly.attribute(region, elements.superiorNumber);
  const roman = assembly.attribute(region, elements.romanNumerals);
  const frisian = assembly.attribute(region, elements.frisianExportAllowed);
  const committees = committeesOf(assembly);
  const seen = new Set<string>();
  return assembly.element(region, (at) => {
    const own = number.maybe();
    const superior = superiorCategory.maybe();
    const superiorOwn = superiorNumber.maybe();
    const kind = category.one();
    const key = `${kind.value} ${own?.value ?? ""}`.trim();
    // Business rule S8: a region is named by its category and number, so no two may share them.
    if (seen.has(key)) machine.report("EML-REGION-TWICE", machine.reader.tagStart, { region: key });
    seen.add(key);
    const romanNumerals = roman.maybe();
    const frisianExportAllowed = frisian.maybe();
    const written = {
      ...(!isUsual(romanNumerals) && romanNumerals && { romanNumerals }),
      ...(!isUsual(frisianExportAllowed) && frisianExportAllowed && { frisianExportAllowed }),
    };
    return {
      at,
      category: kind,
      ...(own && { number: own }),
      name: name.one(),
      ...(superior && { superiorCategory: superior }),
      ...(superiorOwn && { superiorNumber: superiorOwn }),
      romanNumerals: romanNumerals?.value ?? false,
      frisianExportAllowed: frisianExportAllowed?.value ?? false,
      ...(Object.keys(written).length > 0 && { written }),
      committees: committees.all(),
    };
  });
}
