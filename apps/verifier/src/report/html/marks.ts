// Status as shape, word and colour together: none of the three carries it alone.
import type { Bilingual } from "../../catalogue/entry.js";
import type { Status } from "../../judgement.js";
import type { LevelState } from "../../level-states.js";
import type { VerdictWord } from "../../verdict.js";
import { html, type Markup } from "../markup.js";
import type { RunSignature } from "../run.js";
import { levelWords, statusWords } from "../words.js";
import { both } from "./bilingual.js";

/** The colour that goes with a status. */
export type Tone = "good" | "bad" | "unsure" | "quiet";

/** Drawn, not typed: every printer has them. */
const shapes: Readonly<Record<Tone | "look", Markup>> = {
  good: html`<path d="M4 10.5 8.2 15 16 5.5" />`,
  bad: html`<path d="M5 5 15 15 M15 5 5 15" />`,
  look: html`<path d="M10 4 V11.5 M10 15 V15.5" />`,
  unsure: html`<path d="M6.8 7.5 a3.2 3.2 0 1 1 4.6 2.9 c-.9.4-1.4 1-1.4 2.1 M10 15.6 V16" />`,
  quiet: html`<path d="M5 10 H15" />`,
};

function shape(name: keyof typeof shapes): Markup {
  return html`<svg class="shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}

const verdictTones: Readonly<Record<VerdictWord, Tone>> = {
  verified: "good",
  refuted: "bad",
  incomplete: "unsure",
};

/** The tone of a verdict. */
export function toneOf(verdict: VerdictWord): Tone {
  return verdictTones[verdict];
}

/** The large mark of a verdict. */
export function verdictMark(verdict: VerdictWord): Markup {
  return shape(toneOf(verdict));
}

const statusTones: Readonly<Record<Status, Tone>> = {
  pass: "good",
  fail: "bad",
  warn: "unsure",
  error: "bad",
  "not-checked": "unsure",
  "not-applicable": "quiet",
};

function mark(tone: Tone, drawing: keyof typeof shapes, words: Markup): Markup {
  return html`<span class="mark ${tone}">${shape(drawing)}<span>${words}</span></span>`;
}

/** How a check came out. */
export function statusMark(status: Status): Markup {
  const drawing = status === "warn" ? "look" : status === "error" ? "unsure" : statusTones[status];
  return mark(statusTones[status], drawing, both(statusWords[status]));
}

const levelTones: Readonly<Record<LevelState, Tone>> = {
  verified: "good",
  refuted: "bad",
  incomplete: "unsure",
  unproven: "unsure",
  "not-given": "quiet",
  "out-of-scope": "quiet",
};

const sealStates: Readonly<
  Record<RunSignature["status"], { readonly tone: Tone; readonly words: Bilingual }>
> = {
  valid: {
    tone: "good",
    words: {
      nl: "Geldig: van het stembureau dat u hebt nagegaan",
      en: "Valid: of the committee that you checked",
    },
  },
  unpinned: {
    tone: "unsure",
    words: {
      nl: "Past bij het bestand; van wie is niet nagegaan",
      en: "Fits the file; whose it is was not checked",
    },
  },
  invalid: { tone: "bad", words: { nl: "Ongeldig", en: "Invalid" } },
  orphan: {
    tone: "unsure",
    words: { nl: "Het getekende bestand ontbreekt", en: "What it signs is missing" },
  },
};

/** What a signature is worth. */
export function sealMark(status: RunSignature["status"]): Markup {
  const { tone, words } = sealStates[status];
  return mark(tone, tone, both(words));
}

/** How a level came out. */
export function levelMark(state: LevelState): Markup {
  return mark(levelTones[state], levelTones[state], both(levelWords[state]));
}
