// `verifier verify --many DIR` on a disk: threads, the state file, and Ctrl-C.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { err, ok, type Result } from "@telwerk/core";
import type { Source } from "../evidence/source.js";
import type { FolderOutcome } from "../many/folder.js";
import { type Group, type Grouped, grouped } from "../many/grouping.js";
import { judgeFolder } from "../many/judge-folder.js";
import { type ManyPorts, verifyMany } from "../many/many.js";
import { type Done, decodeState, encodeState, keyOf } from "../many/state.js";
import { jsonSummary, totalsOf, wordOf } from "../many/summary.js";
import { folderText, totalsText } from "../many/text.js";
import type { LanePool } from "../pool/lane-pool.js";
import type { FolderAnswer, FolderOrder } from "../pool/messages.js";
import { exitCodes, type Streams } from "./command.js";
import { deliveryOf } from "./delivery.js";
import { faultCode, fileSource, sha256 } from "./file-source.js";
import { maker, makerHere } from "./maker.js";
import { patience, threadsFor } from "./threads.js";
import { zipPorts } from "./zip-ports.js";

/** What is asked. */
export interface ManyRequest {
  readonly folder: string;
  readonly format: "text" | "json";
  /** The file that keeps what is done. */
  readonly state: string | undefined;
}

/** Reads the state of an earlier run; a file that is not there yet is the state of nothing. */
function stateOf(path: string): Result<Done, string> {
  try {
    const state = decodeState(readFileSync(path, "utf8"), maker);
    if (state.kind === "ok") return state;
    return err(`--resume ${path}: geen stand van een eerdere keer (no state): ${state.error}`);
  } catch (cause) {
    if (faultCode(cause) === "ENOENT") return ok(new Map());
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    return err(`--resume ${path}: niet te lezen (cannot be read): ${faultCode(cause)}`);
  }
}

