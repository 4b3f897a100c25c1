// Every file with its size, its SHA-256 and what was done with it.
import type { Bilingual } from "../../catalogue/entry.js";
import { inGroups } from "../fingerprint.js";
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunFile } from "../run.js";
import { beside, both } from "./bilingual.js";

const documents: Readonly<Record<string, Bilingual>> = {
  "110a": { nl: "verkiezingsdefinitie", en: "election definition" },
  "110b": { nl: "stembureaus", en: "polling stations" },
  "210": { nl: "kandidaatstelling", en: "nomination" },
  "230b": { nl: "kandidatenlijsten", en: "candidate lists" },
  "230c": { nl: "kandidatenlijsten", en: "candidate lists" },
  "510a": { nl: "telling van een stembureau", en: "count of a polling station" },
  "510b": { nl: "telling van een gemeente", en: "count of a municipality" },
  "510c": { nl: "telling van een kieskring", en: "count of a district" },
  "510d": { nl: "telling van het geheel", en: "count of the whole" },
  "520": { nl: "uitslag", en: "result" },
  "630": { nl: "vragen van een referendum", en: "options of a referendum" },
};

const roles: Readonly<Record<RunFile["role"], Bilingual>> = {
  document: { nl: "gebruikt", en: "used" },
  unused: { nl: "niet gebruikt", en: "not used" },
  "out-of-scope": { nl: "op verzoek niet bekeken", en: "not looked at, as asked" },
  "local-only": { nl: "hoort binnen te blijven: niet gelezen", en: "must stay inside: not read" },
  "same-bytes": { nl: "gelijk aan een ander bestand", en: "equal to another file" },
  refused: { nl: "geweigerd", en: "refused" },
  unreadable: { nl: "niet te lezen", en: "cannot be read" },
  empty: { nl: "leeg", en: "empty" },
  zip: { nl: "zip", en: "zip" },
  other: { nl: "geen EML", en: "not EML" },
};

function kindOf({ documentId, role, sameAs, cause }: RunFile): Markup {
  const known = documents[documentId ?? ""];
  const kind = documentId === null ? nothing : html`<span class="id">${documentId}</span> `;
  const what = known === undefined || role !== "document" ? roles[role] : known;
  const same =
    sameAs === null ? nothing : html` <a href="#${`bestand-${sameAs}`}">${sameAs + 1}</a>`;
  return html`${kind}${both(what)}${same}${cause === null ? nothing : html` <code>${cause}</code>`}`;
}

function fileRow(file: RunFile, index: number, zips: ReadonlyMap<string, string | null>): Markup {
  const { path, size } = file;
  const sha256 = file.sha256 ?? zips.get(path) ?? null;
  const hash = sha256 === null ? html`–` : html`<span class="hash">${inGroups(sha256)}</span>`;
  return html`<tr id="${`bestand-${index}`}"><td class="number">${index + 1}</td><th scope="row"><span class="path">${path}</span>${hash}</th><td>${kindOf(file)}</td><td class="number">${grouped(size)}<span class="narrow"> bytes</span></td></tr>`;
}

/** All files. */
export function filesSection({ files, containers }: Run): Markup {
  const zips = new Map(containers.map((zip) => [zip.path, zip.sha256]));
  return html`<section class="part on-screen" aria-labelledby="bestanden">
<h2 id="bestanden">${beside("Bestanden", "Files")}</h2>
<p>${beside(
    "Met de SHA-256 is te zien of u dezelfde bestanden heeft.",
    "The SHA-256 shows whether you have the same files.",
  )}</p>
<table class="files">
<caption>${beside("Alle opgegeven bestanden", "All files that were given")}</caption>
<thead><tr><th scope="col" class="number">${beside("Nr", "No")}</th><th scope="col">${beside("Bestand en SHA-256", "File and SHA-256")}</th><th scope="col">${beside("Wat het is", "What it is")}</th><th scope="col" class="number">Bytes</th></tr></thead>
<tbody>${files.map((file, index) => fileRow(file, index, zips))}</tbody>
</table>
</section>`;
}
