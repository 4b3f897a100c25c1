// Whom to ask what, and when: second opinions on a file are under way as soon as it was read a first time.
import { joined, type Read } from "../evidence/reading.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";
import type { Opinion, OpinionMode, SecondOpinions } from "./port.js";

/** What is asked for. */
export interface OpinionOptions {
  readonly opinions?: SecondOpinions;
  /** Absent: `default`, where there is anybody to ask. */
  readonly secondReading?: OpinionMode;
  readonly schema?: OpinionMode;
}

/** What became of the second opinion on one file. */
export type FileOpinion =
  | ({ readonly kind: "given"; readonly sha256: string } & Opinion)
  /** Asked, and not answered. */
  | { readonly kind: "failed"; readonly why: string; readonly wanted: Wanted };

/** What is asked about one file. */
export interface Wanted {
  readonly reading: boolean;
  readonly schema: boolean;
}

/** A file whose kind is known. */
interface Known {
  readonly file: number;
  readonly id: string;
  readonly source: Source;
}

interface Waiting extends Wanted {
  readonly file: number;
  readonly source: Source;
  /** What the first reading found: the bytes, and all values in them. */
  readonly first?: Pick<Read, "sha256" | "values">;
}

const countsFromTheTop = ["510d", "510c", "510b", "510a"];

/**
 * What is asked about by default holds at most this many bytes: everything of a municipality, and of a national election
 * the definition and the result. Its highest count and lists take as long as all the rest. `all` asks about everything.
 */
const defaultBytes = 2_000_000;

/** Files under way together hold at most this much memory twice; one may be larger. */
const bytesUnderWay = 64 * 1024 * 1024;
/** As for documents that are decoded whole. */
const wholeLimit = 256 * 1024 * 1024;

const lists = ["230b", "230c"];
const known: ReadonlySet<string> = new Set(["110a", "520", ...lists, ...countsFromTheTop]);

/** What is asked about by default: kind by kind, each of them whole or not at all. */
function mainFiles(files: readonly Known[]): ReadonlySet<number> {
  const top = countsFromTheTop.find((wanted) => files.some(({ id }) => id === wanted));
  const main = new Set<number>();
  let left = defaultBytes;
  for (const kind of [["110a"], ["520"], [top], lists]) {
    const ofKind = files.filter(({ id }) => kind.includes(id));
    const bytes = ofKind.reduce((sum, { source }) => sum + source.size, 0);
    if (bytes > left) continue;
    left -= bytes;
    for (const { file } of ofKind) main.add(file);
  }
  return main;
}

/** Asks for second opinions, a few files at a time, and keeps the answers. */
export class Asking {
  readonly #options: OpinionOptions;
  readonly #digest: () => Digest;
  readonly #asked = new Map<number, Wanted>();
  /** Files that will be asked about when they have been read, by index. */
  readonly #expected = new Map<number, Waiting>();
  readonly #answers = new Map<number, FileOpinion>();
  readonly #queue: Waiting[] = [];
  readonly #answering = new Set<Promise<void>>();
  #underWay = 0;

  constructor(options: OpinionOptions, digest: () => Digest) {
    this.#options = options;
    this.#digest = digest;
  }

  /**
   * Chooses the files to ask about by the kind that each of them is: definition, result, the highest count there is,
   * and lists, as long as they fit; or all of them.
   */
  about(files: readonly Known[]): void {
    const main = mainFiles(files);
    for (const { file, id, source } of files) {
      const wanted = this.#wanted(main.has(file), known.has(id));
      if (this.#asked.has(file) || (!wanted.reading && !wanted.schema)) continue;
      this.#asked.set(file, wanted);
      this.#expected.set(file, { file, source, ...wanted });
    }
  }

  /** Whether a file was chosen to be read a second time. */
  rereads(file: number): boolean {
    return this.#asked.get(file)?.reading ?? false;
  }

  /** Asks about a file, if it was chosen. */
  async ask(file: number, first: Read | undefined): Promise<void> {
    const expected = this.#expected.get(file);
    if (expected === undefined) return;
    this.#expected.delete(file);
    this.#queue.push(first === undefined ? expected : { ...expected, first });
    await this.#fill();
  }

  /** Everything that was answered, or failed, by the index of the file. */
  async answers(): Promise<ReadonlyMap<number, FileOpinion>> {
    this.#queue.push(...this.#expected.values());
    this.#expected.clear();
    await this.#fill();
    while (this.#answering.size > 0) await Promise.race(this.#answering);
    return this.#answers;
  }

  #wanted(isMain: boolean, isKnown: boolean): Wanted {
    const { opinions, secondReading = "default", schema = "default" } = this.#options;
    const wants = (mode: OpinionMode): boolean =>
      opinions !== undefined && (mode === "all" ? isKnown : mode === "default" && isMain);
    return { reading: wants(secondReading), schema: wants(schema) };
  }

  #isDone(): boolean {
    return this.#expected.size + this.#queue.length + this.#answering.size === 0;
  }

  async #fill(): Promise<void> {
    for (;;) {
      const next = this.#queue[0];
      if (next === undefined) return;
      if (this.#underWay > 0 && this.#underWay + next.source.size > bytesUnderWay) return;
      this.#queue.shift();
      this.#underWay += next.source.size;
      await this.#ask(next);
    }
  }

  async #ask({ file, source, reading, schema, first }: Waiting): Promise<void> {
    const fail = (cause: unknown): void => {
      const why = cause instanceof Error ? cause.message : String(cause);
      this.#answers.set(file, { kind: "failed", why, wanted: { reading, schema } });
    };
    try {
      const { opinions } = this.#options;
      if (opinions === undefined) return;
      const { bytes, sha256 } = await this.#bytesOf(source);
      // Values of other bytes are none of these.
      const values = first?.sha256 === sha256 ? first.values?.sha256 : undefined;
      const answering = opinions
        .ask({ bytes, reading, schema, ...(values === undefined ? {} : { values }) })
        .then((opinion) => {
          this.#answers.set(file, { kind: "given", sha256, ...opinion });
        }, fail)
        .then(async () => {
          this.#answering.delete(answering);
          this.#underWay -= source.size;
          await this.#fill();
          if (this.#isDone()) opinions.rest?.();
        });
      this.#answering.add(answering);
    } catch (fault) {
      if (!(fault instanceof ReadFault)) throw fault;
      this.#underWay -= source.size;
      fail(fault);
    }
  }

  async #bytesOf(source: Source): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
    const digest = this.#digest();
    const kept: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source.chunks()) {
      size += chunk.length;
      if (size > wholeLimit) throw new ReadFault("TOO-LARGE");
      digest.update(chunk);
      kept.push(chunk.slice());
    }
    return { bytes: joined(kept), sha256: digest.hex() };
  }
}
