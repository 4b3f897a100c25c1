// What is given besides the files: which certificates are trusted, which lots were drawn. Each has a place of its own:
// what lies among the files of an election is never trusted for lying there.
import { lotsIn } from "../evidence/lots-text.js";
import { largestPin, type PinFile } from "../intake/pins.js";
import { askedNow, askedWords, listenToAsked } from "./asked.js";
import { announce, element, on, said, show, told } from "./elements.js";
import type { Choices } from "./messages.js";

/** Places where files may be dropped that are no election. */
export type ChoicePlace = "pins" | "lots";

/** Whether a word names such a place. */
export function isChoicePlace(word: string | null | undefined): word is ChoicePlace {
  return word === "pins" || word === "lots";
}

interface LotsFile {
  readonly name: string;
  readonly lots: NonNullable<Choices["lots"]>;
}

let pins: readonly PinFile[] = [];
let lotsFile: LotsFile | undefined;

/** What stands chosen now. */
export function choices(): Choices {
  return { ...askedNow(), pins, ...(lotsFile && { lots: lotsFile.lots }) };
}

/** Says what is wrong with a file, as the command line does, behind a sentence. */
function refuse(place: ChoicePlace, nl: string, en: string, cause: string): void {
  const box = element(`fout-${place}`, HTMLElement);
  const sentence = document.createElement("p");
  sentence.append(...told({ nl, en }));
  box.replaceChildren(sentence, said("code", cause));
  box.hidden = false;
}

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : "UNKNOWN");

/** One line for each file that was given, with a way to take it back. */
function listed(names: readonly string[], drop: (name: string) => void): readonly HTMLElement[] {
  return names.map((name) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...told({ nl: "Verwijder", en: "Remove" }), said("span", ` ${name}`, "unseen"));
    button.addEventListener("click", () => {
      drop(name);
    });
    item.append(said("code", name), button);
    return item;
  });
}

/** Shows what was given; the line above the fold says how much it is. */
function showGiven(): void {
  element("certificaten", HTMLElement).replaceChildren(
    ...listed(
      pins.map(({ path }) => path),
      (name) => {
        pins = pins.filter(({ path }) => path !== name);
        showGiven();
        element("kies-certificaten", HTMLButtonElement).focus();
      },
    ),
  );
  element("lotingen", HTMLElement).replaceChildren(
    ...listed(lotsFile === undefined ? [] : [lotsFile.name], () => {
      lotsFile = undefined;
      showGiven();
      element("kies-lotingen", HTMLButtonElement).focus();
    }),
  );
  const count = lotsFile?.lots.length ?? 0;
  const words = [
    ...askedWords(),
    ...(pins.length === 0
      ? []
      : [
          {
            nl: pins.length === 1 ? "1 certificaat" : `${pins.length} certificaten`,
            en: pins.length === 1 ? "1 certificate" : `${pins.length} certificates`,
          },
        ]),
    ...(lotsFile === undefined
      ? []
      : [
          {
            nl: count === 1 ? "1 loting" : `${count} lotingen`,
            en: count === 1 ? "1 lot" : `${count} lots`,
          },
        ]),
  ];
  const nl = words.map((one) => one.nl).join(", ");
  const en = words.map((one) => one.en).join(", ");
  const summary = words.length === 0 ? { nl: "zoals gewoonlijk", en: "as usual" } : { nl, en };
  element("gekozen", HTMLElement).replaceChildren(...told(summary));
}

async function takePins(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      // A byte more than a certificate may have is enough to refuse it, in the report.
      const bytes = new Uint8Array(await file.slice(0, largestPin + 1).arrayBuffer());
      pins = [...pins.filter(({ path }) => path !== file.name), { path: file.name, bytes }];
    } catch (fault) {
      const cause = `--pin ${file.name}: niet te lezen (cannot be read): ${nameOf(fault)}`;
      refuse(
        "pins",
        "Dit certificaat is niet te lezen.",
        "This certificate cannot be read.",
        cause,
      );
    }
  }
}

async function takeLots([file, ...others]: readonly File[]): Promise<void> {
  const useless = ["Deze lotingen zijn niet te gebruiken.", "These lots cannot be used."] as const;
  if (file === undefined) return;
  if (others.length > 0) {
    refuse("lots", ...useless, "--lots: één bestand (one file)");
    return;
  }
  try {
    const read = lotsIn(await file.text());
    if (read.kind === "ok") lotsFile = { name: file.name, lots: read.value };
    else refuse("lots", ...useless, `--lots ${file.name}: ${read.error}`);
  } catch (fault) {
    refuse("lots", ...useless, `--lots ${file.name}: ${nameOf(fault)}`);
  }
}

/** Takes files for one of the places. */
export async function take(place: ChoicePlace, files: readonly File[]): Promise<void> {
  show(`fout-${place}`, false);
  await (place === "pins" ? takePins(files) : takeLots(files));
  showGiven();
  announce({ nl: "De instellingen zijn bijgewerkt.", en: "The settings were updated." });
}

/** Listens to what is chosen. */
export function listenToChoices(): void {
  for (const [button, input, place] of [
    ["kies-certificaten", "certificaat-bestanden", "pins"],
    ["kies-lotingen", "loting-bestand", "lots"],
  ] as const) {
    const field = element(input, HTMLInputElement);
    on(button, () => {
      field.click();
    });
    field.addEventListener("change", () => {
      const files = [...(field.files ?? [])];
      field.value = "";
      void take(place, files);
    });
  }
  listenToAsked(showGiven);
  showGiven();
}
