// Pins as plain values: which certificates are trusted for whom, on what evidence, and what became of them.
import type { AlgorithmId } from "../algorithm.js";
import type { Committee, Slot } from "../committee.js";
import type { Instant } from "../instant.js";

/**
 * How it is known that a certificate belongs to its committee.
 *
 * `compared`: two people compared all 64 digits of the key's fingerprint over a second channel; the digits
 * are kept as they were read out. `supplied`: whoever runs the program handed over the certificate and
 * vouches for it, as in the verifier's `--pin FILE`.
 * @public
 */
export type Evidence =
  | {
      readonly kind: "compared";
      readonly channel: "telephone" | "in-person" | "platform";
      readonly readBy: string;
      readonly checkedBy: string;
      readonly at: Instant;
      readonly fingerprint: string;
    }
  | { readonly kind: "supplied"; readonly by: string; readonly at: Instant };

/**
 * What became of a key after it was pinned.
 *
 * `superseded`: replaced by another; what it signed up to and including manifest number `cutOff` stays
 * valid. `revoked`: withdrawn. `compromised`: in wrong hands. `cutOff` is null for the last two.
 * @public
 */
export type KeyStep = {
  readonly status: "superseded" | "revoked" | "compromised";
  readonly at: Instant;
  readonly reason: string;
  readonly reportedBy: string;
  readonly cutOff: number | null;
};

/**
 * The status of a pinned key.
 * @public
 */
export type KeyStatus = "active" | KeyStep["status"];

/**
 * One trusted certificate. `fingerprint` is the SHA-256 of the public key, `certificate` is PEM.
 * @public
 */
export type Pin = {
  readonly slot: Slot;
  readonly fingerprint: string;
  readonly algorithm: AlgorithmId;
  readonly certificate: string;
  readonly evidence: Evidence;
  readonly history: readonly KeyStep[];
};

/**
 * All pins of one election. A value: every change gives a new one.
 *
 * `committees` are those of the election definition: nobody else can be pinned. `closed` says that the
 * session is completed.
 * @public
 */
export type PinStore = {
  readonly v: 1;
  readonly type: "telwerk-pins";
  readonly electionId: string;
  readonly committees: readonly Committee[];
  readonly maxPerSlot: number;
  readonly closed: boolean;
  readonly pins: readonly Pin[];
};

/**
 * Makes an empty store for an election.
 *
 * @param electionId - the Id of the EML's ElectionIdentifier
 * @param committees - the committees of the election definition
 * @param maxPerSlot - active keys that a committee may have for one profile; 2, because a second,
 *   identical server makes a key of its own
 * @returns the store
 * @example
 * ```ts
 * declare const committees: Committee[];
 * const store = emptyPinStore("AB2027_Aardenboezem", committees);
 * ```
 * @public
 */
export function emptyPinStore(
  electionId: string,
  committees: readonly Committee[],
  maxPerSlot = 2,
): PinStore {
  return {
    v: 1,
    type: "telwerk-pins",
    electionId,
    committees,
    maxPerSlot,
    closed: false,
    pins: [],
  };
}

/**
 * Gives the status of a pinned key.
 *
 * @param pin - the pin
 * @returns `active`, or the last thing that became of it
 * @public
 */
export function statusOf(pin: Pin): KeyStatus {
  return pin.history.at(-1)?.status ?? "active";
}
