// Codes of the packages in their own words, and places in what was found around the documents.
import { catalogue as bundleCatalogue } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import { overviewCatalogue } from "@telwerk/eml-codec";
import { catalogue as sealCatalogue } from "@telwerk/signing/verify";
import type { Bilingual } from "../catalogue/entry.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Place } from "../evidence/finding.js";

const bundleTexts = new Map(
  Object.entries(bundleCatalogue).map(([code, { meaning }]) => [code, meaning] as const),
);
const sealTexts = new Map(
  Object.entries(sealCatalogue).map(
    ([code, { nl, en }]) => [code, { nl: nl.meaning, en: en.meaning }] as const,
  ),
);

const overviewTexts = new Map(
  Object.entries(overviewCatalogue).map(([code, { meaning }]) => [code, meaning] as const),
);

/** What a code means, in the words of the package that gave it. */
export function meaningOf(code: string): Bilingual {
  const known = bundleTexts.get(code) ?? sealTexts.get(code) ?? overviewTexts.get(code);
  return known ?? { nl: "", en: "" };
}

/** A code and its meaning, to fill a sentence with. */
export function factsOf({ code }: Issue): { readonly code: string; readonly meaning: Bilingual } {
  return { code, meaning: meaningOf(code) };
}

/** A file as a whole. */
export function wholeFile(file: number, path = ""): Place {
  return { file, at: 0, path };
}

/** The path of a file, for sentences. */
export function pathOf({ files }: Evidence, file: number | undefined): string {
  return files[file ?? -1]?.path ?? "?";
}

/** The index of a file, by its path. */
export function fileNamed({ files }: Evidence, path: string): number {
  return files.findIndex((file) => file.path === path);
}
