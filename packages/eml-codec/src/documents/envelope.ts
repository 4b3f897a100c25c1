import type { Leaf } from "./leaf.js";

/** The authority that made a file: `CSB`, `HSB<n>`, a municipality code or `SB<n>`. @public */
export interface Authority {
  readonly id: Leaf<string>;
  readonly name: Leaf<string>;
  /** Who made the file on its behalf. */
  readonly createdBy?: { readonly id: Leaf<string>; readonly name: Leaf<string> };
}

/** A namespace that the root of a file declares. @public */
export interface DeclaredNamespace {
  /** Empty for the default namespace. */
  readonly prefix: string;
  readonly address: string;
}

/** What every EML_NL document carries around its content. @public */
export interface Envelope {
  readonly transactionId: Leaf<string>;
  readonly managingAuthority?: Authority;
  /** A date or a date and time, as written. */
  readonly issueDate?: Leaf<string>;
  /** EML_NL version, only from 1.3 on. */
  readonly schemaVersion?: Leaf<string>;
  /** Date and time, as written. */
  readonly creationDateTime?: Leaf<string>;
  readonly canonicalizationMethod?: Leaf<string>;
  /** What the root declares, where that is not what such files usually declare. */
  readonly namespaces?: readonly DeclaredNamespace[];
}

/** Which election a file is about. Dates are `YYYY-MM-DD`. @public */
export interface ElectionIdentifier {
  readonly id: Leaf<string>;
  readonly name?: Leaf<string>;
  readonly category: Leaf<string>;
  readonly subcategory?: Leaf<string>;
  readonly domain?: { readonly id?: Leaf<string>; readonly name: Leaf<string> };
  readonly electionDate: Leaf<string>;
  readonly nominationDate?: Leaf<string>;
}

/** `geen`, `alle`, or the number of an electoral district (kieskring), decimal or Roman. @public */
export interface ContestIdentifier {
  readonly id: Leaf<string>;
  readonly name?: Leaf<string>;
}
