// Counts to try reading the figures behind the votes on: what may differ from group to group, and what is wrong.
import * as fc from "fast-check";
import { contest, count, rest, unit, votes } from "../samples.js";
import { pretty } from "./counts.js";

const codes = [
  "geldige volmachtbewijzen",
  "geldige kiezerspassen",
  "toegelaten kiezers",
  "meer getelde stembiljetten",
  "minder getelde stembiljetten",
  "meegenomen stembiljetten",
  "geen verklaring",
  "andere verklaring",
];

/** All the figures of a group; `seed` makes the numbers differ from group to group. */
function figures(seed: number): string {
  const others = codes.map((code) => `<UncountedVotes ReasonCode="${code}">3</UncountedVotes>`);
  return (rest + others.join("")).replaceAll(
    />(\d+)</g,
    (_, digits: string) => `>${(seed * 7919 + Number(digits) * 104_729) % 10 ** (1 + (seed % 6))}<`,
  );
}

/** A count of so many polling stations; the figures of every group may be written in another way. */
export function tails(
  units: number,
  rewrite: (text: string, index: number) => string = (text) => text,
): string {
  const group = (index: number): string => votes + rewrite(figures(index), index);
  const all = Array.from({ length: units }, (_, i) => unit(`0999::SB${i + 1}`, group(i + 1)));
  return count(contest(`<TotalVotes>${group(0)}</TotalVotes>${all.join("")}`));
}

/** Figures that are written in another way in these groups only. */
function only(
  indexes: readonly number[],
  what: RegExp | string,
  by: string,
): (text: string, index: number) => string {
  return (text, index) => (indexes.includes(index) ? text.replace(what, by) : text);
}

const swapped = [
  /(<RejectedVotes.*?<\/RejectedVotes>)(<RejectedVotes.*?<\/Rej.*?>)/,
  "$2$1",
] as const;
const kiezers = /<UncountedVotes ReasonCode="toegelaten kiezers">\d+<\/UncountedVotes>/;
const investigated =
  '<kr:ReportingUnitInvestigations><kr:Investigation ReasonCode="uitslag gecorrigeerd">true</kr:Investigation></kr:ReportingUnitInvestigations>';
const fromTheFirst = [0, 1, 2, 3, 4, 5];
const otherPrefix = (text: string): string =>
  text.replace("xmlns:kr=", 'xmlns:e="urn:oasis:names:tc:evs:schema:eml" xmlns:kr=');

