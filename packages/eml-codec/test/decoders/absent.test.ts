// What a file does not say is absent from its document: there is no key whose value is undefined.
import { describe, expect, it } from "vitest";
import { decodeDocument } from "../../src/decode.js";
import { decodedValue } from "../documents.js";
import { affiliation, bytesOf, contest, definition, lists, region, samples } from "../samples.js";
import { samples as schemaSamples } from "../xsd/samples.js";

/** The paths of everything that is there, and undefined. */
function hollow(value: unknown, path = ""): string[] {
  if (value === undefined) return [path];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => hollow(part, `${path}/${key}`));
}

const numbered = (text: string): string =>
  text.replaceAll("<CandidateIdentifier><ShortCode>", '<CandidateIdentifier Id="2"><ShortCode>');
const bare = lists(
  contest(
    affiliation(1, '<Candidate><CandidateIdentifier Id="1"></CandidateIdentifier></Candidate>'),
  ),
);

const documents = [
  ...samples.map((text, index) => [`small sample ${index}`, text] as const),
  ["a candidate of whom nothing is said", bare] as const,
  ...(["1.2", "1.3"] as const).flatMap((edition) =>
    schemaSamples(edition).map(({ name, text }) => [name, numbered(text)] as const),
  ),
];

it.each(documents)("%s", (_, text) => {
  expect(hollow(decodedValue(decodeDocument(bytesOf(text), { profile: "tolerant" })))).toEqual([]);
});

describe("a mark of a region", () => {
  const regionWith = (attributes: string): unknown => {
    const text = definition(region.replace("<kr:Region ", `<kr:Region ${attributes} `));
    const value = decodedValue(decodeDocument(bytesOf(text)));
    if (value.kind !== "election-definition") throw new Error("no definition");
    const [first] = value.regions;
    return [first?.romanNumerals, first?.frisianExportAllowed, first?.written];
  };
  const at = expect.any(Number) as number;

  it("is false where it is not there", () => {
    expect(regionWith("")).toEqual([false, false, undefined]);
  });

  it("is true, and no more is said, where it is `true`", () => {
    expect(regionWith('RomanNumerals="true"')).toEqual([true, false, undefined]);
    expect(regionWith('FrysianExportAllowed="true"')).toEqual([false, true, undefined]);
  });

  it("keeps how it is written, where that is unusual", () => {
    expect(regionWith('RomanNumerals="false"')).toEqual([
      false,
      false,
      { romanNumerals: { value: false, at } },
    ]);
    expect(regionWith('FrysianExportAllowed="1"')).toEqual([
      false,
      true,
      { frisianExportAllowed: { value: true, at, text: "1" } },
    ]);
    expect(regionWith('RomanNumerals=" true" FrysianExportAllowed="false"')).toEqual([
      true,
      false,
      {
        romanNumerals: { value: true, at, text: " true" },
        frisianExportAllowed: { value: false, at },
      },
    ]);
  });
});

describe("investigations of a unit", () => {
  const [text = ""] = schemaSamples("1.3")
    .filter(({ name }) => name === "510b 1.3")
    .map((sample) => numbered(sample.text));
  const found = (changed: string): unknown => {
    const value = decodedValue(decodeDocument(bytesOf(changed), { profile: "tolerant" }));
    if (value.kind !== "count") throw new Error("no count");
    return value.contests[0]?.units[0]?.investigations?.map(({ reason }) => reason.value);
  };
  const one =
    /<kr:ReportingUnitInvestigations>.*?<\/kr:ReportingUnitInvestigations>/.exec(text)?.[0] ?? "";
  const early = one.replace(/<kr:Investigation ReasonCode="onderzocht.*?<\/kr:Investigation>/, "");

  it("stand after the votes", () => {
    expect(found(text)).toEqual(["onderzocht vanwege andere fout", "uitslag gecorrigeerd"]);
  });

  it("or before them as well, in `tolerant`, and then come first", () => {
    const both = text.replace("</kr:SharedLocation>", `</kr:SharedLocation>${early}`);
    expect(found(both)).toEqual([
      "uitslag gecorrigeerd",
      "onderzocht vanwege andere fout",
      "uitslag gecorrigeerd",
    ]);
    expect(found(both.replace(one, ""))).toEqual(["uitslag gecorrigeerd"]);
  });

  it("that are not there are not none", () => {
    expect(found(text.replaceAll(one, ""))).toBeUndefined();
  });
});
