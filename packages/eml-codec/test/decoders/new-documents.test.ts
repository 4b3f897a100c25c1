// 110b, 210 and 630, and what EML_NL 1.3 adds to counts: the values that come out.
import { describe, expect, it } from "vitest";
import {
  decodeCount,
  decodeNomination,
  decodePollingStations,
  decodeReferendumOptions,
} from "../../src/decode.js";
import { type Decoded, decodeDocument, type EmlDocument, type Profile } from "../../src/index.js";
import { optionPath } from "../../src/paths.js";
import { bytesOf } from "../samples.js";
import { samples } from "../xsd/samples.js";

function sample(edition: "1.2" | "1.3", id: string): string {
  const found = samples(edition).find(({ name }) => name === `${id} ${edition}`);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found.text.replaceAll(
    "<CandidateIdentifier><ShortCode>",
    '<CandidateIdentifier Id="2"><ShortCode>',
  );
}

function value<T>(decoded: Decoded<T>): T {
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}

const wrong = (text: string, profile: Profile = "strict-1.2"): string[] =>
  decodeDocument(bytesOf(text), { profile }).issues.map(({ code, path }) => `${code} ${path}`);

describe("polling stations (110b)", () => {
  const read = (text: string, profile: Profile): ReturnType<typeof value<EmlDocument>> =>
    value(decodeDocument(bytesOf(text), { profile }));

  it("have a municipality, electors and stations", () => {
    const [only] = value(decodePollingStations(bytesOf(sample("1.2", "110b")))).elections;
    expect(only?.election.id.value).toBe("GR2026_Voorbeeld");
    const [contest] = only?.contests ?? [];
    expect(contest?.municipality).toMatchObject({ id: { value: "0999" } });
    expect(contest?.electors.value).toBe(2000);
    expect(contest?.stations).toMatchObject([
      {
        channel: { value: "polling" },
        number: { value: 1 },
        electors: { value: 1000 },
        name: { value: "Dorpshuis" },
        postalCode: { value: "1234 AB" },
      },
      { number: { value: 2 }, addressLine: { value: "Dorpsweg 3" } },
    ]);
    expect(contest?.stations[1]).not.toHaveProperty("name");
  });

  it("say since 1.3 where they are, when they are open and who can enter them", () => {
    const text = sample("1.3", "110b");
    const options = { profile: "strict-1.3" } as const;
    const [only] = value(decodePollingStations(bytesOf(text), options)).elections;
    const [contest] = only?.contests ?? [];
    expect(contest).toMatchObject({
      contactDetails: { value: "bel 14" },
      electionSite: { value: "https://voorbeeld.example/" },
    });
    const [station] = contest?.stations ?? [];
    expect(station).toMatchObject({
      type: { value: "FixedLocation" },
      sharedLocation: { value: false },
    });
    expect(station?.locations).toMatchObject([
      {
        bagId: { value: "0123456789012345" },
        number: { value: 3 },
        openTime: { value: "2026-03-18T07:30:00" },
        latitude: { value: "52.0704" },
        accessible: { value: true },
        guidelines: { value: "inside" },
        others: [{ value: "ringleiding" }],
      },
    ]);
    // Each station has its own.
    expect(contest?.stations[1]?.locations).toHaveLength(1);
  });

  it("may have nothing in a location", () => {
    const text = sample("1.3", "110b").replace(
      /<sb:Location>.*?<\/sb:Location>/,
      "<sb:Location></sb:Location>",
    );
    expect(read(text, "strict-1.3")).toMatchObject({
      elections: [{ contests: [{ stations: [{ locations: [{}] }, {}] }] }],
    });
  });

  it("S8: refuse a number that comes twice, with or without zeros", () => {
    const text = sample("1.2", "110b").replace('PollingStation Id="2"', 'PollingStation Id="01"');
    expect(wrong(text)).toEqual(["EML-STATION-TWICE Contest[geen]/PollingPlace[01]"]);
  });

  it("refuse pairs of which one is missing, and words for numbers", () => {
    const half = sample("1.3", "110b").replace("<sb:RDy>454000</sb:RDy>", "");
    expect(wrong(half, "strict-1.3")[0]).toMatch(/^EML-ELEMENT-MISSING /);
    const words = sample("1.2", "110b").replaceAll(">1000<", ">geen<");
    expect(wrong(words)).toEqual([
      "EML-VALUE Contest[geen]/PollingPlace[1]",
      "EML-VALUE Contest[geen]/PollingPlace[2]",
    ]);
    expect(wrong(words, "tolerant")).toEqual([
      "EML-VALUE-DEVIANT Contest[geen]/PollingPlace[1]",
      "EML-VALUE-DEVIANT Contest[geen]/PollingPlace[2]",
    ]);
    expect(read(words, "tolerant")).toMatchObject({
      elections: [
        { contests: [{ stations: [{ electors: { value: undefined, text: "geen" } }, {}] }] },
      ],
    });
  });

  it("may say that the municipality has nobody, or say it in words, in `tolerant` only", () => {
    const of = (electors: string): string =>
      sample("1.2", "110b").replace("<MaxVotes>2000<", `<MaxVotes>${electors}<`);
    expect(wrong(of("00"))).toEqual(["EML-VALUE Contest[geen]/MaxVotes"]);
    const stating = (electors: unknown): object => ({ elections: [{ contests: [{ electors }] }] });
    expect(read(of("00"), "tolerant")).toMatchObject(stating({ value: 0, text: "00" }));
    expect(read(of("veel"), "tolerant")).toMatchObject(stating({ value: undefined, text: "veel" }));
  });

  it("take nothing larger than can be counted", () => {
    const text = sample("1.2", "110b").replaceAll(">1000<", ">90071992547409920<");
    expect(wrong(text)[0]).toBe("EML-NUMBER-RANGE Contest[geen]/PollingPlace[1]");
  });
});

