import { generateElection } from "@telwerk/testkit";
import { describe, expect, test } from "vitest";
import type { CheckId } from "../../src/catalogue/entry.js";
import { catalogue, entryOf } from "../../src/catalogue.js";
import { withSwappedDigits } from "../../src/plausibility/list-screenings.js";
import { neighbourhoodsIn } from "../../src/plausibility/neighbourhoods.js";
import { tk2025 } from "../../src/plausibility/parameters.js";
import { screeningsOf } from "../../src/plausibility/screenings.js";
import type { Signal } from "../../src/plausibility/signal.js";
import type { StationTable } from "../../src/plausibility/table.js";
import { verifyFiles } from "../support/memory.js";
import { municipality, usualVotes, type Votes } from "../support/stations.js";

function signals(table: StationTable, id: CheckId): readonly Signal[] {
  return screeningsOf(table).find((one) => one.id === id)?.signals ?? [];
}

function swapped(votes: Votes, one: number, other: number): Votes {
  return votes.map(
    (row, index) => votes[index === one ? other : index === other ? one : -1] ?? row,
  );
}

/** Station 4 with the votes of the first and the fifth list in each other's place. */
const listsSwapped = municipality({ 3: { votes: swapped(usualVotes(3), 3, 4) } });

/** The first candidate of list 5 has the votes of the fifth, and the other way round. */
function candidatesSwapped(): Votes {
  return usualVotes(3).map((row, list) => {
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, ...others] = row;
    return list === 4 ? [fifth, second, third, fourth, first, ...others] : row;
  });
}

describe("a usual municipality", () => {
  test("gives no signal, and says how many chance alone would give", () => {
    for (const { id, signals: found, examined, byChance = 0 } of screeningsOf(municipality())) {
      expect([id, found]).toEqual([id, []]);
      expect(examined).toBeGreaterThan(0);
      expect(byChance).toBeLessThan(0.1);
      expect(byChance).toBeGreaterThanOrEqual(0);
    }
  });

  test("that is small says nothing about shares", () => {
    const table = municipality();
    const small = { ...table, stations: table.stations.slice(0, 4) };
    expect(screeningsOf(small).find(({ id }) => id === "V11.03")?.examined).toBe(0);
  });
});

describe("blank and invalid votes (V11.01)", () => {
  test("are told from exactly 3% on", () => {
    const size = usualVotes(0)
      .flat()
      .reduce((sum, one) => sum + one, 0);
    const blank = Math.ceil((size * 3) / 97);
    const found = signals(municipality({ 0: { blank } }), "V11.01");
    expect(found.map(({ reason }) => reason)).toEqual(["blank"]);
    expect(signals(municipality({ 0: { blank: blank - 1 } }), "V11.01")).toEqual([]);
    const [invalid] = signals(municipality({ 0: { invalid: 40 } }), "V11.01");
    expect(invalid).toMatchObject({
      reason: "invalid",
      found: 40,
      path: "RejectedVotes[ongeldig]",
    });
  });
});

describe("ballots and voters (V11.02)", () => {
  const size = usualVotes(0)
    .flat()
    .reduce((sum, one) => sum + one, 0);
  test.each([
    [0, 0],
    [7, 0],
    [8, 1],
    [15, 1],
  ])("%i apart gives %i signals", (difference, count) => {
    const codes = { "toegelaten kiezers": size + difference };
    expect(signals(municipality({ 0: { codes } }), "V11.02")).toHaveLength(count);
  });

  test("a number that is not reported is no difference", () => {
    expect(signals(municipality({ 0: { codes: {} } }), "V11.02")).toEqual([]);
  });
});

describe("lists", () => {
  test("with a striking share are told with how far they are off (V11.03)", () => {
    const found = signals(listsSwapped, "V11.03");
    expect(found.map(({ path, reason }) => [path, reason])).toEqual([
      ["list 4", "share"],
      ["list 5", "share"],
    ]);
    expect(Number(found[0]?.facts["deviations"])).toBeGreaterThan(4);
    expect(Number(found[1]?.facts["deviations"])).toBeLessThan(-4);
  });

  test("that fit in each other's place look swapped (V11.05)", () => {
    expect(signals(listsSwapped, "V11.05")).toMatchObject([
      { reason: "lists", path: "list 4", facts: { list: 4, other: 5 } },
    ]);
  });

  test("are usual where another station of the same place has them too", () => {
    const votes = swapped(usualVotes(3), 3, 4);
    const table = municipality({
      3: { votes, name: "Stembureau Dorp (postcode: 9999 AA)" },
      4: { votes: swapped(usualVotes(4), 3, 4), name: "Stembureau Dorp (postcode: 9999 AB)" },
    });
    expect(signals(table, "V11.03")).toEqual([]);
    expect(signals(table, "V11.05")).toEqual([]);
  });

  test("with two digits swapped are told with the number that would fit (V11.07)", () => {
    const votes = usualVotes(3);
    const table = municipality({ 3: { votes: votes.map((row, i) => (i === 0 ? [29] : row)) } });
    expect(votes[0]?.reduce((sum, one) => sum + one, 0)).toBe(92);
    expect(signals(table, "V11.07")).toMatchObject([
      { reason: "digits", path: "list 1", found: 29, expected: 92 },
    ]);
  });

  test("have every number with swapped digits tried", () => {
    expect(withSwappedDigits(123)).toEqual([213, 321, 132]);
    expect(withSwappedDigits(77)).toEqual([]);
    expect(withSwappedDigits(60)).toEqual([6]);
  });
});

