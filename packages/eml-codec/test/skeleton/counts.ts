// Counts to try prediction on: plain ones, odd but legal ones, and damaged ones.
import * as fc from "fast-check";
import { candidate, contest, count, list, rest, unit } from "../samples.js";

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Selections of one group: three lists; `seed` makes the numbers differ from group to group. */
function selections(seed: number, attributes = (place: number): string => `Id="${place}"`): string {
  const lists = [1, 2, 3].map((number) => {
    const votes = PLACES.map(
      (place) => (seed * 7919 + number * 104729 + place * 1299709) % 10 ** (1 + (place % 4)),
    );
    const sum = votes.reduce((a, b) => a + b, 0);
    const name = ["Eén", "Twee &amp; Drie", "Lijst €uro"][number - 1] ?? "";
    return list(number, name, sum) + votes.map((n, i) => candidate(attributes(i + 1), n)).join("");
  });
  return lists.join("");
}

/** A count of so many polling stations; every group may be rewritten before it is put together. */
export function stations(
  units: number,
  rewrite: (group: string, index: number) => string = (group) => group,
): string {
  const group = (index: number): string => rewrite(selections(index) + rest, index);
  const all = Array.from({ length: units }, (_, i) => unit(`0999::SB${i + 1}`, group(i + 1)));
  return count(contest(`<TotalVotes>${group(0)}</TotalVotes>${all.join("")}`));
}

/** Over lines, with indentation. */
export function pretty(text: string, newline = "\n"): string {
  return text.replaceAll("><", `>${newline}  <`);
}

function prefixed(text: string): string {
  return text.replace('xmlns="', 'xmlns:e="').replaceAll(/<(\/?)([A-Z])/g, "<$1e:$2");
}

/** The first number of votes in every group but the first few, written in another way. */
function writtenAs(form: (digits: string) => string): string {
  return stations(4, (group, index) =>
    index < 2
      ? group
      : group.replaceAll(
          /<ValidVotes>(\d+)</g,
          (_, digits: string) => `<ValidVotes>${form(digits)}<`,
        ),
  );
}

const full =
  "<CandidateFullName><xnl:PersonName><xnl:LastName>Voorbeeld</xnl:LastName></xnl:PersonName></CandidateFullName>";
const comment = (index: number): ((tag: string) => string) => {
  let next = 0;
  return (tag) => `${tag}<!-- ${index}.${next++} -->`;
};

