// Kieswet P 19a: who died before the result is not elected. EML does not say who died.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@telwerk/testkit/node";
import { afterAll, describe, expect, test } from "vitest";
import type { GivenDeceased } from "../src/evidence/deceased.js";
import { deceasedIn } from "../src/evidence/deceased-text.js";
import { htmlReport } from "../src/report/html/document.js";
import { jsonReport } from "../src/report/json.js";
import { readRun } from "../src/report/schema.js";
import { textReport } from "../src/report/text.js";
import type { Verification } from "../src/verification.js";
import { councilFiles } from "./support/council.js";
import { edited } from "./support/forging.js";
import { byOurselves, type MemoryFile, runFrom, verifyFiles } from "./support/memory.js";
import { run } from "./support/typed.js";
import { filesOf, optionsOf, vector } from "./support/vectors.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-deceased-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The first list of a result. */
const firstList =
  /(<AffiliationIdentifier Id="1">.*?<\/Selection>)(.*?)(?=<Selection><AffiliationIdentifier)/s;
const selection = /<Selection><Candidate>.*?<\/Selection>/gs;
const [lists = ""] = councilFiles
  .filter(({ name }) => name.startsWith("Kandidatenlijsten"))
  .map(({ bytes }) => new TextDecoder().decode(bytes));
const fifth = /<Candidate><CandidateIdentifier Id="5".*?<\/Candidate>/s.exec(lists)?.[0] ?? "?";