/** Keeps what is done in a file, which is always whole: it is written beside it and then takes its place. */
class StateFile {
  readonly #path: string | undefined;
  readonly #done: Map<string, FolderOutcome>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(path: string | undefined, done: Done) {
    this.#path = path;
    this.#done = new Map(done);
  }

  /** At most one write a second: a run may be killed as well as stopped. */
  add(key: string, outcome: FolderOutcome): void {
    this.#done.set(key, outcome);
    if (this.#path === undefined) return;
    this.#timer ??= setTimeout(() => {
      this.save();
    }, 1000);
  }

  /** Writes what is done; what comes out is a sentence where that could not be written. */
  save(): string | undefined {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#path === undefined) return undefined;
    try {
      writeFileSync(`${this.#path}.new`, encodeState(this.#done, maker));
      renameSync(`${this.#path}.new`, this.#path);
      return undefined;
    } catch (cause) {
      const where = `${this.#path} (${faultCode(cause)})`;
      return (
        `VER-OUT De stand kon niet worden geschreven: ${where}.\n` +
        `        The state could not be written: ${where}.\n`
      );
    }
  }
}

async function hashOf(source: Source): Promise<string> {
  const digest = sha256();
  try {
    for await (const piece of source.chunks()) digest.update(piece);
  } catch (fault) {
    return `${source.path} ${faultCode(fault)}`;
  }
  return `${source.path} ${digest.hex()}`;
}

function isAnswer(value: unknown): value is FolderAnswer {
  return typeof value === "object" && value !== null && "kind" in value;
}

const bytesOf = (sources: readonly Source[]): number =>
  sources.reduce((sum, { size }) => sum + size, 0);

/** Bytes to read, about: a zip of counts holds some thirty times its own size. */
function weightOf(groups: readonly Group[]): number {
  const all = groups.flatMap(({ sources }) => sources);
  return all.reduce((sum, { path, size }) => sum + size * (/\.zip$/i.test(path) ? 30 : 1), 0);
}

/** Judges a municipality in a thread, or here. */
function judgeWith(pool: LanePool | undefined): ManyPorts["judge"] {
  return async (group: Group, shared: readonly Source[]): Promise<FolderOutcome> => {
    if (pool === undefined) {
      // Reading waits for nothing: without a turn of the event loop Ctrl-C would be heard when all is done.
      await setImmediate();
      return judgeFolder({ ...group, shared }, { digest: sha256, ...zipPorts });
    }
    const order: FolderOrder = {
      kind: "folder",
      name: group.name,
      sources: group.sources.map(({ origin }) => origin),
      shared: shared.map(({ origin }) => origin),
    };
    const answer = await pool.ask(order, patience(bytesOf([...group.sources, ...shared])));
    if (!isAnswer(answer)) throw new Error("a thread answered something else");
    if (answer.kind === "bug") throw new Error(answer.what);
    return answer.outcome;
  };
}

/** Names of the folders in a folder; a file has none. Links are left out: what they lead to may be told already. */
function foldersIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The files of a folder, sorted by municipality. What cannot be read stays among them, and is told there. */
async function groupsOf(folder: string): Promise<Result<Grouped, string>> {
  const { sources, unreadable } = deliveryOf([folder]);
  const itself = unreadable.find(({ path }) => path === folder);
  if (itself !== undefined) return err(`--many ${folder}: ${itself.cause}`);
  const lost = unreadable.map(({ path }) => fileSource(path, path, 0));
  const all = [...sources, ...lost].sort((a, b) => (a.path < b.path ? -1 : 1));
  const below = ({ path }: Source): string => relative(folder, path).split(sep).join("/");
  const placed = all.map((source) => ({ source, below: below(source) }));
  return ok(await grouped(placed, foldersIn(folder)));
}

/** Hashes what all municipalities share only once. */
function keysFor(state: string | undefined): ManyPorts["keyOf"] {
  const hashes = new Map<Source, Promise<string>>();
  const sharedHash = (source: Source): Promise<string> => {
    const hash = hashes.get(source) ?? hashOf(source);
    hashes.set(source, hash);
    return hash;
  };
  return async ({ name, sources }, shared) => {
    // Without a state nothing is looked up.
    if (state === undefined) return name;
    const own = await Promise.all(sources.map(hashOf));
    return keyOf(name, [...own, ...(await Promise.all(shared.map(sharedHash)))]);
  };
}

/** Until Ctrl-C. */
class Patience {
  isStopped = false;
  readonly #pool: LanePool | undefined;
  readonly #stop = (): void => {
    this.isStopped = true;
    this.#pool?.close();
  };

  constructor(pool: LanePool | undefined) {
    this.#pool = pool;
    process.once("SIGINT", this.#stop);
  }

  end(): void {
    process.off("SIGINT", this.#stop);
    this.#pool?.close();
  }
}

/** Verifies every municipality of a folder. */
export async function runMany(request: ManyRequest, streams: Streams): Promise<number> {
  const { out, err: say, program } = streams;
  const known = request.state === undefined ? ok<Done>(new Map()) : stateOf(request.state);
  const all = await groupsOf(request.folder);
  if (known.kind === "err" || all.kind === "err") {
    say(`VER-USAGE ${known.kind === "err" ? known.error : all.kind === "err" ? all.error : ""}\n`);
    return exitCodes.usage;
  }
  const { groups } = all.value;
  const state = new StateFile(request.state, known.value);
  // Better now than after an hour of work.
  const refused = state.save();
  if (refused !== undefined) {
    say(refused);
    return exitCodes.bug;
  }
  const pool = threadsFor({ files: groups.length, bytes: weightOf(groups) }, program);
  const patient = new Patience(pool);
  let told = 0;
  const many = await verifyMany(all.value, {
    width: 4 * (pool?.lanes ?? 0) + 1,
    judge: judgeWith(pool),
    keyOf: keysFor(request.state),
    done: known.value,
    finished: (key, outcome) => {
      state.add(key, outcome);
    },
    told: (outcome, isKnown) => {
      told += 1;
      if (request.format === "text") out(folderText(outcome, isKnown));
      say(`${told} / ${groups.length}\n`);
    },
    isStopped: () => patient.isStopped,
  }).finally(() => {
    patient.end();
  });
  const lost = state.save();
  const totals = totalsOf(many);
  out(request.format === "json" ? jsonSummary(many, makerHere(streams)) : totalsText(totals));
  if (patient.isStopped) say(stoppedText(request.state));
  if (lost !== undefined) {
    say(lost);
    return exitCodes.bug;
  }
  const word = wordOf(totals);
  return exitCodes[word === "sound" ? "verified" : word];
}

function stoppedText(state: string | undefined): string {
  return state === undefined
    ? "Gestopt. Met --resume STATE.json kan een volgende keer verder gaan.\n" +
        "Stopped. With --resume STATE.json a later run can go on.\n"
    : `Gestopt. Ga verder met --resume ${state}.\nStopped. Go on with --resume ${state}.\n`;
}