/** Legal, and the odder the better: prediction has to cope, or to stand aside. */
export const oddCounts: readonly string[] = [
  stations(4),
  pretty(stations(4)),
  pretty(stations(3), "\r\n"),
  pretty(stations(3), "\r"),
  prefixed(stations(3)),
  // Another prefix in one group, and in one selection.
  stations(3, (group, i) =>
    i === 2 ? group.replaceAll(/<(\/?)Selection/g, "<$1kr2:Selection") : group,
  ).replace("xmlns:kr=", 'xmlns:kr2="urn:oasis:names:tc:evs:schema:eml" xmlns:kr='),
  stations(4, (group) =>
    group.replace(/<Selection>(.*?)<\/Selection>/, "<kr2:Selection>$1</kr2:Selection>"),
  ).replace("xmlns:kr=", 'xmlns:kr2="urn:oasis:names:tc:evs:schema:eml" xmlns:kr='),
  stations(4, (group, i) =>
    i === 3
      ? group
          .replace(/<(\/?)ValidVotes>/, "<$1kr2:ValidVotes>")
          .replace("</ValidVotes>", "</kr2:ValidVotes>")
      : group,
  ).replace("xmlns:kr=", 'xmlns:kr2="urn:oasis:names:tc:evs:schema:eml" xmlns:kr='),
  // Prefixes declared on the way.
  stations(3, (group) => group.replaceAll("<Selection>", '<Selection xmlns:n="urn:x">')),
  stations(3).replaceAll("<ReportingUnitVotes>", '<ReportingUnitVotes xmlns:n="urn:x">'),
  stations(3, (group) => group.replaceAll("<Candidate>", '<Candidate xmlns:n="urn:x">')),
  // Numbers.
  writtenAs((digits) => `+${digits}`),
  writtenAs((digits) => `000${digits}`),
  writtenAs((digits) => `0000000000${digits}`),
  writtenAs((digits) => `<![CDATA[${digits}]]>`),
  writtenAs((digits) => `<!-- n -->${digits}`),
  writtenAs((digits) => `${digits}<!-- n -->`),
  writtenAs((digits) => `${digits.slice(0, 1)}<?n n?>${digits.slice(1)}`),
  writtenAs((digits) =>
    Array.from(digits)
      .map((digit) => `&#x3${digit};`)
      .join(""),
  ),
  writtenAs((digits) => ` ${digits}`),
  writtenAs((digits) => `${digits}\n`),
  writtenAs(() => "123456789"),
  writtenAs(() => "1234567890"),
  writtenAs(() => "9007199254740991"),
  writtenAs(() => "9007199254740993"),
  writtenAs(() => "-0"),
  // Markup that differs from group to group, or within a group.
  stations(4, (group, i) => group.replaceAll("<Selection>", comment(i))),
  stations(4, (group, i) => group.replaceAll("<Candidate>", comment(i)("<Candidate>"))),
  stations(4, (group) => group.replaceAll("<Candidate>", "<Candidate><?same same?>")),
  stations(4, (group) => group.replaceAll('Id="3"', "Id='3'")),
  stations(4, (group, i) => (i % 2 === 0 ? group : group.replaceAll('Id="3"', "Id = '3' "))),
  stations(4, (group) => group.replaceAll("></CandidateIdentifier>", "/>")),
  stations(12, (group, i) => (i % 2 === 0 ? group : pretty(group))),
  stations(4, (group) => group.replaceAll("<Selection>", '<Selection Value="1" Category="x">')),
  stations(4, (group) =>
    group.replaceAll("</CandidateIdentifier>", `</CandidateIdentifier>${full}`),
  ),
  // Other candidates, other lists, another order.
  stations(5, (group, i) =>
    i === 3
      ? group.replace(/(<Selection><Affil.*?)(<Selection><Affil.*?)(?=<Selection><Affil)/, "$2$1")
      : group,
  ),
  stations(5, (group, i) =>
    i === 3 ? group.replace(/<Selection><Candidate>.*?<\/Selection>/, "") : group,
  ),
  stations(5, (group, i) =>
    i < 2 ? group.replace(/<Selection><Candidate>(?!.*<Selection>).*?<\/Selection>/, "") : group,
  ),
  stations(5, (group, i) => (i === 2 ? group.replace("Twee", "Drie") : group)),
  stations(5, (group, i) => (i > 2 ? group.replace("Twee", "Drie") : group)),
  stations(3, (group, i) =>
    group.replace(
      "</CandidateIdentifier>",
      `</CandidateIdentifier>${"<!-- long -->".repeat(20 + i * 100)}`,
    ),
  ),
  // Persons by code.
  stations(3, () => selections(1, (place) => `Id="${place}" ShortCode="P${place}"`) + rest),
  stations(
    3,
    (_, i) =>
      selections(1, (place) =>
        i === 0 ? `ShortCode="P${place}"` : `Id="${place}" ShortCode="P${place}"`,
      ) + rest,
  ).replace('Id="510b"', 'Id="510d"'),
  stations(3, (group) =>
    group.replaceAll(/<CandidateIdentifier Id="(\d)">/g, "$&<ShortCode>P$1</ShortCode>"),
  ),
  ...[
    (i: number): string => (i === 2 ? "" : "<ShortCode>P$1</ShortCode>"),
    (i: number): string => (i === 0 ? "" : "<ShortCode>P$1</ShortCode>"),
    (i: number): string => `<ShortCode>P$1${i > 1 ? "x" : ""}</ShortCode>`,
    (i: number): string => `<ShortCode>P$1${i}</ShortCode>`,
  ].map((reference) =>
    stations(5, (group, i) =>
      group.replaceAll(/<CandidateIdentifier Id="([3-5])">/g, `$&${reference(i)}`),
    ),
  ),
  // Numbers of candidates, from the first group on: what stands around them is the same.
  ...[
    'Id="$1$1"',
    'Id="99999999$1"',
    'Id="999999999$1"',
    'Id="&#x3$1;"',
    "Id='$1'",
    'Id = "$1"',
    'Id="$1" ',
    'Id="$1" ShortCode="P$1"',
  ].map((key) => stations(3, (group) => group.replaceAll(/Id="([3-7])"/g, key))),
  stations(3, (group) => group.replaceAll(/Id="(\d)"/g, "Id='$1'")),
  stations(3, (group) => group.replaceAll(/Id="(\d)"/g, (_, digit) => `Id="${9 - Number(digit)}"`)),
  stations(3, (group) => pretty(group.replaceAll("<Candidate>", "<Candidate><?é é?>"))),
  stations(3, (group) =>
    group.replaceAll(
      '<Candidate><CandidateIdentifier Id="4">',
      `<Candidate><CandidateIdentifier Id="4"><!-- ${"long ".repeat(300)}-->`,
    ),
  ),
  // One selection a group, and a second contest.
  stations(3, () => list(1, "Eén", 5) + candidate('Id="1"', 5) + rest),
  count(
    [1, 2]
      .map((n) =>
        contest(
          `<TotalVotes>${selections(n)}${rest}</TotalVotes>${unit("0999::SB1", selections(n) + rest)}${unit("0999::SB2", selections(n + 1) + rest)}`,
          `${n}`,
        ),
      )
      .join(""),
  ),
];

