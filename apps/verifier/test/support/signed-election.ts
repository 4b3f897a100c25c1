// A small election as its committees hand it in: every document signed for, in a folder for each committee. Whoever
// has the keys can hand in another one; that is what insiders do.
import { type BundleFile, type FileKind, type ManifestHeader, writeZip } from "@telwerk/bundle";
import { type Committee, committeeUid, signEml } from "@telwerk/signing";
import type { ElectionFile } from "@telwerk/testkit";
import type { PinFile } from "../../src/intake/pins.js";
import type { MemoryFile } from "./memory.js";
import { type Key, keyOf, municipality, must, sealed } from "./sealing.js";
import { tiny } from "./tiny.js";

const modified = "2099-03-19T02:00:00";
const report = new TextEncoder().encode("%PDF-1.7 the certified results");

/** The role of each document in a manifest. */
const roles: Readonly<Record<ElectionFile["kind"], FileKind>> = {
  "110a": "election-definition",
  "230b": "candidate-lists",
  "510b": "municipal-count",
  "510c": "district-count",
  "510d": "central-count",
  "520": "result",
};

/** The committee that hands in what is of the whole country. */
export const central: Committee = {
  kind: "CSB",
  authorityId: "CSB",
  authorityName: "Fictieland",
  name: "Centraal stembureau Fictieland",
};

/** Whose a document is: read from its text, as whoever signs it knows. */
function committeeOf({ kind, bytes }: ElectionFile): Committee {
  const text = new TextDecoder().decode(bytes);
  const [, id = "", name = ""] = /<AuthorityIdentifier Id="([^"]*)">([^<]*)</.exec(text) ?? [];
  if (kind === "510b") return municipality(id, name);
  if (kind !== "510c") return central;
  return { kind: "HSB", authorityId: id, authorityName: name, name: `Hoofdstembureau ${name}` };
}

/** A committee with its documents and its keys; one municipality signs its count as OSV2020 does, too. */
interface Office {
  readonly committee: Committee;
  readonly documents: readonly ElectionFile[];
  readonly bundles: Key;
  readonly counts?: Key;
}

const osvOffice = "PSB8003";

async function openOffice(
  committee: Committee,
  documents: readonly ElectionFile[],
): Promise<Office> {
  const uid = committeeUid(committee);
  const bundles = await keyOf(committee, "bundle");
  if (uid !== osvOffice) return { committee, documents, bundles };
  return { committee, documents, bundles, counts: await keyOf(committee, "osv2020") };
}

const zipped = async (name: string, files: readonly MemoryFile[]): Promise<MemoryFile> => ({
  name,
  bytes: must(await writeZip(files, { modified })),
});

/** The package of a municipality: its report, and the zip around its count with the signature. */
async function packageOf(eml: MemoryFile, signature: Uint8Array): Promise<BundleFile> {
  const inner = await zipped(eml.name.replace(".eml.xml", ".zip"), [
    eml,
    { name: `${eml.name}.signature`, bytes: signature },
  ]);
  const name = "definitieve-documenten_tk2099_gemeente_fictie-aan-zee-20990319-020000.zip";
  const outer = await zipped(name, [{ name: "Model_Na31-2.pdf", bytes: report }, inner]);
  return { ...outer, kind: "municipal-package" };
}

async function filesOf({ documents, counts }: Office): Promise<readonly BundleFile[]> {
  const [count] = documents;
  if (counts === undefined || count === undefined) {
    return documents.map(({ name, kind, bytes }) => ({ name, kind: roles[kind], bytes }));
  }
  return [await packageOf(count, must(await signEml(counts.signer, count.bytes)))];
}

/** Packs and signs what a committee hands in. */
async function handIn(
  office: Office,
  change: Partial<ManifestHeader>,
): Promise<readonly MemoryFile[]> {
  const files = await filesOf(office);
  const folder = `${committeeUid(office.committee)}/`;
  const { json, p7s } = await sealed(office.bundles, office.committee, files, change);
  return [
    ...files.map(({ name, bytes }) => ({ name: `${folder}${name}`, bytes })),
    { name: `${folder}manifest.json`, bytes: json },
    { name: `${folder}manifest.json.p7s`, bytes: p7s },
  ];
}

