// V04.11, rules X2, X3 and S22: a list has one name everywhere, and it is registered.
import type { CandidateList } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { countsOf } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import { mostCommon } from "../evidence/majority.js";
import { unnamedListName } from "../evidence/person-name.js";
import { contestPath, placeIn } from "./check.js";

interface Name {
  readonly value: string;
  readonly place: Place;
}

/** The name of a list, with rule S22 for a list without one. */
export function listName(list: CandidateList): string {
  const { value } = list.registeredName;
  return value === "" ? unnamedListName(list.candidates[0]) : value;
}

type Names = Map<number, Name[]>;

function note(names: Names, listNumber: number, value: string, place: Place): void {
  const said = names.get(listNumber) ?? [];
  said.push({ value, place });
  names.set(listNumber, said);
}

function namesOnLists({ candidateLists }: Evidence, names: Names): void {
  for (const held of candidateLists) {
    for (const { contest, lists } of held.document.contests) {
      for (const list of lists) {
        const number = list.listNumber.value;
        const path = `Contest[${contest.id.value}]/list ${number}/RegisteredName`;
        note(names, number, listName(list), placeIn(held, list.registeredName.at, path));
      }
    }
  }
}

function namesInCounts(evidence: Evidence, names: Names): void {
  for (const count of countsOf(evidence)) {
    for (const { listNumber, registeredName, at } of count.total?.layout.lists ?? []) {
      const path = `${contestPath(count)}/TotalVotes/list ${listNumber}/RegisteredName`;
      note(names, listNumber, registeredName, placeIn(count, at, path));
    }
  }
}

function namesInResult({ result }: Evidence, names: Names): void {
  if (result === undefined) return;
  for (const { lists } of result.document.contests) {
    for (const { listNumber, registeredName } of lists) {
      const path = `list ${listNumber.value}/RegisteredName`;
      const place = placeIn(result, registeredName.at, path);
      note(names, listNumber.value, registeredName.value, place);
    }
  }
}

function compareRegistered(
  registered: ReadonlySet<string> | undefined,
  usual: Name,
  tally: Tally,
): void {
  if (registered === undefined) return;
  tally.saw();
  if (registered.has(usual.value)) return;
  tally.add({ reason: "not-registered", place: usual.place, expected: null, found: usual.value });
}

/** Holds the name of each list everywhere against what most documents call it. */
export function listNames(evidence: Evidence): Outcome {
  const tally = new Tally();
  const names: Names = new Map();
  namesOnLists(evidence, names);
  namesInCounts(evidence, names);
  namesInResult(evidence, names);
  const parties = evidence.definition?.document.registeredParties;
  const registered = parties && new Set(parties.map(({ value }) => value));
  for (const said of names.values()) {
    const usual = mostCommon(said, ({ value }) => value);
    if (usual === undefined) continue;
    tally.saw(said.length);
    for (const { value, place } of said) {
      if (value === usual.value) continue;
      const against = usual.place;
      tally.add({ reason: "name-differs", place, expected: usual.value, found: value, against });
    }
    compareRegistered(registered, usual, tally);
  }
  return tally;
}
