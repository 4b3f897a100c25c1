// V04.08, rules S8 and S9: list numbers and candidate numbers rise.
import type { Leaf } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { placeIn } from "./check.js";

interface Numbered {
  readonly number: Leaf<number>;
  readonly path: string;
}

function mustRise(
  held: { readonly file: number },
  numbers: readonly Numbered[],
  reason: string,
  tally: Tally,
): void {
  let previous = 0;
  for (const { number, path } of numbers) {
    tally.saw();
    if (number.value <= previous) {
      const place = placeIn(held, number.at, path);
      tally.add({ reason, place, expected: `> ${previous}`, found: number.value });
    }
    previous = number.value;
  }
}

/** Holds the numbers on every candidate list against the order in which they stand. */
export function listNumbers({ candidateLists }: Evidence): Outcome {
  const tally = new Tally();
  for (const held of candidateLists) {
    for (const { contest, lists } of held.document.contests) {
      const path = `Contest[${contest.id.value}]`;
      const numbers = lists.map(({ listNumber }) => ({
        number: listNumber,
        path: `${path}/list ${listNumber.value}`,
      }));
      mustRise(held, numbers, "list-order", tally);
      for (const { listNumber, candidates } of lists) {
        const places = candidates.map(({ id }) => ({
          number: id,
          path: `${path}/list ${listNumber.value}/candidate ${id.value}`,
        }));
        mustRise(held, places, "candidate-order", tally);
      }
    }
  }
  return tally;
}
