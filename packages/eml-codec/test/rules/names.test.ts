import { describe, expect, it } from "vitest";
import type { CandidateList, PersonName } from "../../src/index.js";
import { nameOfList } from "../../src/rules/names.js";

const leaf = (value: string): { value: string; at: number } => ({ value, at: 0 });

function unnamed(...names: readonly (PersonName | undefined)[]): CandidateList {
  return {
    at: 0,
    listNumber: { value: 1, at: 0 },
    registeredName: leaf(""),
    type: { value: "op zichzelf staande lijst", at: 0 },
    publishGender: { value: true, at: 0 },
    candidates: names.map((name, place) => ({
      at: 0,
      id: { value: place + 1, at: 0 },
      ...(name && { name }),
    })),
  };
}

describe("a list without a name is called after its first candidate", () => {
  it("with the prefix of the name, where there is one", () => {
    const name = { initials: leaf("A.B."), prefix: leaf("van der"), lastName: leaf("Voorbeeld") };
    expect(nameOfList(unnamed(name))).toBe("Blanco (van der Voorbeeld, A.B.)");
    expect(nameOfList(unnamed({ lastName: leaf("Voorbeeld") }))).toBe("Blanco (Voorbeeld, )");
  });

  it("and after nobody where nobody is named: no registered name is like that", () => {
    expect(nameOfList(unnamed(undefined))).toBe("Blanco (, )");
    expect(nameOfList(unnamed())).toBe("Blanco (, )");
  });
});
