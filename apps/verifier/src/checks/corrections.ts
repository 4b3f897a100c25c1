// V05.12, rules K1 to K5: phase, earlier figures, counting method and investigations of a count (EML_NL 1.3). The rules
// are those of the codec; here they get a file and a place.
import type { Count, ReportingUnit, VoteGroup } from "@telwerk/eml-codec";
import { checkDocument, type RuleCode } from "@telwerk/eml-codec/rules";
import type { Finding, Tally } from "../evidence/finding.js";

/** What a count says of itself before its figures come. */
export type CorrectionsHead = Pick<
  Count,
  "documentId" | "envelope" | "election" | "phase" | "countingMethod"
> & {
  readonly file: number;
  readonly contest: Count["contests"][number]["contest"];
};

/** The reasons of V05.12, by the codes of the codec. */
const reasons: Partial<Readonly<Record<RuleCode, string>>> = {
  "EML-K01-PHASE": "no-corrigendum",
  "EML-K01-SAME": "not-changed",
  "EML-K02-CODE": "code-gone",
  "EML-K03-NONE": "nothing-corrected",
  "EML-K04-SUM": "earlier-sum",
  "EML-K05-PLACE": "other-count",
  "EML-K05-REASON": "other-method",
  "EML-K05-TWICE": "twice",
};

/** What was found instead, where the rule says so. */
function valuesOf({ expected, found }: Readonly<Record<string, unknown>>): Partial<Finding> {
  const isShown = (value: unknown): value is string | number =>
    typeof value === "string" || typeof value === "number";
  return { ...(isShown(expected) && { expected }), ...(isShown(found) && { found }) };
}

/** Keeps the groups of one count that these rules are about, until all of them were seen. */
export class Corrections {
  readonly #head: CorrectionsHead;
  readonly #units: ReportingUnit[] = [];
  #total: VoteGroup | undefined;

  constructor(head: CorrectionsHead) {
    this.#head = head;
  }

  total(votes: VoteGroup): void {
    if (votes.initial !== undefined) this.#total = votes;
  }

  unit(unit: ReportingUnit): void {
    if (unit.votes.initial !== undefined || unit.investigations !== undefined)
      this.#units.push(unit);
  }

  settle(tally: Tally): void {
    const { file, contest, ...head } = this.#head;
    const stated = [head.phase, head.countingMethod, this.#total];
    const examined = stated.filter((one) => one !== undefined).length + this.#units.length;
    if (examined === 0) return;
    tally.saw(examined);
    const held = {
      contest,
      units: this.#units,
      ...(this.#total === undefined ? {} : { total: this.#total }),
    };
    for (const { code, path, at, facts } of checkDocument({
      kind: "count",
      ...head,
      contests: [held],
    })) {
      // The other rules of a count are held by other checks, on all of its groups.
      const reason = reasons[code];
      if (reason === undefined) continue;
      tally.add({ reason, place: { file, at: Math.max(at, 0), path }, ...valuesOf(facts) });
    }
  }
}