/** Legal: reading ahead has to cope, or to stand aside. */
export const oddTails: readonly string[] = [
  tails(4),
  pretty(tails(4)),
  pretty(tails(4), "\r\n"),
  // Another order, in one group and in all but the total.
  tails(5, only([3], ...swapped)),
  tails(5, only([1, 2, 3, 4, 5], ...swapped)),
  tails(24, (text, i) => (i % 2 === 0 ? text : text.replace(...swapped))),
  tails(5, (text, i) => (i % 3 === 0 ? text : text.replace(/(.*)(<Unc.*?)(<Unc.*)/, "$1$3$2"))),
  // One more, one less, none, another code.
  tails(5, only([3], kiezers, "")),
  tails(5, only([1], kiezers, "")),
  tails(5, only([0, 2], kiezers, "")),
  tails(5, only([4], /<UncountedVotes.*/, "")),
  tails(
    5,
    only([2], /$/, '<UncountedVotes ReasonCode="kwijtgeraakte stembiljetten">0</UncountedVotes>'),
  ),
  tails(5, only([2, 3], "toegelaten kiezers", "kwijtgeraakte stembiljetten")),
  tails(5, only([2], "geldige kiezerspassen", "kwijtgeraakte stembiljetten")),
  // Numbers.
  ...[
    "0",
    "007",
    "+7",
    "-0",
    " 7",
    "7\n",
    "&#55;",
    "<![CDATA[7]]>",
    "<!-- n -->7",
    "7<!-- n -->",
    "7<?n n?>7",
    "123456789",
    "1234567890",
    "9007199254740991",
  ].flatMap((digits) => [
    tails(4, only([2], /(<TotalCounted>)\d+/, `$1${digits}`)),
    tails(4, only([2, 3], /(>)\d+(<\/UncountedVotes>)$/, `$1${digits}$2`)),
    tails(4, only([2], /(<Cast>)\d+/, `$1${digits}`)),
  ]),
  tails(4, (text, i) => (i === 2 ? text.replaceAll(/>\d+</g, ">00<") : text)),
  // Markup between them.
  ...["<!-- c -->", "<?p p?>", " ", "\r\n", "<![CDATA[ ]]>", "&#32;"].flatMap((between) =>
    [[2], [0, 2, 3], [1], fromTheFirst].flatMap((groups) => [
      tails(5, only(groups, "<TotalCounted>", `${between}<TotalCounted>`)),
      tails(5, only(groups, "</Cast>", `</Cast>${between}`)),
      tails(5, only(groups, /$/, between)),
    ]),
  ),
  tails(4, (text) => text.replaceAll("</UncountedVotes>", "</UncountedVotes><!-- é -->")),
  tails(4, (text) => pretty(text.replaceAll("</UncountedVotes>", "</UncountedVotes><?é é?>"))),
  tails(3, (text, i) =>
    text.replace("<TotalCounted>", `<!-- ${"long ".repeat(3300 + i)}--><TotalCounted>`),
  ),
  tails(4, (text) => text.replace("<TotalCounted>", `${" ".repeat(17_000)}<TotalCounted>`)),
  // Attributes: kept, written in another way, or of no meaning.
  ...[
    'ReasonCode=" blanco "',
    "ReasonCode='blanco'",
    'ReasonCode = "blanco" ',
    'ReasonCode="&#98;lanco"',
    'ReasonCode="blanco" Reason="x" VoteType="y"',
    'VoteType="y" ReasonCode="blanco"',
    'xmlns:kr="http://www.kiesraad.nl/extensions" ReasonCode="blanco"',
    'xmlns:n="urn:x" ReasonCode="blanco"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x" ReasonCode="blanco"',
  ].flatMap((code) =>
    [[2], fromTheFirst].map((groups) => tails(4, only(groups, 'ReasonCode="blanco"', code))),
  ),
  ...[
    ' xmlns:n="urn:x"',
    ' xmlns:kr="http://www.kiesraad.nl/extensions"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x"',
    " ",
  ].flatMap((code) =>
    [[2], fromTheFirst].flatMap((groups) => [
      tails(4, only(groups, "<Cast", `<Cast${code}`)),
      tails(4, only(groups, "<TotalCounted", `<TotalCounted${code}`)),
    ]),
  ),
  // Another prefix, in one group and for one figure.
  otherPrefix(tails(4, only([3], /<Cast>(.*)<\/Cast>/, "<e:Cast>$1</e:Cast>"))),
  otherPrefix(tails(4, (text) => text.replaceAll(/<(\/?)(Tot|Unc)/g, "<$1e:$2"))),
  otherPrefix(tails(4, (text, i) => (i < 2 ? text : text.replaceAll(/<(\/?)Unc/g, "<$1e:Unc")))),
  // What comes after them in one unit only.
  tails(4, only([3], /$/, investigated)),
  tails(4, only([1, 4], /$/, investigated)),
  // Two contests: a total between units.
  count(
    [1, 2]
      .map((n) =>
        contest(
          `<TotalVotes>${votes}${figures(n)}</TotalVotes>${[1, 2, 3].map((i) => unit(`0999::SB${i}`, votes + figures(n + i))).join("")}`,
          `${n}`,
        ),
      )
      .join(""),
  ),
];

/** Legal since 1.3: figures from before a corrigendum stand between the others. */
export const correctedTails: readonly string[] = [
  ["<Cast>", "<kr:InitialCast>98</kr:InitialCast><Cast>"],
  ["<TotalCounted>", "<kr:InitialTotalCounted>29</kr:InitialTotalCounted><TotalCounted>"],
  [
    "<RejectedVotes",
    '<kr:InitialRejectedVotes ReasonCode="blanco">7</kr:InitialRejectedVotes><RejectedVotes',
  ],
  [
    "<UncountedVotes",
    '<kr:InitialUncountedVotes ReasonCode="toegelaten kiezers">7</kr:InitialUncountedVotes><UncountedVotes',
  ],
].flatMap(([what = "", by = ""]) =>
  [[3], [1, 2], fromTheFirst].map((groups) =>
    tails(5, only(groups, what, by)).replace(
      "<kr:CreationDateTime>",
      '<kr:Schema Version="1.3"></kr:Schema>$&',
    ),
  ),
);

