import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Work } from "../../src/evidence/reader.js";
import { deliveryOf } from "../../src/node/delivery.js";
import { sha256 } from "../../src/node/file-source.js";
import { openThread, reading } from "../../src/node/threads.js";
import { jsonReport } from "../../src/report/json.js";
import { verify } from "../../src/verification.js";
import { poolOf } from "../support/lanes.js";
import { runFrom } from "../support/memory.js";
import { base } from "../support/vectors.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-threads-"));
for (const { name, bytes } of base) writeFileSync(join(folder, name), bytes);
const program = pathToFileURL(join(import.meta.dirname, "..", "..", "dist", "cli.js"));
const options = { scope: "all", require: "stations", digest: sha256 } as const;

/** A program that does something else when it is told to read. */
function otherProgram(name: string, text: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { parentPort } from "node:worker_threads";\n${text}`);
  return pathToFileURL(path);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a delivery read in threads", () => {
  test.each([1, 4])("gives the same report with %i of them as without", async (threads) => {
    const delivery = deliveryOf([folder]);
    const pool = poolOf(threads, openThread(program));
    const read = await verify(delivery, { ...options, reader: pool.reader });
    pool.close();
    const here = await verify(delivery, options);
    expect(jsonReport(runFrom(read))).toBe(jsonReport(runFrom(here)));
    expect(read.verdict.word).toBe("verified");
  });

  test("tells a file that is gone as if it had been read here", async () => {
    const delivery = deliveryOf([folder]);
    const sources = delivery.sources.map((source) =>
      source.path.includes("Resultaat")
        ? { ...source, origin: { ...(source.origin as object), path: join(folder, "gone") } }
        : source,
    );
    const pool = poolOf(2, openThread(program));
    const { judged } = await verify({ ...delivery, sources }, { ...options, reader: pool.reader });
    pool.close();
    const opened = judged.find(({ entry }) => entry.id === "V00.01");
    expect(opened?.outcome.findings).toMatchObject([
      { reason: "unreadable", facts: { cause: "ENOENT" } },
    ]);
  });
});

describe("a thread", () => {
  test.each([
    ["DIED", "parentPort.on('message', () => process.exit(3));"],
    ["DIED", "parentPort.on('message', () => { throw new Error('at once'); });"],
    ["HUNG", "parentPort.on('message', () => { for (;;); });"],
  ])("that ends without an answer is an error: %s, %s", async (cause, text) => {
    const other = openThread(otherProgram(`${cause}-${text.length}`, text));
    const pool = poolOf(2, other, cause === "HUNG" ? 300 : 60_000);
    const delivery = deliveryOf(base.map(({ name }) => join(folder, name)));
    const { judged, verdict } = await verify(delivery, { ...options, reader: pool.reader });
    pool.close();
    expect(verdict.word).toBe("incomplete");
    const opened = judged.find(({ entry }) => entry.id === "V00.01");
    expect(opened?.status).toBe("error");
    expect(new Set(opened?.outcome.findings.map(({ facts }) => facts?.["cause"]))).toEqual(
      new Set([cause]),
    );
  });
});

describe("threads", () => {
  const large = { files: 2, bytes: 1e9 };
  const widthOf = (work: Work, of: URL | undefined, threads: number): number => {
    const { reader, close } = reading(of, threads);
    const { width } = reader(work);
    close();
    return width;
  };

  test("are not started for a delivery that is read before they would be there", () => {
    expect(widthOf({ files: 20, bytes: 1e6 }, program, 4)).toBe(1);
  });

  test("are not started without a program to start, or for one file, or with one core", () => {
    expect(widthOf(large, undefined, 4)).toBe(1);
    expect(widthOf({ files: 1, bytes: 1e9 }, program, 4)).toBe(1);
    expect(widthOf(large, program, 1)).toBe(1);
    expect(widthOf(large, program, 4)).toBeGreaterThan(2);
  });
});
