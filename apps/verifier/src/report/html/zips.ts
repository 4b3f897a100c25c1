// What was in which zip: every zip with its hash, and under it each file in it.
import { inGroups } from "../fingerprint.js";
import { grouped } from "../layout.js";
import { html, type Markup, nothing } from "../markup.js";
import type { Run, RunContainer, RunFile } from "../run.js";
import { beside } from "./bilingual.js";

interface Inside extends Pick<RunFile, "path" | "size" | "sha256"> {
  readonly index: number;
}

/** The files that lie in a zip itself: not those in a zip in it. */
function insideOf({ path }: RunContainer, { files, containers }: Run): readonly Inside[] {
  const deeper = containers
    .map((one) => `${one.path}/`)
    .filter((one) => one.startsWith(`${path}/`));
  return files
    .map((file, index) => ({ ...file, index }))
    .filter(({ path: own }) => {
      const around = deeper.filter((one) => own.startsWith(one));
      return around.length === 1 && around[0] === `${path}/`;
    });
}

const hashOf = (sha256: string | null): Markup =>
  sha256 === null ? html`–` : html`<span class="hash">${inGroups(sha256)}</span>`;

function entryRow({ path, size, sha256, index }: Inside, zip: string): Markup {
  return html`<tr><th scope="row"><a href="#${`bestand-${index}`}">${path.slice(zip.length + 1)}</a>${hashOf(sha256)}</th><td class="number">${grouped(size)}<span class="narrow"> bytes</span></td></tr>`;
}

function zipPart(container: RunContainer, run: Run): Markup {
  const { path, depth, size, sha256, entries, refused } = container;
  const inside = insideOf(container, run);
  const files = {
    nl: entries === 1 ? "bestand" : "bestanden",
    en: entries === 1 ? "file" : "files",
  };
  const within =
    depth > 1
      ? html` · ${beside(`zip in een zip, niveau ${depth}`, `zip in a zip, level ${depth}`)}`
      : nothing;
  const codes =
    refused.length === 0
      ? nothing
      : html`<p>${beside("Niet of niet helemaal gelezen:", "Not read, or not completely:")} ${refused.map((code) => html`<code>${code}</code> `)}</p>`;
  const table =
    inside.length === 0
      ? html`<p>${beside("Hier is geen bestand uit gelezen.", "No file was read from this.")}</p>`
      : html`<table class="files inside">
<caption class="unseen">${path}</caption>
<thead><tr><th scope="col">${beside("Bestand en SHA-256", "File and SHA-256")}</th><th scope="col" class="number">Bytes</th></tr></thead>
<tbody>${inside.map((entry) => entryRow(entry, path))}</tbody>
</table>`;
  return html`<details class="zip"><summary><span class="path">${path}</span> <span class="count">${beside(`${grouped(entries)} ${files.nl}`, `${grouped(entries)} ${files.en}`)}${within}</span></summary>
<p class="small">${grouped(size)} bytes · SHA-256 ${hashOf(sha256)}</p>
${codes}${table}</details>`;
}

/** All zips, a zip before the zips in it; nothing where there are none. */
export function zipsSection(run: Run): Markup {
  if (run.containers.length === 0) return nothing;
  return html`<section class="part on-screen" aria-labelledby="zips">
<h2 id="zips">${beside("Wat zat in welke zip?", "What was in which zip?")}</h2>
${run.containers.map((container) => zipPart(container, run))}
</section>`;
}
