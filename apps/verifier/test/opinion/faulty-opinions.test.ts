// Whoever gives second opinions may be wrong, or silent. Neither is ever taken for a good opinion.
import { describe, expect, test } from "vitest";
import { opinionsHere } from "../../src/opinion/answer.js";
import type { Opinion, OpinionQuestion, SecondOpinions } from "../../src/opinion/port.js";
import type { CountDocument, EmlDocument, VotesValues } from "../../src/recount/index.js";
import type { Verification } from "../../src/verification.js";
import { verifyFiles } from "../support/memory.js";
import { base, filesOf, vector } from "../support/vectors.js";

const honest = opinionsHere();

/** Opinions that somebody changes on their way. */
function changed(change: (opinion: Opinion, question: OpinionQuestion) => Opinion): SecondOpinions {
  return { ask: async (question) => change(await honest.ask(question), question) };
}

/** Changes the documents of second readings, and says nothing of differences. */
function rereadAs(change: (document: EmlDocument) => EmlDocument): SecondOpinions {
  return changed(({ reading, ...rest }) =>
    reading?.kind === "read" && reading.document !== undefined
      ? { ...rest, reading: { ...reading, document: change(reading.document) } }
      : { ...rest, ...(reading && { reading }) },
  );
}

/** Changes every group of votes of the second reading of the count. */
function withVotes(change: <T extends VotesValues>(votes: T) => T): SecondOpinions {
  const inCount = (document: CountDocument): CountDocument => ({
    ...document,
    contests: document.contests.map((contest) => ({
      ...contest,
      ...(contest.total && { total: change(contest.total) }),
      units: contest.units.map(change),
    })),
  });
  return rereadAs((document) => (document.kind === "510" ? inCount(document) : document));
}

/** More votes for the first candidate of a list. */
function moreFor(list: number, extra: bigint): SecondOpinions {
  return withVotes((votes) => ({
    ...votes,
    lists: votes.lists.map((one) => ({
      ...one,
      candidates: one.candidates.map((candidate, index) =>
        one.number === list && index === 0
          ? { ...candidate, votes: candidate.votes + extra }
          : candidate,
      ),
    })),
  }));
}

function found({ judged }: Verification): readonly string[] {
  const all = judged.flatMap(({ entry, outcome }) =>
    outcome.findings.map(({ reason }) => `${entry.id}/${reason}`),
  );
  return [...new Set(all)].filter((one) => !one.endsWith("/once") && !one.startsWith("V04.03"));
}

const verifyWith = (opinions: SecondOpinions): Promise<Verification> =>
  verifyFiles(base, { opinions });

describe("a second reading", () => {
  test("that differs leaves the verdict open, with path, place and both values", async () => {
    const difference = { path: "Contest[1]/list 4", at: 200, first: "12", second: "13" };
    const verification = await verifyWith(
      changed(({ reading, ...rest }) =>
        reading?.kind === "read"
          ? { ...rest, reading: { ...reading, count: 1, differences: [difference] } }
          : rest,
      ),
    );
    expect(verification.verdict).toMatchObject({ word: "incomplete" });
    expect(found(verification)).toEqual(["V03.05/differs"]);
    const [first] = verification.judged.find(({ entry }) => entry.id === "V03.05")?.outcome
      .findings ?? [undefined];
    expect(first).toMatchObject({ expected: "12", found: "13", place: { path: difference.path } });
  });

  test("that cannot read what the first could leaves the verdict open", async () => {
    const verification = await verifyWith(
      changed((opinion) => ({ ...opinion, reading: { kind: "unreadable", reason: "no root" } })),
    );
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V03.05/unreadable"]);
  });

  test("is not one where it fails, or where it saw other bytes", async () => {
    const silent: SecondOpinions = { ask: () => Promise.reject(new Error("out of memory")) };
    const verification = await verifyWith(silent);
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V03.04/failed", "V03.05/failed"]);
    expect(verification.evidence.files.every(({ readings }) => readings !== 2)).toBe(true);
  });

  test("is counted per file", async () => {
    const { evidence } = await verifyFiles(base);
    const of = (id: string): readonly unknown[] =>
      evidence.files
        .filter(({ role }) => role.kind === "document" && role.documentId === id)
        .map(({ readings, schema }) => [readings, schema]);
    expect(of("510d")).toEqual([[2, "fits"]]);
    expect(of("230b")).toEqual([
      [2, "fits"],
      [2, "fits"],
    ]);
    expect(of("510c")).toEqual([
      [1, "none"],
      [1, "none"],
    ]);
  });

  test("of all files reads each of them twice; of none, none", async () => {
    const all = await verifyFiles(base, { secondReading: "all", schema: "all" });
    expect(found(all)).toEqual([]);
    expect(all.verdict.word).toBe("verified");
    expect(all.evidence.files.every(({ readings }) => readings === 2)).toBe(true);
    const none = await verifyFiles(base, { secondReading: "none", schema: "none" });
    expect(none.verdict.word).toBe("verified");
    expect(none.evidence.files.every(({ readings }) => readings === 1)).toBe(true);
    expect(none.evidence.opinions.size).toBe(0);
  });
});

