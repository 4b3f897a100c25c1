import { describe, expect, test } from "vitest";
import { instantOf, isDay, isInstant, validUntil } from "../src/instant.js";

describe("days and moments", () => {
  test.each(["2027-03-17", "2028-02-29", "2000-02-29", "2027-12-31"])("%s is a day", (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    "2027-02-29",
    "2100-02-29",
    "2027-13-01",
    "2027-00-10",
    "2027-04-31",
    "2027-04-00",
    "2027-4-01",
    "17-03-2027",
    "",
    "2027-03-17T00:00:00Z",
  ])("%s is no day", (text) => {
    expect(isDay(text)).toBe(false);
  });
  test.each(["2027-03-17T00:00:00Z", "2027-03-17T23:59:59Z"])("%s is a moment", (text) => {
    expect(isInstant(text)).toBe(true);
  });
  test.each([
    "2027-03-17T24:00:00Z",
    "2027-03-17T23:60:00Z",
    "2027-03-17T23:59:60Z",
    "2027-02-30T00:00:00Z",
    "2027-03-17T00:00:00+01:00",
    "2027-03-17T00:00:00.000Z",
    "2027-03-17",
  ])("%s is no moment", (text) => {
    expect(isInstant(text)).toBe(false);
  });
  test("fourteen digits become a moment, if it exists", () => {
    expect(instantOf("20270317205900")).toBe("2027-03-17T20:59:00Z");
    expect(instantOf("20270230205900")).toBeUndefined();
    expect(instantOf("2027")).toBeUndefined();
  });
});

describe("the end of a certificate's validity: the midnight, in the Netherlands, three months after polling day", () => {
  test.each([
    ["2027-03-17", "2027-06-16T22:00:00Z", "as in the certificate that OSV2020-U made"],
    ["2026-03-18", "2026-06-17T22:00:00Z", "summer time"],
    ["2023-11-22", "2024-02-21T23:00:00Z", "winter time, over the end of a year"],
    ["2027-11-30", "2028-02-28T23:00:00Z", "the last day of a shorter month, in a leap year"],
    ["2026-12-28", "2027-03-27T23:00:00Z", "the night in which summer time begins"],
    ["2026-12-29", "2027-03-28T22:00:00Z", "the night after it"],
    ["2027-07-31", "2027-10-30T22:00:00Z", "the night in which summer time ends"],
    ["2027-08-01", "2027-10-31T23:00:00Z", "the night after it"],
  ])("of %s is %s: %s", (pollingDay, end) => {
    expect(validUntil(pollingDay)).toBe(end);
  });
  test("of a day that does not exist is a bug", () => {
    expect(() => validUntil("2027-02-30")).toThrow("not a day");
  });
});