/** Wrong, in the last group or the first: what prediction must not read past. */
export const wrongCounts: readonly string[] = (
  [
    [/<ValidVotes>\d+/, "<ValidVotes>"],
    [/<ValidVotes>\d+/, "<ValidVotes>-1"],
    [/<ValidVotes>\d+/, "<ValidVotes>1.5"],
    [/<ValidVotes>\d+/, "<ValidVotes>٣"],
    [/<ValidVotes>\d+/, "<ValidVotes>3&#0;"],
    [/<ValidVotes>\d+/, "<ValidVotes>3\u0000"],
    [/<ValidVotes>(\d+)/, "<ValidVotes>$1<ValidVotes>$1</ValidVotes>"],
    [/<ValidVotes>\d+<\/ValidVotes>/, ""],
    [/<ValidVotes>\d+<\/ValidVotes>/, "<ValidVotes/>"],
    [/<ValidVotes>\d+<\/ValidVotes>/, "$&$&"],
    [/<\/ValidVotes>/, "</ValidVote>"],
    [/<\/ValidVotes>/, "</ValidVotes"],
    [/<\/ValidVotes>/, "x</ValidVotes>"],
    [/<\/Selection>/, ""],
    [/<\/Selection>/, "</Selection>x"],
    [/<\/Selection>/, "</Selection>&"],
    [/<\/Selection>/, "</Selection>]]>"],
    [/<\/Selection>/, "</Selection><!-- -- -->"],
    [/<\/Selection>/, "</Selection><!DOCTYPE x>"],
    [/Id="4"/, 'Id="3"'],
    [/Id="4"/, 'Id="0"'],
    [/Id="4"/, 'Id="04"'],
    [/Id="4"/, 'Id="4#53;"'],
    [/Id="4"/, 'Id="4" Id="4"'],
    [/Id="4"/, 'Id="4" x:y="4"'],
    [/Id="4"/, "Id=4"],
    [/Id="4"/, 'Id="<"'],
    [/Id="4"/, ""],
    [/Candidate>/, "Candidat>"],
    [/Candidate>/, "x:Candidate>"],
    [/Lijst/, "L\u0001st"],
    [/Lijst/, "Lijst</RegisteredName><RegisteredName>"],
    [/<Cast>/, "<Cast><Cast>"],
    [/<Cast>100<\/Cast>/, ""],
    [/.{30}$/s, ""],
  ] as const
).flatMap(([what, by]) =>
  [stations(3), pretty(stations(3))].flatMap((text) =>
    ["<ReportingUnitVotes>", "<TotalVotes>"].map((group) => {
      const start = text.indexOf("<Selection>", text.lastIndexOf(group));
      return text.slice(0, start) + text.slice(start).replace(what, by);
    }),
  ),
);

/** A text changed inside one of its numbers of votes, mostly in the last groups. */
export const renumbered: fc.Arbitrary<(text: string) => string> = fc
  .record({
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    by: fc.constantFrom(
      "+5",
      "-0",
      "007",
      "",
      " 7",
      "&#53;",
      "<!-- -->5",
      "5<!-- -->",
      "<![CDATA[5]]>",
      "٣",
      "5 5",
      "9999999999",
      "1e3",
      "0x5",
      "5.0",
      "<a/>5",
      "5&amp;",
    ),
  })
  .map(({ from, by }) => (text) => {
    const start = text.indexOf("<ValidVotes>", Math.floor(Math.sqrt(from) * text.length));
    if (start < 0) return text;
    const end = text.indexOf("<", start + 1);
    return text.slice(0, start + 12) + by + text.slice(end);
  });

/** A text in which one selection is dropped, doubled or moved. */
export const reselected: fc.Arbitrary<(text: string) => string> = fc
  .record({
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    times: fc.constantFrom(0, 2, 3),
    change: fc.boolean(),
  })
  .map(({ from, times, change }) => (text) => {
    const start = text.indexOf("<Selection>", Math.floor(Math.sqrt(from) * text.length));
    const end = text.indexOf("</Selection>", start) + 12;
    if (start < 0 || end < 12) return text;
    const selection = text.slice(start, end);
    const again = change ? selection.replace(/Id="(\d)"/, 'Id="1$1"') : selection;
    return text.slice(0, start) + (change ? again : again.repeat(times)) + text.slice(end);
  });
