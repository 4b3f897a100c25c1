// The other end of a lane: an order comes in, the work is done, an answer goes out.
import { readSource } from "../evidence/reading.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";
import { judgeFolder } from "../many/judge-folder.js";
import type { FolderAnswer, FolderOrder, ReadAnswer, ReadOrder } from "./messages.js";
import { pack } from "./packing.js";

/** What a lane has of its own surroundings. */
export interface LaneTools {
  /** Makes a source again from its `origin`. */
  readonly sourceOf: (origin: unknown) => Source;
  readonly digest: () => Digest;
}

const bug = (fault: unknown): { readonly kind: "bug"; readonly what: string } => ({
  kind: "bug",
  what: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
});

async function read(order: ReadOrder, { sourceOf, digest }: LaneTools): Promise<ReadAnswer> {
  const { origin, index, shownId, keepVotes } = order;
  try {
    const done = await readSource(sourceOf(origin), index, shownId, keepVotes, digest());
    return { kind: "read", read: pack(done) };
  } catch (fault) {
    return fault instanceof ReadFault ? { kind: "fault", code: fault.code } : bug(fault);
  }
}

async function judge(order: FolderOrder, { sourceOf, digest }: LaneTools): Promise<FolderAnswer> {
  try {
    const sources = order.sources.map(sourceOf);
    const shared = order.shared.map(sourceOf);
    return { kind: "folder", outcome: await judgeFolder({ ...order, sources, shared }, digest) };
  } catch (fault) {
    return bug(fault);
  }
}

/** Does what an order says. Never throws: whatever goes wrong is an answer. */
export function answerTo(
  order: ReadOrder | FolderOrder,
  tools: LaneTools,
): Promise<ReadAnswer | FolderAnswer> {
  return order.kind === "read" ? read(order, tools) : judge(order, tools);
}
