// Answers one question in the thread where it is called. A worker calls it, or a page, or a test.
// Both ways of looking are loaded when they are asked for: a worker has one task, and starts sooner.
import type { SchemaSet, SchemaValidator } from "@telwerk/eml-codec/xsd";
import { editionOf } from "../evidence/edition.js";
import type { Digest } from "../evidence/source.js";
import type { Opinion, OpinionQuestion, SchemaOpinion, SecondOpinions } from "./port.js";
import type { SecondReading } from "./second-reading.js";

/** The schemas to use: one set for everything, or our own for the version that a file names. */
class Validators {
  readonly #given: SchemaSet | undefined;
  readonly #made = new Map<string, SchemaValidator>();

  constructor(given: SchemaSet | undefined) {
    this.#given = given;
  }

  async for(bytes: Uint8Array): Promise<SchemaValidator> {
    const { createSchemaValidator, ownSchemas } = await import("@telwerk/eml-codec/xsd");
    const set = this.#given ?? ownSchemas(editionOf(bytes));
    const known = this.#made.get(set.name);
    if (known !== undefined) return known;
    const made = createSchemaValidator(set);
    this.#made.set(set.name, made);
    return made;
  }
}

async function schemaOpinion(bytes: Uint8Array, validators: Validators): Promise<SchemaOpinion> {
  const validator = await validators.for(bytes);
  const verdict = await validator.validate(bytes);
  return verdict.kind === "ok"
    ? { kind: "fits", schema: verdict.value }
    : { kind: "refused", issues: verdict.error };
}

async function secondReading(
  { bytes, values }: OpinionQuestion,
  digest: (() => Digest) | undefined,
): Promise<SecondReading> {
  const { readAgain, readTwice } = await import("./second-reading.js");
  if (values === undefined || digest === undefined) return readTwice(bytes);
  return readAgain(bytes, values, digest());
}

/**
 * Second opinions in this thread.
 *
 * @param schemas - a set to use instead of our own, such as that of the Kiesraad
 * @param digest - to compare all values at once; without it they are compared one by one
 */
export function opinionsHere(schemas?: SchemaSet, digest?: () => Digest): SecondOpinions {
  const validators = new Validators(schemas);
  return {
    ask: async (question: OpinionQuestion): Promise<Opinion> => {
      const { bytes, reading, schema } = question;
      return {
        ...(reading ? { reading: await secondReading(question, digest) } : {}),
        ...(schema ? { schema: await schemaOpinion(bytes, validators) } : {}),
      };
    },
  };
}
