import { generateElection, presets } from "@telwerk/testkit";
import { describe, expect, it } from "vitest";
import {
  decodeCount,
  decodeDocument,
  decodeElectionDefinition,
  decodePollingStations,
} from "../../src/decode.js";
import type { EmlDocument } from "../../src/documents/document.js";
import type { EncodeOptions } from "../../src/encode/count.js";
import { encodeDocument } from "../../src/encode/document.js";
import { canonicalForm } from "../../src/hash/canonical-form.js";
import {
  affiliation,
  bytesOf,
  contest,
  count,
  definition,
  lists,
  person,
  region,
  rest,
  sampleCount,
  sampleDefinition,
  sampleLists,
  sampleResult,
  unit,
  votes,
} from "../samples.js";
import { samples as schemaSamples } from "../xsd/samples.js";

function read(text: string): EmlDocument {
  const decoded = decodeDocument(bytesOf(text));
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}

function write(document: EmlDocument, options?: EncodeOptions): string {
  const encoded = encodeDocument(document, options);
  if (encoded.kind === "err") throw new Error(JSON.stringify(encoded.error));
  return new TextDecoder().decode(encoded.value);
}

function rewritten(text: string): string {
  return write(read(text));
}

function canonicalLength(text: string): number {
  const form = canonicalForm(bytesOf(text));
  if (form.kind === "err") throw new Error(JSON.stringify(form.error));
  return new TextDecoder().decode(form.value).length;
}

describe("a canonical file comes out as it went in", () => {
  it.each([
    ["lists", sampleLists],
    ["count", sampleCount],
    ["result", sampleResult],
    ["count of one polling station", count(contest(unit("SB1")), "510a")],
    ["count of two contests", count(contest(unit("HSB1"), "1") + contest(unit("HSB2"), "2"))],
  ])("%s", (_, text) => {
    expect(rewritten(text)).toBe(text);
  });

  it("all files of a fictional election, but for the lay-out of its definition", () => {
    const { files } = generateElection(presets.demo);
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      const laidOut = text.startsWith("<?xml");
      expect(laidOut, name).toBe(name.startsWith("Verkiezingsdefinitie"));
      if (laidOut) expect(write(read(rewritten(text))), name).toBe(rewritten(text));
      else expect(rewritten(text) === text, name).toBe(true);
    }
    expect(files.length).toBeGreaterThan(10);
  });
});

describe("the canonical form", () => {
  it("has no declaration, no white space between elements and no short end tags", () => {
    const loose = `<?xml version="1.0"?>\n${sampleCount
      .replaceAll("><Selection", ">\n  <Selection")
      .replaceAll("></EventIdentifier>", "/>")}\n`.replaceAll(
      "<EventIdentifier/>",
      "<EventIdentifier />",
    );
    expect(rewritten(loose)).toBe(sampleCount);
  });

  it("escapes texts and attributes as Canonical XML does", () => {
    const sorted = 'RegionCategory="GEMEENTE" RegionNumber="999"';
    const text = sampleDefinition
      .replace('RegionNumber="999" RegionCategory="GEMEENTE"', sorted)
      .replace(">Eén<", ">&amp;&lt;&gt;&#xD;\"'\t\n<")
      .replace('"Raad"', `"&amp;&lt;>&quot;'&#x9;&#xA;&#xD;"`)
      .replace(/ xmlns:ds="[^"]*"/, "");
    expect(rewritten(text)).toBe(text);
  });

  it("sorts attributes by name, and declares ds in a definition only where it is used", () => {
    const method = '<ds:CanonicalizationMethod Algorithm="x"></ds:CanonicalizationMethod>';
    const signed = sampleDefinition.replace("<ElectionEvent>", `${method}<ElectionEvent>`);
    const sorted = signed.replace(
      'RegionNumber="999" RegionCategory="GEMEENTE"',
      'RegionCategory="GEMEENTE" RegionNumber="999"',
    );
    expect(rewritten(signed)).toBe(sorted);
    // What the file declared it declares again; a definition made by hand has what OSV2020 declares.
    const decoded = decodeElectionDefinition(bytesOf(sampleDefinition));
    if (decoded.kind === "err") throw new Error("refused");
    const { namespaces, ...envelope } = decoded.value.envelope;
    expect(namespaces).toHaveLength(5);
    const written = encodeDocument({ ...decoded.value, envelope });
    if (written.kind === "err") throw new Error("not written");
    expect(new TextDecoder().decode(written.value)).not.toContain("xmlns:ds");
  });
});

