import type { ListBody, PersonName, Residence } from "./candidate-lists.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/** Who hands a list in, who may combine it with others, or a deputy of one of them. @public */
export interface Proposer {
  readonly name: PersonName;
  /** Where mail goes. */
  readonly contact: Residence;
  readonly jobTitle: Leaf<
    | "inleveraar"
    | "plaatsvervanger van de inleveraar"
    | "gemachtigde voor het aangaan van lijstencombinaties"
    | "plaatsvervanger voor het aangaan van lijstencombinaties"
  >;
  /** The place among the deputies. */
  readonly id?: Leaf<string>;
  readonly living?: Residence;
}

/** EML_NL 210: the list of candidates that one party hands in (kandidatenlijst). @public */
export interface Nomination {
  readonly kind: "nomination";
  readonly documentId: "210";
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
  readonly contest: ContestIdentifier;
  /** Without a number: the central electoral committee gives it. */
  readonly list: ListBody;
  /** At least two. */
  readonly proposers: readonly Proposer[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
