import { describe, expect, test } from "vitest";
import type { Source } from "../../src/evidence/source.js";
import { sha256 } from "../../src/node/file-source.js";
import type { LaneEvents, OpenLane } from "../../src/pool/lane.js";
import type { ReadOrder } from "../../src/pool/messages.js";
import { jsonReport } from "../../src/report/json.js";
import { textReport } from "../../src/report/text.js";
import { type Verification, verify } from "../../src/verification.js";
import { deliveryForLanes, memoryLane, poolOf, type TestPool } from "../support/lanes.js";
import { type MemoryFile, runFrom } from "../support/memory.js";
import { base, filesOf, vector, vectorNames } from "../support/vectors.js";

function run(files: readonly MemoryFile[], pool?: TestPool): Promise<Verification> {
  const options = { scope: "all", require: "stations", digest: sha256 } as const;
  return verify(deliveryForLanes(files), { ...options, ...(pool && { reader: pool.reader }) });
}

const reportOf = (verification: Verification): string =>
  jsonReport(runFrom(verification)) + textReport(runFrom(verification));

/** Later files come back earlier, and neighbours trade places. */
const shuffled = ({ index }: ReadOrder): number => ((index * 7) % 5) * 3 + (index < 3 ? 12 : 0);

describe("a delivery read in lanes gives the same report, byte for byte", () => {
  // One of each kind: files that are fine, forged, doubled, malformed, empty, or of another kind.
  const names = vectorNames.filter((_, index) => index % 6 === 0);

  test.each([1, 4])("with %i lanes that answer in another order", async (lanes) => {
    for (const files of [base, ...names.map((name) => filesOf(vector(name)))]) {
      const pool = poolOf(lanes, memoryLane(files, shuffled));
      const expected = reportOf(await run(files));
      expect(reportOf(await run(files, pool))).toBe(expected);
      pool.close();
    }
  });

  test("and where two files are the same the first one counts, whoever is read first", async () => {
    const copies = [...base, ...base.map(({ name, bytes }) => ({ name: `z-${name}`, bytes }))];
    const pool = poolOf(4, memoryLane(copies, shuffled));
    expect(reportOf(await run(copies, pool))).toBe(reportOf(await run(copies)));
    pool.close();
  });
});

/** Lanes of which the one that gets this file ends in some way. */
function lanesWith(victim: string, end: (events: LaneEvents) => void): OpenLane {
  const open = memoryLane(base);
  return (events) => {
    const lane = open(events);
    return {
      ...lane,
      post: (message) => {
        const { origin } = message as { readonly origin: { readonly name: string } };
        if (origin.name.startsWith(victim)) end(events);
        else lane.post(message);
      },
    };
  };
}

const endings: readonly (readonly [string, string, (events: LaneEvents) => void])[] = [
  ["dies", "DIED", ({ ended }) => setTimeout(ended, 0, false)],
  ["runs out of memory", "OUT-OF-MEMORY", ({ ended }) => setTimeout(ended, 0, true)],
  ["hangs", "HUNG", () => undefined],
];

describe.each(endings)("a lane that %s", (_how, cause, end) => {
  test.each(["Telling_TK2099_gemeente", "Resultaat"])(
    "at %s is an error of the check, and never a pass",
    async (victim) => {
      const pool = poolOf(2, lanesWith(victim, end), cause === "HUNG" ? 200 : 60_000);
      const { judged, verdict, evidence } = await run(base, pool);
      pool.close();
      expect(verdict.word).toBe("incomplete");
      const opened = judged.find(({ entry }) => entry.id === "V00.01");
      expect(opened?.status).toBe("error");
      expect(verdict.reasons).toContainEqual(expect.objectContaining({ judged: opened }));
      const lost = base.filter(({ name }) => name.startsWith(victim));
      const found = opened?.outcome.findings ?? [];
      expect(found.map(({ reason, facts }) => [reason, facts])).toEqual(
        lost.map(() => ["reader-lost", { cause }]),
      );
      expect(found.map(({ place }) => evidence.files[place?.file ?? -1]?.path)).toEqual(
        lost.map(({ name }) => name),
      );
    },
  );
});

describe("a lane", () => {
  test("that answers something else is a bug of the program", async () => {
    const open: OpenLane = ({ answered }) => ({
      post: () => setTimeout(answered, 0, "?"),
      stop: () => undefined,
    });
    await expect(run(base, poolOf(1, open))).rejects.toThrow("something else");
  });

  test("that meets a bug passes it on", async () => {
    const open: OpenLane = ({ answered }) => ({
      post: () => setTimeout(answered, 0, { kind: "bug", what: "TypeError: oops" }),
      stop: () => undefined,
    });
    await expect(run(base, poolOf(1, open))).rejects.toThrow("oops");
  });

  test("ends as soon as nothing more is to be read, and before anything is judged", async () => {
    const open = memoryLane(base);
    let isStopped = false;
    const stopping: OpenLane = (events) => ({
      ...open(events),
      stop: () => {
        isStopped = true;
      },
    });
    const pool = poolOf(1, stopping);
    const { verdict } = await run(base, pool);
    expect(isStopped).toBe(true);
    expect(verdict.word).toBe("verified");
  });

  test("gets one file at a time, and no more lanes are open than was said", async () => {
    let lanes = 0;
    let busy = 0;
    let most = 0;
    const open = memoryLane(base, () => 2);
    const counted: OpenLane = (events) => {
      lanes += 1;
      let mine = 0;
      const lane = open({
        ...events,
        answered: (answer) => {
          mine -= 1;
          busy -= 1;
          events.answered(answer);
        },
      });
      return {
        ...lane,
        post: (message) => {
          mine += 1;
          busy += 1;
          expect(mine).toBe(1);
          most = Math.max(most, busy);
          lane.post(message);
        },
      };
    };
    const pool = poolOf(3, counted);
    await run(base, pool);
    pool.close();
    expect([lanes, most]).toEqual([3, 3]);
  });

  test("is not asked for what only we can read", async () => {
    const open: OpenLane = () => {
      throw new Error("opened");
    };
    const { sources } = deliveryForLanes(base);
    const ours = sources.map((source): Source => ({ ...source, origin: undefined }));
    const { verdict } = await verify(
      { sources: ours, unreadable: [], ignored: [] },
      { scope: "all", require: "stations", digest: sha256, reader: poolOf(2, open).reader },
    );
    expect(verdict.word).toBe("verified");
  });
});

describe("a pool that is closed", () => {
  test("does not leave anybody waiting", async () => {
    const open: OpenLane = () => ({ post: () => undefined, stop: () => undefined });
    const pool = poolOf(1, open);
    const reading = run(base, pool);
    setTimeout(() => {
      pool.close();
    }, 20);
    await expect(reading).resolves.toMatchObject({ verdict: { word: "incomplete" } });
  });
});
