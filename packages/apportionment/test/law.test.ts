import { describe, expect, it } from "vitest";
import { articleOf, LAW_VERSION } from "../src/index.js";

const base = `https://wetten.overheid.nl/BWBR0004627/${LAW_VERSION}/`;

describe("articles and their dated addresses", () => {
  it("of chapter P, in its two sections", () => {
    expect(articleOf("P", "highest-averages")).toEqual({
      label: "P 7",
      url: `${base}#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP7`,
    });
    expect(articleOf("P", "ranking")).toEqual({
      label: "P 19",
      url: `${base}#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19`,
    });
    const labels = (
      [
        "electoral-quota",
        "full-seats",
        "largest-remainders",
        "absolute-majority",
        "list-exhaustion",
        "list-combination",
        "group-seats",
        "group-exhaustion",
        "preference-seats",
        "placement",
        "further-seats",
        "elected-twice",
      ] as const
    ).map((step) => articleOf("P", step));
    expect(labels.map(({ label }) => label)).toEqual([
      "P 5",
      "P 6",
      "P 8",
      "P 9",
      "P 10",
      "P 11",
      "P 12",
      "P 13",
      "P 15",
      "P 16",
      "P 17",
      "P 18",
    ]);
    expect(labels.map(({ url }) => url.includes("Paragraaf2"))).toEqual([
      ...new Array<boolean>(8).fill(true),
      ...new Array<boolean>(4).fill(false),
    ]);
  });
  it("of chapter U, and of chapter P where it has none of its own", () => {
    const labels = (
      [
        "electoral-quota",
        "full-seats",
        "highest-averages",
        "list-exhaustion",
        "group-seats",
        "group-exhaustion",
        "preference-seats",
        "placement",
      ] as const
    ).map((step) => articleOf("U", step));
    expect(labels.map(({ label }) => label)).toEqual([
      "U 7",
      "U 8",
      "U 9",
      "U 10",
      "U 12",
      "U 13",
      "U 15",
      "P 16",
    ]);
    expect(labels[0]?.url).toBe(base);
  });
});