describe("a nomination (210)", () => {
  it("has a list without number, its candidates and who hands it in", () => {
    const nomination = value(decodeNomination(bytesOf(sample("1.2", "210"))));
    expect(nomination.contest.name?.value).toBe("Voorbeeld");
    expect(nomination.list).toMatchObject({
      registeredName: { value: "Partij Een" },
      type: { value: "lijstengroep" },
      submittedFor: [{ id: { value: "1" }, name: { value: "Voorbeeld" } }],
    });
    expect(nomination.list).not.toHaveProperty("listNumber");
    expect(nomination.list.candidates).toMatchObject([
      {
        id: { value: 1 },
        birthDate: { value: "1976-05-04" },
        birthDateAnnex: { value: "XX-05-1976" },
        nationalNumber: { value: "123456782" },
        residence: { addressLine: { value: "Dorpsweg 1" }, postalCode: { value: "1234 AB" } },
        contact: { locality: { value: "Voorbeeld" } },
        agent: {
          role: { value: "H10" },
          name: { lastName: { value: "Dijk" } },
          living: { countryCode: { value: "NL" } },
        },
      },
      { id: { value: 2 }, residence: { countryCode: { value: "BE" } } },
    ]);
    expect(nomination.proposers).toMatchObject([
      { jobTitle: { value: "inleveraar" }, id: { value: "1" } },
      { jobTitle: { value: "plaatsvervanger van de inleveraar" } },
    ]);
  });

  it("S8: refuses a candidate that comes twice", () => {
    const text = sample("1.2", "210").replace(
      'CandidateIdentifier Id="2"',
      'CandidateIdentifier Id="1"',
    );
    expect(wrong(text)).toEqual(["EML-CANDIDATE-TWICE Affiliation/candidate 1"]);
  });

  it("needs two proposers, and in 1.2 the gender of each candidate", () => {
    const alone = sample("1.2", "210").replace(/<Proposer>.*?<\/Proposer>/, "");
    expect(wrong(alone)).toEqual(["EML-ELEMENT-MISSING Nominate"]);
    const unsaid = sample("1.2", "210").replace("<Gender>female</Gender>", "");
    expect(wrong(unsaid)).toEqual(["EML-ELEMENT-MISSING Affiliation/candidate 1"]);
    const later = sample("1.3", "210").replace("<Gender>female</Gender>", "");
    expect(wrong(later, "strict-1.3")).toEqual([]);
  });
});

describe("the question of a referendum (630)", () => {
  const text = sample("1.2", "630");

  it("has its answers and the areas", () => {
    const referendum = value(decodeReferendumOptions(bytesOf(text)));
    expect(referendum.question).toMatchObject({
      id: { value: "p" },
      text: { value: "Bent u voor?" },
    });
    expect(referendum.options).toMatchObject([
      { id: { value: "1" }, text: { value: "Voor" } },
      { id: { value: "2" }, text: { value: "Tegen" } },
    ]);
    expect(referendum.regions).toHaveLength(2);
  });

  it("S8: refuses an answer that comes twice", () => {
    const twice = text.replace(
      '<ReferendumOptionIdentifier Id="2"',
      '<ReferendumOptionIdentifier Id="1"',
    );
    expect(wrong(twice)).toEqual([
      "EML-OPTION-TWICE Proposal/Options/ReferendumOptionIdentifier[1]",
    ]);
  });
});

describe("valid lists of old (230a)", () => {
  const text = sample("1.2", "230c").replace('Id="230c"', 'Id="230a"');

  it("are read in `tolerant` only, with a warning", () => {
    expect(wrong(text)).toEqual(["EML-DOCUMENT-ID "]);
    const read = decodeDocument(bytesOf(text), { profile: "tolerant" });
    expect(read).toMatchObject({ kind: "ok", value: { documentId: "230a" } });
    expect(read.issues).toMatchObject([{ code: "EML-DOCUMENT-OLD", severity: "warning" }]);
  });
});

