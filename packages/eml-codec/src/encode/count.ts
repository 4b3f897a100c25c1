// A count to 510a-d, part by part, as `readCount` gives them.
import type { Issue } from "@telwerk/core";
import type { CountPart } from "../decoders/count.js";
import type { ContestIdentifier, Envelope } from "../documents/envelope.js";
import * as elements from "../elements/count.js";
import { contestIdentifier } from "../elements/envelope.js";
import { groupPath } from "../paths.js";
import type { Profile } from "../profile.js";
import { ReadBack } from "./read-back.js";
import { openDocument, writeContest, writeElection } from "./shared-parts.js";
import { VoteGroupWriter, type WritingStyle } from "./vote-group.js";
import { attribute, childOf, refusal, Writer } from "./writer.js";

const root = elements.countRoot;
const content = childOf(root, "Count");
const election = childOf(content, "Election");
const contests = childOf(election, "Contests");

/**
 * A part of a count in writing: chunks of the file in order, and one `end`.
 *
 * Nothing that was written may be used before the `end` says `ok`; after an error no chunks follow.
 * @public
 */
export type EncodedPart =
  | { readonly kind: "chunk"; readonly bytes: Uint8Array }
  | { readonly kind: "end"; readonly outcome: "ok" | "err"; readonly issues: readonly Issue[] };

/** How to write. @public */
export interface EncodeOptions {
  /** Whose habits to follow; the document's own where nothing is said. */
  readonly style?: WritingStyle;
  /** What the file has to be; `strict-1.3` for a document that says which edition it is of, else `strict-1.2`. */
  readonly profile?: Profile;
}

/** The profile to write in. */
export function profileOf({ profile }: EncodeOptions, { schemaVersion }: Envelope): Profile {
  return profile ?? (schemaVersion === undefined ? "strict-1.2" : "strict-1.3");
}

/** A count while it is being written. */
class CountWriting {
  issues: readonly Issue[];
  private readonly options: EncodeOptions;
  private writer: Writer;
  private groups: VoteGroupWriter;
  private readBack: ReadBack;
  private phase: "start" | "open" | "ended";
  private contest: string | undefined;

  constructor(options: EncodeOptions) {
    this.issues = [];
    this.options = options;
    this.writer = new Writer("strict-1.2");
    this.groups = new VoteGroupWriter(this.writer, undefined);
    this.readBack = new ReadBack("count", "strict-1.2");
    this.phase = "start";
    this.contest = undefined;
  }

  /** Writes a part; gives nothing where something is wrong, and nothing is written after that. */
  chunk(part: CountPart): EncodedPart | undefined {
    this.take(part);
    const bytes = this.readBack.bytes(this.writer.take());
    this.issues = this.writer.issues.length > 0 ? this.writer.issues : this.readBack.issues();
    return this.issues.length > 0 ? undefined : { kind: "chunk", bytes };
  }

  end(): EncodedPart {
    if (this.issues.length === 0)
      this.issues =
        this.phase === "ended" ? this.readBack.finish() : [refusal("EML-ENCODE-PARTS", "")];
    return { kind: "end", outcome: this.issues.length > 0 ? "err" : "ok", issues: this.issues };
  }

  private take(part: CountPart): void {
    const expected = part.kind === "head" ? "start" : "open";
    if (this.phase !== expected) {
      this.writer.refuse("EML-ENCODE-PARTS", "", { found: part.kind });
      return;
    }
    if (part.kind === "head") this.begin(part.envelope);
    this.writer.restorer.add(part.kept);
    switch (part.kind) {
      case "head":
        this.openCount(part);
        break;
      case "total":
        this.enter(part.contest);
        this.writer.place = groupPath(part.contest.id.value);
        this.writer.element(elements.totalVotes, [], () => {
          this.writer.restorer.enterGroup(part.votes.kept);
          this.groups.write(part.votes);
        });
        break;
      case "unit":
        this.enter(part.contest);
        this.writeUnit(part);
        break;
      case "end":
        this.closeCount(part);
        break;
    }
  }

  /** The first part says in which profile the file is. */
  private begin(envelope: Envelope): void {
    const profile = profileOf(this.options, envelope);
    this.writer = new Writer(profile);
    this.groups = new VoteGroupWriter(this.writer, this.options.style);
    this.readBack = new ReadBack("count", profile);
  }

