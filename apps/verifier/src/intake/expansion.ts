// A delivery with zips comes in; a delivery in which every file in them is a source of its own goes out, and what
// was found of the zips. untrusted: every byte of a zip; the strict reader of the packing room judges them.
import {
  type BundleCode,
  ByteBudget,
  type Checksum,
  type InflateNow,
  openZip,
  type ZipArchive,
  type ZipLimits,
} from "@telwerk/bundle";
import type { Issue, Result } from "@telwerk/core";
import { isZip } from "../evidence/classify.js";
import { type Delivery, type Digest, ReadFault, type Source } from "../evidence/source.js";
import { byteSource, digestOf, isReadFault } from "./byte-source.js";
import type { Container } from "./container.js";
import { entrySource, type Refuse, type Reopen } from "./entry-source.js";

/** What the platform may do for the packing room, sooner than that can itself. */
export interface ZipPorts {
  readonly checksum?: Checksum;
  readonly inflateNow?: InflateNow;
}

/** What the platform is asked for. */
export interface IntakePorts extends ZipPorts {
  readonly digest: () => Digest;
}

/** A delivery in which zips were opened. */
export interface Expanded {
  /** Every file: a zip itself, and behind it the files in it. */
  readonly delivery: Delivery;
  readonly containers: readonly Container[];
}

const mebibyte = 1_048_576;

/**
 * What a published zip may ask for. A zip of a whole country holds a thousand counts, together near 1.4 GB; files are
 * inflated one at a time, so that not this but the largest file counts for memory.
 */
const intakeLimits: ZipLimits = {
  maxEntries: 20_000,
  maxFileBytes: 128 * mebibyte,
  maxTotalBytes: 4_095 * mebibyte,
  maxRatio: 250,
  maxDepth: 2,
};

/** Codes of archives whose files could not all be opened. */
const nested = "BUN-ZIP-NESTED";
const tooMuch = "BUN-ZIP-TOTAL-TOO-LARGE";

async function isContainer(source: Source): Promise<boolean> {
  try {
    return isZip(source.path, await source.head());
  } catch (fault) {
    // What cannot be read is told where the files are gathered.
    if (isReadFault(fault)) return false;
    throw fault;
  }
}

/** Opens a zip that was handed over, or one in it: the same way wherever it is done. */
export async function openStrictly(
  source: Source,
  { checksum, inflateNow }: ZipPorts,
): Promise<Result<ZipArchive, readonly Issue[]>> {
  return openZip(await byteSource(source), {
    path: source.path,
    limits: intakeLimits,
    folders: true,
    ...(checksum && { checksum }),
    ...(inflateNow && { inflateNow }),
  });
}

class Expansion {
  readonly sources: Source[] = [];
  readonly containers: Container[] = [];
  readonly #ports: IntakePorts;
  /** A zip in a zip is in memory while it is read. The last one stays: its files are asked for in a row. */
  #last: { readonly path: string; readonly zip: ZipArchive } | undefined;

  constructor(ports: IntakePorts) {
    this.#ports = ports;
  }

  /** Takes in a file, and what is in it. */
  async take(source: Source, depth: number, budget: ByteBudget): Promise<void> {
    this.sources.push(source);
    if (!(await isContainer(source))) return;
    const { path, size } = source;
    const issues: Issue[] = [];
    const found = { path, depth, size, issues };
    // Before the zips in it.
    const at = this.containers.push({ ...found, entries: [] }) - 1;
    try {
      const sha256 = await digestOf(source, this.#ports.digest());
      this.containers[at] = { ...found, sha256, entries: [] };
      const zip = depth > intakeLimits.maxDepth ? undefined : await this.#open(source, issues);
      if (depth > intakeLimits.maxDepth) issues.push(refusalOf(nested, path));
      if (zip === undefined) return;
      const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
      if (!budget.take(total)) {
        issues.push(refusalOf(tooMuch, path));
        return;
      }
      const entries = zip.entries.map(({ name, size }) => ({
        path: `${path}/${name}`,
        name,
        size,
      }));
      this.containers[at] = { ...found, sha256, entries };
      const reopen = depth === 1 ? kept(zip) : this.#reopener(source);
      const refuse = refuser(issues);
      for (const entry of zip.entries) {
        await this.take(entrySource(source, entry, reopen, refuse), depth + 1, budget);
      }
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
    }
  }

  async #open(source: Source, issues: Issue[]): Promise<ZipArchive | undefined> {
    const opened = await openStrictly(source, this.#ports);
    if (opened.kind === "ok") return opened.value;
    issues.push(...opened.error);
    return undefined;
  }

  #reopener(source: Source): Reopen {
    return () => this.#reopen(source);
  }

  async #reopen(source: Source): Promise<ZipArchive> {
    const { path } = source;
    if (this.#last?.path === path) return this.#last.zip;
    const zip = await this.#open(source, []);
    // It was opened before; so it changed meanwhile.
    if (zip === undefined) throw new ReadFault("CHANGED");
    this.#last = { path, zip };
    return zip;
  }
}

// Made apart: the files of a zip stay until the end, and what they hold on to stays with them. A function that was
// made beside the zip would hold on to all of it.

/** A zip on a disk is only a place to read from. */
const kept =
  (zip: ZipArchive): Reopen =>
  () =>
    Promise.resolve(zip);

const refuser =
  (issues: Issue[]): Refuse =>
  (more) => {
    addNew(issues, more);
  };

/** The same thing may be found every time a file is read. */
function addNew(issues: Issue[], more: readonly Issue[]): void {
  for (const { code, path, severity, facts } of more) {
    const isKnown = issues.some((known) => known.code === code && known.path === path);
    if (!isKnown) issues.push({ code, path, severity, facts });
  }
}

function refusalOf(code: BundleCode, path: string): Issue {
  return { code, severity: "error", path, facts: {} };
}

/** Opens every zip of a delivery, and every zip in it. */
export async function expand(delivery: Delivery, ports: IntakePorts): Promise<Expanded> {
  const expansion = new Expansion(ports);
  for (const source of delivery.sources) {
    await expansion.take(source, 1, new ByteBudget(intakeLimits.maxTotalBytes));
  }
  const { sources, containers } = expansion;
  return { delivery: { ...delivery, sources }, containers };
}
