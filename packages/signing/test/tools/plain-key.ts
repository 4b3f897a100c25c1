// The private key of an actor, as tools read it.
import { toPem } from "../../src/pem.js";
import type { Actor } from "../cast.js";

/** Writes the key of an actor as an unencrypted PEM file: for tools in a test, and nowhere else. */
export async function plainKey({ pair }: Actor): Promise<string> {
  const der = await globalThis.crypto.subtle.exportKey("pkcs8", pair.privateKey);
  return toPem("CERTIFICATE", new Uint8Array(der)).replaceAll("CERTIFICATE", "PRIVATE KEY");
}
