import { describe, expect, test } from "vitest";
import { catalogue } from "../src/catalogue.js";
import type { Place } from "../src/evidence/finding.js";
import { kindOf } from "../src/judgement.js";
import type { Verification } from "../src/verification.js";
import { verifyFiles } from "./support/memory.js";
import { base, filesOf, optionsOf, vector, vectorNames } from "./support/vectors.js";

/** What came up, as `V05.08/sum`. */
function found({ judged }: Verification): Set<string> {
  return new Set(
    judged.flatMap(({ entry, outcome }) =>
      outcome.findings.map(({ reason }) => `${entry.id}/${reason}`),
    ),
  );
}

/** Refuting findings that do not say where: there must be none. Zips have no lines. */
function placeless({ evidence, judged, positions }: Verification): readonly string[] {
  const hasLine = (place: Place): boolean =>
    positions(place) !== undefined || evidence.files[place.file]?.role.kind === "zip";

  return judged.flatMap(({ entry, outcome }) =>
    outcome.findings
      .filter((finding) => kindOf(entry, finding) === "fail")
      .filter(({ place }) => place === undefined || !hasLine(place))
      .map(({ reason }) => `${entry.id}/${reason}`),
  );
}

/** Findings that no set of files can bring about; each has a test elsewhere. */
const elsewhere = new Set([
  "V00.01/unreadable", // cli.test.ts
  "V00.01/special-file", // cli.test.ts
  "V00.01/reader-lost", // pool/pool.test.ts
  "V03.02/unusual", // evidence/gathering.test.ts
  "V03.04/once", // below: the base of the test vectors
  "V03.05/once",
  "V03.04/unavailable", // opinion/faulty-opinions.test.ts, where whoever is asked is at fault
  "V03.04/failed",
  "V03.05/differs",
  "V03.05/unreadable",
  "V03.05/failed",
  "V07.03/way",
  "V07.03/refused",
  "V07.03/other-lot",
  "V08.05/refused",
  "V08.05/other-lot",
  "V07.04/refuted", // checks/two-counts.test.ts
  "V07.04/not-made-for",
  ...["V11.01/blank", "V11.01/invalid", "V11.02/difference"], // plausibility/independent.test.ts
  ...["V11.03/share", "V11.04/candidates", "V11.05/lists", "V11.06/copy", "V11.07/digits"],
  ...["V11.03/chance", "V11.04/chance", "V11.05/chance", "V11.06/chance", "V11.07/chance"],
  "V07.01/no-weights", // senate.test.ts
  "V07.02/not-recounted",
  "V07.01/many-lots", // evidence/computed.test.ts
  "V04.02/domain", // municipality.test.ts
  "V04.06/not-central",
  "V08.01/equal-votes",
]);

describe("the base of the test vectors", () => {
  test("is verified down to the polling stations, with one warning and what was read once", async () => {
    const verification = await verifyFiles(base);
    expect(verification.verdict).toMatchObject({
      word: "verified",
      depth: "stations",
      reasons: [],
    });
    const expected = ["V03.04/once", "V03.05/once", "V04.03/not-the-usual"];
    expect([...found(verification)]).toEqual(expected);
  });
});

describe.each(vectorNames)("%s", (name) => {
  const { why, verdict, findings } = vector(name);

  test(why, async () => {
    const verification = await verifyFiles(filesOf(vector(name)), optionsOf(vector(name)));
    expect(verification.judged.filter(({ status }) => status === "error")).toEqual([]);
    const all = found(verification);
    for (const finding of findings) expect([...all]).toContain(finding);
    expect(verification.verdict.word).toBe(verdict);
  });
});

describe("all test vectors together", () => {
  test("bring about every finding of the catalogue", () => {
    const covered = new Set(vectorNames.flatMap((name) => vector(name).findings));
    const missing = catalogue
      .flatMap(({ id, findings }) => Object.keys(findings).map((reason) => `${id}/${reason}`))
      .filter((finding) => !covered.has(finding) && !elsewhere.has(finding));
    expect(missing).toEqual([]);
  });

  test("name file, line and column of everything that is refuted", async () => {
    for (const name of vectorNames) {
      const verification = await verifyFiles(filesOf(vector(name)), optionsOf(vector(name)));
      expect(placeless(verification), name).toEqual([]);
    }
  });
});
