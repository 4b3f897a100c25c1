// What Node can do for the reader of zips: CRC-32 and inflating in native code.
import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Checksum, InflateNow } from "@telwerk/bundle";

/** With `info`, Node says how many bytes it has used: its types do not know. */
function usedBytes(result: unknown): { readonly buffer: Uint8Array; readonly used: number } {
  if (typeof result !== "object" || result === null) throw new TypeError("no result");
  const { buffer, engine }: { buffer?: unknown; engine?: unknown } = result;
  const isEngine = typeof engine === "object" && engine !== null && "bytesWritten" in engine;
  if (!(buffer instanceof Uint8Array) || !isEngine) throw new TypeError("no result of zlib");
  return { buffer, used: Number(engine.bytesWritten) };
}

/** Room for what a few thousand deflated bytes make; more is taken where it is needed. */
const cutChunk = 65_536;

/** Inflates at once. Whatever zlib has to say against it, the strict reader will say in its own words. */
const inflateNow: InflateNow = (deflated, size, isCut) => {
  try {
    const { buffer, used } = usedBytes(
      inflateRawSync(deflated, {
        maxOutputLength: size,
        chunkSize: isCut ? cutChunk : Math.max(64, size),
        finishFlush: isCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH,
        info: true,
      }),
    );
    return used === deflated.length ? buffer : undefined;
  } catch (cause) {
    // Every refusal of zlib has a code; anything else is a bug.
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
};

/** The same answers as our own reader, sooner. */
export const zipPorts: { readonly checksum: Checksum; readonly inflateNow: InflateNow } = {
  checksum: crc32,
  inflateNow,
};
