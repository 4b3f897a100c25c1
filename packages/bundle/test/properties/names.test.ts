import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatFileName,
  type NameFacts,
  parseFileName,
  type RegionCategory,
  writeZip,
} from "../../src/index.js";
import { type NameKind, patterns } from "../../src/names/patterns.js";

const kinds = Object.keys(patterns).filter((kind): kind is NameKind => kind in patterns);
const region = fc.stringMatching(/^[A-Z][a-zâúé' -]{0,12}[a-z]$/);
const facts: fc.Arbitrary<NameFacts> = fc.record({
  electionId: fc
    .tuple(
      fc.constantFrom("GR", "PS", "AB", "TK", "EP", "ER"),
      fc.integer({ min: 2020, max: 2035 }),
      fc.option(fc.stringMatching(/^[A-Z][A-Za-z]{2,12}$/)),
    )
    .map(([type, year, domain]) => `${type}${year}${domain === null ? "" : `_${domain}`}`),
  category: fc.constantFrom<RegionCategory>(
    "gemeente",
    "openbaar_lichaam",
    "kieskring",
    "provincie",
    "waterschap",
  ),
  region,
  timestamp: fc
    .date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2040-01-01T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 19)),
  software: fc.constantFrom("osv2020", "abacus"),
  station: fc.integer({ min: 1, max: 999 }),
  model: fc.constantFrom("Na31-2", "Na14-2", "P22-2_bijlage", "N_10_2"),
});

test("every name that is written is read back as the same kind, and follows the version that wrote it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      facts,
      fc.constantFrom("gr2026", "2027-draft"),
      (kind, given, scheme) => {
        const name = formatFileName(kind, given, scheme);
        fc.pre(name.kind === "ok");
        const read = parseFileName(name.value);
        expect([name, read?.kind]).toEqual([name, kind]);
        expect([name, read?.exact.includes(scheme)]).toEqual([name, true]);
        if (read?.timestamp !== undefined) expect(read.timestamp).toBe(given.timestamp);
      },
    ),
    { numRuns: 1000 },
  );
});

test("every name that is written may stand in a zip", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), facts, async (kind, given) => {
      const name = formatFileName(kind, given);
      fc.pre(name.kind === "ok");
      const file = { name: name.value, bytes: new Uint8Array(1) };
      expect((await writeZip([file], { modified: "2026-03-19T14:30:00" })).kind).toBe("ok");
    }),
  );
});

test("no text whatever makes the reader of names throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      parseFileName(name);
    }),
  );
});
