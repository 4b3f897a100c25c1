// Every kind of file that travels, and how far it may go. The kind is decided by content; a name is a claim.

/**
 * How far a file may go: `publish` (to the platform and to everybody), `platform` (to the platform only),
 * `local-only` (it stays in the building).
 * @public
 */
export type Reach = "publish" | "platform" | "local-only";

/**
 * The kind of a file, by its content.
 * @public
 */
export type FileKind =
  | "election-definition"
  | "polling-stations"
  | "candidate-lists"
  | "candidate-totals"
  | "nominations"
  | "station-count"
  | "municipal-count"
  | "district-count"
  | "central-count"
  | "result"
  | "station-count-zip"
  | "municipal-count-zip"
  | "district-count-zip"
  | "central-count-zip"
  | "result-zip"
  | "municipal-package"
  | "correction-package"
  | "correction-without-count"
  | "district-package"
  | "central-package"
  | "result-package"
  | "annex-package"
  | "signature"
  | "public-key"
  | "declaration"
  | "csv"
  | "municipal-report"
  | "central-report"
  | "public-report"
  | "difference-account"
  | "letter"
  | "manifest"
  | "manifest-signature"
  | "log"
  | "private-key"
  | "other-document";

/** The EML document that makes a file what it is (`Id` of the root). */
export const kindOfDocument: ReadonlyMap<string, FileKind> = new Map([
  ["110a", "election-definition"],
  ["110b", "polling-stations"],
  ["210", "nominations"],
  ["230b", "candidate-lists"],
  ["230c", "candidate-totals"],
  ["510a", "station-count"],
  ["510b", "municipal-count"],
  ["510c", "district-count"],
  ["510d", "central-count"],
  ["520", "result"],
]);

/** The zip around a count or a result. */
export const zipOfKind: ReadonlyMap<FileKind, FileKind> = new Map([
  ["station-count", "station-count-zip"],
  ["municipal-count", "municipal-count-zip"],
  ["district-count", "district-count-zip"],
  ["central-count", "central-count-zip"],
  ["result", "result-zip"],
]);

/**
 * How far each kind may go, and why.
 *
 * Publication: the municipal council's site shows the certified results without their signing page and the
 * digital files. Signatures and public keys are handed over, not published. A committee's own report and
 * everything in `vaststelling-uitslag` beside the result stays (S0-38, S0-39): letters to the elected and
 * signing pages hold personal data, and so do nominations (210) and the totals of the lists (230c), with
 * dates of birth and addresses.
 * @public
 */
export const reachOf: Readonly<Record<FileKind, Reach>> = {
  "election-definition": "publish",
  "polling-stations": "publish",
  "candidate-lists": "publish",
  "candidate-totals": "local-only",
  nominations: "local-only",
  "station-count": "publish",
  "municipal-count": "publish",
  "district-count": "publish",
  "central-count": "publish",
  result: "publish",
  "station-count-zip": "platform",
  "municipal-count-zip": "platform",
  "district-count-zip": "platform",
  "central-count-zip": "platform",
  "result-zip": "platform",
  "municipal-package": "platform",
  "correction-package": "platform",
  "correction-without-count": "platform",
  "district-package": "platform",
  "central-package": "platform",
  "result-package": "local-only",
  "annex-package": "local-only",
  signature: "platform",
  "public-key": "platform",
  declaration: "publish",
  csv: "publish",
  "municipal-report": "platform",
  "central-report": "local-only",
  "public-report": "publish",
  "difference-account": "publish",
  letter: "local-only",
  manifest: "platform",
  "manifest-signature": "platform",
  log: "local-only",
  "private-key": "local-only",
  "other-document": "local-only",
};

/** Kinds that hold dates of birth and addresses of candidates. */
export const personalKinds: ReadonlySet<FileKind> = new Set(["candidate-totals", "nominations"]);
