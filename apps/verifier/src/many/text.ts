// Municipalities in words: one line each, and the totals. Dutch, with English beside it.
import type { FolderColour } from "@telwerk/bundle";
import type { Bilingual } from "../catalogue/entry.js";
import { clean } from "../report/layout.js";
import { nameText, nameWords } from "../report/words.js";
import type { FolderColours, FolderOutcome, FolderWord, UploadState } from "./folder.js";
import type { Totals } from "./summary.js";

const marks: Readonly<Record<FolderWord, string>> = {
  verified: "✓",
  sound: "○",
  refuted: "✗",
  incomplete: "?",
};

const words: Readonly<Record<FolderWord, Bilingual>> = {
  verified: { nl: "klopt", en: "verified" },
  sound: { nl: "op zichzelf juist", en: "sound in itself" },
  refuted: { nl: "klopt niet", en: "refuted" },
  incomplete: { nl: "niet volledig te controleren", en: "incomplete" },
};

/** Colour is never the only sign: it is a word here. */
const colourWords: Readonly<Record<FolderColour, Bilingual>> = {
  green: { nl: "groen", en: "green" },
  orange: { nl: "oranje", en: "orange" },
  red: { nl: "rood", en: "red" },
};

const states: Readonly<Record<UploadState, Bilingual>> = {
  "in-force": { nl: "geldig", en: "in force" },
  corrected: { nl: "gecorrigeerd", en: "corrected" },
  replaced: { nl: "vervangen", en: "replaced" },
  beside: { nl: "overig", en: "other" },
  refused: { nl: "geweigerd", en: "refused" },
};

const both = ({ nl, en }: Bilingual): string => `${nl} (${en})`;

function coloured({ gsb, csb, municipality }: FolderColours): string {
  const whole = both(colourWords[municipality]);
  if (csb === undefined) return whole;
  return `${whole}: GSB ${colourWords[gsb].nl}, CSB ${colourWords[csb].nl}`;
}

/** States worth a word on the line: what is in force needs none. */
function remarkable({ uploads }: FolderOutcome): readonly string[] {
  return (["corrected", "replaced", "refused"] as const).flatMap((state) => {
    const number = uploads.filter((upload) => upload.state === state).length;
    return number === 0 ? [] : [`${number} ${both(states[state])}`];
  });
}

function refusals({ uploads }: FolderOutcome): readonly string[] {
  return uploads
    .filter(({ state }) => state === "refused")
    .map(({ path, codes }) => `    ${codes.join(", ")}  ${path}`);
}

function leftAside({ skipped }: FolderOutcome): readonly string[] {
  return skipped.flatMap(({ nl, en, items }) => [
    `    ${nl}`,
    `    ${en}`,
    ...items.map((path) => `            ${path}`),
  ]);
}

/** One municipality: a line, and below it why it is not better. */
export function folderText(outcome: FolderOutcome, isKnown: boolean): string {
  const { name, region, authorityId, word, colours, stations, reasons, reasonCount } = outcome;
  const place = region === undefined ? name : `${region} (${authorityId ?? "?"})`;
  const parts = [
    `${marks[word]} ${both(words[word])}`,
    coloured(colours),
    place,
    ...(stations === 0 ? [] : [`${stations} stembureaus (stations)`]),
    ...remarkable(outcome),
    ...(isKnown ? ["al bekend (known)"] : []),
  ];
  const shown = reasons.slice(0, 3);
  const why = shown.flatMap(({ check, nl, en, file, path, names = [] }) => [
    `    ${check}  ${nl}`,
    `            ${en}`,
    ...names.map((one) => `            ${both(nameWords[one.kind])} ${nameText(one)}`),
    ...(file === undefined ? [] : [`            ${[file, path].filter(Boolean).join(" · ")}`]),
  ]);
  const rest = reasonCount - shown.length;
  const more = rest > 0 ? [`    … en nog ${rest} (and ${rest} more)`] : [];
  const lines = [parts.join(" · "), ...refusals(outcome), ...why, ...more, ...leftAside(outcome)];
  return `${lines.map(clean).join("\n")}\n`;
}

function listed<K extends string>(
  counts: Readonly<Record<K, number>>,
  names: Readonly<Record<K, Bilingual>>,
  keys: readonly K[],
): string {
  const some = keys.filter((key) => counts[key] > 0);
  if (some.length === 0) return "–";
  return some.map((key) => `${counts[key]} ${both(names[key])}`).join(", ");
}

/** The totals. */
export function totalsText(totals: Totals): string {
  const { municipalities, open, stations } = totals;
  const lines = [
    "",
    `Gemeenten (municipalities)  ${municipalities}`,
    `  uitkomst (outcome)        ${listed(totals.words, words, ["verified", "sound", "refuted", "incomplete"])}`,
    `  kleur (colour)            ${listed(totals.colours, colourWords, ["green", "orange", "red"])}`,
    ...(open === 0 ? [] : [`  nog niet bekeken (open)   ${open}`]),
    `Bestanden (files)           ${listed(totals.uploads, states, ["in-force", "corrected", "replaced", "beside", "refused"])}`,
    `Stembureaus (stations)      ${stations}`,
  ];
  return `${lines.join("\n")}\n`;
}
