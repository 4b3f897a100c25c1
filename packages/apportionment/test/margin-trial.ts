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
): number | undefined {
  const before = complete(input);
  for (let votes = 1; votes <= most; votes += 1) {
    const { after, difference } = whatIf(input, {
      votes: [{ listNumber, key, votes: sign * votes }],
    });
    if (after.kind === "refused") return undefined;
    if (after.kind === "lot-needed" || difference === undefined) return votes;
    if (String(seatsOf(before)) !== String(seatsOf(after))) return votes;
    if (people && difference.lost.length > 0) return votes;
  }
  return undefined;
}
