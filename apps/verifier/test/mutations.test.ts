import { changeOneDigit, leaves } from "@telwerk/testkit";
import { describe, expect, test } from "vitest";
import type { Verification } from "../src/verification.js";
import { byOurselves, type MemoryFile, verifyFiles } from "./support/memory.js";
import { tiny } from "./support/tiny.js";

/**
 * Digits that no other file confirms (`unconfirmed` in the catalogue), by what stands before them.
 * Everything else that is a digit must be caught.
 */
const unconfirmed: readonly RegExp[] = [
  /<TransactionId>[^<]*$/,
  /<IssueDate>[^<]*$/,
  /<kr:CreationDateTime>[^<]*$/,
  /<ds:CanonicalizationMethod [^>]*$/,
  // Names are texts; a name that differs is a warning.
  /<ElectionName>[^<]*$/,
  // Polling stations stand in the count of their municipality only: their number and their name.
  /<ReportingUnitIdentifier Id="\d{4}::SB\d*$/,
  /<ReportingUnitIdentifier Id="\d{4}::SB\d+">[^<]*$/,
];

/** The address of a namespace that a file declares and does not use. */
const namespace = /<EML [^>]*xmlns:\w+="[^"]*$/;

const digits = new Set(Array.from("0123456789", (digit) => digit.charCodeAt(0)));

interface Mutation {
  readonly file: number;
  readonly at: number;
  readonly before: string;
}

function* everyDigit(files: readonly MemoryFile[]): Generator<Mutation> {
  for (const [file, { bytes }] of files.entries()) {
    const text = new TextDecoder("latin1").decode(bytes);
    for (const [at, byte] of bytes.entries()) {
      if (!digits.has(byte)) continue;
      yield { file, at, before: text.slice(text.lastIndexOf("<", at), at) };
    }
  }
}

function mutated({ file, at }: Mutation): readonly MemoryFile[] {
  return tiny.map((original, index) => {
    if (index !== file) return original;
    const bytes = original.bytes.slice();
    const digit = (bytes[at] ?? 0) - 48;
    bytes[at] = 48 + (digit === 9 ? 1 : digit + 1);
    return { ...original, bytes };
  });
}

/** Whether a reason for the verdict points into this file, with line and column. */
function names({ verdict, positions }: Verification, file: number): boolean {
  return verdict.reasons.some(({ finding }) =>
    [finding?.place, finding?.against].some(
      (place) => place?.file === file && positions(place) !== undefined,
    ),
  );
}

describe("one digit changed", () => {
  test("anywhere in any file is refuted, and the file is named", { timeout: 300_000 }, async () => {
    const missed: string[] = [];
    let count = 0;
    for (const mutation of everyDigit(tiny)) {
      if ([...unconfirmed, namespace].some((pattern) => pattern.test(mutation.before))) continue;
      count += 1;
      const verification = await verifyFiles(mutated(mutation), byOurselves);
      const { word } = verification.verdict;
      if (word === "refuted" && names(verification, mutation.file)) continue;
      missed.push(`${tiny[mutation.file]?.name ?? "?"} ${mutation.at}: ${word} ${mutation.before}`);
    }
    expect(missed).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  test("in what no other file confirms leaves the verdict as it is", async () => {
    const known = unconfirmed.map(
      (pattern) => [...everyDigit(tiny)].find(({ before }) => pattern.test(before)) ?? null,
    );
    for (const mutation of known) {
      expect(mutation).not.toBeNull();
      if (mutation === null) continue;
      const { verdict } = await verifyFiles(mutated(mutation), byOurselves);
      expect(verdict.word, mutation.before).toBe("verified");
    }
  });
});

describe("one letter changed", () => {
  test("in any ShortCode is refuted", { timeout: 120_000 }, async () => {
    for (const [index, file] of tiny.entries()) {
      for (const leaf of leaves(file, ["short-code"])) {
        const changed = tiny.map((one, at) => (at === index ? changeOneDigit(file, leaf) : one));
        const { verdict } = await verifyFiles(changed, byOurselves);
        expect(verdict.word, `${file.name}: ${leaf.value}`).toBe("refuted");
      }
    }
  });
});

describe("a count in the place of another", () => {
  test("is refuted, whichever of the two comes first", async () => {
    for (const [index, file] of tiny.entries()) {
      const text = new TextDecoder().decode(file.bytes);
      if (!text.includes('Id="510c"')) continue;
      const moved = text.replace(/(<ContestIdentifier Id=")(\d)"/, (_all, before: string, id) =>
        id === "1" ? `${before}2"` : `${before}1"`,
      );
      const bytes = new TextEncoder().encode(moved);
      const files = tiny.map((one, at) => (at === index ? { ...file, bytes } : one));
      for (const order of [files, files.toReversed()]) {
        const verification = await verifyFiles(order, byOurselves);
        expect(verification.verdict.word, file.name).toBe("refuted");
        expect(names(verification, order.indexOf(files[index] ?? file))).toBe(true);
      }
    }
  });
});

describe("one file taken away", () => {
  test("is incomplete, never verified", async () => {
    for (const [index, { name }] of tiny.entries()) {
      const { verdict } = await verifyFiles(
        tiny.filter((_, at) => at !== index),
        byOurselves,
      );
      expect(verdict.word, name).toBe("incomplete");
    }
  });
});
