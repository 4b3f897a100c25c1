import { describe, expect, test } from "vitest";
import {
  type HandedIn,
  judgeStationIds,
  judgeStationNames,
  type ScheduleRow,
  scheduleOf,
  scheduleSignals,
  stationListDay,
} from "../../src/index.js";

function rows(election = "GR2026_Juinen", day = "2026-03-18"): readonly ScheduleRow[] {
  const schedule = scheduleOf(election, day);
  if (schedule.kind === "err") throw new Error("no schedule");
  return schedule.value;
}

describe("S0-22: the timetable as data, computed from polling day; golden for GR2026", () => {
  // Requirement, bodies, direction, surface, not before, deadline.
  test.each([
    ["S0-8", "CSB", "down", "uitwisseling", "2026-01-05", undefined],
    ["S0-9", "CSB", "up", "uitwisseling", "2026-02-06", undefined],
    ["S0-10", "CSB", "up", "uitwisseling", "2026-02-06", undefined],
    ["S0-11", "GSB CSB", "down", "uitwisseling", "2026-02-25", undefined],
    ["S0-12", "GSB", "up", "uitwisseling", undefined, "2026-03-16"],
    ["S0-13", "GSB", "up", "uitwisseling", undefined, "2026-03-16"],
    ["S0-14", "GSB", "up", "uitwisseling", undefined, "2026-03-16"],
    ["S0-15", "GSB", "down", "teluitslagen", "2026-03-17", undefined],
    ["S0-16", "GSB", "down", "teluitslagen", "2026-03-17", undefined],
    ["S0-17", "GSB CSB", "none", undefined, "2026-03-18", "2026-03-18"],
    ["S0-18", "GSB", "up", "teluitslagen", "2026-03-18", "2026-03-19"],
    ["S0-19", "GSB", "up", "teluitslagen", undefined, undefined],
    ["S0-20", "CSB", "down", "teluitslagen", undefined, undefined],
    ["S0-21", "CSB", "up", "teluitslagen", undefined, "2026-03-26"],
    ["S0-51", "CSB", "down", "uitwisseling", undefined, undefined],
    ["S0-52", "CSB", "down", "teluitslagen", undefined, undefined],
  ])("%s: %s, %s, %s", (id, bodies, direction, surface, notBefore, deadline) => {
    const row = rows().find((candidate) => candidate.id === id);
    expect(row?.bodies.join(" ")).toBe(bodies);
    expect(row).toMatchObject({ direction, surface, notBefore, deadline });
  });

  test("and there are no other rows", () => {
    expect(rows()).toHaveLength(16);
  });

  test("what has no day of its own has an event", () => {
    for (const { id, notBefore, deadline, trigger } of rows()) {
      expect([id, (notBefore ?? deadline ?? trigger) !== undefined]).toEqual([id, true]);
    }
  });

  test("TK2021 and TK2023: the Kiesraad establishes the result on day nine", () => {
    const deadline = (election: string, day: string): string | undefined =>
      rows(election, day).find(({ id }) => id === "S0-21")?.deadline;
    expect(deadline("TK2021", "2021-03-17")).toBe("2021-03-26");
    expect(deadline("TK2023", "2023-11-22")).toBe("2023-12-01");
  });

  test.each(["2026-02-30", "18 maart", "", "2026-3-18"])("%j is no polling day", (day) => {
    expect(scheduleOf("GR2026_Juinen", day)).toMatchObject({
      kind: "err",
      error: [{ code: "BUN-SCHEDULE-DATE" }],
    });
  });
});

describe("S0-22: a missed deadline is a signal, never a block", () => {
  const key = (day: string): HandedIn => ({ body: "GSB", kind: "public-key", day });
  const signals = (
    handedIn: readonly HandedIn[],
    today: string,
    requirement: string,
  ): readonly string[] =>
    scheduleSignals(rows(), handedIn, today)
      .filter(({ facts }) => facts["requirement"] === requirement)
      .map(({ code, severity }) => `${severity}: ${code}`);

  test("on the last day nothing is late yet; the day after it is", () => {
    expect(signals([], "2026-03-16", "S0-12")).toEqual([]);
    expect(signals([], "2026-03-17", "S0-12")).toEqual(["warning: BUN-SCHEDULE-MISSING"]);
  });

  test("what came late stays late; a second file changes nothing", () => {
    expect(signals([key("2026-03-17")], "2026-03-18", "S0-12")).toEqual([
      "warning: BUN-SCHEDULE-LATE",
    ]);
    expect(signals([key("2026-03-16"), key("2026-03-18")], "2026-03-19", "S0-12")).toEqual([]);
  });

  test("a count before polling day is early", () => {
    const count: HandedIn = { body: "GSB", kind: "municipal-package", day: "2026-03-17" };
    expect(signals([count], "2026-03-18", "S0-18")).toEqual(["warning: BUN-SCHEDULE-EARLY"]);
  });

  test("what comes with an event has no deadline", () => {
    expect(signals([], "2026-12-31", "S0-19")).toEqual([]);
  });

  test("the CSB owes two things on day eight", () => {
    expect(signals([], "2026-03-27", "S0-21")).toHaveLength(2);
  });

  test("a day that is none is an error, not silence", () => {
    expect(scheduleSignals(rows(), [], "morgen").map(({ code }) => code)).toEqual([
      "BUN-SCHEDULE-DATE",
    ]);
  });
});

describe("S0-25: no polling station stands in the list twice", () => {
  test.each([
    [["1", "2", "3"], []],
    [["1", "2", "1"], [["1", "1"]]],
    [
      ["SB7", "SB007", "7"],
      [
        ["SB007", "SB7"],
        ["7", "SB7"],
      ],
    ],
    [["Stadhuis", " stadhuis "], [[" stadhuis ", "Stadhuis"]]],
    [["10", "1", "100"], []],
    [[], []],
  ])("%j", (ids, twice) => {
    expect(judgeStationIds(ids).map(({ path, facts }) => [path, facts["other"]])).toEqual(twice);
    for (const { code, severity } of judgeStationIds(ids)) {
      expect([code, severity]).toEqual(["BUN-SLOT-STATION-TWICE", "warning"]);
    }
  });
});

describe("S0-25: the list of polling stations is the one given to the voters", () => {
  test.each([
    ["2026-03-18", "2026-03-13"], // a Wednesday
    ["2024-06-06", "2024-05-31"], // a Thursday
    ["2026-03-20", "2026-03-13"], // a Friday: the one before
    ["2026-03-21", "2026-03-20"], // a Saturday
    ["geen dag", undefined],
  ])("%s: on %s", (day, friday) => {
    expect(stationListDay(day)).toBe(friday);
  });

  test("names of stations that do not exist are pointed out", () => {
    const names = [
      "Stadhuis",
      "Reserve 2",
      "Fictief stembureau",
      "TEST",
      "Testament",
      "De Proefbank",
      "Sporthal Protest",
      "Reservestembureau",
    ];
    expect(judgeStationNames(names).map(({ code, path }) => [code, path])).toEqual(
      ["Reserve 2", "Fictief stembureau", "TEST", "Reservestembureau"].map((name) => [
        "BUN-SLOT-STATION-NAME",
        name,
      ]),
    );
  });
});
