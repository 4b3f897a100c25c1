// Which lists are counted by hand (control protocol of the municipality: three, drawn in public).
import { type HashText, randomOrder } from "./random-order.js";

/** A draw that can be done again by anybody. */
export interface Draw {
  readonly format: "telwerk-control-draw";
  readonly formatVersion: 0;
  readonly election: string;
  /** The four digits of the municipality. */
  readonly municipality: string;
  /** How the order follows from the seed. */
  readonly method: "sha256-order-1";
  readonly seed: string;
  /** Where the seed came from: dice that were thrown, or the machine. */
  readonly seedFrom: "given" | "machine";
  /** The numbers of all lists, in the order of the file. */
  readonly lists: readonly number[];
  /** The lists to count by hand, in the order in which they were drawn. */
  readonly drawn: readonly number[];
}

/** What a draw starts from. */
export type DrawInput = Pick<Draw, "election" | "municipality" | "seed" | "seedFrom" | "lists"> & {
  /** How many lists are counted by hand. */
  readonly count: number;
};

/** As many as the control protocol asks for. */
export const usualCount = 3;

/** Draws lists. The same seed and the same lists always give the same draw. */
export function drawLists({ count, ...input }: DrawInput, hash: HashText): Draw {
  const { election, municipality, seed, lists } = input;
  // The election and the municipality belong to the seed: one throw of dice is not one draw for all.
  const drawn = randomOrder(lists, `${election}\n${municipality}\n${seed}`, hash).slice(0, count);
  return {
    format: "telwerk-control-draw",
    formatVersion: 0,
    method: "sha256-order-1",
    ...input,
    drawn,
  };
}
