import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeZip, type ZipFile } from "../../src/index.js";
import { buildZip, type Entry } from "../zip/build.js";
import { readAll } from "../zip/read-all.js";

const modified = "2026-03-19T14:30:00";
const part = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_ -]{0,12}[A-Za-z0-9_]$/);
const name = fc
  .tuple(fc.array(part, { maxLength: 2 }), part)
  .map(([folders, last]) => [...folders, `${last}.x`].join("/"));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 40_000 }))
    .map(([value, length]) => new Uint8Array(length).fill(value)),
);
const files = fc.uniqueArray(fc.record({ name, bytes }), {
  minLength: 1,
  maxLength: 6,
  selector: (file) => file.name.toLowerCase(),
});

async function written(given: readonly ZipFile[]): Promise<Uint8Array> {
  const zip = await writeZip(given, { modified, folders: true });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

describe("what is written is read", () => {
  test("for any set of files: the same names, bytes and order", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { issues, files: read } = await readAll(await written(given), true);
        expect(issues).toEqual([]);
        expect([...read]).toEqual(given.map((file) => [`zip/${file.name}`, file.bytes]));
      }),
    );
  });

  test("and twice the same bytes come out", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        expect(await written(given)).toEqual(await written(given));
      }),
      { numRuns: 30 },
    );
  });
});

/** Names and contents, as one value that can be compared. */
const seen = (read: ReadonlyMap<string, Uint8Array>): string =>
  JSON.stringify([...read].map(([at, content]) => [at, Buffer.from(content).toString("hex")]));

async function judgeChange(zip: Uint8Array, changed: Uint8Array): Promise<"refused" | "the same"> {
  const before = await readAll(zip);
  const after = await readAll(changed);
  if (after.issues.length > 0) return "refused";
  // Accepted, then nothing that anyone would read from it may have changed.
  expect(seen(after.files)).toBe(seen(before.files));
  return "the same";
}

describe("one changed byte is refused, or changes nothing that is read", () => {
  const inner = buildZip([
    { name: "Telling.eml.xml" },
    { name: "Telling.eml.xml.signature", stored: true },
  ]);
  const entries: readonly Entry[] = [
    { name: "Telling.zip", content: inner, stored: true },
    { name: "Model_Na31-2.pdf", descriptor: "signed" },
    { name: "Fryslân.csv", descriptor: "bare" },
  ];
  const zip = buildZip(entries);

  test("every bit of a zip of every form, one after the other", async () => {
    const outcomes = { refused: 0, "the same": 0 };
    for (let at = 0; at < zip.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Uint8Array.from(zip);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        outcomes[await judgeChange(zip, changed)] += 1;
      }
    }
    expect(outcomes.refused + outcomes["the same"]).toBe(zip.length * 8);
    // What may change unseen: times that agree nowhere (refused), attributes, the version of the maker.
    expect(outcomes.refused).toBeGreaterThan(outcomes["the same"] * 10);
  }, 120_000);

  test("any other value of a byte", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length - 1),
        fc.integer({ min: 0, max: 255 }),
        async (at, value) => {
          const changed = Uint8Array.from(zip);
          changed[at] = value;
          await judgeChange(zip, changed);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("any bytes put in or taken out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length),
        fc.uint8Array({ maxLength: 20 }),
        fc.nat(20),
        async (at, more, fewer) => {
          const changed = Uint8Array.from([...zip.slice(0, at), ...more, ...zip.slice(at + fewer)]);
          await judgeChange(zip, changed);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("any bytes at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect((await readAll(noise)).files.size).toBe(0);
      }),
    );
  });
});
