import type { Region } from "./election-definition.js";
import type { ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/** An answer to the question of a referendum. @public */
export interface ReferendumOption {
  readonly id: Leaf<string>;
  readonly text: Leaf<string>;
}

/** EML_NL 630: the question of a referendum and its answers (referendumvraag). @public */
export interface ReferendumOptions {
  readonly kind: "referendum-options";
  readonly documentId: "630";
  readonly envelope: Envelope;
  /** Its name is that of the act. */
  readonly election: ElectionIdentifier;
  readonly question: { readonly id?: Leaf<string>; readonly text: Leaf<string> };
  /** In file order. */
  readonly options: readonly ReferendumOption[];
  readonly regions: readonly Region[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
