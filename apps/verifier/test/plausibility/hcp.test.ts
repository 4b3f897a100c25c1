import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { decimal, oneDecimal, ratio, rounded } from "../../src/plausibility/exact.js";
import { controlProtocol, type HcpStation } from "../../src/plausibility/hcp.js";
import { hcpFiles } from "../../src/plausibility/hcp-files.js";
import { municipalityIn } from "../../src/plausibility/municipality.js";
import { type Neighbourhoods, neighbourhoodsIn } from "../../src/plausibility/neighbourhoods.js";
import { tk2025 } from "../../src/plausibility/parameters.js";
import type { StationTable } from "../../src/plausibility/table.js";
import { type Extra, municipality, usualVotes, type Votes } from "../support/stations.js";

const size = usualVotes(0)
  .flat()
  .reduce((sum, one) => sum + one, 0);
const codes = { "toegelaten kiezers": size, "geen verklaring": 0 };

/** Twelve stations with the codes of the old model, and what is special about the first. */
function table(special: { readonly votes?: Votes } & Extra = {}, others: Extra = {}): StationTable {
  const all = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const own = usualVotes(index)
        .flat()
        .reduce((sum, one) => sum + one, 0);
      return [index, { ...others, codes: { ...codes, "toegelaten kiezers": own } }] as const;
    }),
  );
  return municipality({ ...all, 0: { codes, ...special } });
}

function first(of: StationTable, neighbourhoods?: Neighbourhoods): HcpStation {
  const outcome = controlProtocol(of, tk2025, neighbourhoods);
  if (outcome.kind !== "done") throw new Error(outcome.code);
  const [station] = outcome.stations;
  if (station === undefined) throw new Error("no station");
  return station;
}

describe("the checks of the control protocol", () => {
  test("find nothing at a usual station", () => {
    const usual = { noVotes: false, unexplained: 0, gap: 0, switched: [] };
    expect(first(table())).toMatchObject(usual);
    expect(first(table()).lists.some(({ deviant }) => deviant)).toBe(false);
  });

  test("H1: a station without votes", () => {
    const none = {
      votes: usualVotes(0).map(() => [0]),
      codes: { ...codes, "toegelaten kiezers": 0 },
    };
    expect(first(table(none))).toMatchObject({
      noVotes: true,
      blank: undefined,
      difference: undefined,
    });
  });

  test.each([
    [{ "toegelaten kiezers": size - 5, "geen verklaring": 2 }, 2, 3],
    [
      { "toegelaten kiezers": size - 5, "geen verklaring": 0, "te veel briefstembiljetten": 5 },
      0,
      0,
    ],
    // Codes for fewer ballots do not explain more ballots.
    [{ "toegelaten kiezers": size - 5, "geen verklaring": 0, "meegenomen stembiljetten": 5 }, 0, 5],
    [{ "toegelaten kiezers": size + 5, "geen verklaring": 1, "meegenomen stembiljetten": 3 }, 1, 1],
    [{ "toegelaten kiezers": size, "geen verklaring": 4 }, 4, 0],
  ])("H2 and H3: %j has %i unexplained and a gap of %i", (special, unexplained, gap) => {
    expect(first(table({ codes: special }))).toMatchObject({ unexplained, gap });
  });

  test("H6: an amount wins from a percentage", () => {
    const of = (difference: number): unknown =>
      first(table({ codes: { ...codes, "toegelaten kiezers": size + difference } })).difference;
    expect(of(15)).toMatchObject({ kind: "count", count: 15 });
    expect(of(8)).toMatchObject({ kind: "percentage" });
    expect(of(7)).toBeUndefined();
  });

  test("H7: 50 percentage points more than elsewhere", () => {
    const votes = usualVotes(0).map((row, list) => (list === 0 ? row.map((one) => one * 30) : row));
    const { lists } = first(table({ votes }));
    expect(lists.filter(({ deviant }) => deviant).map(({ list }) => list.listNumber)).toEqual([1]);
  });

  test("H8: every pair of too many and too few on one list", () => {
    const votes = usualVotes(0).map((row, list) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, ...rest] = row;
      return list === 4 ? [e, b, c, d, a, ...rest] : row;
    });
    const of = table({ votes });
    const pairs = first(of).switched.map(({ list, more, less }) => [
      list.listNumber,
      more.candidate.id,
      less.candidate.id,
    ]);
    expect(pairs).toEqual([[5, 5, 1]]);
    const named = table({ votes, name: "Stembureau Straat (postcode: 9999 AA)" });
    const rows = neighbourhoodsIn("zip_code;neighbourhood_code;ambiguous\n9999AA;WK1;1\n");
    // Its known fault: a small neighbourhood hides what the municipality would show.
    expect(first(named, rows).switched).toEqual([]);
    const street = table({ votes, name: "Stembureau Stationsweg (postcode: 9999 AA)" });
    expect(first(street, rows).switched).toHaveLength(1);
  });

  test("stop where the program stops: a code that it needs is not in the file", () => {
    const outcome = controlProtocol(table({ codes: { "toegelaten kiezers": size } }), tk2025);
    expect(outcome).toEqual({ kind: "stops", station: "9999::SB1", code: "geen verklaring" });
  });
});

describe("numbers", () => {
  test("are rounded to the even half, on the exact value", () => {
    expect([ratio(5, 2), ratio(7, 2), ratio(-5, 2), ratio(8, 3)].map(rounded)).toEqual([
      2n,
      4n,
      -2n,
      3n,
    ]);
    expect([ratio(9, 4), ratio(235, 100), ratio(-1, 3), ratio(0, 1)].map(oneDecimal)).toEqual([
      "2.2",
      "2.4",
      "-0.3",
      "0.0",
    ]);
  });

  test("of the parameters are exact, or a bug", () => {
    expect(decimal("3.0")).toEqual({ top: 30n, bottom: 10n });
    expect(() => decimal("3,0")).toThrow("3,0");
  });
});

describeWithData("the count of Dordrecht that was made up for the control protocol", () => {
  const path = join(
    dataFolder(),
    "fixtures/hcp/Fake_test_data_Telling_TK2023_gemeente_Dordrecht.eml.xml",
  );

  test("gives a.csv, b.csv and c.csv by its formulas", () => {
    const read = municipalityIn(readFileSync(path));
    if (read.kind !== "municipality") throw new Error(read.kind);
    const { identity, table: stations } = read.municipality;
    const outcome = controlProtocol(stations, tk2025);
    if (outcome.kind !== "done") throw new Error(outcome.code);
    const files = hcpFiles(identity, outcome.stations, tk2025);
    const lastOf = (name: keyof typeof files): string | undefined =>
      files[name].split("\r\n").at(-2);
    const who = "14;0505;Dordrecht;1;Binnenstad";
    expect(lastOf("a.csv")).toBe(`TK2023;A;${who};2;0;nee;geen verklaring: 2`);
    expect(lastOf("b.csv")).toBe(`TK2023;B;${who};;;;ja (28);;;nee;verschil`);
    // One station: there is no other to subtract, so that these are its own shares.
    expect(lastOf("c.csv")).toBe(`TK2023;C;${who};+35.0%;+45.0%;+12.5%;+7.5%`);
    expect(files["b.csv"]).toContain("\r\n\r\nEML datum/tijd;2023-08-28T13:53:27.193\r\n");
    expect(files["b.csv"].startsWith("Versie controleprotocol;TK2025\r\n")).toBe(true);
  });
});
