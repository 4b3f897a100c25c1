// What plausibility checks came across, for people: station by station, with the reason.
import { entryOf } from "../catalogue.js";
import { clean, heading } from "../report/layout.js";
import { findingText } from "../report/words.js";
import type { Municipality } from "./municipality.js";
import type { Screening } from "./signal.js";

function screeningLines({ id, examined, signals, byChance }: Screening): readonly string[] {
  const entry = entryOf(id);
  const chance =
    byChance === undefined
      ? ""
      : `; door toeval te verwachten (expected by chance): ${byChance.toPrecision(2)}`;
  const title = `  ${id}  ${entry.title.nl} (${entry.title.en})`;
  const looked = `         bekeken (examined): ${examined}; gevonden (found): ${signals.length}${chance}`;
  const lines = signals.flatMap((signal) => {
    const { nl, en } = findingText(entry, signal);
    const { station, path } = signal;
    const where = clean([`${station.id} ${station.name}`, path].filter(Boolean).join(", "));
    return [`         ${where}`, `           ${clean(nl)}`, `           ${clean(en)}`];
  });
  return [title, looked, ...lines];
}

/** The report on one municipality. */
export function screeningText(
  { identity, table }: Municipality,
  screenings: readonly Screening[],
): string {
  const { envelope, election } = identity;
  const authority = envelope.managingAuthority;
  const name = `${authority?.id.value ?? "?"} ${authority?.name.value ?? ""}`.trim();
  const title = clean(`${name}, ${election.id.value}: ${table.stations.length} stembureaus`);
  const lines = [
    ...heading(title, "polling stations; indications, never a verdict").slice(1),
    ...screenings.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((one) => screeningLines(one)),
  ];
  return `${lines.join("\n")}\n`;
}
