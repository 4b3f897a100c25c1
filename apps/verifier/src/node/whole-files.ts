// Whole files of a delivery, for commands that look at one file at a time.
import { joined } from "../evidence/reading.js";
import { type Delivery, ReadFault } from "../evidence/source.js";

/** A file with its bytes, or why it could not be read. */
export type WholeFile =
  | { readonly kind: "read"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable"; readonly path: string; readonly cause: string };

/** Every file of a delivery whose name or first bytes look like XML, in order. */
export async function* wholeFiles({ sources, unreadable }: Delivery): AsyncGenerator<WholeFile> {
  for (const { path, cause } of unreadable) yield { kind: "unreadable", path, cause };
  for (const source of sources) {
    const { path } = source;
    if (!path.toLowerCase().endsWith(".xml")) continue;
    try {
      const pieces: Uint8Array[] = [];
      for await (const piece of source.chunks()) pieces.push(piece.slice());
      yield { kind: "read", path, bytes: joined(pieces) };
    } catch (fault) {
      if (!(fault instanceof ReadFault)) throw fault;
      yield { kind: "unreadable", path, cause: fault.code };
    }
  }
}