/** A council in which number 2 of list 1 died: 1, 3, 4 and 5 are elected. */
const withoutSecond: readonly MemoryFile[] = edited(councilFiles, /^Resultaat/, (text) =>
  text.replace(firstList, (_, head: string, people: string) => {
    const [first = "", , ...others] = people.match(selection) ?? [];
    const last = `<Selection>${fifth}<Ranking>2</Ranking><Elected>yes</Elected></Selection>`;
    const all = [first, ...others, last].map((one, index) =>
      one.replace(/(<CandidateIdentifier Id=")\d+/, `$1${index + 1}`),
    );
    return head + all.join("");
  }),
);

const verified = (
  files: readonly MemoryFile[],
  deceased?: readonly GivenDeceased[],
): Promise<Verification> => verifyFiles(files, { ...byOurselves, ...(deceased && { deceased }) });

/** What was found that is not just told: `V08.01/person`, once for each. */
function wrong({ judged }: Verification): readonly string[] {
  return judged
    .filter(({ status }) => status === "fail" || status === "not-checked")
    .flatMap(({ entry, outcome }) => outcome.findings.map(({ reason }) => `${entry.id}/${reason}`))
    .filter((finding) => finding !== "V08.01/given-deceased");
}

const statusOf = ({ judged }: Verification, id: string): string | undefined =>
  judged.find(({ entry }) => entry.id === id)?.status;

describe("a council of which an elected candidate died before the result (Kieswet P 19a)", () => {
  test("is refuted where nobody says so, and the reader is asked", async () => {
    const verification = await verified(withoutSecond);
    expect(verification.verdict.word).toBe("refuted");
    const person = "V08.01/person";
    expect(wrong(verification)).toEqual([person, person, person, "V08.01/left-out"]);
    expect(textReport(runFrom(verification)).replaceAll(/\s+/g, " ")).toContain(
      "Is deze kandidaat vóór de uitslag overleden? Geef dat dan op met --deceased.",
    );
  });

  test("is verified by both counts and the proof where it is said", async () => {
    const verification = await verified(withoutSecond, [{ list: 1, candidate: 2 }]);
    expect(verification.verdict).toMatchObject({ word: "verified", depth: "stations" });
    for (const id of ["V07.01", "V07.03", "V07.04", "V08.01", "V08.02", "V08.05"])
      expect(statusOf(verification, id), id).toBe("pass");
  });

  test("is refuted where somebody else is said to have died", async () => {
    const verification = await verified(withoutSecond, [{ list: 1, candidate: 3 }]);
    expect(verification.verdict.word).toBe("refuted");
    expect(wrong(verification)).toContain("V08.01/deceased");
    const other = await verified(withoutSecond, [{ list: 2, candidate: 2 }]);
    expect(other.verdict.word).toBe("refuted");
  });

  test("is refuted where another candidate than the next came in the place", async () => {
    const sixth = /<Candidate><CandidateIdentifier Id="6".*?<\/Candidate>/s.exec(lists)?.[0] ?? "?";
    const other = (one: string): string => one.replace(/Id="6"/, 'Id="4"');
    const next = fifth.replace(/Id="5"/, 'Id="4"');
    const files = edited(withoutSecond, /^Resultaat/, (text) => text.replace(next, other(sixth)));
    const verification = await verified(files);
    expect(wrong(verification)).toContain("V08.01/absent");
    expect(wrong(verification)).not.toContain("V08.01/left-out");
    const told = await verified(files, [{ list: 1, candidate: 2 }]);
    expect(told.verdict.word).toBe("refuted");
  });
});

describe("somebody who died and is elected all the same", () => {
  test("refutes the result, in the place where the person stands", async () => {
    const verification = await verified(councilFiles, [{ list: 1, candidate: 2 }]);
    expect(verification.verdict.word).toBe("refuted");
    expect(wrong(verification).filter((one) => one === "V08.01/deceased")).toHaveLength(1);
    expect(textReport(runFrom(verification)).replaceAll(/\s+/g, " ")).toContain(
      "Wie vóór de uitslag overlijdt, wordt niet gekozen.",
    );
  });
});

describe("so many who died that a list is exhausted (Kieswet P 10)", () => {
  test("pass a seat on to another list, in both counts and by the proof", async () => {
    const deceased = Array.from({ length: 8 }, (_, index) => ({ list: 3, candidate: index + 1 }));
    const verification = await verified(councilFiles, deceased);
    expect(wrong(verification)).toContain("V07.01/seats");
    for (const id of ["V07.03", "V07.04", "V08.05"])
      expect(statusOf(verification, id), id).toBe("pass");
  });
});

describe("somebody who stands on no list", () => {
  test.each<readonly [string, GivenDeceased]>([
    ["a number that nobody has", { list: 1, candidate: 99 }],
    ["a list that is not there", { list: 9, candidate: 1 }],
    ["a code where people have numbers", { list: 1, shortCode: "2" }],
  ])("leaves the verdict open: %s", async (_, one) => {
    const verification = await verified(councilFiles, [{ list: 1, candidate: 14 }, one]);
    expect(verification.verdict.word).toBe("incomplete");
    expect(wrong(verification)).toEqual(["V07.01/deceased-refused"]);
    const text = textReport(runFrom(verification)).replaceAll(/\s+/g, " ");
    expect(text).toContain("VER-DECEASED-UNKNOWN");
    expect(text).toContain("Deze persoon is in de bestanden niet gevonden.");
  });

  test("leaves the verdict open: a number where people have codes", async () => {
    const verification = await verified(filesOf(vector("deceased-candidate-left-out")), [
      { list: 2, candidate: 2 },
    ]);
    expect(wrong(verification)).toEqual(["V07.01/deceased-refused"]);
  });
});

describe("a person of a group, on a list in each of two districts", () => {
  const named = vector("deceased-candidate-left-out");

  test("is left out of both by one entry, in both counts", async () => {
    const verification = await verifyFiles(filesOf(named), optionsOf(named));
    expect(verification.verdict.word).toBe("verified");
    for (const id of ["V07.03", "V08.01", "V08.05"])
      expect(statusOf(verification, id), id).toBe("pass");
  });

  test("stands on the first page of each report, as something that nobody checked", async () => {
    const report = runFrom(await verifyFiles(filesOf(named), optionsOf(named)));
    const nl = "Gegeven: IJspegelveld, A. (Aafke) (IJspegelveldA) van lijst 2 is overleden.";
    const opening = textReport(report).split("Niveaus")[0]?.replaceAll(/\s+/g, " ");
    expect(opening).toContain(`${nl} Dat is niet nagegaan. Given: IJspegelveld`);
    const page = htmlReport(report).split('id="bevindingen"')[0];
    expect(page).toContain(`${nl} Dat is niet nagegaan.`);
    expect(page).toContain("of list 2 has died. That was not checked.");
    const json = jsonReport(report);
    expect(readRun(json)).toMatchObject({
      kind: "ok",
      run: {
        asked: {
          deceased: [{ listNumber: 2, shortCode: "IJspegelveldA", name: { trust: "claimed" } }],
        },
      },
    });
  });

  test("is read from a file on the command line", async () => {
    const paths = filesOf(named).map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const file = join(folder, "deceased.json");
    const deceased = named.options?.deceased;
    writeFileSync(file, JSON.stringify({ format: "telwerk-deceased", formatVersion: 0, deceased }));
    const words = ["verify", ...paths, "--second-reading", "none", "--schema", "none"];
    expect((await run(...words)).code).toBe(1);
    expect(await run(...words, "--deceased", file)).toMatchObject({ code: 0, err: "" });
  });
});

describe("the option", () => {
  const election = join(projectRoot(), "test-vectors", "base");

  test("with a file that is refused is wrong usage", async () => {
    const file = join(folder, "none.json");
    writeFileSync(file, "nobody");
    const said = await run("verify", election, "--deceased", file);
    expect(said.code).toBe(64);
    expect(said.err).toContain(`--deceased ${file}: VER-DECEASED-FORM`);
  });

  test("does not go with --many", async () => {
    const said = await run("verify", "--many", election, "--deceased", "x.json");
    expect(said.code).toBe(64);
    expect(said.err).toContain("--many en --deceased gaan niet samen");
  });
});

test("the example in the README says who died in that test vector", () => {
  const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
  const example = /```jsonc\n(\{\n {2}"format": "telwerk-deceased".*?)```/s.exec(readme)?.[1] ?? "";
  const value = vector("deceased-candidate-left-out").options?.deceased;
  expect(deceasedIn(example)).toEqual({ kind: "ok", value });
});
