import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/** A committee of a region: `CSB`, `HSB`, `PSB` or `PROV_SB`. @public */
export interface Committee {
  readonly category: Leaf<string>;
  readonly name?: Leaf<string>;
  readonly acceptsCentralSubmissions?: Leaf<boolean>;
}

/** A name (aanduiding) in the register of the committee (Kieswet G 1 to G 3). @public */
export interface RegisteredParty extends Leaf<string> {
  readonly registeredBy?: Leaf<string>;
}

/** One region of the election tree; the parent is named by its category and number. @public */
export interface Region {
  readonly at: number;
  readonly category: Leaf<string>;
  /** Absent for the state in some files. Municipalities: the code of Statistics Netherlands. */
  readonly number?: Leaf<number>;
  readonly name: Leaf<string>;
  readonly superiorCategory?: Leaf<string>;
  readonly superiorNumber?: Leaf<number>;
  readonly romanNumerals: boolean;
  readonly frisianExportAllowed: boolean;
  /** Where the file says `false`, or `1` for `true`: usually only what is true is written. */
  readonly written?: {
    readonly romanNumerals?: Leaf<boolean>;
    readonly frisianExportAllowed?: Leaf<boolean>;
  };
  readonly committees: readonly Committee[];
}

/** EML_NL 110a: the definition of an election (verkiezingsdefinitie). @public */
export interface ElectionDefinition {
  readonly kind: "election-definition";
  readonly documentId: "110a";
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
  readonly contest: ContestIdentifier;
  readonly votingMethod: Leaf<string>;
  /** Empty in real files, which means 1. */
  readonly maxVotes: Leaf<number>;
  readonly numberOfSeats: Leaf<number>;
  /** Percentage of the electoral quota. */
  readonly preferenceThreshold: Leaf<number>;
  /** In file order. */
  readonly regions: readonly Region[];
  /** In order of registration, which is not the order of the lists. */
  readonly registeredParties: readonly RegisteredParty[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