describe("what a value does not say", () => {
  it("keeps how a number is written", () => {
    const text = sampleCount
      .replaceAll("<Cast>100<", "<Cast>0100<")
      .replaceAll(">33<", ">+33<")
      .replaceAll(">2</RejectedVotes>", ">-0</RejectedVotes>");
    expect(rewritten(text)).toBe(text);
  });

  it("keeps MaxVotes empty, and region numbers with zeros", () => {
    const text = definition(region.replace('"999"', '"0999"'));
    const written = rewritten(text);
    expect(written).toContain("<MaxVotes></MaxVotes>");
    expect(written).toContain('RegionNumber="0999"');
    const decoded = decodeElectionDefinition(bytesOf(text));
    if (decoded.kind === "err") throw new Error("refused");
    expect(decoded.value.regions[0]?.number).toMatchObject({ value: 999, text: "0999" });
    expect(decoded.value.numberOfSeats).not.toHaveProperty("text");
  });

  it("writes true for regions with Roman numerals or in Frisian", () => {
    const marked = 'FrysianExportAllowed="true" RegionCategory="GEMEENTE" RegionNumber="999"';
    const text = definition(
      region.replace(
        'RegionNumber="999" RegionCategory="GEMEENTE"',
        `${marked} RomanNumerals="true"`,
      ),
    );
    expect(rewritten(text)).toBe(text);
    const unmarked = definition(
      region.replace(
        'RegionNumber="999" RegionCategory="GEMEENTE"',
        'FrysianExportAllowed="false" RegionCategory="GEMEENTE" RegionNumber="999" RomanNumerals="1"',
      ),
    );
    expect(rewritten(unmarked)).toBe(unmarked);
  });

  it("defines a person once, and refers to it after that", () => {
    const first = affiliation(1, person('Id="1" ShortCode="A"'));
    const again = affiliation(1, person('Id="1"', "<ShortCode>A</ShortCode>"));
    const text = lists(contest(first, "1") + contest(again, "2"));
    expect(rewritten(text)).toBe(text);
  });

  it("writes a country around a place abroad", () => {
    const place = "<xal:Locality><xal:LocalityName>Verzonnen</xal:LocalityName></xal:Locality>";
    const abroad = `<xal:Country><xal:CountryNameCode>BE</xal:CountryNameCode>${place}</xal:Country>`;
    const text = sampleLists.replace(place, abroad);
    expect(rewritten(text)).toBe(text);
  });

  it("leaves out what a document does not have", () => {
    const text = sampleLists
      .replace(/<CandidateFullName>.*?<\/QualifyingAddress>/, "")
      .replace(/<ElectionName>.*?<\/ElectionName>/, "")
      .replace(/<kr:ElectionDomain.*?<\/kr:ElectionDomain>/, "");
    expect(rewritten(text)).toBe(text);
    const anonymous = sampleDefinition.replace(/<ManagingAuthority>.*<\/ManagingAuthority>/, "");
    expect(rewritten(anonymous)).not.toContain("ManagingAuthority");
  });

  it("writes moments as the program does, and days as they are", () => {
    const at = (moment: string, style: EncodeOptions["style"]): string | undefined => {
      const text = sampleLists.replace("2030-03-20T10:00:00.000", moment);
      const written = write(read(text), style === undefined ? {} : { style });
      expect(written).toContain("<IssueDate>2030-02-10</IssueDate>");
      return /<kr:CreationDateTime>(.*?)</.exec(written)?.[1];
    };
    const moments = ["12:00:00", "12:00:00.5", "12:00:00.500Z", "12:00:00.1234+01:00"];
    const written = (style: EncodeOptions["style"]): (string | undefined)[] =>
      moments.map((moment) => at(`2030-03-20T${moment}`, style)?.slice("2030-03-20T".length));
    expect(written(undefined)).toEqual(moments);
    expect(written("OSV2020")).toEqual([
      "12:00:00.000",
      "12:00:00.500",
      "12:00:00.500Z",
      "12:00:00.123+01:00",
    ]);
    expect(written("Abacus")).toEqual([
      "12:00:00",
      "12:00:00.5",
      "12:00:00.5Z",
      "12:00:00.1234+01:00",
    ]);
  });

  it("writes less of a place where less is known of it", () => {
    const [stations] = schemaSamples("1.3").filter(({ name }) => name.startsWith("110b"));
    if (stations === undefined) throw new Error("no sample");
    const less = [
      /<xal:PostalCode>.*?<\/xal:PostalCode>(?=<\/Locality>)/g,
      /<sb:Accessibility>.*?<\/sb:Accessibility>/g,
      /<sb:AccessibilityProperties>.*?<\/sb:AccessibilityProperties>/g,
      /<sb:Other>.*?<\/sb:Other>/g,
    ];
    for (const part of less) {
      const text = stations.text.replace(part, "");
      expect(text).not.toBe(stations.text);
      const decoded = decodeDocument(bytesOf(text), { profile: "strict-1.3" });
      if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
      const again = decodeDocument(bytesOf(write(decoded.value)), { profile: "strict-1.3" });
      expect(again.kind).toBe("ok");
      expect(write(decoded.value)).toHaveLength(canonicalLength(text));
    }
  });

  it("writes a place of which a program says less than a file would", () => {
    const [sample] = schemaSamples("1.3").filter(({ name }) => name.startsWith("110b"));
    const decoded = decodePollingStations(bytesOf(sample?.text ?? ""), { profile: "strict-1.3" });
    if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
    const elections = decoded.value.elections.map((one) => ({
      ...one,
      contests: one.contests.map((of) => ({
        ...of,
        stations: of.stations.map((station) => ({
          ...station,
          locations: station.locations.map(({ others, ...place }) => {
            expect(others).toHaveLength(1);
            return place;
          }),
        })),
      })),
    }));
    const written = write({ ...decoded.value, elections });
    expect(written).toContain("<sb:HostPresent>");
    expect(written).not.toContain("<sb:Other>");
  });

  it("writes who hands a list in without a place to live", () => {
    const [nomination] = schemaSamples("1.2").filter(({ name }) => name.startsWith("210"));
    const text =
      nomination?.text.replace(/(<\/Id>)<kr:LivingAddress>.*?<\/kr:LivingAddress>/, "$1") ?? "";
    expect(rewritten(text).match(/<kr:LivingAddress>/g)).toHaveLength(3);
    expect(rewritten(text)).toHaveLength(canonicalLength(text));
  });

  it("writes the answers of a referendum between the lists, where their slots say", () => {
    const answers = [1, 2, 3]
      .map(
        (id) =>
          `<Selection><ReferendumOptionIdentifier Id="${id}">Antwoord ${id}</ReferendumOptionIdentifier><ValidVotes>${id}</ValidVotes></Selection>`,
      )
      .join("");
    const text = count(contest(unit("0999::SB1", votes + answers + rest)));
    expect(rewritten(text)).toBe(text);
  });

  it("writes the rejected votes in the order of OSV2020, or of Abacus on request", () => {
    const osv = /"ongeldig">2<\/RejectedVotes><RejectedVotes ReasonCode="blanco">1</;
    const abacus = /"blanco">1<\/RejectedVotes><RejectedVotes ReasonCode="ongeldig">2</;
    const document = read(sampleCount);
    expect(write(document)).toMatch(osv);
    expect(write(document, { style: "Abacus" })).toMatch(abacus);
    expect(write(document, { style: "Abacus" })).not.toMatch(osv);
    expect(decodeCount(bytesOf(write(document, { style: "Abacus" }))).kind).toBe("ok");
  });
});
