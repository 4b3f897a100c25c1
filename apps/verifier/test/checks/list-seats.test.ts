// V07.02 where seats and elected people are not as many: what a recount says, and what nobody can say without one.
import { describe, expect, test } from "vitest";
import { edited } from "../support/forging.js";
import { byOurselves, type MemoryFile, runFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

const seats = (files: readonly MemoryFile[], number: number): readonly MemoryFile[] =>
  edited(files, /^Verkiezingsdefinitie/, (text) =>
    text.replace("<kr:NumberOfSeats>7<", `<kr:NumberOfSeats>${number}<`),
  );
const uncounted = base.filter(({ name }) => !name.startsWith("Totaaltelling"));

async function filled(files: readonly MemoryFile[]): Promise<unknown> {
  const { checks } = await runFiles(files, byOurselves);
  return checks.find(({ id }) => id === "V07.02");
}

describe("a seat that nobody has", () => {
  test("is wrong where a recount gives it to somebody", async () => {
    const check = { status: "fail", findings: [{ reason: "elected" }] };
    expect(await filled(seats(base, 8))).toMatchObject(check);
  });

  test("is not judged without the total count", async () => {
    const check = { status: "not-checked", findings: [{ reason: "not-recounted" }] };
    expect(await filled(seats(uncounted, 8))).toMatchObject(check);
  });
});

test("one elected person too many is wrong, with a recount and without", async () => {
  const check = { status: "fail", findings: [{ reason: "elected" }] };
  expect(await filled(seats(base, 6))).toMatchObject(check);
  expect(await filled(seats(uncounted, 6))).toMatchObject(check);
});
