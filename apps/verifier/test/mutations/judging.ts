// What came of a change, held against what must come of it. An empty list of shortcomings is what all tests here want.
import type { CheckId } from "../../src/catalogue/entry.js";
import { kindOf } from "../../src/judgement.js";
import type { Verification } from "../../src/verification.js";
import { byOurselves, type MemoryFile, verifyFiles } from "../support/memory.js";
import { type Element, outlineOf } from "../support/outline.js";
import { tiny } from "../support/tiny.js";
import { type Change, electionWith } from "./changes.js";
import type { Expectation } from "./expectations.js";

/** The checks that found something, by what that does to the verdict. Notes are told and find nothing. */
export interface Found {
  readonly against: ReadonlySet<CheckId>;
  readonly warned: ReadonlySet<CheckId>;
}

/** A warning of the election as it is: its size is not that of the real house. */
const usual: ReadonlySet<string> = new Set(["V04.03/not-the-usual"]);

export function foundIn({ judged }: Verification): Found {
  const against = new Set<CheckId>();
  const warned = new Set<CheckId>();
  for (const { entry, outcome } of judged) {
    for (const finding of outcome.findings) {
      const kind = kindOf(entry, finding);
      if (kind === "note" || usual.has(`${entry.id}/${finding.reason}`)) continue;
      (kind === "warn" ? warned : against).add(entry.id);
    }
  }
  return { against, warned };
}

/** The person of a candidate: initials and last name, which no two people of the election share. */
function personOf(candidate: Element, elements: readonly Element[]): string {
  const inside = elements.filter(({ from, to }) => from >= candidate.from && to <= candidate.to);
  const texts = inside.flatMap(({ values }) =>
    values.filter(({ path }) => /xnl:(?:NameLine|LastName)$/.test(path)).map(({ text }) => text),
  );
  return texts.join(" ");
}

const listed = tiny.filter(({ kind }) => kind === "230b" || kind === "520");
const people: readonly string[] = listed.flatMap(({ bytes }) => {
  const elements = outlineOf(bytes);
  return elements
    .filter(({ name }) => name === "Candidate")
    .map((candidate) => personOf(candidate, elements));
});

function around(element: Element, name: string): Element | undefined {
  if (element.name === name) return element;
  return element.parent === undefined ? undefined : around(element.parent, name);
}

const attributeOf = ({ values }: Element, name: string): string | undefined =>
  values.find(({ path }) => path.endsWith(`/@${name}`))?.text;

/** Whether the changed id is that of another unit of the document. */
function hasTwins({ changed }: Change): boolean {
  const ids = outlineOf(changed().bytes)
    .filter(({ name }) => name === "ReportingUnitIdentifier")
    .map((unit) => attributeOf(unit, "Id"));
  return new Set(ids).size < ids.length;
}

/** Whether a count has one reporting unit. */
function isOnlyUnit({ bytes }: Change["document"]): boolean {
  return outlineOf(bytes).filter(({ name }) => name === "ReportingUnitVotes").length === 1;
}

/** Whether another file says the same as the place that was changed. */
function isRepeated(change: Change): boolean {
  const { document, element } = change;
  // A code of which nothing was counted adds nothing to the total, but at the only station it is in no unit at all.
  if (element.name === "UncountedVotes")
    return isOnlyUnit(document) || element.values.some(({ text }) => /^[1-9]/.test(text));
  if (element.name === "ReportingUnitIdentifier") return hasTwins(change);
  const region = around(element, "kr:Region");
  // The name of the whole country stands with its committees only, as part of longer names.
  if (region !== undefined) return attributeOf(region, "RegionCategory") !== "STAAT";
  // The result writes names that are not there as empty elements.
  if (document.kind === "520") return element.values.length > 0;
  const candidate = around(element, "Candidate");
  if (candidate === undefined) return false;
  const person = personOf(candidate, outlineOf(document.bytes));
  return people.filter((one) => one === person).length > 1;
}

/** An expectation that no longer depends on anything. */
type Settled = Exclude<Expectation, { whereRepeated: unknown }>;

function settled(expected: Expectation, change: Change): Settled {
  if (!("whereRepeated" in expected)) return expected;
  if (isRepeated(change)) return { seenBy: expected.whereRepeated };
  return { silent: expected.otherwise };
}

function fits(expected: Settled, { against, warned }: Found): boolean {
  const isIn = (ids: ReadonlySet<CheckId>) => (id: CheckId) => ids.has(id);
  if ("by" in expected) return expected.by.every(isIn(against));
  if ("byOneOf" in expected) return expected.byOneOf.some(isIn(against));
  if ("toldBy" in expected) return against.size === 0 && expected.toldBy.some(isIn(warned));
  if ("seenBy" in expected)
    return expected.seenBy.some((id) => against.has(id) || (against.size === 0 && warned.has(id)));
  return against.size === 0 && warned.size === 0;
}

/** Whether a reason for the verdict points into this file, or any when none is given, with line and column. */
export function names({ verdict, positions }: Verification, file?: number): boolean {
  return verdict.reasons.some(({ finding }) =>
    [finding?.place, finding?.against].some(
      (place) =>
        place !== undefined &&
        (file === undefined || place.file === file) &&
        positions(place) !== undefined,
    ),
  );
}

/** What is wrong with the judgement of a change; undefined when it is as it must be. */
export async function shortcomingOf(
  change: Change,
  expectation: Expectation,
): Promise<string | undefined> {
  const files: readonly MemoryFile[] = electionWith(change);
  const verification = await verifyFiles(files, byOurselves);
  const found = foundIn(verification);
  const expected = settled(expectation, change);
  const { word } = verification.verdict;
  const told = `${word}, found by ${[...found.against].join(" ")}, told by ${[...found.warned].join(" ")}`;
  const where = `${change.document.kind} ${change.what}: ${JSON.stringify(expected)} but ${told}`;
  if (verification.judged.some(({ status }) => status === "error")) return `${where} (a bug)`;
  if ((word === "verified") !== (found.against.size === 0)) return `${where} (verdict)`;
  if (!fits(expected, found)) return where;
  // What was taken away has no place of its own any more: the finding stands where it is missed.
  const file = change.kind.endsWith(" removed")
    ? undefined
    : files.findIndex(({ name }) => name === change.document.name);
  return word === "refuted" && !names(verification, file) ? `${where} (names no place)` : undefined;
}
