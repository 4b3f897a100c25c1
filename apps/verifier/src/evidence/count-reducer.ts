// A count is reduced while it is read: its figures are checked as they pass, and only what other
// files are held against is kept. So a nation of counts fits in the memory of one.
import type { ContestIdentifier, Count, ReportingUnit, VoteGroup } from "@telwerk/eml-codec";
import type { CheckId } from "../catalogue/entry.js";
import { admittedVoters, differences, explanations } from "../checks/admitted-voters.js";
import { Corrections } from "../checks/corrections.js";
import { expectedFigures } from "../checks/expected-figures.js";
import { listTotals, validVotes } from "../checks/list-sums.js";
import type { SeenGroup, UnitCheck } from "../checks/unit-check.js";
import { UnitSums } from "../checks/unit-sums.js";
import { screeningsOf } from "../plausibility/screenings.js";
import { type StationRow, stationTable } from "../plausibility/table.js";
import { Alignments } from "./alignment.js";
import type { Held, HeldCount, HeldUnit } from "./evidence.js";
import { Tally } from "./finding.js";
import { groupPath } from "./paths.js";

const unitChecks: readonly UnitCheck[] = [
  listTotals,
  validVotes,
  admittedVoters,
  differences,
  explanations,
  expectedFigures,
];

/** What is known of a count before its figures come. */
export interface CountHead extends Held {
  readonly documentId: HeldCount["documentId"];
  readonly contest: ContestIdentifier;
}

/** What a count of EML_NL 1.3 says beside that. */
export type CountStatements = Pick<Count, "phase" | "countingMethod">;

/** Takes the figures of one count, one unit at a time. */
export class CountReducer {
  readonly #head: CountHead;
  readonly #keepVotes: boolean;
  readonly #outcomes = new Map<CheckId, Tally>();
  readonly #alignments = new Alignments();
  readonly #units: HeldUnit[] = [];
  /** The polling stations of a municipality, until all of them were seen. */
  readonly #stations: StationRow[] = [];
  readonly #corrections: Corrections;
  #total: VoteGroup | undefined;
  #sums: UnitSums | undefined;

  /** @param keepVotes - whether other counts will be held against the units */
  constructor(head: CountHead, keepVotes: boolean, statements: CountStatements = {}) {
    this.#head = head;
    this.#keepVotes = keepVotes;
    this.#corrections = new Corrections({ ...head, ...statements });
  }

  total(votes: VoteGroup): void {
    const place = { file: this.#head.file, contest: this.#head.contest.id.value };
    this.#total = votes;
    this.#sums = new UnitSums(
      votes,
      place,
      this.#alignments,
      {
        layouts: this.#tally("V05.07"),
        votes: this.#tally("V05.08"),
        ballots: this.#tally("V05.09"),
        codes: this.#tally("V05.10"),
        electors: this.#tally("V05.11"),
        // Rule S10: below the national count every unit has all lists of the total.
      },
      this.#head.documentId !== "510d",
    );
    this.#examine({ votes, place, isStation: false });
    this.#corrections.total(votes);
  }

  unit(unit: ReportingUnit): void {
    const { id, name, votes } = unit;
    const contest = this.#head.contest.id.value;
    const place = { file: this.#head.file, contest, unit: id.value };
    const isStation = this.#head.documentId === "510a" || this.#head.documentId === "510b";
    this.#examine({ votes, place, isStation });
    this.#sums?.add(votes, place);
    if (this.#head.documentId === "510b")
      this.#stations.push({ id: id.value, name: name.value, votes });
    this.#units.push(this.#keepVotes ? { id, name, votes } : { id, name });
    this.#corrections.unit(unit);
  }

  end(): HeldCount {
    this.#sums?.settle();
    this.#corrections.settle(this.#tally("V05.12"));
    this.#screen();
    return {
      ...this.#head,
      ...(this.#total === undefined ? {} : { total: this.#total }),
      units: this.#units,
      outcomes: this.#outcomes,
    };
  }

  /** V11: polling stations are held against each other when all of them are there. */
  #screen(): void {
    if (this.#total === undefined || this.#stations.length === 0) return;
    const { file, contest } = this.#head;
    const table = stationTable(this.#total, this.#stations, this.#alignments);
    for (const { id, examined, signals, byChance = 0 } of screeningsOf(table)) {
      const tally = this.#tally(id);
      tally.saw(examined);
      tally.byChance += byChance;
      for (const { station, at, path, ...signal } of signals) {
        const group = groupPath({ file, contest: contest.id.value, unit: station.id });
        const place = { file, at, path: path === "" ? group : `${group}/${path}` };
        tally.add({ ...signal, place });
      }
    }
    this.#stations.length = 0;
  }

  #examine(group: SeenGroup): void {
    for (const check of unitChecks) check.examine(group, this.#tally(check.id));
  }

  #tally(id: CheckId): Tally {
    let tally = this.#outcomes.get(id);
    if (tally === undefined) {
      tally = new Tally();
      this.#outcomes.set(id, tally);
    }
    return tally;
  }
}
