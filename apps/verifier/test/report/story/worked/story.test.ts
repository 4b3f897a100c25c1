import { describe, expect, test } from "vitest";
import type { CheckId } from "../../../../src/catalogue/entry.js";
import { catalogue } from "../../../../src/catalogue.js";
import { sha256 } from "../../../../src/node/file-source.js";
import { countsIn } from "../../../../src/report/story/counts.js";
import { canBeWorked, draftsOf } from "../../../../src/report/story/worked/drafts.js";
import { workedStory } from "../../../../src/report/story/worked/story.js";
import { type Draft, sumOf, type Worked } from "../../../../src/report/story/worked/worked.js";
import type { Verification } from "../../../../src/verification.js";
import { byOurselves, deliveryOf, type MemoryFile, verifyFiles } from "../../../support/memory.js";
import { base, filesOf, vector, vectorNames } from "../../../support/vectors.js";

const workable = catalogue.map(({ id }) => id).filter(canBeWorked);

async function worked(files: readonly MemoryFile[]): Promise<{
  readonly verification: Verification;
  readonly drafts: (id: CheckId) => readonly Draft[];
  readonly story: (id: CheckId, options?: { full?: boolean; list?: number }) => Promise<string>;
}> {
  const verification = await verifyFiles(files, byOurselves);
  const { evidence } = verification;
  const counts = await countsIn(deliveryOf(files), sha256);
  return {
    verification,
    drafts: (id) => [...draftsOf(id, evidence, counts)],
    story: async (id, options = {}) => {
      const lines: string[] = [];
      const pieces = workedStory(id, evidence, counts, { full: false, ...options });
      for await (const piece of pieces) lines.push(...piece);
      return lines.join("\n");
    },
  };
}

/** What a worked number says, in the words of a finding. */
function claimOf(one: Worked): readonly unknown[] {
  if (one.kind === "sum") return [one.said.place.path, sumOf(one.terms), one.said.value];
  if (one.kind === "pair") return [one.above.place.path, one.below.value, one.above.value];
  return [one.place.path];
}

describe("sums worked out", () => {
  test("exist for every check of V05 and V06 that is about numbers", () => {
    // V05.12 asks where earlier figures may stand, V06.06 whether a polling station is named.
    const others = ["V05.12", "V06.06"];
    const ids = catalogue
      .map(({ id }) => id)
      .filter((id) => /^V0[56]/.test(id) && !others.includes(id));
    expect(workable).toEqual(ids);
  });

  test("are as many as were examined, and all fit, where nothing is wrong", async () => {
    const { verification, drafts } = await worked(base);
    for (const { entry, status, outcome } of verification.judged) {
      // Of explanations only those that were given are looked at; of layouts also the total.
      if (!workable.includes(entry.id) || status === "not-applicable") continue;
      const found = drafts(entry.id);
      expect(found, entry.id).toHaveLength(outcome.examined);
      expect(
        found.filter(({ fits }) => !fits),
        entry.id,
      ).toEqual([]);
    }
  });

  test("say of every case with wrong numbers what the check says of it", async () => {
    const names = vectorNames.filter((name) =>
      vector(name).findings.some((one) => /^V0[56]/.test(one)),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const { verification, drafts } = await worked(filesOf(vector(name)));
      for (const { entry, outcome } of verification.judged) {
        if (!workable.includes(entry.id)) continue;
        const wrong = drafts(entry.id).filter(({ fits }) => !fits);
        expect(wrong.length > 0, `${name} ${entry.id}`).toBe(outcome.count > 0);
        // Findings of one area stand together in a sentence, and codes are told once.
        if (!["V05.01", "V05.02", "V05.03", "V05.08", "V05.09", "V06.02"].includes(entry.id)) {
          continue;
        }
        expect(
          wrong.map((draft) => claimOf(draft.worked())),
          `${name} ${entry.id}`,
        ).toEqual(
          outcome.findings.map(({ place, expected, found }) => [place?.path, expected, found]),
        );
      }
    }
  }, 60_000);

  test("show a wrong sum with its terms, the place to the column, and the difference", async () => {
    const { story } = await worked(filesOf(vector("list-total-with-a-swapped-digit")));
    const text = await story("V05.01");
    expect(text).toContain("✗ Gemeente 8003 Fictie aan Zee, lijst 1 (Eerste Fictieve Lijst)");
    expect(text).toContain("Municipality 8003 Fictie aan Zee, list 1 (Eerste Fictieve Lijst)");
    expect(text).toMatch(/\d+ \(nr 1\) \+ .*= 531/);
    expect(text).toContain(
      "het bestand zegt (the file says) 513 · Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml, regel 1, kolom 1200",
    );
    expect(text).toContain("verschil: -18, dezelfde cijfers in een andere volgorde");
    expect(text).toContain("difference: -18, the same digits in another order");
  });

  test("show examples of each level where all is right, and count the rest", async () => {
    const { story } = await worked(base);
    const text = await story("V05.08");
    expect(text).toContain("✓ Totaal");
    expect(text).toContain("✓ Kieskring");
    expect(text).toContain("✓ Gemeente");
    expect(text).not.toContain("✗");
    expect(text).toMatch(/Nog \d+ keer klopt het\./);
    expect(text).toContain("--full");
  });

  test("show everything when asked, or one list", async () => {
    const { drafts, story } = await worked(base);
    const full = await story("V05.08", { full: true });
    expect(full.match(/^ {2}✓/gm)).toHaveLength(drafts("V05.08").length);
    const own = drafts("V05.08").filter(({ list }) => list === 2);
    expect((await story("V05.08", { full: true, list: 2 })).match(/^ {2}✓/gm)).toHaveLength(
      own.length,
    );
    expect(await story("V05.08", { list: 99 })).toContain("niets voor te rekenen");
  });

  test("say that a code is in the total and in none of the areas", async () => {
    const { story } = await worked(filesOf(vector("code-only-in-the-total")));
    expect(await story("V05.10")).toContain("= niets (nothing)");
  });
});
