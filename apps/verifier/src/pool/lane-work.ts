// The other end of a lane: an order comes in, the work is done, an answer goes out.
import type { Issue } from "@telwerk/core";
import { readSource } from "../evidence/reading.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";
import type { Refuse } from "../intake/entry-source.js";
import type { ZipPorts } from "../intake/expansion.js";
import { judgeFolder } from "../many/judge-folder.js";
import type { FolderAnswer, FolderOrder, ReadAnswer, ReadOrder } from "./messages.js";
import { pack } from "./packing.js";

/** What a lane has of its own surroundings. */
export interface LaneTools extends ZipPorts {
  /** Makes a source again from its `origin`; a file in a zip tells what is wrong with it. */
  readonly sourceOf: (origin: unknown, refuse: Refuse) => Source;
  readonly digest: () => Digest;
}

const bug = (fault: unknown): { readonly kind: "bug"; readonly what: string } => ({
  kind: "bug",
  what: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault),
});

async function read(order: ReadOrder, { sourceOf, digest }: LaneTools): Promise<ReadAnswer> {
  const { origin, index, shownId, keepVotes, withValues } = order;
  const refused: Issue[] = [];
  try {
    const source = sourceOf(origin, (issues) => {
      refused.push(...issues);
    });
    const values = withValues ? digest() : undefined;
    const done = await readSource(source, index, shownId, keepVotes, digest(), values);
    return { kind: "read", read: pack(done) };
  } catch (fault) {
    return fault instanceof ReadFault ? { kind: "fault", code: fault.code, refused } : bug(fault);
  }
}

async function judge(order: FolderOrder, { sourceOf, ...ports }: LaneTools): Promise<FolderAnswer> {
  try {
    const here = (origin: unknown): Source => sourceOf(origin, () => undefined);
    const [sources, shared] = [order.sources.map(here), order.shared.map(here)];
    return { kind: "folder", outcome: await judgeFolder({ ...order, sources, shared }, ports) };
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
