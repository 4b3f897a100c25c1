// What Node can do for the reader of zips: CRC-32 and inflating in native code.
import { crc32, inflateRawSync } from "node:zlib";
import type { Checksum, InflateWhole } from "@telwerk/bundle";

/** With `info`, Node says how many bytes it has used: its types do not know. */
function usedBytes(result: unknown): { readonly buffer: Uint8Array; readonly used: number } {
  if (typeof result !== "object" || result === null) throw new TypeError("no result");
  const { buffer, engine }: { buffer?: unknown; engine?: unknown } = result;
  const isEngine = typeof engine === "object" && engine !== null && "bytesWritten" in engine;
  if (!(buffer instanceof Uint8Array) || !isEngine) throw new TypeError("no result of zlib");
  return { buffer, used: Number(engine.bytesWritten) };
}

/** Inflates at once. Whatever zlib has to say against it, the strict reader will say in its own words. */
const inflateWhole: InflateWhole = (deflated, size) => {
  try {
    const options = { maxOutputLength: size, chunkSize: Math.max(64, size), info: true };
    const { buffer, used } = usedBytes(inflateRawSync(deflated, options));
    return used === deflated.length ? buffer : undefined;
  } catch (cause) {
    // Every refusal of zlib has a code; anything else is a bug.
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
};

/** The same answers as our own reader, sooner. */
export const zipPorts: { readonly checksum: Checksum; readonly inflateWhole: InflateWhole } = {
  checksum: crc32,
  inflateWhole,
};
