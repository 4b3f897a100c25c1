// Margins by trial: the outcome of every number of votes, until one differs.
import {
  type ApportionmentInput,
  apportion,
  type CompleteApportionment,
  type Margin,
  margins,
  whatIf,
} from "../src/index.js";
import { seatsOf } from "./election.js";

/** The margins of an election that is decided. */
export function found(input: ApportionmentInput): {
  readonly lists: readonly Margin[];
  readonly candidates: readonly Margin[];
} {
  const result = margins(input);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.issues));
  return result;
}

const complete = (input: ApportionmentInput): CompleteApportionment => {
  const result = apportion(input);
  if (result.kind !== "complete") throw new Error(result.kind);
  return result;
};

/** The nearest change, found by trying every number of votes: the proof of what `margins` says. */
export function tried(
  input: ApportionmentInput,
  listNumber: number,
  key: string,
  sign: 1 | -1,
  most: number,
  people: boolean,
  district?: number,
): number | undefined {
  const before = complete(input);
  for (let votes = 1; votes <= most; votes += 1) {
    const { after, difference } = whatIf(input, {
      votes: [
        { listNumber, key, votes: sign * votes, ...(district !== undefined && { district }) },
      ],
    });
    if (after.kind === "refused") return undefined;
    if (after.kind === "lot-needed" || difference === undefined) return votes;
    if (String(seatsOf(before)) !== String(seatsOf(after))) return votes;
    if (people && difference.lost.length > 0) return votes;
  }
  return undefined;
}

/** The nearest change for a candidate of a group, whichever of the lists the votes change on. */
export function triedInGroup(
  input: ApportionmentInput,
  { listNumber, key = "" }: Margin,
  sign: 1 | -1,
  most: number,
): number | undefined {
  const unit = input.units.find((one) => one.listNumber === listNumber);
  const found = (unit?.members ?? [])
    .filter(({ candidates }) => candidates.includes(key))
    .flatMap(
      ({ districts }) => tried(input, listNumber, key, sign, most, true, districts[0]) ?? [],
    );
  return found.length === 0 ? undefined : Math.min(...found);
}
