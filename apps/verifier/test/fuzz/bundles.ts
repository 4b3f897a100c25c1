// Fuzzed deliveries: an election as it was handed in, with one to three things wrong. The number of a bundle gives its
// steps; the keys are new each time, as keys are.
import { decodeManifest, encodeManifest } from "@telwerk/bundle";
import { type Random, randomFrom } from "@telwerk/testkit";
import type { MemoryFile } from "../support/memory.js";
import type { Key } from "../support/sealing.js";
import type { SignedElection } from "../support/signed-election.js";
import { tiny } from "../support/tiny.js";
import { zipOf } from "../support/zip.js";
import { damages } from "./bytes.js";
import { attacked } from "./texts.js";
import { arrangements, filesIn } from "./zips.js";

/** What is attacked: an election that was handed in, another of the same people, and keys of strangers in their names. */
export interface Ground {
  readonly election: SignedElection;
  readonly other: readonly MemoryFile[];
  readonly strangers: ReadonlyMap<string, Key>;
}

/** A delivery, and what was done to it. */
export interface Bundle {
  readonly files: readonly MemoryFile[];
  readonly steps: readonly string[];
}

type Step = (bundle: Bundle, random: Random, ground: Ground) => Bundle | Promise<Bundle>;

const pickOf = <T>(random: Random, items: readonly T[]): T => {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const nothing: MemoryFile = { name: "niets.txt", bytes: new Uint8Array() };
const anyFile = ({ files }: Bundle, random: Random): MemoryFile =>
  files.length === 0 ? nothing : pickOf(random, files);

const and = ({ steps }: Bundle, step: string, files: readonly MemoryFile[]): Bundle => ({
  files,
  steps: [...steps, step],
});

const damage: Step = (bundle, random) => {
  const [name, change] = pickOf(random, Object.entries(damages));
  const file = anyFile(bundle, random);
  const bytes = change(file.bytes, random);
  const files = bundle.files.map((one) => (one === file ? { ...file, bytes } : one));
  return and(bundle, `${file.name}: ${name}`, files);
};

const rearrange: Step = async (bundle, random, ground) => {
  const zip = bundle.files.find(({ name }) => name.endsWith(".zip"));
  const inside = zip === undefined ? undefined : await filesIn(zip.bytes);
  if (zip === undefined || inside === undefined) return damage(bundle, random, ground);
  const [name, arrange] = pickOf(random, Object.entries(arrangements));
  const bytes = zipOf(arrange(inside, random));
  const files = bundle.files.map((one) => (one === zip ? { ...zip, bytes } : one));
  return and(bundle, `${zip.name}: ${name}`, files);
};

/** Bytes change inside, and nobody signs again. */
const tamper: Step = async (bundle, random, { election }) => {
  const [name, document] = attacked(pickOf(random, tiny), random);
  const files = await election.tamperedWith(document);
  return and({ ...bundle, steps: [] }, `${document.name}: ${name}`, files);
};

/** What is handed in; nothing where a document no longer says what a manifest must say of it. */
async function madeAnew<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes("BUN-MANIFEST-SHAPE")) return undefined;
    throw fault;
  }
}

/** The manifest is made anew, with the right hashes; and signed by a stranger, or not at all. */
const hashAgain: Step = async (bundle, random, { election, strangers }) => {
  const [name, document] = attacked(pickOf(random, tiny), random);
  const documents = tiny.map((file) => (file.name === document.name ? document : file));
  const made = await madeAnew(() => election.handedIn(documents, {}, (uid) => strangers.get(uid)));
  if (made === undefined) {
    const left = await election.tamperedWith(document);
    return and(
      { ...bundle, steps: [] },
      `${document.name}: ${name}, too broken to be listed`,
      left,
    );
  }
  const old = new Map(election.files.map((file) => [file.name, file]));
  const mode = random.below(3);
  const files = made.flatMap((file) => {
    if (!file.name.endsWith(".p7s") || mode === 0) return [file];
    return mode === 1 ? [old.get(file.name) ?? file] : [];
  });
  const seal = ["signed by a stranger", "with the old signature", "without signature"][mode];
  return and({ ...bundle, steps: [] }, `${document.name}: ${name}, hashed again, ${seal}`, files);
};

/** Something in a manifest says something else. */
const editManifest: Step = (bundle, random) => {
  const manifests = bundle.files.filter(({ name }) => name.endsWith("manifest.json"));
  if (manifests.length === 0) return bundle;
  const file = pickOf(random, manifests);
  const read = decodeManifest(file.bytes);
  if (read.kind === "err") return bundle;
  const changes = [
    { sequence: read.value.sequence + 1 },
    { files: read.value.files.slice(1) },
    { files: [...read.value.files, ...read.value.files.slice(0, 1)] },
    { createdAt: "2099-03-20T02:00:00+01:00" },
    { keyFingerprint: "0".repeat(64) },
    { supersedes: ["1".repeat(64)] },
  ];
  const bytes = encodeManifest({ ...read.value, ...pickOf(random, changes) });
  const files = bundle.files.map((one) => (one === file ? { ...file, bytes } : one));
  return and(bundle, `${file.name}: changed`, files);
};

/** Files of one delivery in the place of those of another. */
const mix: Step = (bundle, random, { other }) => {
  const own = anyFile(bundle, random);
  const theirs = pickOf(random, other);
  const kind = random.below(4);
  if (kind === 0) {
    const files = bundle.files.map((one) => (one === own ? { ...own, bytes: theirs.bytes } : one));
    return and(bundle, `${own.name}: now with the bytes of ${theirs.name}`, files);
  }
  if (kind === 1) {
    const name = `extra/${theirs.name}`;
    return and(bundle, `${name}: added`, [...bundle.files, { ...theirs, name }]);
  }
  if (kind === 2) {
    const files = bundle.files.filter((one) => one !== own);
    return and(bundle, `${own.name}: gone`, files);
  }
  const sameName = other.find(({ name }) => name === own.name) ?? theirs;
  const files = bundle.files.map((one) => (one === own ? sameName : one));
  return and(bundle, `${own.name}: of another delivery`, files);
};

/** The same bytes in another place. */
const move: Step = (bundle, random) => {
  const file = anyFile(bundle, random);
  const base = file.name.slice(file.name.lastIndexOf("/") + 1);
  const name = pickOf(random, [
    base,
    `elders/${base}`,
    `${file.name}.bak`,
    file.name.toUpperCase(),
  ]);
  if (bundle.files.some((one) => one.name === name)) return bundle;
  const files = bundle.files.map((one) => (one === file ? { ...file, name } : one));
  return and(bundle, `${file.name}: moved to ${name}`, files);
};

/** Everything in one zip. */
const packAll: Step = (bundle) =>
  and(bundle, "all in one zip", [{ name: "alles.zip", bytes: zipOf(bundle.files) }]);

const steps: readonly Step[] = [
  ...[damage, damage, damage, rearrange, rearrange, tamper, hashAgain],
  ...[editManifest, mix, mix, move, packAll],
];

/** The bundle with this number. */
export async function bundleNumber(number: number, ground: Ground): Promise<Bundle> {
  const random = randomFrom(`bundle ${number}`);
  // The first numbers of a new seed are alike.
  for (let skip = 0; skip < 8; skip += 1) random.below(2);
  let bundle: Bundle = { files: ground.election.files, steps: [] };
  for (let more = random.between(1, 3); more > 0; more -= 1) {
    bundle = await pickOf(random, steps)(bundle, random, ground);
  }
  return bundle;
}
