// Worked numbers in lines: what is added, what it comes to, what the file says, and where it says so.
import type { Place } from "../../../evidence/finding.js";
import type { Positions } from "../../../positions.js";
import { clean, grouped, wrapped } from "../../layout.js";
import type { Counts } from "../counts.js";
import { signed, told } from "../lines.js";
import { type Draft, type Figure, sumOf, type Term, type Worked } from "./worked.js";

/** More terms than this are shortened: the first and the last are shown, the others added up. */
const shownTerms = 8;
const firstTerms = 4;
const lastTerms = 2;

/** What lines are made with. */
export interface Lettering {
  readonly counts: Counts;
  readonly spans: Positions;
  /** Every term of every sum. */
  readonly full: boolean;
}

/** Every place that lines are made of. */
export function placesOf(worked: Worked): readonly Place[] {
  switch (worked.kind) {
    case "sum":
      return [worked.said.place];
    case "pair":
      return [worked.below.place, worked.above.place];
    case "sentence":
      return [worked.place];
  }
}

/** Such as `Telling_x.eml.xml, regel 1, kolom 5123`. */
function whereIs(place: Place, { counts, spans }: Pick<Lettering, "counts" | "spans">): string {
  const span = spans(place);
  const path = clean(counts.paths[place.file] ?? "?");
  return span === undefined ? path : `${path}, regel ${span.line}, kolom ${span.column}`;
}

const termText = ({ value, name }: Term): string => `${grouped(Math.abs(value))} (${clean(name)})`;

function joined(terms: readonly Term[]): readonly string[] {
  return terms.map((term, index) => {
    const sign = term.value < 0 || Object.is(term.value, -0) ? "−" : "+";
    return index === 0 && sign === "+" ? termText(term) : `${sign} ${termText(term)}`;
  });
}

/** The terms as people write a sum; the middle of a long one is added up. */
function termTexts(terms: readonly Term[], full: boolean): readonly string[] {
  if (full || terms.length <= shownTerms) return joined(terms);
  const middle = terms.slice(firstTerms, -lastTerms);
  const rest = grouped(sumOf(middle) ?? 0);
  return [
    ...joined(terms.slice(0, firstTerms)),
    `+ … nog ${grouped(middle.length)}, samen (more, together) ${rest} …`,
    ...joined(terms.slice(-lastTerms)).map((text, index) => (index === 0 ? `+ ${text}` : text)),
  ];
}

const shown = (value: number | null): string =>
  value === null ? "niets (nothing)" : grouped(value);

/** What a difference looks like; never a judgement of which side is right. */
function differenceLines(worked: number | null, said: number | null): readonly string[] {
  if (worked === null || said === null || worked === said) return [];
  const digits = (value: number): string => Array.from(String(value)).sort().join("");
  const isSwapped = worked > 9 && digits(worked) === digits(said);
  const [nl, en] = isSwapped
    ? [", dezelfde cijfers in een andere volgorde", ", the same digits in another order"]
    : ["", ""];
  const step = signed(said - worked);
  return told(`verschil: ${step}${nl}`, `difference: ${step}${en}`, "      ");
}

function figureLine(words: string, { value, place }: Figure, lettering: Lettering): string {
  return `      ${words} ${shown(value)} · ${whereIs(place, lettering)}`;
}

function bodyOf(worked: Worked, lettering: Lettering): readonly string[] {
  switch (worked.kind) {
    case "sum": {
      const { terms, said } = worked;
      const sum = sumOf(terms);
      const words = termTexts(terms, lettering.full);
      return [
        ...wrapped([...words, `= ${shown(sum)}`], "      "),
        figureLine("het bestand zegt (the file says)", said, lettering),
        ...differenceLines(sum, said.value),
      ];
    }
    case "pair":
      return [
        figureLine("eigen telling (own count)", worked.below, lettering),
        figureLine("telling erboven (count above)", worked.above, lettering),
        ...differenceLines(worked.below.value, worked.above.value),
      ];
    case "sentence":
      return [
        ...told(worked.text.nl, worked.text.en, "      "),
        `      ${whereIs(worked.place, lettering)}`,
      ];
  }
}

/** One thing that a check looked at. */
export function workedLines(
  { fits, worked }: Pick<Draft, "fits"> & { readonly worked: Worked },
  lettering: Lettering,
): readonly string[] {
  const { nl, en } = worked.subject;
  return [
    "",
    `  ${fits ? "✓" : "✗"} ${clean(nl)}`,
    ...(en === nl ? [] : [`    ${clean(en)}`]),
    ...bodyOf(worked, lettering),
  ];
}
