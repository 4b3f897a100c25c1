// Every pattern of a file name, in one table with versions. `gr2026` is what Abacus 1.1 and the transfer
// platform used for GR2026; `2027-draft` is the Kiesraad's draft of September 2026. A template holds
// {variable} or {variable|transform|transform}; the writer fills it, and the strict reader is made of it.

/**
 * A version of the naming rules.
 * @public
 */
export type NameScheme = "gr2026" | "2027-draft";

/**
 * What a file name says that the file is. A name is a claim: the kind of a file is decided by its content.
 * @public
 */
export type NameKind =
  | "final-documents"
  | "correction"
  | "result-determination"
  | "result-annex"
  | "count-zip"
  | "count"
  | "count-signature"
  | "total-count-zip"
  | "total-count"
  | "total-count-signature"
  | "result-zip"
  | "result"
  | "csv"
  | "public-key"
  | "election-definition"
  | "candidate-lists"
  | "candidate-totals"
  | "polling-stations"
  | "declaration"
  | "model"
  | "empty-model"
  | "station-model"
  | "station-annex"
  | "empty-station-models"
  | "empty-station-annexes"
  | "backup"
  | "manifest"
  | "manifest-signature";

/** The templates of one kind: one for each version that has it. */
export type Templates = Readonly<Partial<Record<NameScheme, string>>>;

const inPlace = "{series|lower}_{region|glued|lower}_gemeente_{region|dashed}-{timestamp}";
const draftPlace = "{id|lower}_{category}_{region|hyphen}-{timestamp}";
const same = (template: string): Templates => ({ gr2026: template, "2027-draft": template });
const count = (extension: string): Templates => ({
  gr2026: `Telling_{series}_{region|glued}${extension}`,
  "2027-draft": `Telling_{id}_{category}_{region|slug}${extension}`,
});
const central = (word: string, extension: string): Templates => ({
  gr2026: `${word}_{series}_{region|glued}${extension}`,
  "2027-draft": `${word}_{id}${extension}`,
});

/** The table. */
export const patterns: Readonly<Record<NameKind, Templates>> = {
  "final-documents": {
    gr2026: `definitieve-documenten_${inPlace}.zip`,
    "2027-draft": `definitieve-documenten_${draftPlace}.zip`,
  },
  correction: {
    gr2026: `correctie_${inPlace}.zip`,
    "2027-draft": `correctie_${draftPlace}.zip`,
  },
  "result-determination": {
    gr2026: `vaststelling-uitslag_${inPlace}.zip`,
    "2027-draft": `vaststelling-uitslag_${draftPlace}.zip`,
  },
  "result-annex": {
    gr2026: `model-p22-2-bijlage_${inPlace}.zip`,
    "2027-draft": `model-p22-2-bijlage_${draftPlace}.zip`,
  },
  "count-zip": count(".zip"),
  count: count(".eml.xml"),
  "count-signature": count(".eml.xml.signature"),
  "total-count-zip": central("Totaaltelling", ".zip"),
  "total-count": central("Totaaltelling", ".eml.xml"),
  "total-count-signature": central("Totaaltelling", ".eml.xml.signature"),
  "result-zip": central("Resultaat", ".zip"),
  result: central("Resultaat", ".eml.xml"),
  csv: {
    gr2026: "osv4-3_telling_{series|lower}_{region|glued|lower}.csv",
    "2027-draft": "osv4-3_telling_{id|lower}.csv",
  },
  "public-key": {
    gr2026: "public-key-{software}-{series|lower}-gemeente-{region|dashed}.crt",
    "2027-draft": "public_key_{software}_{id|lower}_{category}_{region|hyphen}.crt",
  },
  "election-definition": same("Verkiezingsdefinitie_{id}.eml.xml"),
  "candidate-lists": same("Kandidatenlijsten_{place}.eml.xml"),
  "candidate-totals": same("Totaallijsten_{place}.eml.xml"),
  "polling-stations": {
    gr2026: "Stembureaus_{series}_{region|glued}.eml.xml",
    "2027-draft": "Stembureaus_{id}_{region|slug}.eml.xml",
  },
  declaration: same("Verklaring B&W {region|slug}.pdf"),
  model: same("Model_{model}.pdf"),
  "empty-model": same("Leeg_Model_{model}.pdf"),
  "station-annex": same("Model_{model}_{series}_Stembureau_{station}_Bijlage_1.pdf"),
  "station-model": same("Model_{model}_{series}_Stembureau_{station}.pdf"),
  "empty-station-models": { gr2026: "{series}_{region|underscored}_n_10_2.zip" },
  "empty-station-annexes": { gr2026: "{series}_{region|underscored}_na_31_2_bijlage1.zip" },
  backup: same("db_backup_{day}_{clock}.sqlite"),
  manifest: same("manifest.json"),
  "manifest-signature": same("manifest.json.p7s"),
};
