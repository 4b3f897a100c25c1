// The other end of a lane: an order comes in, the file is read, an answer goes out.
import { readSource } from "../evidence/reading.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";
import type { ReadAnswer, ReadOrder } from "./messages.js";
import { pack } from "./packing.js";

/** What a lane has of its own surroundings. */
export interface LaneTools {
  /** Makes a source again from its `origin`. */
  readonly sourceOf: (origin: unknown) => Source;
  readonly digest: () => Digest;
}

/** Does what an order says. Never throws: whatever goes wrong is an answer. */
export async function answerTo(order: ReadOrder, tools: LaneTools): Promise<ReadAnswer> {
  const { origin, index, shownId, keepVotes } = order;
  try {
    const source = tools.sourceOf(origin);
    const read = await readSource(source, index, shownId, keepVotes, tools.digest());
    return { kind: "read", read: pack(read) };
  } catch (fault) {
    if (fault instanceof ReadFault) return { kind: "fault", code: fault.code };
    return {
      kind: "bug",
      what: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
    };
  }
}
