// What may be in each package: an allow-list as data. Whatever it does not name refuses the package.
import type { NameKind } from "../names/patterns.js";
import type { FileKind } from "./kinds.js";
import type { Form } from "./look.js";

/** One line of an allow-list: files of these forms, under these names, this many. */
export interface Allowed {
  readonly what: string;
  /** The forms of the content. */
  readonly forms: readonly (Form | "eml")[];
  /** The names that fit; empty when the form decides alone. */
  readonly names: readonly NameKind[];
  /** The models that fit, for a name that names one. */
  readonly models?: RegExp;
  readonly min: number;
  readonly max: number;
}

export type PackageKind = Extract<FileKind, `${string}-package` | "correction-without-count">;

const csv: Allowed = { what: "csv", forms: ["csv"], names: ["csv"], min: 0, max: 1 };
const innerZip: Allowed = { what: "zip", forms: ["zip"], names: [], min: 1, max: 1 };
const noZip: Allowed = { ...innerZip, min: 0, max: 0 };
const reports = (models: RegExp, min = 0): Allowed => ({
  what: "report",
  forms: ["pdf", "odt"],
  names: ["model", "empty-model"],
  models,
  min,
  max: 8,
});
const texts: Allowed = {
  what: "document",
  forms: ["pdf", "odt", "docx", "doc"],
  names: [],
  min: 0,
  max: 200,
};

const firstSession = /^(?:Na_?31|N_?10|N_?11|N_?29|O_?7|O_?3|O_?20)/i;
const nextSession = /^(?:Na_?14|P_?2a|P_?1f)/i;
/** Says of which session a model is; neither is neutral. */
export function sessionOfModel(model: string): "first" | "next" | undefined {
  if (nextSession.test(model)) return "next";
  return firstSession.test(model) ? "first" : undefined;
}

/** The allow-lists. In the local-only package any text may be: nothing of it but the result leaves. */
export const contents: Readonly<Record<PackageKind, readonly Allowed[]>> = {
  "municipal-package": [innerZip, csv, reports(firstSession)],
  "correction-package": [innerZip, csv, reports(nextSession)],
  "correction-without-count": [noZip, reports(/^P_?2a/i, 1)],
  "district-package": [innerZip, csv, reports(firstSession)],
  "central-package": [innerZip, csv],
  "result-package": [innerZip, csv, texts],
  "annex-package": [noZip, reports(/^P_?22-[12]_bijlage/i, 1)],
};

/** A count or a result in its zip, with the signature that OSV2020 and Abacus put beside it. */
export const countContents: readonly Allowed[] = [
  { what: "eml", forms: ["eml"], names: [], min: 1, max: 1 },
  { what: "signature", forms: ["der"], names: [], min: 0, max: 1 },
];
