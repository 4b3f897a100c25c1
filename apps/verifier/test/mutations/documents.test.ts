// Whole documents: one taken away, given twice, put in the place of another, and an older one handed in again.
import { generateElection } from "@telwerk/testkit";
import { beforeAll, describe, expect, test } from "vitest";
import { byOurselves, verifyFiles } from "../support/memory.js";
import { SignedElection } from "../support/signed-election.js";
import { tiny, tinyParameters } from "../support/tiny.js";
import { foundIn, names } from "./judging.js";

/** The election as it was before a recount: each polling station gave one vote more to blank. */
const older = generateElection(tinyParameters, (tally) => ({
  ...tally,
  blank: tally.blank + 1,
  uncounted: {
    ...tally.uncounted,
    "toegelaten kiezers": tally.uncounted["toegelaten kiezers"] + 1,
    "geldige stempassen": tally.uncounted["geldige stempassen"] + 1,
  },
})).files;

const counts = tiny.filter(({ kind }) => kind.startsWith("510"));
const olderOf = (name: string): (typeof older)[number] => {
  const found = older.find((file) => file.name === name);
  if (found === undefined) throw new Error(`no older ${name}`);
  return found;
};

describe("a document taken away", () => {
  test.each(tiny)("$name: incomplete, and family V12 names it", async ({ name }) => {
    const { verdict, judged } = await verifyFiles(
      tiny.filter((file) => file.name !== name),
      byOurselves,
    );
    expect(verdict.word).toBe("incomplete");
    expect(
      judged.filter(({ entry, status }) => /^V12/.test(entry.id) && status !== "pass"),
    ).not.toEqual([]);
  });
});

describe("a document given twice", () => {
  test("counts once, and that is told", async () => {
    for (const file of tiny) {
      const verification = await verifyFiles(
        [...tiny, { ...file, name: `again-${file.name}` }],
        byOurselves,
      );
      expect(verification.verdict.word, file.name).toBe("verified");
      const { outcome } = verification.judged.find(({ entry }) => entry.id === "V00.05") ?? {};
      expect(outcome?.findings).toMatchObject([{ reason: "same-bytes" }]);
    }
  });

  test("with a difference: refuted, whichever of the two comes first", async () => {
    for (const { name } of counts) {
      const beside = { ...olderOf(name), name: `again-${name}` };
      for (const files of [
        [...tiny, beside],
        [beside, ...tiny],
      ]) {
        const found = foundIn(await verifyFiles(files, byOurselves));
        expect(found.against, name).toContain("V04.05");
      }
    }
  });
});

describe("a count in the place of another", () => {
  test("is refuted, whichever of the two comes first", async () => {
    for (const file of tiny.filter(({ kind }) => kind === "510c")) {
      const text = new TextDecoder().decode(file.bytes);
      const moved = text.replace(/(<ContestIdentifier Id=")(\d)"/, (_all, before: string, id) =>
        id === "1" ? `${before}2"` : `${before}1"`,
      );
      const other = { ...file, bytes: new TextEncoder().encode(moved) };
      const files = tiny.map((one) => (one === file ? other : one));
      for (const order of [files, files.toReversed()]) {
        const verification = await verifyFiles(order, byOurselves);
        expect(verification.verdict.word, file.name).toBe("refuted");
        expect(names(verification, order.indexOf(other))).toBe(true);
      }
    }
  });
});

describe("an older count, honestly signed, handed in again", () => {
  let election: SignedElection;

  beforeAll(async () => {
    election = await SignedElection.open();
  }, 120_000);

  test("alone in the place of the newer one: the count next to it does not fit", async () => {
    for (const { name, kind } of counts) {
      const documents = tiny.map((file) => (file.name === name ? olderOf(name) : file));
      const files = await election.handedIn(documents);
      const { against } = foundIn(
        await verifyFiles(files, { ...byOurselves, pins: election.pins }),
      );
      const chain = kind === "510b" ? ["V06.02"] : ["V06.01"];
      expect([...against], name).toEqual(expect.arrayContaining(chain));
    }
  });

  test("beside the newer one: two versions, and the order of the bundles tells", async () => {
    const first = await election.handedIn(older);
    const both = [
      ...election.files,
      ...first.map(({ name, bytes }) => ({ name: `again/${name}`, bytes })),
    ];
    const { against } = foundIn(await verifyFiles(both, { ...byOurselves, pins: election.pins }));
    expect([...against]).toEqual(expect.arrayContaining(["V04.05", "V12.06"]));
  });

  test("without anything newer, all of it: nothing in the files shows it (docs/forgeries.md)", async () => {
    const files = await election.handedIn(older);
    const verification = await verifyFiles(files, { ...byOurselves, pins: election.pins });
    expect(verification.verdict.word).toBe("verified");
  });
});