/** Wrong, in the last group or the first: what may not be read past. */
export const wrongTails: readonly string[] = (
  [
    [/<Cast>\d+/, "<Cast>"],
    [/<Cast>\d+<\/Cast>/, "<Cast/>"],
    [/<Cast>\d+<\/Cast>/, ""],
    [/<Cast>\d+<\/Cast>/, "$&$&"],
    [/<Cast>(\d+)<\/Cast>/, "<e:Cast>$1</Cast>"],
    [/<Cast>/, '<Cast xmlns="urn:x">'],
    [/<\/Cast>/, "</Cast>x"],
    [/<\/Cast>/, "</Cast"],
    [/<\/Cast>/, "</Cast><Cast>"],
    [/<TotalCounted>\d+/, "<TotalCounted>"],
    [/<TotalCounted>\d+/, "<TotalCounted>7<n:x/>"],
    [/<Cast>(.*?)<TotalCounted>\d+/s, '<Cast xmlns:n="urn:x">$1<TotalCounted>7<n:x/>'],
    [/<TotalCounted>\d+/, "<TotalCounted>7<x/>"],
    [/<TotalCounted>\d+/, "<TotalCounted>7 7"],
    [/<TotalCounted>\d+/, "<TotalCounted>-7"],
    [/<TotalCounted>\d+/, "<TotalCounted>9007199254740993"],
    [/<TotalCounted>\d+<\/TotalCounted>/, ""],
    [/<TotalCounted>\d+<\/TotalCounted>/, "<x/>$&"],
    [/<TotalCounted>\d+<\/TotalCounted>/, "<kr:InitialTotalCounted>7</kr:InitialTotalCounted>$&"],
    [/<RejectedVotes.*?<\/RejectedVotes>/, ""],
    [/<RejectedVotes.*?<\/RejectedVotes>/, "$&$&"],
    [/"blanco"/, '"ongeldig"'],
    [/"blanco"/, '"blank"'],
    [/"blanco">\d+/, '"blanco">x'],
    [/"blanco"/, '"blanco" x="y"'],
    [/ ReasonCode="blanco"/, ""],
    [/"geldige kiezerspassen"/, '"toegelaten kiezers"'],
    [/"toegelaten kiezers"/, '"geldige kiezerspassen"'],
    [/"toegelaten kiezers">\d+/, '"toegelaten kiezers">1.5'],
    [/ ReasonCode="toegelaten kiezers"/, ""],
    [/"andere verklaring">\d+/, '"andere verklaring">x'],
    [/<\/UncountedVotes>(?!.*<Unc)/s, "</UncountedVotes>x"],
    [/<\/UncountedVotes>(?!.*<Unc)/s, "</UncountedVotes><Cast>7</Cast>"],
    [/<\/UncountedVotes>(?!.*<Unc)/s, "</RejectedVotes>"],
    [/<\/ReportingUnitVotes>|<\/TotalVotes>/, "<!-- c --><x/>$&"],
    [/<\/ReportingUnitVotes>|<\/TotalVotes>/, "<UncountedVotes>7</UncountedVotes>$&"],
  ] as const
).flatMap(([what, by]) =>
  [otherPrefix(tails(3)), pretty(tails(3))].flatMap((text) =>
    ["<ReportingUnitVotes>", "<TotalVotes>"].map((group) => {
      const start = text.indexOf("<Cast>", text.lastIndexOf(group));
      return text.slice(0, start) + text.slice(start).replace(what, by);
    }),
  ),
);

const names = ["Cast", "TotalCounted", "RejectedVotes", "UncountedVotes"];

/** A text changed in one of its figures, mostly in the last groups: dropped, doubled, moved, or another code or number. */
export const refigured: fc.Arbitrary<(text: string) => string> = fc
  .record({
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    name: fc.constantFrom(...names),
    by: fc.constantFrom<(figure: string) => string>(
      () => "",
      (figure) => figure + figure,
      (figure) => `${figure}<!-- c -->`,
      (figure) => `<!-- c -->${figure}`,
      (figure) => `${figure}\n`,
      (figure) => `${figure}x`,
      (figure) => figure.replace(/>\d+/, ">007"),
      (figure) => figure.replace(/>\d+/, "> 7"),
      (figure) => figure.replace(/>\d+/, ">1234567890"),
      (figure) => figure.replace(/>\d+/, ">"),
      (figure) => figure.replace(/>\d+/, ">&#55;"),
      (figure) => figure.replace(/>\d+/, "><![CDATA[7]]>"),
      (figure) => figure.replace(/>\d+/, ">7<!-- c -->"),
      (figure) => figure.replace(/>\d+<.*/s, "/>"),
      (figure) => figure.replace(/>\d+/, ">3"),
      (figure) => figure.replace(/ReasonCode="[^"]*"/, 'ReasonCode="geen verklaring"'),
      (figure) => figure.replace(/ReasonCode="[^"]*"/, 'ReasonCode="blanco"'),
      (figure) => figure.replace(/ReasonCode="[^"]*"/, ""),
      (figure) => figure.replace("ReasonCode=", "Reason='x' ReasonCode="),
      (figure) => figure.replace(/ReasonCode="([^"]*)"/, "ReasonCode='$1'"),
    ),
    back: fc.boolean(),
  })
  .map(({ from, name, by, back }) => (text) => {
    const start = text.indexOf(`<${name}`, Math.floor(Math.sqrt(from) * text.length));
    const end = text.indexOf(`</${name}>`, start) + name.length + 3;
    if (start < 0 || end < start) return text;
    const figure = by(text.slice(start, end));
    // Behind the figure after it.
    const next = back ? text.indexOf("<", text.indexOf("</", end) + 1) : end;
    return text.slice(0, start) + text.slice(end, next) + figure + text.slice(next);
  });
