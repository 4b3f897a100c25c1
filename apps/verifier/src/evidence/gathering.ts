// From files to evidence. Files come in, in a fixed order; what the checks need goes out.
import type { Issue } from "@telwerk/core";
import { catalogue as codecCatalogue } from "@telwerk/eml-codec";
import type { Bilingual, CheckId } from "../catalogue/entry.js";
import { staysInside } from "../intake/staying.js";
import { isAside, type Scope } from "../scope.js";
import { classify } from "./classify.js";
import type { FileRecord } from "./evidence.js";
import { Tally } from "./finding.js";
import {
  type ChooseReader,
  type Reader,
  ReaderFailure,
  type ReadRequest,
  readerHere,
} from "./reader.js";
import type { Read, ReadFile } from "./reading.js";
import { type Delivery, type Digest, ReadFault, type Source } from "./source.js";

/** What the engine is told besides the files. */
export interface GatherOptions {
  readonly scope: Scope;
  readonly digest: () => Digest;
  /** Who reads the files; when absent they are read right here, one after another. */
  readonly reader?: ChooseReader;
  /** Whoever else looks at the files. */
  readonly onlooker?: Onlooker;
}

/** Looks on while files are read, and has others read them too. */
export interface Onlooker {
  /** Hears which files will be read, before any of them is. */
  readonly seen: (files: readonly Seen[]) => void;
  /** Whether another reader will read a file too. */
  readonly rereads: (index: number) => boolean;
  /** Hears that a file was read; nothing came of it where it could not be. */
  readonly taken: (index: number, read: Read | undefined) => Promise<void>;
}

/** A document that was read, with the index of its file. */
export interface Gathered {
  readonly file: number;
  readonly read: ReadFile;
}

/** Everything that was read, before it is sorted by election and area. */
export interface Gathering {
  readonly files: readonly FileRecord[];
  readonly documents: readonly Gathered[];
  readonly reading: Map<CheckId, Tally>;
}

/** The order in which kinds are read: what is held against something else comes before it. */
const readingOrder = ["110a", "520", "510d", "230b", "230c", "510c", "510a", "510b"];

/** A file that looks like EML, and the root id that its first bytes show. */
export interface Seen {
  readonly source: Source;
  readonly index: number;
  readonly shownId: string | undefined;
}

/** A file with what came of reading it. A fault waits for its turn: findings come in the order of files. */
interface Answer extends Seen {
  readonly read?: Read;
  readonly fault?: unknown;
}

/** Reads every file once. */
export class Gatherer {
  readonly #options: GatherOptions;
  readonly #files: FileRecord[] = [];
  readonly #documents: Gathered[] = [];
  readonly #reading = new Map<CheckId, Tally>();
  readonly #byHash = new Map<string, number>();

  constructor(options: GatherOptions) {
    this.#options = options;
  }

  async gather({ sources, unreadable, ignored }: Delivery): Promise<Gathering> {
    for (const { path, kind, cause } of unreadable) {
      this.#tally("V00.01").saw();
      const file = this.#files.push({ path, size: 0, role: { kind: "unreadable", cause } }) - 1;
      this.#add("V00.01", kind, file, { cause });
    }
    for (const path of ignored) this.#files.push({ path, size: 0, role: { kind: "other" } });
    const seen: Seen[] = [];
    for (const source of sources) {
      const one = await this.#look(source);
      if (one !== undefined) seen.push(one);
    }
    this.#options.onlooker?.seen(seen);
    const rank = ({ shownId: id }: Seen): number => readingOrder.indexOf(id ?? "");
    const wanted = seen.toSorted((a, b) => rank(a) - rank(b)).filter((one) => this.#isWanted(one));
    const reader = this.#readerOf(wanted);
    // A root may be out of sight, behind a long comment: which count it is, shows only when it is read.
    const [hidden, shown] = [
      wanted.filter((one) => rank(one) < 0),
      wanted.filter((one) => rank(one) >= 0),
    ];
    await this.#readAll(reader, hidden, true);
    await this.#readAll(reader, shown, this.#hasStations(seen));
    reader.done?.();
    const documents = this.#documents.toSorted((a, b) => a.file - b.file);
    this.#tally("V00.04").saw(this.#files.length);
    if (documents.length === 0 && !this.#reading.has("V03.01")) {
      this.#tally("V00.04").add({ reason: "none" });
    }
    return { files: this.#files, documents, reading: this.#reading };
  }

  /** Looks at the first bytes. Nothing is left to do for what is not XML. */
  async #look(source: Source): Promise<Seen | undefined> {
    const { path, size } = source;
    this.#tally("V00.01").saw();
    const index = this.#files.push({ path, size, role: { kind: "other" } }) - 1;
    try {
      const head = await source.head();
      const fileClass = classify(path, head);
      this.#tally("V00.03").saw();
      if (fileClass.kind === "zip") this.#setRole(index, { kind: "zip" });
      if (fileClass.kind === "other") this.#setRole(index, fileClass);
      if (fileClass.kind === "empty") this.#setAside(index);
      if (fileClass.kind !== "xml") return undefined;
      return { source, index, shownId: fileClass.shownId };
    } catch (fault) {
      this.#cannotRead(index, fault);
      return undefined;
    }
  }

  #isWanted({ index, shownId: id, source }: Seen): boolean {
    if (staysInside(source.path)) {
      this.#setRole(index, { kind: "local-only", ...(id && { documentId: id }) });
      return false;
    }
    if (id === undefined || !isAside(this.#options.scope, id)) return true;
    this.#setRole(index, { kind: "out-of-scope", documentId: id });
    return false;
  }

  #readerOf(wanted: readonly Seen[]): Reader {
    const bytes = wanted.reduce((sum, { source }) => sum + source.size, 0);
    const { reader: choose, digest } = this.#options;
    return choose?.({ files: wanted.length, bytes }) ?? readerHere(digest);
  }

  /** Whether counts of single polling stations (510a) will be held against those of their municipalities. */
  #hasStations(seen: readonly Seen[]): boolean {
    const isRead = ({ read }: Gathered): boolean =>
      read.kind === "count" && read.count.documentId === "510a";
    return seen.some(({ shownId }) => shownId === "510a") || this.#documents.some(isRead);
  }

