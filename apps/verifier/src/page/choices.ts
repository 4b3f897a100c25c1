// What is given besides the files: which certificates are trusted, which lots were drawn, who died. Each has a place of its own:
// what lies among the files of an election is never trusted for lying there.
import type { Result } from "@telwerk/core";
import type { Bilingual } from "../catalogue/entry.js";
import { deceasedIn } from "../evidence/deceased-text.js";
import { lotsIn } from "../evidence/lots-text.js";
import { largestPin, type PinFile } from "../intake/pins.js";
import { askedNow, askedWords, listenToAsked } from "./asked.js";
import { announce, element, on, said, show, told } from "./elements.js";
import type { Choices } from "./messages.js";

/** Places where files may be dropped that are no election. */
export type ChoicePlace = "pins" | "lots" | "deceased";

/** Whether a word names such a place. */
export function isChoicePlace(word: string | null | undefined): word is ChoicePlace {
  return word === "pins" || word === "lots" || word === "deceased";
}

/** A file of what is not in EML. */
interface GivenFile<T> {
  readonly name: string;
  readonly items: T;
}

let pins: readonly PinFile[] = [];
let lotsFile: GivenFile<NonNullable<Choices["lots"]>> | undefined;
let deceasedFile: GivenFile<NonNullable<Choices["deceased"]>> | undefined;

/** What stands chosen now. */
export function choices(): Choices {
  return {
    ...askedNow(),
    pins,
    ...(lotsFile && { lots: lotsFile.items }),
    ...(deceasedFile && { deceased: deceasedFile.items }),
  };
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

/** How many of a kind were given, in words; nothing where none could be. */
function counted(
  count: number | undefined,
  [oneNl, oneEn]: readonly [nl: string, en: string],
  [manyNl, manyEn]: readonly [nl: string, en: string],
): readonly Bilingual[] {
  if (count === undefined) return [];
  return [
    count === 1
      ? { nl: `1 ${oneNl}`, en: `1 ${oneEn}` }
      : { nl: `${count} ${manyNl}`, en: `${count} ${manyEn}` },
  ];
}

/** What was given, counted, behind what was asked. */
function givenWords(): readonly Bilingual[] {
  return [
    ...askedWords(),
    ...counted(
      pins.length === 0 ? undefined : pins.length,
      ["certificaat", "certificate"],
      ["certificaten", "certificates"],
    ),
    ...counted(lotsFile?.items.length, ["loting", "lot"], ["lotingen", "lots"]),
    ...counted(
      deceasedFile?.items.length,
      ["overleden kandidaat", "deceased candidate"],
      ["overleden kandidaten", "deceased candidates"],
    ),
  ];
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
  element("overledenen", HTMLElement).replaceChildren(
    ...listed(deceasedFile === undefined ? [] : [deceasedFile.name], () => {
      deceasedFile = undefined;
      showGiven();
      element("kies-overledenen", HTMLButtonElement).focus();
    }),
  );
  const words = givenWords();
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

const useless = {
  lots: ["Deze lotingen zijn niet te gebruiken.", "These lots cannot be used."],
  deceased: [
    "Dit bestand met overleden kandidaten is niet te gebruiken.",
    "This file of deceased candidates cannot be used.",
  ],
} as const;

/** Reads one file of what is not in EML; nothing where it is refused. */
async function readGiven<T>(
  place: "lots" | "deceased",
  [file, ...others]: readonly File[],
  read: (text: string) => Result<T, string>,
): Promise<GivenFile<T> | undefined> {
  if (file === undefined) return undefined;
  const refused = (cause: string): void => {
    const [nl, en] = useless[place];
    refuse(place, nl, en, `--${place}${cause}`);
  };
  if (others.length > 0) {
    refused(": één bestand (one file)");
    return undefined;
  }
  try {
    const given = read(await file.text());
    if (given.kind === "ok") return { name: file.name, items: given.value };
    refused(` ${file.name}: ${given.error}`);
  } catch (fault) {
    refused(` ${file.name}: ${nameOf(fault)}`);
  }
  return undefined;
}

/** Takes files for one place; what is refused leaves what stood there. */
async function takeFor(place: ChoicePlace, files: readonly File[]): Promise<void> {
  switch (place) {
    case "pins":
      return takePins(files);
    case "lots":
      lotsFile = (await readGiven(place, files, lotsIn)) ?? lotsFile;
      return;
    case "deceased":
      deceasedFile = (await readGiven(place, files, deceasedIn)) ?? deceasedFile;
      return;
  }
}

/** Takes files for one of the places. */
export async function take(place: ChoicePlace, files: readonly File[]): Promise<void> {
  show(`fout-${place}`, false);
  await takeFor(place, files);
  showGiven();
  announce({ nl: "De instellingen zijn bijgewerkt.", en: "The settings were updated." });
}

/** Listens to what is chosen. */
export function listenToChoices(): void {
  for (const [button, input, place] of [
    ["kies-certificaten", "certificaat-bestanden", "pins"],
    ["kies-lotingen", "loting-bestand", "lots"],
    ["kies-overledenen", "overledenen-bestand", "deceased"],
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
