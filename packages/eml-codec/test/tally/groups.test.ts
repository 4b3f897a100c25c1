// Groups that are alike and groups that are not, one after the other: each comes out as it was written, every key,
// name and number with its place, whether votes are read ahead or not.
import { describe, expect, it } from "vitest";
import { decodeCount } from "../../src/decode.js";
import type { VoteGroup } from "../../src/documents/count.js";
import { bytesOf, contest, count, rest, unit } from "../samples.js";

/** A list, a candidate or an answer, with its votes. */
type Entry =
  | { readonly list: number; readonly code?: string; readonly name: string }
  | { readonly id: number; readonly code?: string; readonly refers?: string }
  | { readonly option: string; readonly code?: string; readonly words: string };

const coded = (code: string | undefined): string =>
  code === undefined ? "" : ` ShortCode="${code}"`;

function written(entry: Entry): string {
  if ("list" in entry)
    return `<AffiliationIdentifier Id="${entry.list}"${coded(entry.code)}><RegisteredName>${entry.name}</RegisteredName></AffiliationIdentifier>`;
  if ("option" in entry)
    return `<ReferendumOptionIdentifier Id="${entry.option}"${coded(entry.code)}>${entry.words}</ReferendumOptionIdentifier>`;
  const reference = entry.refers === undefined ? "" : `<ShortCode>${entry.refers}</ShortCode>`;
  return `<Candidate><CandidateIdentifier Id="${entry.id}"${coded(entry.code)}>${reference}</CandidateIdentifier></Candidate>`;
}

const votesOf = (seed: number, slot: number): number =>
  (seed * 7919 + slot * 131) % 10 ** (1 + (slot % 5));

const groupText = (entries: readonly Entry[], seed: number): string =>
  entries
    .map(
      (entry, slot) =>
        `<Selection>${written(entry)}<ValidVotes>${votesOf(seed, slot)}</ValidVotes></Selection>`,
    )
    .join("") + rest;

/** The keys and names of a layout by slot, in the form of the entries. */
function entriesOf({ lists, options = [] }: VoteGroup["layout"]): unknown[] {
  const slots: unknown[] = [];
  const withCode = (code: string | undefined): object => (code === undefined ? {} : { code });
  for (const { slot, listNumber, shortCode, registeredName, candidates } of lists) {
    slots[slot] = { list: listNumber, ...withCode(shortCode), name: registeredName };
    for (const { slot: place, id, shortCode: code, refers } of candidates)
      slots[place] = { id, ...(refers === true ? { refers: code } : withCode(code)) };
  }
  for (const { slot, id, shortCode, text: words } of options)
    slots[slot] = { option: id, ...withCode(shortCode), words };
  return slots;
}

/** What the document says of a group, slot by slot: entry, votes, and what stands at their place. */
function told({ layout, votes, votesAt }: VoteGroup, text: string): unknown[] {
  const slots = entriesOf(layout);
  expect([layout.size, votes.length, votesAt.length]).toEqual(Array(3).fill(slots.length));
  return slots.map((entry, slot) => [
    entry,
    votes[slot],
    text.slice(votesAt[slot], text.indexOf("<", votesAt[slot])),
  ]);
}

const plain: readonly Entry[] = [
  { list: 1, name: "Een" },
  { id: 1 },
  { id: 2, code: "JansenA" },
  { id: 3, refers: "PietersB" },
  { list: 4, code: "vier", name: "Vier" },
  { id: 1 },
  { option: "ja", words: "Ja" },
  { option: "nee", code: "n", words: "Nee" },
  { list: 5, name: "" },
  { id: 1 },
  { id: 7 },
];
const at = (index: number, entry: Entry): readonly Entry[] => plain.with(index, entry);
const without = (...places: readonly number[]): readonly Entry[] =>
  plain.filter((_, index) => !places.includes(index));

const variants: readonly (readonly [string, readonly Entry[]])[] = [
  ["alike", plain],
  ["another name of the first list", at(0, { list: 1, name: "Ander" })],
  ["another name of the last list", at(8, { list: 5, name: "Vijf" })],
  ["another list", at(4, { list: 3, name: "Drie" })],
  ["a list without its code", at(4, { list: 4, name: "Vier" })],
  ["a list with a code", at(8, { list: 5, code: "v", name: "" })],
  ["another candidate", at(5, { id: 2 })],
  ["another code", at(2, { id: 2, code: "JansenB" })],
  ["no code", at(2, { id: 2 })],
  ["another reference", at(3, { id: 3, refers: "PietersC" })],
  ["no reference", at(3, { id: 3 })],
  ["a reference more", at(5, { id: 1, refers: "Nieuw" })],
  ["other words", at(6, { option: "ja", words: "Voor" })],
  ["other words of the second answer", at(7, { option: "nee", code: "n", words: "Tegen" })],
  ["another answer", at(7, { option: "blanco", words: "Geen" })],
  ["no candidate at the end", without(10)],
  ["no list at the end", without(8, 9, 10)],
  ["no answers", without(6, 7)],
  ["one answer", without(7)],
  ["one candidate less", without(2)],
  ["only the first list", plain.slice(0, 2)],
  ["only answers", plain.slice(6, 8)],
  ["answers first", [...plain.slice(6, 8), ...plain.slice(0, 6)]],
  ["one list more", [...plain, { list: 9, name: "Negen" }, { id: 1 }]],
  ["one answer more", [...plain, { option: "later", words: "Later" }]],
];

