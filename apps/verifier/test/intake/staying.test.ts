import { describe, expect, test } from "vitest";
import { staysInside } from "../../src/intake/staying.js";

const kept = "vaststelling-uitslag_tk2099-20990327-100000.zip";

describe("a package of which only the result may leave", () => {
  test.each([
    `${kept}/brief.eml.xml`,
    `${kept}/Bijlagen.zip/brief.eml.xml`,
    `map/${kept}/brief.eml.xml`,
    `alles.zip/${kept}/brief.eml.xml`,
  ])("keeps %s", (path) => {
    expect(staysInside(path)).toBe(true);
  });

  test.each([
    kept,
    "brief.eml.xml",
    `${kept}/Resultaat_TK2099.zip`,
    `${kept}/Resultaat_TK2099.zip/Resultaat_TK2099.eml.xml`,
    "definitieve-documenten_tk2099-20990327-100000.zip/Totaaltelling_TK2099.zip/a.eml.xml",
  ])("lets %s be read", (path) => {
    expect(staysInside(path)).toBe(false);
  });
});
