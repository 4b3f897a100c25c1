// Figures that are read ahead are what the machine would have read: values, places, paths and issues.
import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Skeleton } from "../../src/skeleton/skeleton.js";
import { loss } from "../properties/lossless.js";
import { edit, mutated } from "../properties/mutations.js";
import { isSmall, runs } from "../runs.js";
import { bytesOf } from "../samples.js";
import { pretty } from "./counts.js";
import { cycle, outcome } from "./outcome.js";
import { correctedTails, oddTails, refigured, tails, wrongTails } from "./tails.js";
import { countTaken } from "./taken.js";

/** Figures in `tails`: after each but the last comes one that is read ahead. */
const RUNS = 12;

/** Reads a text with reading ahead, after it gave the same without; tells how many figures were taken. */
function takenIn(text: string, cuts: readonly number[] = [1e9]): number {
  vi.restoreAllMocks();
  const bytes = bytesOf(text);
  const plain = outcome(bytes, () => bytes.length, false);
  const taken = countTaken();
  expect(outcome(bytes, cycle(cuts), true)).toBe(plain);
  return taken.figures;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("figures behind the votes", () => {
  it("are taken at once from the second unit on", () => {
    expect(takenIn(tails(1))).toBe(0);
    expect(takenIn(tails(2))).toBe(RUNS);
    expect(takenIn(tails(9))).toBe(8 * RUNS);
    expect(takenIn(pretty(tails(9)))).toBe(8 * RUNS);
  });

  it("are taken at once where they come in pieces too", () => {
    const text = tails(9);
    const learned = text.indexOf("0999::SB2");
    for (const size of [31, 64, 777])
      expect(takenIn(text, [learned, ...new Array<number>(500).fill(size)])).toBe(8 * RUNS);
  });

  it("are left alone after an error", () => {
    const wrong = (text: string): string => text.replace(/(<TotalCounted>)\d+/, "$1x");
    expect(takenIn(tails(9, (text, i) => (i === 5 ? wrong(text) : text)))).toBe(3 * RUNS + 1);
  });

  it("are taken up to the first that is written in another way, and from the next group on again", () => {
    const first = /(<Cast>)\d+/;
    const second = /(<TotalCounted>)\d+/;
    for (const by of ["$1007", "$1+7", "$1 7", "$17<!-- c -->", "$1<![CDATA[7]]>"]) {
      expect(takenIn(tails(9, (text, i) => (i === 5 ? text.replace(first, by) : text)))).toBe(
        7 * RUNS,
      );
      expect(takenIn(tails(9, (text, i) => (i === 5 ? text.replace(second, by) : text)))).toBe(
        7 * RUNS + 1,
      );
    }
  });

  it("are learned again from where they differ", () => {
    const other = (text: string): string =>
      text.replace("toegelaten kiezers", "geen briefstembiljetten");
    // The sixth: the run to it and those after it are new in the fifth unit, and again in the sixth.
    expect(takenIn(tails(9, (text, i) => (i === 5 ? other(text) : text)))).toBe(6 * RUNS + 2 * 6);
    expect(takenIn(tails(9, (text, i) => (i >= 5 ? other(text) : text)))).toBe(7 * RUNS + 6);
    const shorter = (text: string): string => text.replace(/<UncountedVotes.*/, "");
    expect(takenIn(tails(9, (text, i) => (i === 5 ? shorter(text) : text)))).toBe(6 * RUNS + 2 * 3);
  });

  it("are not learned without end", () => {
    const learn = vi.spyOn(Skeleton.prototype, "learn");
    const turning = tails(60, (text, i) =>
      i % 2 === 0 ? text : text.replace("<TotalCounted>", "<TotalCounted >"),
    );
    const bytes = bytesOf(turning);
    expect(outcome(bytes, () => bytes.length, true)).toBe(
      outcome(bytes, () => bytes.length, false),
    );
    expect(learn.mock.calls.length).toBeLessThan(20 * RUNS);
  });

  it("are left alone behind one that cannot be learned", () => {
    const kept = (text: string): string =>
      text.replace("<TotalCounted>", "<!-- c --><TotalCounted>");
    expect(takenIn(tails(9, kept))).toBe(0);
    const declared = (text: string): string =>
      text.replace("<TotalCounted>", '<TotalCounted xmlns:kr="http://www.kiesraad.nl/extensions">');
    expect(takenIn(tails(9, declared))).toBe(0);
    const longer = (text: string): string =>
      text.replace("<TotalCounted>", `${" ".repeat(17_000)}<TotalCounted>`);
    expect(takenIn(tails(9, longer))).toBe(0);
  });

  it.each(oddTails.map((text, index) => [index, text] as const))(
    "are the same in odd but legal form %i",
    (_, text) => {
      const bytes = bytesOf(text);
      const plain = outcome(bytes, () => bytes.length, false);
      expect(plain).not.toContain('"severity":"error"');
      expect(loss(bytes, "strict-1.2")).toBeUndefined();
      for (const cuts of isSmall ? [[777]] : [[bytes.length], [777], [1500, 64], [7]])
        expect(outcome(bytes, cycle(cuts), true)).toBe(plain);
    },
  );

  it.each(correctedTails.map((text, index) => [index, text] as const))(
    "are the same with others between them, from before a corrigendum (%i)",
    (_, text) => {
      const bytes = bytesOf(text);
      for (const profile of ["strict-1.3", "tolerant"] as const) {
        const plain = outcome(bytes, () => bytes.length, false, profile);
        expect(plain).toContain('"initial"');
        for (const cuts of isSmall ? [[777]] : [[bytes.length], [777]])
          expect(outcome(bytes, cycle(cuts), true, profile)).toBe(plain);
      }
    },
  );

  it.each(wrongTails.map((text, index) => [index, text] as const))(
    "hide nothing that is wrong (%i)",
    (_, text) => {
      const bytes = bytesOf(text);
      const plain = outcome(bytes, () => bytes.length, false);
      expect(JSON.parse(plain)).toHaveProperty("2.0.severity", "error");
      for (const cuts of isSmall ? [[bytes.length]] : [[bytes.length], [777]])
        expect(outcome(bytes, cycle(cuts), true)).toBe(plain);
    },
  );

  it("may be cut at each byte, and end there", () => {
    const text = pretty(tails(3));
    const bytes = bytesOf(text);
    const plain = outcome(bytes, () => bytes.length, false);
    const start = text.lastIndexOf("<Cast>") + bytes.length - text.length - 40;
    for (let cut = start; cut < bytes.length; cut += isSmall ? 50 : 1) {
      expect(outcome(bytes, cycle([cut, bytes.length]), true)).toBe(plain);
      const short = bytes.subarray(0, cut);
      expect(outcome(short, cycle([cut - 90, 30, 30, 30]), true)).toBe(
        outcome(short, () => short.length, false),
      );
    }
  });

  it("change nothing in damaged documents, cut anywhere", () => {
    const taken = countTaken();
    let tried = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...oddTails),
        fc.array(refigured, { maxLength: 3 }),
        fc.array(edit, { maxLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }),
        (text, changes, edits, cuts) => {
          tried += 1;
          const bytes = mutated(
            changes.reduce((changed, change) => change(changed), text),
            edits,
          );
          expect(outcome(bytes, cycle(cuts), true)).toBe(outcome(bytes, () => bytes.length, false));
        },
      ),
      runs(600),
    );
    if (tried >= 600) expect(taken.figures).toBeGreaterThan(tried);
  }, 120_000);
});
