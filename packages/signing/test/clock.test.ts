import { describe, expect, test } from "vitest";
import { judgeClock } from "../src/clock.js";

const context = {
  now: "2027-03-17T20:00:00Z",
  builtAt: "2026-11-22T00:00:00Z",
  lastEvent: "2027-03-17T19:59:59Z",
  nominationDay: "2027-02-01",
  electionDate: "2027-03-17",
};
const codes = (change: Partial<typeof context>) =>
  judgeClock({ ...context, ...change }).map(({ code, severity }) => `${severity} ${code}`);

describe("the clock of an air-gapped computer", () => {
  test("within the election is fine", () => {
    expect(codes({})).toEqual([]);
    expect(judgeClock({ ...context, lastEvent: null })).toEqual([]);
    expect(codes({ now: "2027-06-16T22:00:00Z" })).toEqual([]);
  });

  test.each([
    [
      "years behind",
      "2004-01-01T00:00:00Z",
      [
        "warning SIG-CLOCK-BEFORE-BUILD",
        "warning SIG-CLOCK-BACKWARDS",
        "warning SIG-CLOCK-OUTSIDE",
      ],
    ],
    ["years ahead", "2041-01-01T00:00:00Z", ["warning SIG-CLOCK-OUTSIDE"]],
    [
      "before nomination day",
      "2027-01-31T23:59:59Z",
      ["warning SIG-CLOCK-BACKWARDS", "warning SIG-CLOCK-OUTSIDE"],
    ],
    ["a second before the last event", "2027-03-17T19:59:58Z", ["warning SIG-CLOCK-BACKWARDS"]],
    ["three months after polling day", "2027-06-16T22:00:01Z", ["warning SIG-CLOCK-OUTSIDE"]],
  ])("%s warns, and never refuses", (_, now, wanted) => {
    expect(codes({ now })).toEqual(wanted);
  });
});
