// Sheets to print, one for each list that was drawn: stations below each other, room for the hand sum.
import type { Municipality } from "../plausibility/municipality.js";
import type { Draw } from "./draw.js";

/** untrusted: names come from a file. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `
  body { font: 11pt/1.4 sans-serif; margin: 2cm; color: #000; background: #fff; }
  section { break-after: page; }
  section:last-of-type { break-after: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #000; padding: 0.3em 0.5em; text-align: left; }
  td.sum { width: 9em; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .line { border-bottom: 1px solid #000; display: inline-block; width: 16em; }
`;

const english = (text: string): string => `<span lang="en">(${text})</span>`;

function sheetOf({ table }: Municipality, number: number, place: number): string {
  const name = table.lists.find(({ listNumber }) => listNumber === number)?.registeredName ?? "";
  const title = `Lijst ${number}${name === "" ? "" : `: ${escaped(name)}`}`;
  const rows = table.stations
    .map(
      ({ id, name: station }) =>
        `<tr><th scope="row">${escaped(id)}</th><td>${escaped(station)}</td><td class="sum"></td></tr>`,
    )
    .join("\n");
  return `<section aria-labelledby="list-${number}">
<h2 id="list-${number}">${place}. ${title}</h2>
<p>Neem het totaal van deze lijst over van elk papieren proces-verbaal. Tel met de hand op.<br>
${english("Copy the total of this list from each record on paper. Add up by hand.")}</p>
<table>
<thead><tr><th scope="col">Stembureau ${english("station")}</th><th scope="col">Naam ${english("name")}</th>
<th scope="col">Stemmen ${english("votes")}</th></tr></thead>
<tbody>
${rows}
</tbody>
<tfoot><tr><th scope="row" colspan="2">Totaal, met de hand opgeteld ${english("total, added up by hand")}</th>
<td class="sum"></td></tr></tfoot>
</table>
<p>Geteld door ${english("counted by")}: <span class="line"></span>
en ${english("and")}: <span class="line"></span></p>
</section>`;
}

/** The sheets as one page of HTML: nothing of the count itself stands on it. */
export function sheetsHtml(municipality: Municipality, draw: Draw): string {
  const { envelope, election } = municipality.identity;
  const authority = envelope.managingAuthority?.name.value ?? draw.municipality;
  const title = `Controletelling ${escaped(authority)}`;
  const source =
    draw.seedFrom === "given" ? "opgegeven (given)" : "door de computer (by the machine)";
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(election.name?.value ?? draw.election)}, ${escaped(election.electionDate.value)}</p>
<p>Getrokken lijsten ${english("lists drawn")}: ${draw.drawn.join(", ")}.
Getal van de loting ${english("seed")}: <code>${escaped(draw.seed)}</code>, ${source}.</p>
${draw.drawn.map((number, index) => sheetOf(municipality, number, index + 1)).join("\n")}
</main>
</body>
</html>
`;
}
