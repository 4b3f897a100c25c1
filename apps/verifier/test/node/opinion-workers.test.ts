// Workers for second opinions: how many are started, and what becomes of questions when they die.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/node/main.js";
import { OpinionWorkers } from "../../src/node/opinion-workers.js";
import { verifyFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-opinion-workers-"));
const started: OpinionWorkers[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.end()));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A program that does something else when it is asked for an opinion. */
function otherProgram(name: string, text: string): URL {
  const path = join(folder, `${name}.mjs`);
  const head = `import { parentPort, threadId } from "node:worker_threads";\n`;
  writeFileSync(path, head + text);
  return pathToFileURL(path);
}

function workersOf(program: URL, cores = availableParallelism(), patience = 1e9): OpinionWorkers {
  const workers = new OpinionWorkers(program, undefined, { cores, patience: () => patience });
  started.push(workers);
  return workers;
}

/** Asks about so many bytes; the answer, or why there is none. */
async function ask(workers: OpinionWorkers, bytes: number): Promise<string> {
  const question = { bytes: new Uint8Array(bytes), reading: true, schema: false };
  const given = workers.ask(question).then(
    ({ reading }) => (reading?.kind === "unreadable" ? reading.reason : String(reading?.kind)),
    (cause: unknown) => `rejected: ${String(cause)}`,
  );
  return await given;
}

/** What is settled by now, without anything that another thread says. */
const atOnce = (given: Promise<string>): Promise<string> =>
  Promise.race([given, new Promise<string>((done) => setImmediate(done, "still waiting"))]);

/** Each worker answers with its own number; no two threads ever have the same. */
const numbered = otherProgram(
  "numbered",
  `const mine = { reading: { kind: "unreadable", reason: String(threadId) } };
   parentPort.on("message", ({ number }) => parentPort.postMessage({ number, opinion: mine }));`,
);
const silent = otherProgram("silent", `parentPort.on("message", () => {});`);
const atLoad = otherProgram("at-load", `throw new Error("not today");`);
const throwing = otherProgram(
  "throwing",
  `parentPort.on("message", () => { throw new Error("not today"); });`,
);
const leaving = otherProgram("leaving", `parentPort.on("message", () => process.exit(3));`);
/** Agrees with everything, for as many questions. */
const agreeing = (times: number): URL =>
  otherProgram(
    `agreeing-${times}`,
    `const reading = { kind: "read", examined: 1, count: 0, differences: [] };
     const opinion = { reading, schema: { kind: "fits", schema: { set: "own" } } };
     let left = ${times};
     parentPort.on("message", ({ number }) => {
       if (left === 0) process.exit(3);
       left -= 1;
       parentPort.postMessage({ number, opinion });
     });`,
  );

const deaths = [
  ["throws when it is loaded", atLoad, "rejected: Error: not today"],
  ["throws when it is asked", throwing, "rejected: Error: not today"],
  ["leaves when it is asked", leaving, "rejected: Error: the worker has ended"],
] as const;

describe("a worker that dies", () => {
  test.each(deaths)("and %s refuses everything it was asked", async (_, program, refusal) => {
    const workers = workersOf(program, 1);
    const asked = [ask(workers, 10), ask(workers, 20), ask(workers, 30)];
    expect(await Promise.all(asked)).toEqual([refusal, refusal, refusal]);
  });

  test.each(deaths)(
    "and %s refuses at once what it is asked later",
    async (_, program, refusal) => {
      const workers = workersOf(program, 1);
      await ask(workers, 10);
      expect(await atOnce(ask(workers, 10))).toBe(refusal);
      expect(await atOnce(ask(workers, 10))).toBe(refusal);
    },
  );

  test("takes back none of the answers it gave", async () => {
    const workers = workersOf(agreeing(1), 1);
    const asked = [ask(workers, 10), ask(workers, 10), ask(workers, 10)];
    const ended = "rejected: Error: the worker has ended";
    expect(await Promise.all(asked)).toEqual(["read", ended, ended]);
    expect(await atOnce(ask(workers, 10))).toBe(ended);
  });
});

describe("a worker that hangs", () => {
  const patience = 1000;
  const hung = "rejected: Error: the worker gives no answer";
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is waited for as long as there is patience, and refuses then and later", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const workers = workersOf(silent, 1, patience);
    const asked = ask(workers, 10);
    vi.advanceTimersByTime(patience - 1);
    expect(await atOnce(asked)).toBe("still waiting");
    vi.advanceTimersByTime(1);
    expect(await asked).toBe(hung);
    expect(await atOnce(ask(workers, 10))).toBe(hung);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is waited for no longer because more is asked", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const workers = workersOf(silent, 1, patience);
    const first = ask(workers, 10);
    vi.advanceTimersByTime(patience - 1);
    const second = ask(workers, 10);
    vi.advanceTimersByTime(1);
    expect(await Promise.all([first, second])).toEqual([hung, hung]);
  });

  test("after an answer is waited for anew", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const once = otherProgram(
      "once",
      `const opinion = { reading: { kind: "refused" } };
       parentPort.once("message", ({ number }) => parentPort.postMessage({ number, opinion }));
       parentPort.on("message", () => {});`,
    );
    const workers = workersOf(once, 1, patience);
    const [first, second] = [ask(workers, 10), ask(workers, 10)];
    vi.advanceTimersByTime(patience - 1);
    expect(await first).toBe("refused");
    vi.advanceTimersByTime(patience - 1);
    expect(await atOnce(second)).toBe("still waiting");
    vi.advanceTimersByTime(1);
    expect(await second).toBe(hung);
  });

  test("is given two minutes by default, and two seconds for a megabyte", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const workers = new OpinionWorkers(silent);
    started.push(workers);
    const asked = ask(workers, 1_000_000);
    vi.advanceTimersByTime(121_999);
    expect(await atOnce(asked)).toBe("still waiting");
    vi.advanceTimersByTime(1);
    expect(await asked).toBe(hung);
  });

  test("is not waited for when everything was answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const workers = workersOf(numbered, 1, patience);
    const first = await ask(workers, 10);
    expect(vi.getTimerCount()).toBe(0);
    expect(await ask(workers, 10)).toBe(first);
  });
});

