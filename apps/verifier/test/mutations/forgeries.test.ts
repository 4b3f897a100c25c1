// docs/forgeries.md is made here, so that it says what is so: `npx vitest run test/mutations/forgeries.test.ts -u`.
import { beforeAll, describe, expect, test } from "vitest";
import type { CheckId } from "../../src/catalogue/entry.js";
import { entryOf } from "../../src/catalogue.js";
import { byOurselves, verifyFiles } from "../support/memory.js";
import { SignedElection } from "../support/signed-election.js";
import { forEntries, forValues, silences } from "./expectations.js";
import { elsewhere, forgeries } from "./forgeries.js";
import { foundIn } from "./judging.js";

let election: SignedElection;

beforeAll(async () => {
  election = await SignedElection.open();
}, 120_000);

describe("a consistent forgery, signed again by every committee", () => {
  test.each(forgeries)("$title", async ({ documents, refutedBy, toldBy }) => {
    const files = await election.handedIn(documents());
    const verification = await verifyFiles(files, { ...byOurselves, pins: election.pins });
    const { against, warned } = foundIn(verification);
    expect(verification.verdict.word).toBe(refutedBy.length === 0 ? "verified" : "refuted");
    expect([...against]).toEqual(expect.arrayContaining([...refutedBy]));
    if (refutedBy.length === 0) expect([...against]).toEqual([]);
    // The size of the house is told for this election in any case: it is smaller than the constitution says.
    const usual = toldBy.filter((id) => id !== "V04.03");
    if (refutedBy.length === 0) expect([...warned]).toEqual(usual);
    for (const id of toldBy) {
      expect(verification.judged.find(({ entry }) => entry.id === id)?.status).toBe("warn");
    }
  });
});

const named = (ids: readonly CheckId[]): string =>
  ids.map((id) => `${id} (${entryOf(id).title.en})`).join("; ");

const shown = (refutedBy: readonly CheckId[], toldBy: readonly CheckId[]): string => {
  if (refutedBy.length > 0) return `refuted by ${named(refutedBy)}`;
  return toldBy.length > 0 ? `a warning: ${named(toldBy)}` : "nothing";
};

const rows = forgeries.map(
  ({ title, takes, refutedBy, toldBy, otherwise }) =>
    `| ${title} | ${takes} | ${shown(refutedBy, toldBy)} | ${elsewhere[otherwise]} |`,
);

/** The kinds of places of one silence, as the table of expectations has them. */
function placesOf(silence: string): readonly string[] {
  return [...forValues, ...forEntries].flatMap(([pattern, expected]) => {
    const own =
      ("silent" in expected && expected.silent) || ("otherwise" in expected && expected.otherwise);
    return own === silence ? [`\`${pattern.source.replaceAll("\\", "")}\``] : [];
  });
}

const silentRows = Object.entries(silences).map(
  ([silence, why]) => `| ${why} | ${placesOf(silence).join(", ").replaceAll("|", "\\|")} |`,
);

const page = `<!-- Made by test/mutations/forgeries.test.ts (-u makes it anew); do not edit. -->
# Forgeries: what the files show, and what they cannot

A verifier that says "verified" has shown that everything follows from what the polling stations wrote down, and that
the committees signed it. It has not shown that the polling stations wrote down what was in the ballot box. This page
says where the line runs. Each row is a test: the forgery is made, signed again by everybody it takes, and judged.

## Three attackers

- **Somebody outside**, without keys, changes bytes inside a package, takes signatures away, or signs with another key.
  Where the certificates of the committees are given (\`--pin\`), the checks of hashes, signatures and packages (V00,
  V01, V02, V12) catch every one of these; \`test/mutations/signed.test.ts\`, and the 10,000 bundles of \`test/fuzz\`.
- **Somebody inside**, with keys, changes one value or one entry of one document and signs again. The checks of the
  content (V03 to V08) catch it, each kind of place by the check that is meant for it: the table in
  \`test/mutations/expectations.ts\`, with every place of every document in \`whole.long.ts\`.
- **Somebody inside, consistently**: what a polling station said is changed, and everything above it is worked out anew.
  That is the table below.

## Consistent forgeries

| forgery | who must take part | what the files show | what else shows it |
| --- | --- | --- | --- |
${rows.join("\n")}

The certified results of each polling station (Na 31-1, Na 31-2) are read out in public and published; \`verifier control\`
draws lists and compares hand sums with a count. "Nothing" is said of a small election, in which no polling station can be compared with many others. In a large
municipality the checks of plausibility (V11) may give a warning for large shifts; they never give a verdict.

## Places that no file confirms

One change here, by somebody with keys, passes unseen. None of them changes a figure, a seat or who is elected.

| why | places |
| --- | --- |
${silentRows.join("\n")}
`;

test("docs/forgeries.md says what the tests show", async () => {
  await expect(page).toMatchFileSnapshot("../../docs/forgeries.md");
});
