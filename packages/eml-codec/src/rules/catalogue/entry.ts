// What a business rule is, as data: the only place where its words stand.
import type { Severity } from "@telwerk/core";

/** One thing that a business rule can find. A code is never reused. @public */
export interface RuleEntry {
  /** The rule of EML_NL's business rules that it belongs to, such as `C1`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What has to hold; the code is given where it does not. */
  readonly condition: string;
  /** Elements and attributes that it looks at. */
  readonly fields: readonly string[];
  /** Article of law, section of EML_NL, or the program whose number it carries. */
  readonly source: string;
  readonly meaning: { readonly nl: string; readonly en: string };
  readonly action: { readonly nl: string; readonly en: string };
}

type Texts = readonly [nl: string, en: string];

const actions: Readonly<Record<Severity, Texts>> = {
  error: [
    "Laat de maker dit verbeteren en een nieuw bestand leveren.",
    "Have the maker correct this and deliver a new file.",
  ],
  warning: [
    "Vraag de maker of dit klopt, en leg het antwoord vast.",
    "Ask the maker whether this is right, and note the answer.",
  ],
  info: ["U hoeft niets te doen.", "There is nothing to do."],
};

/** Makes an entry; `head` is rule, severity and source, separated by bars. */
export function rule(
  head: `${string}|${Severity}|${string}`,
  condition: string,
  fields: readonly string[],
  [nl, en]: Texts,
): RuleEntry {
  const [number = "", severity = "", ...source] = head.split("|");
  const level = severity === "error" || severity === "warning" ? severity : "info";
  const [actionNl, actionEn] = actions[level];
  return {
    rule: number,
    severity: level,
    condition,
    fields,
    source: source.join("|"),
    meaning: { nl, en },
    action: { nl: actionNl, en: actionEn },
  };
}
