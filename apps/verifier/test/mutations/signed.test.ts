// The same changes on what travels: packages with manifests and signatures, and certificates that were compared.
// Whoever has no key is caught by the hashes and signatures, whatever was changed; whoever has one is not, and is
// caught by the checks of the content as if there were no signature.
import { beforeAll, describe, expect, test } from "vitest";
import type { CheckId } from "../../src/catalogue/entry.js";
import type { Verification } from "../../src/verification.js";
import { byOurselves, type MemoryFile, verifyFiles } from "../support/memory.js";
import { keyOf, municipality } from "../support/sealing.js";
import { SignedElection } from "../support/signed-election.js";
import { tiny } from "../support/tiny.js";
import { type Change, changedValues, electionWith } from "./changes.js";
import { foundIn } from "./judging.js";

let election: SignedElection;

beforeAll(async () => {
  election = await SignedElection.open();
}, 120_000);

const verified = (files: readonly MemoryFile[], pins = election.pins): Promise<Verification> =>
  verifyFiles(files, { ...byOurselves, pins });

/** Hashes, signatures, packages and their order. */
const isOfSeal = (id: CheckId): boolean => /^V0[0-2]|^V12\.0[567]/.test(id);
const against = (verification: Verification): readonly CheckId[] => [
  ...foundIn(verification).against,
];
const ofSeal = (verification: Verification): readonly CheckId[] =>
  against(verification).filter(isOfSeal);

/** One change of each document: a figure where it has one, else another value. */
const changes: readonly Change[] = tiny.flatMap((document) => {
  const all = [...changedValues(document)];
  const figure = all.find(({ kind }) => /Votes\/TotalCounted|NumberOfSeats|Ranking/.test(kind));
  return figure ?? all.find(({ kind }) => kind.endsWith("LastName")) ?? [];
});

test("what was handed in is verified to the bottom, and each seal was looked at", async () => {
  const verification = await verified(election.files);
  expect(verification.verdict).toMatchObject({ word: "verified", depth: "stations", reasons: [] });
  expect(foundIn(verification)).toEqual({ against: new Set(), warned: new Set() });
  const passed = verification.judged
    .filter(({ status, outcome }) => status === "pass" && outcome.examined > 0)
    .map(({ entry }) => entry.id);
  const seals = ["V01.02", "V02.01", "V02.02", "V02.03", "V02.05", "V12.05", "V12.06"] as const;
  expect(passed).toEqual(expect.arrayContaining([...seals]));
});

test("there is a change of every document", () => {
  expect(changes.map(({ document }) => document.name)).toEqual(tiny.map(({ name }) => name));
});

describe("an outsider, without any key", () => {
  test.each(changes)("changes $what: found by hash and signature", async (change) => {
    const verification = await verified(await election.tamperedWith(change.changed()));
    expect(verification.verdict.word).toBe("refuted");
    expect(ofSeal(verification)).toContain("V01.02");
    if (change.document.name.includes("Fictie_aan_Zee"))
      expect(ofSeal(verification)).toContain("V02.01");
  });

  test.each(changes)(
    "changes only a byte of white space in $document.name: found",
    async (change) => {
      const { document } = change;
      const text = new TextDecoder().decode(document.bytes).replace("</EML>", " </EML>");
      const spaced = { ...document, bytes: new TextEncoder().encode(text) };
      const verification = await verified(await election.tamperedWith(spaced));
      expect(verification.verdict.word).toBe("refuted");
      expect(against(verification)).toEqual(ofSeal(verification));
    },
  );

  test("makes manifest and signature anew with a key of its own: found", async () => {
    const own = await keyOf(municipality("8001", "Fictiehoven"), "bundle");
    const change = changes.find(({ document }) => document.name.includes("gemeente_Fictiehoven"));
    if (change === undefined) throw new Error("no change of the count");
    const forged = await election.handedIn(electionWith(change), {}, () => own);
    const verification = await verified(forged);
    expect(verification.verdict.word).toBe("refuted");
    expect(ofSeal(verification)).toContain("V02.02");
  });

  test("takes signatures and manifests away: what a trusted committee did not sign for is told", async () => {
    const bare = election.files.filter(({ name }) => !/manifest\.json/.test(name));
    const verification = await verified(bare);
    expect(verification.verdict.word).toBe("incomplete");
    expect(ofSeal(verification)).toContain("V02.05");
    for (const suffix of ["manifest.json.p7s", "manifest.json"]) {
      for (const one of election.files.filter(({ name }) => name.endsWith(suffix))) {
        const { verdict } = await verified(election.files.filter((file) => file !== one));
        expect(verdict.word, one.name).toBe("incomplete");
      }
    }
  });
});

describe("an insider, with every key", () => {
  test.each(changes)(
    "changes $what: every seal holds, and the content gives it away",
    async (change) => {
      const documents = electionWith(change);
      const verification = await verified(await election.handedIn(documents));
      const bare = foundIn(await verifyFiles(documents, byOurselves));
      expect(ofSeal(verification)).toEqual([]);
      expect(against(verification)).toEqual([...bare.against]);
      expect(bare.against.size + bare.warned.size).toBeGreaterThan(0);
    },
  );
});
