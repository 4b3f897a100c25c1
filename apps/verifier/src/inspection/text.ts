// What was found inside a file, for people: Dutch, with English beside it. untrusted: every text in it.
import type { Issue } from "@telwerk/core";
import type { Bilingual } from "../catalogue/entry.js";
import { meaningOf } from "../checks/meanings.js";
import { clean, grouped } from "../report/layout.js";
import type { InspectedFile, ShownCertificate, ShownSignature } from "./inspection.js";

const forms: Readonly<Record<string, Bilingual>> = {
  eml: { nl: "EML", en: "EML" },
  zip: { nl: "zip", en: "zip" },
  odt: { nl: "tekst (ODT)", en: "text (ODT)" },
  docx: { nl: "tekst (DOCX)", en: "text (DOCX)" },
  doc: { nl: "tekst (DOC)", en: "text (DOC)" },
  pdf: { nl: "PDF", en: "PDF" },
  csv: { nl: "CSV", en: "CSV" },
  json: { nl: "JSON", en: "JSON" },
  xml: { nl: "ander XML", en: "other XML" },
  image: { nl: "afbeelding", en: "image" },
  der: { nl: "DER (handtekening of certificaat)", en: "DER (signature or certificate)" },
  certificate: { nl: "certificaat", en: "certificate" },
  "private-key": { nl: "GEHEIME SLEUTEL, niet versleuteld", en: "PRIVATE KEY, not encrypted" },
  "encrypted-key": { nl: "geheime sleutel, versleuteld", en: "private key, encrypted" },
  empty: { nl: "leeg", en: "empty" },
  other: { nl: "iets anders", en: "something else" },
  "?": { nl: "niet te lezen", en: "cannot be read" },
};

/** One line: a label in two languages, and what stands behind it. */
function row(nl: string, en: string, value: string): string {
  return `    ${`${nl} (${en})`.padEnd(28)}  ${clean(value)}`;
}

/** Sixteen groups of four, four on a line. */
function groupLines(nl: string, en: string, groups: readonly string[]): readonly string[] {
  const lines = [0, 4, 8, 12].map((at) => groups.slice(at, at + 4).join(" "));
  return lines.map((line, at) => (at === 0 ? row(nl, en, line) : `${" ".repeat(34)}${line}`));
}

const groupsOf = (hex: string): readonly string[] => hex.match(/.{4}/g) ?? [];

function issueLines(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap(({ code }) => {
    const { nl, en } = meaningOf(code);
    return [`    ${code}  ${clean(nl)}`, `    ${" ".repeat(code.length)}  ${clean(en)}`];
  });
}

function certificateLines({ certificate, fingerprint }: ShownCertificate): readonly string[] {
  const { subject, notBefore, notAfter, algorithm } = certificate;
  return [
    row("zegt van", "says it is of", `${subject.name} · ${subject.uid}`),
    row("verkiezing", "election", subject.electionId),
    row("software", "software", subject.software),
    row("geldig", "valid", `${notBefore} … ${notAfter}`),
    row("soort", "kind", algorithm),
    ...groupLines("vingerafdruk sleutel", "key", fingerprint.key.groups),
    "    om voor te lezen (to read out loud, in Dutch):",
    ...fingerprint.key.spoken.map((line) => `      ${line}`),
  ];
}

function signatureLines({ of, shown, signingTime, issues }: ShownSignature): readonly string[] {
  if (of === undefined) {
    return [row("ondertekent", "signs", "? het bestand is er niet bij (the file is not here)")];
  }
  if (shown === undefined) {
    return [
      row("ondertekent", "signs", of),
      "    DEZE HANDTEKENING KLOPT NIET (this signature does not hold)",
      ...issueLines(issues),
    ];
  }
  return [
    row("ondertekent", "signs", of),
    "    heel; van wie hij is, is niet nagegaan (intact; whose it is was not checked)",
    ...(signingTime === null ? [] : [row("zegt getekend op", "says signed at", signingTime)]),
    ...certificateLines(shown),
  ];
}

function manifestLines({ manifest }: InspectedFile): readonly string[] {
  if (manifest === undefined) return [];
  const { committee, election, session, sequence, supersedes, createdAt, files } = manifest;
  return [
    row("zegt van", "says it is of", `${committee.name} · ${committee.uid}`),
    row("verkiezing", "election", election),
    row("zitting, nummer", "session, number", `${session.no}, ${sequence}`),
    row("gemaakt", "made", createdAt),
    ...supersedes.map((hash) => row("vervangt", "replaces", hash)),
    ...files.map(({ path, size }) => row("bestand", "file", `${path} · ${grouped(size)} bytes`)),
    ...groupLines("sleutel", "key", groupsOf(manifest.keyFingerprint)),
  ];
}

function fileLines(file: InspectedFile): readonly string[] {
  const { path, size, form, documentId, electionId, sha256, cause, container } = file;
  const words = forms[form] ?? { nl: form, en: form };
  const kind = words.nl === words.en ? words.nl : `${words.nl} (${words.en})`;
  return [
    clean(path),
    row("grootte", "size", `${grouped(size)} bytes`),
    row("inhoud", "content", documentId === undefined ? kind : `${kind} ${documentId}`),
    ...(electionId === undefined ? [] : [row("verkiezing", "election", electionId)]),
    ...(sha256 === undefined ? [] : groupLines("SHA-256", "SHA-256", groupsOf(sha256))),
    ...(cause === undefined ? [] : [row("niet te lezen", "cannot be read", cause)]),
    ...(container === undefined || container.issues.length > 0
      ? []
      : [row("bestanden erin", "files in it", String(container.entries.length))]),
    ...issueLines(container?.issues ?? []),
    ...manifestLines(file),
    ...(file.certificate === undefined ? [] : certificateLines(file.certificate)),
    ...(file.signature === undefined ? [] : signatureLines(file.signature)),
    ...issueLines(file.issues),
  ];
}

const heading: readonly string[] = [
  "Wat erin zit, volgens de bestanden zelf. Niets hiervan is gecontroleerd of vertrouwd.",
  "What is inside, by what the files say themselves. Nothing of this is verified or trusted.",
];

/** Writes what was found. */
export function inspectionText(files: readonly InspectedFile[]): string {
  return `${[...heading, ...files.flatMap((file) => ["", ...fileLines(file)])].join("\n")}\n`;
}
