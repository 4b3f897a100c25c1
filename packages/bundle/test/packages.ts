// The packages that committees make, built with our writer from small parts.
import type { ZipFile } from "../src/index.js";
import { writeZip } from "../src/index.js";
import { csv, der, eml, pdf } from "./eml.js";

export const modified = "2026-03-19T14:30:00";

export async function zipped(...files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await writeZip(files, { modified });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

const stem: Readonly<Record<string, string>> = {
  "510b": "Telling",
  "510c": "Telling",
  "510d": "Totaaltelling",
  "520": "Resultaat",
};

export async function countZip(documentId: string, election = "GR2026_Juinen"): Promise<ZipFile> {
  const name = `${stem[documentId] ?? "Telling"}_${election}`;
  const signature =
    documentId === "510b" ? [{ name: `${name}.eml.xml.signature`, bytes: der }] : [];
  const bytes = await zipped(
    { name: `${name}.eml.xml`, bytes: eml(documentId, election) },
    ...signature,
  );
  return { name: `${name}.zip`, bytes };
}

export const model = (name: string): ZipFile => ({ name, bytes: pdf });
export const csvFile: ZipFile = { name: "osv4-3_telling_gr2026_juinen.csv", bytes: csv };
const place = "gr2026_juinen_gemeente_juinen-20260319-143000.zip";

type PackageName =
  | "municipal-package"
  | "correction-package"
  | "correction-without-count"
  | "central-package"
  | "result-package"
  | "annex-package";
export type Packages = Readonly<Record<PackageName, ZipFile>>;

/** The packages of GR2026, by what they are. */
export async function gr2026(): Promise<Packages> {
  const count = await countZip("510b");
  return {
    "municipal-package": {
      name: `definitieve-documenten_${place}`,
      bytes: await zipped(model("Model_Na31-2.pdf"), count, csvFile),
    },
    "correction-package": {
      name: `correctie_${place}`,
      bytes: await zipped(model("Model_Na14-2.pdf"), count, csvFile, model("Leeg_Model_P2a.pdf")),
    },
    "correction-without-count": {
      name: `correctie_${place}`,
      bytes: await zipped(model("Leeg_Model_P2a.pdf")),
    },
    "central-package": {
      name: `definitieve-documenten_${place}`,
      bytes: await zipped(csvFile, await countZip("510d")),
    },
    "result-package": {
      name: `vaststelling-uitslag_${place}`,
      bytes: await zipped(
        model("Model_P22-2.pdf"),
        model("Benoemingsbrief 1.pdf"),
        await countZip("520"),
      ),
    },
    "annex-package": {
      name: `model-p22-2-bijlage_${place}`,
      bytes: await zipped(model("Model_P22-2_bijlage.pdf")),
    },
  };
}
