// What is asked that is no file: which part, down to which level, and at which moment certificates must hold.
import type { Bilingual } from "../catalogue/entry.js";
import { isLevel, type Level } from "../levels.js";
import { isScope, type Scope } from "../scope.js";
import { element, said, told } from "./elements.js";

/** The answers; `at` is absent for polling day. */
export interface AskedBesides {
  readonly scope: Scope;
  readonly require: Level;
  readonly at?: string;
}

function chosenOf(name: string): string {
  const chosen = document.querySelector(`input[name="${name}"]:checked`);
  return chosen instanceof HTMLInputElement ? chosen.value : "";
}

/** The field takes minutes of UTC, and no year that certificates cannot name. */
function momentNow(): { readonly at?: string } {
  const { value } = element("moment", HTMLInputElement);
  return value === "" ? {} : { at: `${value.slice(0, 16)}:00Z` };
}

/** What stands chosen now. */
export function askedNow(): AskedBesides {
  const [scope, level] = [chosenOf("bereik"), chosenOf("niveau")];
  return {
    scope: isScope(scope) ? scope : "all",
    require: isLevel(level) ? level : "result",
    ...momentNow(),
  };
}

/** What differs from the usual, in the words of the command line. */
export function askedWords(): readonly Bilingual[] {
  const { scope, require, at } = askedNow();
  const words = [
    ...(scope === "all" ? [] : [`--scope ${scope}`]),
    ...(require === "result" ? [] : [`--require ${require}`]),
    ...(at === undefined ? [] : [`--at ${at}`]),
  ];
  return words.map((word) => ({ nl: word, en: word }));
}

/** Whether nothing is half filled in: a browser gives no value for half a date, and that is not what was meant. */
export function isAskedWhole(): boolean {
  const field = element("moment", HTMLInputElement);
  const box = element("fout-at", HTMLElement);
  const isWhole = field.validity.valid;
  box.hidden = isWhole;
  if (isWhole) return true;
  const sentence = said("p", "");
  const words = {
    nl: "Dit moment is niet volledig. Vul dag en tijd in, of maak het veld leeg. Er is nog niets nagekeken.",
    en: "This moment is not complete. Fill in day and time, or empty the field. Nothing was checked yet.",
  };
  sentence.append(...told(words));
  box.replaceChildren(sentence);
  element("keuzes", HTMLDetailsElement).open = true;
  field.focus();
  return false;
}

/** A part has its own levels: the question is asked for the whole only. */
function fitLevels(): void {
  const levels = element("niveau", HTMLFieldSetElement);
  levels.disabled = askedNow().scope !== "all";
  if (levels.disabled) element("niveau-result", HTMLInputElement).checked = true;
}

/** Listens to what is chosen. */
export function listenToAsked(changed: () => void): void {
  for (const id of ["bereik", "niveau", "moment"]) {
    element(id, HTMLElement).addEventListener("change", () => {
      fitLevels();
      changed();
    });
  }
  fitLevels();
}
