// The page: files come in, by hand or dropped; a report takes the place of the start.
import type { Bilingual } from "../catalogue/entry.js";
import { isAskedWhole } from "./asked.js";
import { choices, isChoicePlace, listenToChoices, take } from "./choices.js";
import { chosen, dropped } from "./collecting.js";
import { announce, element, on, said, show, told } from "./elements.js";
import type { Finished, Given, Kept, News } from "./messages.js";
import { Progress } from "./progress.js";
import { entitle, listenToLanguage, startTitle } from "./title.js";
import { readied } from "./workers.js";

/** The text of `engine.ts`, built into one classic script: put in by the build. */
declare const ENGINE: string;

/** Named here only: the build puts its two million letters wherever the name stands. */
const engine = ENGINE;

/** Only while it runs for the first time a script knows its own element. */
const ownText = document.currentScript?.textContent ?? "";
const sheet = element("blad", HTMLElement);
const startPart = sheet.firstElementChild;
const foot = new CSSStyleSheet();
document.adoptedStyleSheets = [foot];

/** Ready for the next verification. */
let workers = readied(engine, ownText);
let kept: Kept | undefined;
let isBusy = false;

/** What is of no use any more while files are checked. */
const beforeFiles = ["uitleg", "neer", "keuzes", "beloften"];

function focusOnTitle(): void {
  const title = sheet.querySelector("h1");
  if (title === null) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Back to the beginning: the report is gone, unless it was kept. */
function begin(): void {
  kept = undefined;
  foot.replaceSync("");
  if (startPart !== null) sheet.replaceChildren(startPart);
  for (const id of ["bewaar-html", "bewaar-json"]) element(id, HTMLButtonElement).disabled = true;
  show("balk", false);
  show("bezig", false);
  for (const id of beforeFiles) show(id, true);
  show("fout", false);
  entitle(startTitle);
}

/** Ends what is under way, and makes ready for the next. */
function stop(): void {
  workers.stop();
  workers = readied(engine, ownText);
  isBusy = false;
  begin();
}

function problem(text: Bilingual, cause = ""): void {
  stop();
  const line = said("p", "");
  line.append(...told(text));
  const box = element("fout", HTMLElement);
  box.replaceChildren(line, ...(cause === "" ? [] : [said("pre", cause)]));
  box.hidden = false;
}

/** The report was escaped where it was made; the policy of this page lets nothing in it run. */
function showReport(report: Finished): void {
  const made = new DOMParser().parseFromString(report.body, "text/html");
  sheet.replaceChildren(...made.body.childNodes);
  foot.replaceSync(report.foot);
  entitle(report.title);
  show("balk", true);
  announce(report.title);
  focusOnTitle();
}

function verify(given: Given): void {
  if (given.files.length + given.unreadable.length === 0) {
    problem({ nl: "Hier zitten geen bestanden in.", en: "There are no files in this." });
    return;
  }
  if (isBusy) stop();
  else begin();
  if (!isAskedWhole()) return;
  isBusy = true;
  for (const id of beforeFiles) show(id, false);
  show("bezig", true);
  announce({ nl: "Bezig met nakijken.", en: "Checking." });
  let progress: Progress | undefined;
  const { files, unreadable } = given;
  workers.verify({ files, unreadable, ...choices() }, (news: News) => {
    if (news.kind === "begun") progress = new Progress(news.families);
    else if (news.kind === "finished") showReport(news);
    else if (news.kind === "kept") keepable(news);
    else if (news.kind === "failed") {
      problem(
        {
          nl: "Er ging iets mis in deze pagina. Er is geen uitkomst.",
          en: "Something went wrong in this page. There is no verdict.",
        },
        news.cause,
      );
    } else progress?.tell(news);
  });
}

/** The files can be kept from now on; the workers have done their work. */
function keepable(news: Kept): void {
  kept = news;
  isBusy = false;
  workers = readied(engine, ownText);
  for (const id of ["bewaar-html", "bewaar-json"]) element(id, HTMLButtonElement).disabled = false;
}

/** Hands a text to the user as a file. Nothing leaves the computer. */
function keep(name: string, kind: "html" | "json"): void {
  if (kept === undefined) return;
  const type = kind === "html" ? "text/html" : "application/json";
  const address = URL.createObjectURL(new Blob([kept[kind]], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

function listenToButtons(): void {
  for (const [button, input] of [
    ["kies-bestanden", "bestanden"],
    ["kies-map", "map"],
  ] as const) {
    const field = element(input, HTMLInputElement);
    on(button, () => {
      field.click();
    });
    field.addEventListener("change", () => {
      const given = chosen(field.files ?? []);
      field.value = "";
      verify(given);
    });
  }
  const again = (): void => {
    if (isBusy) stop();
    else begin();
    focusOnTitle();
  };
  on("stop", again);
  on("opnieuw", again);
  on("bewaar-html", () => {
    keep("controle.html", "html");
  });
  on("bewaar-json", () => {
    keep("controle.json", "json");
  });
  on("afdrukken", () => {
    print();
  });
}

/** Files may be dropped anywhere: a browser would open a file that missed the place. */
function listenToDrops(): void {
  const mark = (isOver: boolean): void => {
    document.getElementById("neer")?.classList.toggle("over", isOver);
  };
  addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const { dataTransfer, target } = event;
    if (dataTransfer === null) return;
    const place = target instanceof Element ? target.closest("[data-drop]") : null;
    const word = place?.getAttribute("data-drop");
    if (isChoicePlace(word)) void take(word, [...dataTransfer.files]);
    else void dropped(dataTransfer).then(verify);
  });
}

listenToButtons();
listenToLanguage();
listenToChoices();
listenToDrops();