/** The offices of an election, and what they handed in. */
export class SignedElection {
  readonly #offices: readonly Office[];
  readonly #handedIn: ReadonlyMap<string, readonly MemoryFile[]>;

  private constructor(
    offices: readonly Office[],
    handedIn: ReadonlyMap<string, readonly MemoryFile[]>,
  ) {
    this.#offices = offices;
    this.#handedIn = handedIn;
  }

  /**
   * Every committee makes its keys and hands in its documents.
   *
   * @param byCentral - the central committee hands in all but the one package: fewer keys, so sooner judged
   */
  static async open(byCentral = false): Promise<SignedElection> {
    const uidOf = (file: ElectionFile): string => {
      const uid = committeeUid(committeeOf(file));
      return byCentral && uid !== osvOffice ? committeeUid(central) : uid;
    };
    const committees = new Map(tiny.map(committeeOf).map((one) => [committeeUid(one), one]));
    const offices: Office[] = [];
    const handedIn = new Map<string, readonly MemoryFile[]>();
    for (const [uid, committee] of committees) {
      const documents = tiny.filter((file) => uidOf(file) === uid);
      if (documents.length === 0) continue;
      const office = await openOffice(committee, documents);
      offices.push(office);
      handedIn.set(uid, await handIn(office, {}));
    }
    return new SignedElection(offices, handedIn);
  }

  /** The certificates, compared over the telephone by whoever verifies. */
  get pins(): readonly PinFile[] {
    return this.#offices.flatMap(({ bundles, counts, committee }) =>
      [bundles, ...(counts === undefined ? [] : [counts])].map(({ certificatePem, signer }) => ({
        path: `${committeeUid(committee)}-${signer.certificate.profile}.crt`,
        bytes: new TextEncoder().encode(certificatePem),
      })),
    );
  }

  /** Everything as it was handed in. */
  get files(): readonly MemoryFile[] {
    return [...this.#handedIn.values()].flat();
  }

  /** The election with one document changed by somebody without keys: in its place, and inside its zips. */
  async tamperedWith(document: ElectionFile): Promise<readonly MemoryFile[]> {
    const office = this.#offices.find(({ documents }) =>
      documents.some(({ name }) => name === document.name),
    );
    const [count] = office?.documents ?? [];
    if (office?.counts === undefined || count === undefined) {
      const isIt = ({ name }: MemoryFile): boolean => name.endsWith(`/${document.name}`);
      return this.files.map((file) => (isIt(file) ? { ...file, bytes: document.bytes } : file));
    }
    // The signature stays what it was: there is no key to make another.
    const signature = must(await signEml(office.counts.signer, count.bytes));
    const { name, bytes } = await packageOf(document, signature);
    return this.files.map((file) => (file.name.endsWith(`/${name}`) ? { ...file, bytes } : file));
  }

  /**
   * The whole election with other documents, handed in again by every committee of which one differs.
   *
   * @param documents - the documents of the election, in any order; what is left out is not handed in
   * @param change - what the manifests of those committees say
   * @param keyFor - somebody else's key in the name of a committee, which signs its manifest in place of its own
   */
  async handedIn(
    documents: readonly ElectionFile[],
    change: Partial<ManifestHeader> = {},
    keyFor: (uid: string) => Key | undefined = () => undefined,
  ): Promise<readonly MemoryFile[]> {
    const given = new Map(documents.map((file) => [file.name, file]));
    const all: MemoryFile[] = [];
    for (const office of this.#offices) {
      const own = office.documents.flatMap(({ name }) => given.get(name) ?? []);
      const isSame =
        own.length === office.documents.length &&
        own.every((file, at) => file.bytes === office.documents[at]?.bytes);
      const before = this.#handedIn.get(committeeUid(office.committee)) ?? [];
      if (isSame) all.push(...before);
      else if (own.length > 0) {
        const bundles = keyFor(committeeUid(office.committee)) ?? office.bundles;
        all.push(...(await handIn({ ...office, documents: own, bundles }, change)));
      }
    }
    return all;
  }
}