describe("candidates (V11.04)", () => {
  test("whose votes fit in each other's place look switched", () => {
    const found = signals(municipality({ 3: { votes: candidatesSwapped() } }), "V11.04");
    expect(found).toMatchObject([
      { path: "list 5/candidate 5", facts: { list: 5, more: "5", less: "1" } },
    ]);
  });

  test("are usual where another station of the same place votes so too", () => {
    const table = municipality({
      3: { votes: candidatesSwapped(), name: "Stembureau Dorp (postcode: 9999 AA)" },
      4: { votes: candidatesSwapped(), name: "Stembureau Dorp, dinsdag (postcode: 9999 AA)" },
    });
    expect(signals(table, "V11.04")).toEqual([]);
  });

  test("are looked at in a small neighbourhood too: against the municipality", () => {
    const table = municipality({
      3: { votes: candidatesSwapped(), name: "Stembureau Straat (postcode: 9999 AA)" },
    });
    const neighbourhoods = neighbourhoodsIn(
      "zip_code,neighbourhood_code,ambiguous\n9999AA,WK1,false\n",
    );
    const screening = screeningsOf(table, tk2025, neighbourhoods).find(({ id }) => id === "V11.04");
    expect(screening?.signals).toHaveLength(1);
  });
});

describe("stations with the same votes (V11.06)", () => {
  test("look like copies, and the other one is named", () => {
    const table = municipality({ 7: { votes: usualVotes(2) } });
    expect(signals(table, "V11.06")).toMatchObject([
      { station: { id: "9999::SB8" }, facts: { other: "9999::SB3" } },
    ]);
  });
});

describe("the catalogue", () => {
  test("has only warnings and notes for plausibility, each with its chance where there is one", () => {
    for (const { id, severity, findings } of catalogue.filter((one) => one.id.startsWith("V11"))) {
      expect([id, severity]).toEqual([id, "advisory"]);
      for (const { kind } of Object.values(findings)) expect(["warn", "note"]).toContain(kind);
    }
    const reasons = [listsSwapped, municipality({ 0: { blank: 90, invalid: 90 } })]
      .flatMap((table) => screeningsOf(table))
      .flatMap(({ id, signals: found }) => found.map(({ reason }) => [id, reason] as const));
    for (const [id, reason] of reasons) expect(entryOf(id).findings).toHaveProperty(reason);
  });
});

describe("plausibility in a verification", () => {
  test("warns, names the place and the chance, and changes no verdict", async () => {
    const { files } = generateElection({
      seed: "plausible-1",
      type: "TK",
      electionDate: "2099-03-18",
      nominationDate: "2099-02-02",
      preferenceThreshold: 25,
      seats: 7,
      districts: 1,
      municipalities: 1,
      stations: 8,
      electorsPerStation: 900,
      lists: [
        { name: "Eerste Lijst", kind: "set", candidates: 5, weight: 200 },
        { name: "Tweede Lijst", kind: "set", candidates: 4, weight: 150 },
      ],
    });
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const changed = files.map((file) => {
      const units = text(file.bytes).match(/<ReportingUnitVotes>.*?<\/ReportingUnitVotes>/gs) ?? [];
      const [first = "", second = ""] = units;
      if (!text(file.bytes).includes('Id="510b"') || second === "") return file;
      const head = /^.*?<\/ReportingUnitIdentifier>/s;
      const copy = (head.exec(second)?.[0] ?? "") + first.replace(head, "");
      return { ...file, bytes: new TextEncoder().encode(text(file.bytes).replace(second, copy)) };
    });
    const { judged, verdict } = await verifyFiles(changed);
    const check = judged.find(({ entry }) => entry.id === "V11.06");
    expect(check?.status).toBe("warn");
    expect(check?.outcome.findings.map(({ reason }) => reason)).toEqual(["copy", "chance"]);
    expect(check?.outcome.findings[0]?.place?.path).toMatch(/ReportingUnitVotes\[\d{4}::SB2\]$/);
    // The sums no longer hold, and that is what refutes.
    expect(verdict.reasons.some(({ judged: one }) => one.entry.id.startsWith("V11"))).toBe(false);
  });
});