describe.each([true, false])("groups of votes, read ahead: %s", (prediction) => {
  it.each(variants)("with %s in between", (_, variant) => {
    const groups = [plain, plain, variant, plain, variant, variant, plain];
    const [total, ...units] = groups.map(groupText);
    const text = count(
      contest(
        `<TotalVotes>${total ?? ""}</TotalVotes>${units.map((one, i) => unit(`0999::SB${i + 1}`, one)).join("")}`,
      ),
    );
    const decoded = decodeCount(bytesOf(text), { prediction });
    if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
    const [only] = decoded.value.contests;
    const read = [only?.total, ...(only?.units.map(({ votes }) => votes) ?? [])];
    expect(read.map((group) => group && told(group, text))).toEqual(
      groups.map((entries, seed) =>
        entries.map((entry, slot) => [entry, votesOf(seed, slot), `${votesOf(seed, slot)}`]),
      ),
    );
    // Groups that are alike share a layout.
    expect(read[1]?.layout).toBe(read[0]?.layout);
    expect(read[5]?.layout).toBe(read[4]?.layout);
  });
});

describe("what is refused in a group", () => {
  const refused = (entries: readonly Entry[], other: readonly Entry[] = plain): string[] =>
    decodeCount(
      bytesOf(
        count(
          contest(
            `<TotalVotes>${groupText(other, 1)}</TotalVotes>${unit("0999::SB1", groupText(entries, 2))}`,
          ),
        ),
      ),
    ).issues.map(({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`);
  const place = "Contest[geen]/ReportingUnitVotes[0999::SB1]";

  it.each([
    [
      "a list twice",
      [...plain, { list: 4, name: "Vier" }],
      `EML-LIST-TWICE ${place}/list 4 {"key":"4"}`,
    ],
    [
      "an answer twice",
      [...plain, { option: "ja", words: "Ja" }],
      `EML-OPTION-TWICE ${place}/option ja {"key":"ja"}`,
    ],
    [
      "a candidate twice",
      [...plain, { id: 7 }],
      `EML-CANDIDATE-TWICE ${place}/list 5/candidate 7 {"key":"Id 7"}`,
    ],
    [
      "a code twice",
      [...plain.slice(0, 3), { id: 9, code: "JansenA" }],
      `EML-CANDIDATE-TWICE ${place}/list 1/candidate 9 {"key":"JansenA"}`,
    ],
    [
      "a code that was referred to",
      [...plain.slice(0, 4), { id: 9, code: "PietersB" }],
      `EML-CANDIDATE-TWICE ${place}/list 1/candidate 9 {"key":"PietersB"}`,
    ],
    [
      "a reference beside a code",
      [...plain.slice(0, 2), { id: 2, code: "JansenA", refers: "JansenA" }],
      `EML-CANDIDATE-TWICE ${place}/list 1/candidate 2/ShortCode {"key":"JansenA"}`,
    ],
    [
      "a candidate after an answer",
      [...plain.slice(0, 7), { id: 9 }],
      `EML-CANDIDATE-LISTLESS ${place}/Selection[8] {"key":""}`,
    ],
    [
      "a candidate before the lists",
      [{ id: 1 } as const, ...plain],
      `EML-CANDIDATE-LISTLESS ${place}/Selection[1] {"key":""}`,
    ],
  ] satisfies readonly (readonly [string, readonly Entry[], string])[])(
    "%s",
    (_, entries, issue) => {
      expect(refused(entries)).toEqual([issue]);
      expect(refused(entries, plain.slice(0, 2))).toEqual([issue]);
    },
  );

  it("may come again in another list, or once a reference was changed", () => {
    expect(refused([...plain, { list: 9, name: "" }, { id: 2, code: "JansenA" }])).toEqual([]);
    expect(
      refused([...plain.slice(0, 3), { id: 3, refers: "Ander" }, { id: 4, refers: "PietersB" }]),
    ).toEqual([]);
  });
});