describe("a schema", () => {
  test("that cannot be used leaves the verdict open, and refutes nothing", async () => {
    const empty = opinionsHere({ name: "empty", files: {} });
    const verification = await verifyWith(empty);
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V03.04/unavailable"]);
  });
});

describe("a second count", () => {
  test("with other votes gives other seats: nobody knows who is right", async () => {
    const verification = await verifyWith(moreFor(3, 5000n));
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V07.03/seats", "V07.03/open", "V08.05/people"]);
  });

  test("names the first step that differs", async () => {
    const { judged } = await verifyWith(moreFor(3, 5000n));
    const check = judged.find(({ entry }) => entry.id === "V07.03");
    expect(check?.status).toBe("not-checked");
    const facts = check?.outcome.findings[0]?.facts;
    expect(facts?.["first"]).toMatch(/^P 6: \d = \d$/);
    expect(facts?.["first"]).not.toBe(facts?.["second"]);
  });

  test("that comes to the same seats in another way is a warning", async () => {
    const verification = await verifyWith(moreFor(1, 1n));
    expect(found(verification)).toEqual(["V07.03/way"]);
    expect(verification.verdict.word).toBe("verified");
  });

  test("that misses a candidate refuses, and the verdict is open", async () => {
    const withoutTheLast = rereadAs((document) =>
      document.kind === "510"
        ? {
            ...document,
            contests: document.contests.map((contest) => ({
              ...contest,
              units: contest.units.map((unit) => ({ ...unit, lists: unit.lists.slice(0, -1) })),
            })),
          }
        : document,
    );
    const verification = await verifyWith(withoutTheLast);
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V07.03/refused", "V08.05/refused"]);
  });

  test("that needs a lot where the first needs none leaves the verdict open", async () => {
    const tied = filesOf(vector("last-seat-by-lot")).find(({ name }) => name.startsWith("Totaal"));
    if (tied === undefined) throw new Error("no national count");
    const other = await honest.ask({
      bytes: new Uint8Array(tied.bytes),
      reading: true,
      schema: false,
    });
    if (other.reading?.kind !== "read") throw new Error("not read");
    const { document: tiedCount } = other.reading;
    if (tiedCount === undefined) throw new Error("no document");
    const verification = await verifyWith(
      rereadAs((document) => (document.kind === "510" ? tiedCount : document)),
    );
    expect(verification.verdict.word).toBe("incomplete");
    expect(found(verification)).toEqual(["V07.03/other-lot", "V08.05/other-lot"]);
  });

  test("goes on with the values of the first reading where a file was read once", async () => {
    const { judged } = await verifyFiles(base, { secondReading: "none" });
    const statuses = ["V07.03", "V07.04", "V08.05"].map(
      (id) => judged.find(({ entry }) => entry.id === id)?.status,
    );
    expect(statuses).toEqual(["pass", "pass", "pass"]);
  });
});
