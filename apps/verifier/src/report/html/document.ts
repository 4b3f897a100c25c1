// The page around the sections: one file, no scripts, nothing from anywhere else.
import type { Bilingual } from "../../catalogue/entry.js";
import { base64, fingerprint, hex, inGroups } from "../fingerprint.js";
import { jsonReport } from "../json.js";
import { html, Markup } from "../markup.js";
import type { Run } from "../run.js";
import { verdictWords } from "../words.js";
import { beside, languageChoice } from "./bilingual.js";
import { checksSection } from "./checks.js";
import { closingSections } from "./closing.js";
import { filesSection } from "./files.js";
import { findingsSection } from "./findings.js";
import { frontPage } from "./front-page.js";
import { paperChecks } from "./paper.js";
import { sealsSection } from "./seals.js";
import { seatsSection } from "./seats.js";
import { style } from "./style.js";
import { zipsSection } from "./zips.js";

/** At the foot of every printed page: which report this is. Only digits reach the style sheet. */
function footer(print: string): string {
  return `@page{@bottom-left{content:"Telwerk · JSON SHA-256 ${inGroups(print)}"}}`;
}

const parts = [
  ["bevindingen", "Bevindingen", "Findings"],
  ["zetels", "Zetels", "Seats"],
  ["controles", "Controles", "Checks"],
  ["handtekeningen", "Handtekeningen", "Signatures"],
  ["bestanden", "Bestanden", "Files"],
  ["grenzen", "Grenzen", "Limits"],
] as const;

function contents(): Markup {
  const links = parts.map(([id, nl, en]) => html`<li><a href="#${id}">${beside(nl, en)}</a></li>`);
  return html`<nav aria-labelledby="inhoudsopgave"><p class="unseen" id="inhoudsopgave">${beside("Inhoud", "Contents")}</p><ul>${links}</ul></nav>`;
}

/** The parts of the page, for whoever puts them in a page of its own. */
export interface ReportParts {
  /** The title of the window. */
  readonly title: Bilingual;
  /** Contents, sections and foot. */
  readonly body: Markup;
  /** What is added to the style sheet for this one report. */
  readonly foot: string;
}

/** Everything of the report that is not the page around it. */
export function reportParts(run: Run): ReportParts {
  const print = hex(fingerprint(jsonReport(run)));
  const { election, verdict } = run;
  const name = election === null ? "" : (election.name ?? election.id).value;
  const body = html`${contents()}
<main id="inhoud">
${frontPage(run, print)}
${paperChecks(run)}
${findingsSection(run)}
${seatsSection(run)}
${checksSection(run)}
${sealsSection(run)}
${filesSection(run)}
${zipsSection(run)}
${closingSections(run)}
</main>
<footer>
<p>${run.verifier.name} ${run.verifier.version} · ${beside("SHA-256 van het JSON-rapport:", "SHA-256 of the JSON report:")} <span class="hash">${inGroups(print)}</span></p>
</footer>`;
  const title = {
    nl: `${verdictWords[verdict].nl}: ${name} – controle van de uitslag`,
    en: `${verdictWords[verdict].en}: ${name} – verification of the result`,
  };
  return { title, body, foot: footer(print) };
}

/** For whoever walks by keyboard. */
export const skipWords: Markup = beside("Naar de inhoud", "To the contents");

/**
 * Writes the report as one page of HTML.
 *
 * untrusted: names and paths. They are escaped, no script may run, nothing may be fetched and nothing
 * may be sent: the policy below says so to the browser, and allows our own style by its hash.
 */
export function htmlReport(run: Run): string {
  const { title, body, foot } = reportParts(run);
  const css = style + foot;
  const policy = `default-src 'none'; style-src 'sha256-${base64(fingerprint(css))}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${title.nl}</title>
<style>${new Markup(css)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${skipWords}</a>
<header class="top">${languageChoice}</header>
${body}
</body>
</html>
`;
  return page.toString();
}