describe("a worker that has no opinion", () => {
  test("refuses that question, and answers the next", async () => {
    const program = otherProgram(
      "failing",
      `parentPort.on("message", ({ number }) => {
         const opinion = { reading: { kind: "refused" } };
         parentPort.postMessage(number === 1 ? { number, failure: "full" } : { number, opinion });
       });`,
    );
    const workers = workersOf(program, 1);
    const asked = [ask(workers, 10), ask(workers, 10)];
    expect(await Promise.all(asked)).toEqual(["rejected: Error: full", "refused"]);
  });
});

describe("a verification whose worker dies", () => {
  test.each(deaths)("and %s is incomplete, and says why", async (_, program, refusal) => {
    const { verdict, judged, evidence } = await verifyFiles(base, { opinions: workersOf(program) });
    expect(verdict).toMatchObject({ word: "incomplete" });
    const found = judged.flatMap(({ entry, outcome }) =>
      outcome.findings.map(({ reason, facts }) => [entry.id, reason, facts?.["why"]]),
    );
    const why = refusal.replace("rejected: Error: ", "");
    expect(found).toContainEqual(["V03.04", "failed", why]);
    expect(found).toContainEqual(["V03.05", "failed", why]);
    expect(evidence.files.every(({ readings }) => readings === 1)).toBe(true);
  });

  test("without an answer is incomplete too", async () => {
    const opinions = workersOf(silent, 1, 1);
    const { verdict } = await verifyFiles(base, { opinions });
    expect(verdict).toMatchObject({ word: "incomplete" });
  });

  test.each([
    [100, "verified"],
    [1, "incomplete"],
  ])("after %i good opinions is %s", async (times, word) => {
    const { verdict } = await verifyFiles(base, { opinions: workersOf(agreeing(times)) });
    expect(verdict.word).toBe(word);
  });

  test.each(deaths)("and %s is exit code 2", async (_, program) => {
    for (const { name, bytes } of base) writeFileSync(join(folder, name), bytes);
    const paths = base.map(({ name }) => join(folder, name));
    const said: string[] = [];
    const out = (text: string): unknown => said.push(text);
    expect(await main(["verify", ...paths], { out, err: out, program })).toBe(2);
    expect(said.join("")).toContain("V03.05");
  });
});

describe("another worker", () => {
  test("is not started while less than 8 MB waits for the first", async () => {
    const workers = workersOf(numbered, 4);
    const asked = [ask(workers, 7_999_999), ask(workers, 10)];
    expect(new Set(await Promise.all(asked))).toHaveProperty("size", 1);
  });

  test("is started when 8 MB waits for the first", async () => {
    const workers = workersOf(numbered, 4);
    const asked = [ask(workers, 4_000_000), ask(workers, 4_000_000), ask(workers, 10)];
    const [first, second, third] = await Promise.all(asked);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test("is not started for what was answered already", async () => {
    const workers = workersOf(numbered, 4);
    const first = await ask(workers, 9_000_000);
    expect(await ask(workers, 9_000_000)).toBe(first);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [64, 3],
  ])("is never one too many: with %i cores there are %i", async (cores, most) => {
    const workers = workersOf(numbered, cores);
    const asked = Array.from({ length: 5 }, () => ask(workers, 9_000_000));
    expect(new Set(await Promise.all(asked))).toHaveProperty("size", most);
  });

  test("is asked when it has less to do than the others", async () => {
    const workers = workersOf(numbered, 2);
    const asked = [10_000_000, 8_000_000, 3_000_000, 10].map((size) => ask(workers, size));
    const [first, second, third, fourth] = await Promise.all(asked);
    expect(second).not.toBe(first);
    expect([third, fourth]).toEqual([second, first]);
  });
});

describe("workers that may go", () => {
  test("refuse what they had not answered, and others answer what is asked later", async () => {
    const workers = workersOf(silent);
    const asked = ask(workers, 10);
    workers.rest();
    expect(await asked).toBe("rejected: Error: the worker has ended");

    const others = workersOf(numbered);
    const first = await ask(others, 10);
    others.rest();
    const second = await ask(others, 10);
    expect(second).toMatch(/^\d+$/);
    expect(second).not.toBe(first);
  });

  test("refuse at the end what they had not answered, before the end is there", async () => {
    const workers = workersOf(silent);
    const asked = ask(workers, 10);
    await workers.end();
    expect(await atOnce(asked)).toBe("rejected: Error: the worker has ended");
  });

  test("are not started again after the end: the program could not stop then", async () => {
    const workers = workersOf(numbered);
    await ask(workers, 10);
    await workers.end();
    expect(await atOnce(ask(workers, 10))).toBe("rejected: Error: the workers have ended");
  });
});
