// What a validator and its worker say to each other over a MessagePort.
import type { Issue, Result } from "@telwerk/core";
import type { SchemaSet } from "./schema-set.js";
import type { FittingSchema, SchemaValidatorOptions } from "./validator.js";

/** The end of a channel, as far as it is used; browsers and Node have it alike. */
export interface Port<Incoming> {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: Incoming }) => void): void;
  addEventListener(type: "close", listener: () => void): void;
  start(): void;
  close(): void;
}

/** The first message to a worker: with it comes the port for all others. */
export interface Opening {
  readonly kind: "telwerk-xsd";
  readonly port: Port<Question>;
  readonly set: SchemaSet;
  readonly options: SchemaValidatorOptions;
}

/** A document to judge. */
export interface Question {
  readonly number: number;
  readonly document: Uint8Array;
}

/** What became of it; `failure` is a bug or the end of memory, never a verdict. */
export type Answer =
  | { readonly number: number; readonly verdict: Result<FittingSchema, readonly Issue[]> }
  | { readonly number: number; readonly failure: string };
