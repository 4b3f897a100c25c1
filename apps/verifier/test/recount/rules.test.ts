// The rule table: articles P 7, P 8, P 9, P 15, P 19, U 9, U 15, Y 23a, Ya 29, Pa 25 Kieswet.
import { describe, expect, it } from "vitest";
import { type ElectionType, rulesOf } from "../../src/recount/index.js";

const today = "2026-03-18";

describe("the rule table", () => {
  it.each<[ElectionType, number, string, string, string]>([
    // type, seats, regime, share for a residual seat, preference threshold
    ["TK", 150, "HA", "haMin 1/1", "1/4"],
    ["EP", 31, "HA", "haMin 1/1", "1/10"],
    ["EK", 75, "HA", "", "1/1"],
    ["PS", 39, "HA", "", "1/4"],
    ["GR", 19, "HA", "", "1/4"],
    ["GR", 17, "LR", "lrMin 3/4", "1/2"],
    ["WS", 19, "HA", "", "1/4"],
    ["WS", 18, "LR", "lrMin 3/4", "1/4"],
    ["ER", 9, "LR", "lrMin 3/4", "1/2"],
    ["KCER", 9, "LR", "lrMin 3/4", "1/4"],
    ["KCNI", 25, "HA", "", "1/4"],
    ["GC", 21, "LR", "lrMin 3/4", "1/2"],
    ["BC", 21, "LR", "lrMin 1/4", "1/2"],
  ])("%s with %i seats: %s, %s, preference %s", (type, seats, regime, share, preference) => {
    const rules = rulesOf(type, seats, today);
    const text = (name: "lrMin" | "haMin"): string =>
      rules[name] === null ? "" : `${name} ${rules[name].top}/${rules[name].bottom}`;
    expect(rules.residual).toBe(regime);
    expect(text("lrMin") + text("haMin")).toBe(share);
    expect(`${rules.preference.top}/${rules.preference.bottom}`).toBe(preference);
  });

  it("only the Eerste Kamer knows no article P 9, and needs no more than the quota", () => {
    const types: ElectionType[] = ["TK", "EP", "PS", "GR", "WS", "ER", "KCER", "KCNI", "GC", "BC"];
    expect(rulesOf("EK", 75, today)).toMatchObject({ p9: false, preferenceStrict: false });
    for (const type of types)
      expect(rulesOf(type, 25, today)).toMatchObject({ p9: true, preferenceStrict: true });
  });

  it("only the electoral colleges leave surplus seats open", () => {
    expect(rulesOf("KCER", 9, today).p10).toBe("leaveOpen");
    expect(rulesOf("KCNI", 25, today).p10).toBe("leaveOpen");
    expect(rulesOf("ER", 9, today).p10).toBe("redistribute");
  });

  it("until 1 July 2014 half of the quota held wherever fewer than 19 seats were filled", () => {
    expect(rulesOf("WS", 15, "2014-06-30").preference).toEqual({ top: 1n, bottom: 2n });
    expect(rulesOf("WS", 15, "2014-07-01").preference).toEqual({ top: 1n, bottom: 4n });
    expect(rulesOf("GR", 15, "2014-06-30").preference).toEqual({ top: 1n, bottom: 2n });
  });

  it("until 2011 the Eerste Kamer needed more than half of the quota", () => {
    expect(rulesOf("EK", 75, "2007-05-29")).toMatchObject({
      preference: { top: 1n, bottom: 2n },
      preferenceStrict: true,
    });
  });

  it("lists without seats are ranked below 19 seats today, below 13 before", () => {
    expect(rulesOf("GR", 17, today).rankListsWithoutSeats).toBe("always");
    expect(rulesOf("GR", 19, today).rankListsWithoutSeats).toBe("never");
    expect(rulesOf("GR", 17, "2018-03-21").rankListsWithoutSeats).toBe("never");
    expect(rulesOf("GR", 11, "2018-03-21").rankListsWithoutSeats).toBe("always");
    expect(rulesOf("WS", 12, "2013-01-01").rankListsWithoutSeats).toBe("never");
    expect(rulesOf("TK", 10, today).rankListsWithoutSeats).toBe("never");
  });
});
