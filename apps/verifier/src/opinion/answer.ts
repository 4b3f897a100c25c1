// Answers one question in the thread where it is called. A worker calls it, or a page, or a test.
// Both ways of looking are loaded when they are asked for: a worker has one task, and starts sooner.
import type { SchemaSet, SchemaValidator } from "@telwerk/eml-codec/xsd";
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
    const set = this.#given ?? ownSchemas(profileOf(bytes));
    const known = this.#made.get(set.name);
    if (known !== undefined) return known;
    const made = createSchemaValidator(set);
    this.#made.set(set.name, made);
    return made;
  }
}

/** EML_NL 1.3 names its version in an element of its own, near the top; 1.2 has none. */
function profileOf(bytes: Uint8Array): "1.2" | "1.3" {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<(?:[\w.-]+:)?Schema[\s>]/.test(head) ? "1.3" : "1.2";
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