  /** Several files may be underway; they are taken in their order, so that the report is always the same. */
  async #readAll(reader: Reader, wanted: readonly Seen[], keepVotes: boolean): Promise<void> {
    const { onlooker } = this.#options;
    const underway: Promise<Answer>[] = [];
    for (const seen of wanted) {
      if (underway.length >= reader.width) await this.#settle(await underway.shift());
      const withValues = onlooker?.rereads(seen.index) ?? false;
      underway.push(answerOf(reader, { ...seen, keepVotes, withValues }));
    }
    for (const answer of underway) await this.#settle(await answer);
  }

  async #settle(answer: Answer | undefined): Promise<void> {
    if (answer === undefined) return;
    const { source, index, shownId, read, fault } = answer;
    if (read !== undefined) this.#take(index, read, shownId);
    else {
      if (fault instanceof ReadFault) source.refuse?.(fault.refused);
      this.#cannotRead(index, fault);
    }
    await this.#options.onlooker?.taken(index, read);
  }

  #take(index: number, { file, issues, sha256 }: Read, shownId: string | undefined): void {
    const record = this.#record(index);
    this.#files[index] = { ...record, sha256 };
    const earlier = this.#byHash.get(sha256);
    if (earlier !== undefined && file.kind !== "other") {
      this.#setRole(index, { kind: "same-bytes", as: earlier });
      this.#add("V00.05", "same-bytes", index, { other: this.#record(earlier).path });
      return;
    }
    this.#byHash.set(sha256, index);
    if (issues.some(({ code }) => code === "EML-EMPTY")) {
      this.#setAside(index);
      return;
    }
    if (file.kind === "other") return;
    this.#tally("V00.05").saw();
    this.#noteIssues(index, issues);
    switch (file.kind) {
      case "refused":
        this.#setRole(index, { kind: "refused", ...(shownId && { documentId: shownId }) });
        return;
      case "unused":
        this.#setRole(index, { kind: "unused", documentId: file.documentId });
        return;
      case "count":
        this.#setRole(index, { kind: "document", documentId: file.count.documentId });
        break;
      case "document":
        this.#setRole(index, { kind: "document", documentId: file.document.documentId });
        break;
    }
    this.#documents.push({ file: index, read: file });
  }

  /** Faults of XML and limits are V03.01; what stands where it may not is V03.02. */
  #noteIssues(file: number, issues: readonly Issue[]): void {
    this.#tally("V03.01").saw();
    const malformed = issues.filter(({ code }) => /^EML-(XML|LIMIT)-/.test(code));
    if (!malformed.some(({ severity }) => severity === "error")) this.#tally("V03.02").saw();
    for (const issue of issues) {
      const isForm = malformed.includes(issue) && issue.severity === "error";
      const { expected, found } = issue.facts;
      this.#tally(isForm ? "V03.01" : "V03.02").add({
        reason: isForm ? "malformed" : issue.severity === "error" ? "not-allowed" : "unusual",
        place: { file, at: issue.span?.offset ?? 0, path: issue.path },
        ...(expected === undefined ? {} : { expected: shown(expected) }),
        ...(found === undefined ? {} : { found: shown(found) }),
        facts: { code: issue.code, meaning: meaningOf(issue.code) },
      });
    }
  }

  /** Only faults of the world and lost readers end here; a bug goes on. */
  #cannotRead(index: number, fault: unknown): void {
    const isLost = fault instanceof ReaderFailure;
    if (!isLost && !(fault instanceof ReadFault)) throw fault;
    this.#setRole(index, { kind: "unreadable", cause: fault.code });
    this.#add("V00.01", isLost ? "reader-lost" : "unreadable", index, { cause: fault.code });
  }

  #setAside(index: number): void {
    this.#setRole(index, { kind: "empty" });
    this.#add("V00.03", "empty", index, {});
  }

  #setRole(index: number, role: FileRecord["role"]): void {
    this.#files[index] = { ...this.#record(index), role };
  }

  #record(index: number): FileRecord {
    const record = this.#files[index];
    if (record === undefined) throw new Error(`no file ${index}`);
    return record;
  }

  #add(check: CheckId, reason: string, file: number, facts: Record<string, string>): void {
    this.#tally(check).add({ reason, place: { file, at: 0, path: "" }, facts });
  }

  #tally(check: CheckId): Tally {
    let tally = this.#reading.get(check);
    if (tally === undefined) {
      tally = new Tally();
      this.#reading.set(check, tally);
    }
    return tally;
  }
}

async function answerOf(reader: Reader, request: ReadRequest): Promise<Answer> {
  const { source, index, shownId } = request;
  try {
    return { source, index, shownId, read: await reader.read(request) };
  } catch (fault) {
    return { source, index, shownId, fault };
  }
}

/** What a code of the codec means, in the codec's own words. */
function meaningOf(code: string): Bilingual {
  const entry = Object.entries(codecCatalogue).find(([known]) => known === code);
  return entry === undefined ? { nl: "", en: "" } : entry[1].meaning;
}

function shown(fact: Issue["facts"][string]): string | number | null {
  return typeof fact === "boolean" ? String(fact) : fact;
}