  private openCount(head: Extract<CountPart, { kind: "head" }>): void {
    const { writer } = this;
    this.phase = "open";
    const { style } = this.options;
    openDocument(writer, root, head.documentId, head.envelope, { style });
    writer.open(content);
    if (head.countingMethod !== undefined)
      writer.element(elements.countingMethod, [
        attribute(elements.methodCode, head.countingMethod),
      ]);
    writer.element(childOf(content, "EventIdentifier"));
    if (head.phase !== undefined)
      writer.element(elements.phase, [attribute(elements.phaseCode, head.phase)]);
    writer.open(election);
    writeElection(writer, elements.countElection, head.election);
    writer.open(contests);
  }

  private writeUnit({ contest, unit }: Extract<CountPart, { kind: "unit" }>): void {
    const { writer } = this;
    writer.place = groupPath(contest.id.value, unit.id.value);
    writer.element(elements.unitVotes, [], () => {
      writer.restorer.enterGroup(unit.votes.kept);
      writer.value(elements.unitIdentifier, unit.name, [attribute(elements.unitId, unit.id)]);
      writer.value(elements.unitType, unit.type);
      writer.value(elements.sharedLocation, unit.sharedLocation);
      this.groups.write(unit.votes);
      const { investigations } = unit;
      if (investigations === undefined) return;
      writer.element(elements.investigations, [], () => {
        for (const { reason, value } of investigations)
          writer.value(elements.investigation, value, [
            attribute(elements.investigationReason, reason),
          ]);
      });
    });
  }

  private closeCount(end: Extract<CountPart, { kind: "end" }>): void {
    const { writer } = this;
    this.phase = "ended";
    // What could not be read is not written either, however much of it came through.
    if (end.outcome === "err") {
      writer.issues.push(...end.issues, refusal("EML-ENCODE-PARTS", "", { found: "err" }));
      return;
    }
    this.leave();
    for (const type of [contests, election, content, root]) writer.close(type);
    writer.verbatim(writer.restorer.after());
    writer.refuseLeftovers();
  }

  private enter(contest: ContestIdentifier): void {
    if (this.contest === contest.id.value) return;
    this.leave();
    this.contest = contest.id.value;
    this.writer.open(elements.countContest);
    writeContest(this.writer, contestIdentifier, contest);
  }

  private leave(): void {
    this.writer.place = "";
    if (this.contest !== undefined) this.writer.close(elements.countContest);
  }
}

/**
 * Writes a count (510a to 510d) from parts in memory; see {@link encodeCount}.
 *
 * @param parts - as `readCountSync` gives them
 * @param options - whose habits to follow
 * @returns chunks of the file, and one `end`
 * @example
 * ```ts
 * declare const bytes: Uint8Array;
 * for (const part of encodeCountSync(readCountSync(bytes))) {
 *   if (part.kind === "end") part.outcome; // "ok" or "err"
 * }
 * ```
 * @public
 */
export function* encodeCountSync(
  parts: Iterable<CountPart>,
  options: EncodeOptions = {},
): Generator<EncodedPart, void, undefined> {
  const writing = new CountWriting(options);
  for (const part of parts) {
    const chunk = writing.chunk(part);
    if (chunk === undefined) break;
    yield chunk;
  }
  yield writing.end();
}

/**
 * Writes a count (510a to 510d) of any size, reporting unit by reporting unit, in canonical form.
 *
 * Each chunk is read back by the decoder before it is handed over, so what the codec would refuse to
 * read is never written to the end.
 *
 * @param parts - as `readCount` gives them: one `head`, totals and units by contest, one `end`
 * @param options - whose habits to follow
 * @returns chunks of the file, and one `end` with every issue; nothing counts before it says `ok`
 * @example
 * ```ts
 * declare const stream: AsyncIterable<Uint8Array>;
 * for await (const part of encodeCount(readCount(stream))) {
 *   if (part.kind === "chunk") file.write(part.bytes);
 *   if (part.kind === "end" && part.outcome === "err") part.issues; // why not
 * }
 * ```
 * @public
 */
export async function* encodeCount(
  parts: AsyncIterable<CountPart> | Iterable<CountPart>,
  options: EncodeOptions = {},
): AsyncGenerator<EncodedPart, void, undefined> {
  const writing = new CountWriting(options);
  for await (const part of parts) {
    const chunk = writing.chunk(part);
    if (chunk === undefined) break;
    yield chunk;
  }
  yield writing.end();
}
