// What is shown while the files are checked: which file, how far, and each family of checks as it is done.
import type { Bilingual } from "../catalogue/entry.js";
import type { Status } from "../judgement.js";
import { element, said, told } from "./elements.js";
import type { FamilyNews, News } from "./messages.js";

type Tone = "good" | "bad" | "unsure";

const tones: Readonly<Record<Status, Tone>> = {
  pass: "good",
  "not-applicable": "good",
  warn: "unsure",
  "not-checked": "unsure",
  fail: "bad",
  error: "bad",
};

/** Shape and word go with the colour. */
const marks: Readonly<Record<Tone, readonly [sign: string, word: Bilingual]>> = {
  good: ["✓", { nl: "klaar", en: "done" }],
  unsure: ["!", { nl: "let op", en: "look" }],
  bad: ["✗", { nl: "klopt niet", en: "wrong" }],
};

const worst = (a: Tone, b: Tone): Tone => {
  if (a === "bad" || b === "bad") return "bad";
  return a === "unsure" || b === "unsure" ? "unsure" : "good";
};

interface Row {
  readonly item: HTMLElement;
  left: number;
  tone: Tone;
}

/** One check after the other ticks off. */
export class Progress {
  readonly #rows = new Map<string, Row>();
  readonly #bar = element("voortgang", HTMLProgressElement);
  readonly #now = element("nu", HTMLElement);

  constructor(families: readonly FamilyNews[]) {
    const list = element("families", HTMLElement);
    list.replaceChildren(...families.map((family) => this.#rowOf(family)));
    this.#bar.value = 0;
    this.#now.textContent = "";
  }

  tell(news: News): void {
    if (news.kind === "reading") this.#reading(news.path, news.done, news.of);
    if (news.kind === "judged") this.#judged(news.family, tones[news.status]);
  }

  #rowOf({ id, title, checks }: FamilyNews): HTMLElement {
    const item = document.createElement("li");
    const name = said("span", "");
    name.append(...told(title));
    item.append(said("span", "…", "tick-mark"), name);
    item.firstElementChild?.setAttribute("aria-hidden", "true");
    this.#rows.set(id, { item, left: checks, tone: "good" });
    return item;
  }

  #reading(path: string, done: number, of: number): void {
    this.#bar.max = of + 1;
    this.#bar.value = done;
    const words = { nl: `Bestand ${done + 1} van ${of}:`, en: `File ${done + 1} of ${of}:` };
    this.#now.replaceChildren(...told(words), " ", said("code", path));
  }

  #judged(family: string, tone: Tone): void {
    const row = this.#rows.get(family);
    if (row === undefined) return;
    row.left -= 1;
    row.tone = worst(row.tone, tone);
    if (row.left > 0) return;
    const [sign, word] = marks[row.tone];
    row.item.className = `done ${row.tone}`;
    const [mark] = row.item.children;
    if (mark !== undefined) mark.textContent = sign;
    const outcome = said("span", "", "outcome");
    outcome.append(...told(word));
    row.item.append(outcome);
  }
}
