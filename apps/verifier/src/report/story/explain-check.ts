// What one check asks, and with files behind it, what it looked at and what it came to.
import type { CheckEntry, FindingKind } from "../../catalogue/entry.js";
import { findingLines } from "../findings-text.js";
import { clean, exact, grouped, heading } from "../layout.js";
import type { Run, RunCheck } from "../run.js";
import { statusWords } from "../words.js";
import { told } from "./lines.js";

const effects: Readonly<Record<FindingKind, string>> = {
  fail: "klopt niet (refuted)",
  error: "fout in dit programma (error)",
  missing: "niet volledig (incomplete)",
  warn: "let op (warning)",
  note: "opmerking (note)",
};

const needWords: Readonly<Record<string, string>> = {
  definition: "verkiezingsdefinitie (definition, 110a)",
  lists: "kandidatenlijsten (candidate lists, 230b)",
  national: "telling van het geheel (count of the whole, 510d)",
  districts: "tellingen van kieskringen (counts of districts, 510c)",
  municipalities: "tellingen van gemeenten (counts of municipalities, 510b)",
  result: "uitslag (result, 520)",
};

/** What a check is, without any files. */
export function entryStory(entry: CheckEntry): readonly string[] {
  const { id, title, question, source, abacus, needs, findings } = entry;
  return [
    `${id} ${title.nl}`,
    `${" ".repeat(id.length)} ${title.en}`,
    "",
    ...told(question.nl, question.en),
    "",
    `  bron (source): ${source}${abacus === undefined ? "" : ` · Abacus ${abacus}`}`,
    ...(needs.length === 0
      ? []
      : [`  nodig (needs): ${needs.map((need) => needWords[need] ?? need).join(", ")}`]),
    ...heading("Wat hier uit kan komen", "What can come of it"),
    ...Object.values(findings).flatMap(({ kind, nl, en }) => [
      `  ${effects[kind]}`,
      ...told(nl, en, "    "),
    ]),
  ];
}

/** The formula of the seats with the numbers of this election (Kieswet P 5 and P 15). */
function seatNumbers({ outcome }: Run): readonly string[] {
  if (outcome === null) return [];
  const { electoralQuota, preferenceThreshold, openSeats, lists } = outcome;
  const votes = lists.reduce((sum, list) => sum + list.votes.value, 0);
  const seats = lists.reduce((sum, list) => sum + list.seats.value, 0) + openSeats.value;
  const [quota, threshold] = [exact(electoralQuota.value), exact(preferenceThreshold.value)];
  return [
    ...heading("De getallen van deze verkiezing", "The numbers of this election"),
    ...told(
      `Kiesdeler: ${grouped(votes)} stemmen : ${seats} zetels = ${quota}.`,
      `Electoral quota: ${grouped(votes)} votes : ${seats} seats = ${quota}.`,
    ),
    ...told(`Voorkeursdrempel: ${threshold}.`, `Preference threshold: ${threshold}.`),
    "",
    ...lists.flatMap(({ listNumber, name, seats: own, publishedSeats }) => {
      if (own.value === 0 && (publishedSeats?.value ?? 0) === 0) return [];
      const claim = publishedSeats === null ? "" : `, uitslag (published) ${publishedSeats.value}`;
      return [`  ${listNumber}. ${clean(name.value)}: ${own.value}${claim}`];
    }),
    "",
    ...told(
      "Waarom een lijst zoveel zetels heeft: verifier explain --list NUMMER.",
      "Why a list has as many seats: verifier explain --list NUMBER.",
    ),
  ];
}

const ofSeats = /^V07\./;

function lackingLines({ lacking }: RunCheck): readonly string[] {
  if (lacking.length === 0) return [];
  const words = lacking.map((need) => needWords[need] ?? need).join(", ");
  return [`  niet gegeven (not given): ${words}`];
}

/** What a check came to with these files. */
export function checkStory(check: RunCheck, run: Run): readonly string[] {
  const { nl, en } = statusWords[check.status];
  return [
    ...heading("Met deze bestanden", "With these files"),
    `  uitkomst (outcome): ${nl} (${en})`,
    `  bekeken (examined): ${grouped(check.examined)}`,
    `  gevonden (found): ${grouped(check.findingCount)}`,
    ...lackingLines(check),
    ...(check.findings.length === 0 ? [] : ["", ...findingLines(check, run)]),
    ...(ofSeats.test(check.id) ? seatNumbers(run) : []),
  ];
}
