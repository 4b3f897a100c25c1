// The two questions that can be asked about a signature.
import type { PinStore } from "../pins/store.js";
import { judge } from "./judgement.js";
import type { Expected, Verification } from "./verification.js";

/**
 * Verifies the `.signature` of a count (`.eml.xml`), as OSV2020-U, Abacus and Telwerk make it.
 *
 * @param eml - the bytes of the EML, as they came
 * @param signature - the bytes of the `.signature`; null when there is none, which is a refusal
 * @param store - the pinned certificates; nothing else is trusted
 * @param expected - whose count it must be, when, and what its content must look like
 * @returns the verdict with its reasons
 * @example
 * ```ts
 * declare const eml: Uint8Array, signature: Uint8Array, pins: PinStore;
 * declare const identityOfCount: ExpectContent;
 * const verdict = await verifyEml(eml, signature, pins, {
 *   place: { electionId: "AB2027_Aardenboezem", uid: "PSB9998" },
 *   at: "2027-03-18T08:00:00Z",
 *   expectContent: (bytes) => identityOfCount(bytes), // the caller's, on top of the codec
 * });
 * if (verdict.outcome === "valid") importCount(verdict.content.bytes);
 * ```
 * @public
 */
export async function verifyEml(
  eml: Uint8Array,
  signature: Uint8Array | null,
  store: PinStore,
  expected: Expected,
): Promise<Verification> {
  return judge("osv2020", eml, signature, store, expected);
}

/**
 * Verifies a detached CAdES signature over any document: the manifest of a bundle, a list of pins, a
 * report of the verifier. What a manifest must look like is for `expectContent`; its files are held against
 * it by whoever knows manifests.
 *
 * @param document - the bytes, as they came
 * @param signature - the bytes of the `.p7s`; null when there is none, which is a refusal
 * @param store - the pinned certificates
 * @param expected - whose it must be, when, and what it must look like
 * @returns the verdict with its reasons
 * @public
 */
export async function verifyDetached(
  document: Uint8Array,
  signature: Uint8Array | null,
  store: PinStore,
  expected: Expected,
): Promise<Verification> {
  return judge("bundle", document, signature, store, expected);
}