describe("counts since 1.3", () => {
  const text = sample("1.3", "510b");
  const read = (of: string): ReturnType<typeof decodeCount> =>
    decodeCount(bytesOf(of), { profile: "strict-1.3" });

  it("say how and in which session was counted, and what was corrected", () => {
    const count = value(read(text));
    expect(count).toMatchObject({
      countingMethod: { value: "centrale stemopneming" },
      phase: { value: "corrigendum" },
      envelope: { schemaVersion: { value: "1.3" } },
    });
    const [contest] = count.contests;
    expect(contest?.total?.initial).toMatchObject({
      votes: [{ slot: 0, count: { value: 2 } }],
      cast: { value: 9 },
      totalCounted: { value: 2 },
      rejected: [{ code: { value: "blanco" }, count: { value: 1 } }],
      uncounted: [{ code: { value: "geldige stempassen" }, count: { value: 2 } }],
    });
    expect(contest?.units).toHaveLength(2);
    for (const unit of contest?.units ?? []) {
      expect(unit).toMatchObject({
        type: { value: "Special" },
        sharedLocation: { value: true },
        investigations: [
          { reason: { value: "onderzocht vanwege andere fout" }, value: { value: true } },
          { reason: { value: "uitslag gecorrigeerd" }, value: { value: false } },
        ],
      });
      expect(unit.votes.initial?.votes).toMatchObject([{ slot: 0, count: { value: 2 } }]);
    }
  });

  it("S12: refuse a code of the initial figures that comes twice", () => {
    const code = '<kr:InitialRejectedVotes ReasonCode="blanco">1</kr:InitialRejectedVotes>';
    expect(read(text.replace(code, code + code)).issues).toMatchObject([
      { code: "EML-CODE-TWICE", path: "Contest[geen]/TotalVotes/InitialRejectedVotes[blanco]" },
    ]);
  });
});

describe("answers of a referendum in a count", () => {
  const answer = (id: string, words: string, votes: number): string =>
    `<Selection><ReferendumOptionIdentifier Id="${id}">${words}</ReferendumOptionIdentifier><ValidVotes>${votes}</ValidVotes></Selection>`;
  const list =
    '<Selection><AffiliationIdentifier Id="1"><RegisteredName>L</RegisteredName></AffiliationIdentifier><ValidVotes>1</ValidVotes></Selection>';
  const text = (total: string, unit = total): string =>
    sample("1.2", "510b")
      .replace(/(<TotalVotes>).*?(?=<Cast>)/, `$1${total}`)
      .replaceAll(
        /(<ReportingUnitIdentifier Id="[^"]*">[^<]*<\/ReportingUnitIdentifier>).*?(?=<Cast>)/g,
        `$1${unit}`,
      );

  it("are slots of their own", () => {
    const [contest] = value(
      decodeCount(bytesOf(text(answer("1", "Voor", 7) + answer("2", "Tegen", 5)))),
    ).contests;
    expect(contest?.total?.layout).toMatchObject({
      lists: [],
      size: 2,
      options: [
        { slot: 0, id: "1", text: "Voor" },
        { slot: 1, id: "2", text: "Tegen" },
      ],
    });
    expect(Array.from(contest?.total?.votes ?? [])).toEqual([7, 5]);
    expect(contest?.units[1]?.votes.layout).toBe(contest?.total?.layout);
  });

  it("may stand beside lists, which go on counting", () => {
    const both =
      list + answer("1", "Voor", 7) + list.replace('Id="1"', 'Id="2"') + answer("2", "Tegen", 5);
    const [contest] = value(decodeCount(bytesOf(text(both)))).contests;
    const layout = contest?.total?.layout;
    expect(layout?.lists.map(({ slot, listNumber }) => [slot, listNumber])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(contest?.units.map(({ votes }) => votes.layout === layout)).toEqual([true, true]);
  });

  it("with other words have a layout of their own", () => {
    const unit = answer("1", "Ja", 7) + answer("2", "Nee", 5);
    const [contest] = value(
      decodeCount(bytesOf(text(answer("1", "Voor", 7) + answer("2", "Tegen", 5), unit))),
    ).contests;
    expect(contest?.units[0]?.votes.layout.options?.map(({ text: words }) => words)).toEqual([
      "Ja",
      "Nee",
    ]);
    expect(contest?.units[1]?.votes.layout).toBe(contest?.units[0]?.votes.layout);
  });

  it("S8: are refused when one comes twice, or a candidate follows one", () => {
    expect(wrong(text(answer("1", "Voor", 7) + answer("1", "Tegen", 5)))[0]).toBe(
      "EML-OPTION-TWICE Contest[geen]/TotalVotes/option 1",
    );
    const candidate =
      '<Selection><Candidate><CandidateIdentifier Id="1"></CandidateIdentifier></Candidate><ValidVotes>1</ValidVotes></Selection>';
    expect(wrong(text(list + answer("1", "Voor", 7) + candidate))[0]).toMatch(
      /^EML-CANDIDATE-LISTLESS/,
    );
  });

  it("are named in paths by their Id, or else by their words", () => {
    expect(optionPath({ text: "Voor" })).toBe("option Voor");
  });
});
