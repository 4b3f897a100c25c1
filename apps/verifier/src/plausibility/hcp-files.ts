// a.csv, b.csv and c.csv: what the exchange platform shows of a municipality.
import type { ElectionIdentifier, Envelope } from "@telwerk/eml-codec";
import { csvText, type Row } from "./csv.js";
import { oneDecimal, type Ratio } from "./exact.js";
import type { HcpStation } from "./hcp.js";
import type { Parameters } from "./parameters.js";
import { expectedText, type SwitchedPair } from "./switched.js";

/** Whose count it is. */
export interface CountIdentity {
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
  /** Number of the electoral district. */
  readonly contest: string;
}

type Letter = "A" | "B" | "C";

const percent = (value: Ratio): string => `${oneDecimal(value)}%`;
const yes = (value: Ratio | undefined): string =>
  value === undefined ? "" : `ja (${percent(value)})`;

function head(
  { envelope, election, contest }: CountIdentity,
  parameters: Parameters,
  title: string,
): readonly Row[] {
  return [
    ["Versie controleprotocol", parameters.name],
    ["Beschrijving", title],
    [],
    ["EML datum/tijd", envelope.creationDateTime?.value ?? ""],
    ["Verkiezing", election.name?.value ?? election.id.value],
    ["Datum", election.electionDate.value],
    ["Kieskringnummer", contest],
    ["Gemeentenummer", envelope.managingAuthority?.id.value ?? ""],
    [],
  ];
}

const idColumns = [
  "Verkiezingnummer",
  "Type",
  "Kieskringnummer",
  "Gemeentenummer",
  "Gemeentenaam",
  "Stembureaunummer",
  "Stembureaunaam",
];

function idCells(of: CountIdentity, type: Letter, { station }: HcpStation): Row {
  const { envelope, election, contest } = of;
  const name = station.name.replace(/\s*\(postcode:[^)]*\)\s*$/i, "").replace(/^Stembureau /, "");
  const authority = envelope.managingAuthority;
  return [
    election.id.value,
    type,
    contest,
    authority?.id.value ?? "",
    authority?.name.value ?? "",
    // The id without `0363::SB`: by length, as the program does it.
    station.id.slice(8),
    name,
  ];
}

const summary = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(", ");

/** Where PVs are not read, nothing is taken to be recounted already: as the program does on any failure. */
const recounted = "nee";

function rowsA(of: CountIdentity, stations: readonly HcpStation[]): readonly Row[] {
  return stations
    .filter(({ unexplained, gap }) => unexplained !== 0 || gap !== 0)
    .map((one) => {
      const { unexplained, gap } = one;
      const said = [
        unexplained === 0 ? "" : `geen verklaring: ${unexplained}`,
        gap === 0 ? "" : `ontbrekende verklaringen: ${gap}`,
      ];
      return [...idCells(of, "A", one), unexplained, gap, recounted, summary(said)];
    });
}

const named = ({
  listNumber,
  registeredName,
}: {
  listNumber: number;
  registeredName: string;
}): string => (registeredName === "" ? `${listNumber}. blanco` : registeredName);

function listsText({ lists }: HcpStation): string {
  return lists
    .filter(({ deviant }) => deviant)
    .map(({ list, points }) => `${named(list)} (${percent(points)})`)
    .sort()
    .join(", ");
}

function pairText({ list, more, less }: SwitchedPair): string {
  const one = ({ candidate, received }: SwitchedPair["more"], expected: string): string =>
    `${candidate.id ?? candidate.shortCode ?? "?"} (${received}, verwacht ${expected})`;
  return `${named(list)}: ${one(more, expectedText(more))} en ${one(less, expectedText(less))}`;
}

function differenceText({ difference }: HcpStation): string {
  if (difference === undefined) return "";
  return difference.kind === "count" ? `ja (${difference.count})` : yes(difference.share);
}

function rowsB(of: CountIdentity, stations: readonly HcpStation[]): readonly Row[] {
  return stations.flatMap((one): readonly Row[] => {
    const cells = [
      one.noVotes ? "ja" : "",
      yes(one.invalid),
      yes(one.blank),
      differenceText(one),
      listsText(one),
      one.switched.map(pairText).join(", "),
    ];
    if (cells.every((cell) => cell === "")) return [];
    const names = ["nul", "ongeldig", "blanco", "verschil", "lijst", "verwisseld"];
    const said = names.filter((_, index) => cells[index] !== "");
    return [[...idCells(of, "B", one), ...cells, recounted, summary(said)]];
  });
}

/** The three files, by name. */
export function hcpFiles(
  of: CountIdentity,
  stations: readonly HcpStation[],
  parameters: Parameters,
): Readonly<Record<"a.csv" | "b.csv" | "c.csv", string>> {
  const { rejectedPercentage: rejected, differenceCount, differencePercentage } = parameters;
  const lists = stations[0]?.lists ?? [];
  const signed = (points: Ratio): string => `${points.top < 0n ? "" : "+"}${percent(points)}`;
  return {
    "a.csv": csvText([
      ...head(of, parameters, "Stembureaus met onverklaarde verschillen"),
      [
        ...idColumns,
        "aantal geen verklaring",
        "aantal ontbrekende verklaringen",
        "al herteld",
        "samenvatting",
      ],
      ...rowsA(of, stations),
    ]),
    "b.csv": csvText([
      ...head(of, parameters, "Stembureaus met een opvallende uitkomst"),
      [
        ...idColumns,
        "nul",
        `≥${rejected}% ongeldig`,
        `≥${rejected}% blanco`,
        `≥${differenceCount} of ≥${differencePercentage}% verschil`,
        `≥${parameters.listPoints}% lijst`,
        "verwisseld",
        "al herteld",
        "samenvatting",
      ],
      ...rowsB(of, stations),
    ]),
    "c.csv": csvText([
      ...head(of, parameters, "Afwijking van elke lijst per stembureau"),
      [...idColumns, ...lists.map(({ list }) => named(list))],
      ...stations.map((one) => [
        ...idCells(of, "C", one),
        ...one.lists.map(({ points }) => signed(points)),
      ]),
    ]),
  };
}
