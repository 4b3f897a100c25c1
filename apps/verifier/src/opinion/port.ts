// The port for second opinions: other code than ours looks at the same bytes. Node implements it with
// workers, a browser page as it can; the engine only asks.
import type { Issue } from "@telwerk/core";
import type { FittingSchema } from "@telwerk/eml-codec/xsd";
import type { SecondReading } from "./second-reading.js";

/** For which files a second opinion is asked. */
export type OpinionMode = "all" | "default" | "none";

/** Every mode. */
export const opinionModes: readonly OpinionMode[] = ["default", "all", "none"];

/** Whether a word is the name of a mode. */
export function isOpinionMode(word: string): word is OpinionMode {
  return opinionModes.some((mode) => mode === word);
}

/** One file, and what is asked about it. */
export interface OpinionQuestion {
  /** The whole file. Whoever answers may keep it: the engine does not use it again. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reading: boolean;
  readonly schema: boolean;
  /**
   * SHA-256 of all values that our own reader read in these very bytes: the same number means the same values.
   * Without it both readers read the file, and every value is held against the other.
   */
  readonly values?: string;
}

/** What a validator by schema says: libxml2, with our schemas or those of the Kiesraad. */
export type SchemaOpinion =
  | { readonly kind: "fits"; readonly schema: FittingSchema }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** What was answered: what was asked for, and nothing else. */
export interface Opinion {
  readonly reading?: SecondReading;
  readonly schema?: SchemaOpinion;
}

/** Whoever gives second opinions. */
export interface SecondOpinions {
  /** A promise that is rejected means: no opinion. It is never taken for a good one. */
  ask(question: OpinionQuestion): Promise<Opinion>;
  /** Everything was answered, and nothing more is expected: what is held for questions may go. */
  rest?(): void;
}
