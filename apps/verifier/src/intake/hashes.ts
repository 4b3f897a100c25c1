// Hashes that people wrote down: in the name of a file, or in a small file beside it. As 64 digits, or as the sixteen
// groups of four of the certified results.
import { hash } from "@telwerk/eml-codec";
import { isReadFault } from "./byte-source.js";
import type { IntakeFiles } from "./files.js";
import type { HashClaim } from "./found.js";

const groups = "(?<![0-9a-f])[0-9a-f]{4}(?:[ _-][0-9a-f]{4}){15}(?![0-9a-f])";
const digits = "(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])";
const written = new RegExp(`${digits}|${groups}`, "gi");
/** `sha256sum` writes the name behind the digits. */
const line = new RegExp(`^\\s*(${digits}|${groups})(?:\\s+\\*?(\\S.*?))?\\s*$`, "i");
const longest = 65_536;
const hashFile = /\.(?:sha256|hash|sha256\.txt|hash\.txt)$|^sha256sums(?:\.txt)?$/i;

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^0-9a-f]/g, "");

interface Claim {
  readonly file: number;
  readonly claimed: string;
  readonly target: number | undefined;
}

/** A name holds the hash of its own file; a name with two of them says nothing. */
function claimInName(files: IntakeFiles, file: number): readonly Claim[] {
  const found = files.name(file).match(written) ?? [];
  const [one] = found;
  return one === undefined || found.length > 1 ? [] : [{ file, claimed: bare(one), target: file }];
}

function claimsInFile(files: IntakeFiles, file: number, text: string): readonly Claim[] {
  const path = files.path(file);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const own = path.replace(hashFile, "");
  return text.split("\n").flatMap((one) => {
    const [, claimed, name] = line.exec(one) ?? [];
    if (claimed === undefined) return [];
    const target = files.indexOf(name === undefined ? own : folder + name);
    return [{ file, claimed: bare(claimed), target }];
  });
}

async function claimsOf(files: IntakeFiles, file: number): Promise<readonly Claim[]> {
  const isHashFile = hashFile.test(files.name(file));
  const isSmall = (files.records[file]?.size ?? 0) <= longest;
  if (!isHashFile || !isSmall) return claimInName(files, file);
  const bytes = await files.small(file);
  return bytes === undefined ? [] : claimsInFile(files, file, new TextDecoder().decode(bytes));
}

/** The hash in the form in which OSV takes it, where that is another than of the bytes. */
async function canonicalHash(files: IntakeFiles, file: number): Promise<string | undefined> {
  if (files.held(file) === undefined) return undefined;
  const bytes = await files.bytes(file);
  const found = bytes === undefined ? undefined : await hash(bytes, { mode: "osv" });
  return found?.kind === "ok" ? found.value : undefined;
}

async function compared(files: IntakeFiles, { file, claimed, target }: Claim): Promise<HashClaim> {
  if (target === undefined) return { file, claimed, outcome: "absent" };
  const found = await files.sha256(target);
  if (found === undefined) return { file, claimed, target, outcome: "unread" };
  if (found === claimed) return { file, claimed, target, outcome: "raw", found };
  const isCanonical = (await canonicalHash(files, target)) === claimed;
  return { file, claimed, target, outcome: isCanonical ? "canonical" : "differs", found };
}

/** Compares every hash that was written down. */
export async function judgeHashes(files: IntakeFiles): Promise<readonly HashClaim[]> {
  const judged: HashClaim[] = [];
  for (const file of files.records.keys()) {
    try {
      for (const claim of await claimsOf(files, file)) judged.push(await compared(files, claim));
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
    }
  }
  return judged;
}
