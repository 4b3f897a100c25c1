// The votes of one area, both ways: rows of numbers with a layout in a document, lists and answers in the domain.
import { votesIn } from "../cells.js";
import type * as wire from "../documents/count.js";
import { toAdmission, toUncounted } from "./admission.js";
import { leaf, NOWHERE } from "./shared.js";
import { candidateNumber, listNumber, personKey, type VoteCount, voteCount } from "./values.js";
import type {
  Admission,
  ReplacedFigures,
  Votes,
  VotesForAnswer,
  VotesOnCandidate,
  VotesOnList,
} from "./views.js";

type Figures = Pick<VotesForAnswer, "votes" | "replaced">;

/** The figures of a slot: what is there, and what a corrigendum replaced. */
function figuresOf({ votes, initial }: wire.VoteGroup): (slot: number) => Figures {
  const replaced = new Map(initial?.votes.map(({ slot, count }) => [slot, count.value]));
  return (slot) => {
    const before = replaced.get(slot);
    return {
      votes: voteCount(votesIn(votes, slot)),
      ...(before !== undefined && { replaced: voteCount(before) }),
    };
  };
}

function toReplaced(initial: wire.InitialFigures): ReplacedFigures {
  const { cast, totalCounted, rejected, uncounted } = initial;
  const [blank, invalid] = ["blanco", "ongeldig"].map(
    (code) => rejected.find((one) => one.code.value === code)?.count,
  );
  return {
    ...(cast && { electors: voteCount(cast.value) }),
    ...(totalCounted && { validVotes: voteCount(totalCounted.value) }),
    ...(blank && { blankVotes: voteCount(blank.value) }),
    ...(invalid && { invalidVotes: voteCount(invalid.value) }),
    admission: toAdmission(uncounted),
  };
}

export function toVotes(group: wire.VoteGroup): Votes {
  const { layout, initial } = group;
  const figures = figuresOf(group);
  const lists = layout.lists.map((list): VotesOnList => {
    return {
      list: listNumber(list.listNumber),
      ...(list.registeredName !== "" && { name: list.registeredName }),
      ...(list.shortCode !== undefined && { code: list.shortCode }),
      ...figures(list.slot),
      candidates: list.candidates.map(({ id, shortCode, slot }): VotesOnCandidate => {
        return {
          ...(id !== undefined && { number: candidateNumber(id) }),
          ...(shortCode !== undefined && { person: personKey(shortCode) }),
          ...figures(slot),
        };
      }),
    };
  });
  const answers = layout.options?.map(({ id, shortCode, text, slot }): VotesForAnswer => {
    return {
      ...(id !== undefined && { id }),
      ...(shortCode !== undefined && { code: shortCode }),
      text,
      ...figures(slot),
    };
  });
  return {
    lists,
    ...(answers && { answers }),
    electors: voteCount(group.cast.value),
    validVotes: voteCount(group.totalCounted.value),
    blankVotes: voteCount(group.blankVotes.value),
    invalidVotes: voteCount(group.invalidVotes.value),
    admission: toAdmission(group.uncounted),
    ...(initial && { replaced: toReplaced(initial) }),
  };
}

/** Lays votes out in slots; groups with the same lists, candidates and answers share one layout. */
export class Layouts {
  private readonly known: Map<string, wire.VoteLayout> = new Map();

  of({ lists, answers }: Votes): wire.VoteLayout {
    const key = JSON.stringify([
      lists.map(({ list, name, code, candidates }) => [
        ...[list, name, code],
        candidates.map(({ number, person }) => [number, person]),
      ]),
      answers?.map(({ id, code, text }) => [id, code, text]),
    ]);
    const known = this.known.get(key) ?? laidOut(lists, answers);
    this.known.set(key, known);
    return known;
  }
}

function laidOut(
  lists: readonly VotesOnList[],
  answers: readonly VotesForAnswer[] | undefined,
): wire.VoteLayout {
  let size = 0;
  const slots = lists.map(({ list, name, code, candidates }): wire.ListSlot => {
    return {
      slot: size++,
      listNumber: list,
      ...(code !== undefined && { shortCode: code }),
      registeredName: name ?? "",
      at: NOWHERE,
      candidates: candidates.map(({ number, person }): wire.CandidateSlot => {
        return {
          slot: size++,
          ...(number !== undefined && { id: number }),
          ...(person !== undefined && { shortCode: person }),
          at: NOWHERE,
        };
      }),
    };
  });
  const options = answers?.map(({ id, code, text }): wire.OptionSlot => {
    return {
      slot: size++,
      ...(id !== undefined && { id }),
      ...(code !== undefined && { shortCode: code }),
      text,
      at: NOWHERE,
    };
  });
  return { lists: slots, ...(options && { options }), size };
}

function coded(code: string, count: VoteCount | undefined): readonly wire.CodedCount[] {
  return count === undefined ? [] : [{ code: leaf(code), count: leaf(count) }];
}

const nothing: { readonly admission: Admission } = { admission: {} };

/** What a corrigendum replaced, where it replaced anything. */
function toInitial(row: readonly Figures[], votes: Votes): wire.InitialFigures | undefined {
  const slots = row.flatMap(({ replaced }, slot) =>
    replaced === undefined ? [] : [{ slot, count: leaf(replaced) }],
  );
  if (slots.length === 0 && votes.replaced === undefined) return undefined;
  const { electors, validVotes, blankVotes, invalidVotes, admission }: ReplacedFigures =
    votes.replaced ?? nothing;
  return {
    votes: slots,
    ...(electors !== undefined && { cast: leaf(electors) }),
    ...(validVotes !== undefined && { totalCounted: leaf(validVotes) }),
    rejected: [...coded("ongeldig", invalidVotes), ...coded("blanco", blankVotes)],
    uncounted: toUncounted(admission),
  };
}

export function toGroup(votes: Votes, layouts: Layouts): wire.VoteGroup {
  const row: readonly Figures[] = [
    ...votes.lists.flatMap((list) => [list, ...list.candidates]),
    ...(votes.answers ?? []),
  ];
  const initial = toInitial(row, votes);
  return {
    at: NOWHERE,
    layout: layouts.of(votes),
    votes: row.map((one) => one.votes),
    votesAt: row.map(() => NOWHERE),
    cast: leaf(votes.electors),
    totalCounted: leaf(votes.validVotes),
    blankVotes: leaf(votes.blankVotes),
    invalidVotes: leaf(votes.invalidVotes),
    uncounted: toUncounted(votes.admission),
    ...(initial && { initial }),
  };
}
