// The words of the command line about second opinions, lots and candidates who died.
import type { ParseArgsOptionsConfig } from "node:util";
import { err, ok, type Result } from "@telwerk/core";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { GivenDeceased } from "../evidence/deceased.js";
import { deceasedIn } from "../evidence/deceased-text.js";
import type { GivenLot } from "../evidence/lots.js";
import { lotsIn } from "../evidence/lots-text.js";
import { isOpinionMode, type OpinionMode, opinionModes } from "../opinion/port.js";
import type { Words } from "./command.js";
import { readGiven } from "./given-file.js";
import { schemasIn } from "./schema-folder.js";

/** What was asked about second opinions, and what was given that is not in EML. */
export interface OpinionRequest {
  readonly secondReading: OpinionMode;
  readonly schema: OpinionMode;
  readonly schemas?: SchemaSet;
  readonly lots?: readonly GivenLot[];
  readonly deceased?: readonly GivenDeceased[];
}

/** As `parseArgs` of Node takes them. */
export const opinionOptions: ParseArgsOptionsConfig = {
  "second-reading": { type: "string" },
  schema: { type: "string" },
  schemas: { type: "string" },
  lots: { type: "string" },
  deceased: { type: "string" },
};

/** Lines of help. */
export const opinionHelp: string = `  --second-reading  welke bestanden een tweede lezer ook leest (files read by a second reader too):
             ${opinionModes.join(" | ")}
  --schema   welke bestanden aan het XML-schema worden getoetst (files held against the schema):
             ${opinionModes.join(" | ")}
             default: definitie, uitslag, hoogste telling en lijsten, samen tot 2 MB
             (definition, result, highest count and lists, up to 2 MB together)
  --schemas  map met andere schema's, zoals die van de Kiesraad
             (folder with other schemas, such as those of the Kiesraad)
  --lots     JSON met de lotingen; zonder is elke mogelijke trekking goed
             (JSON with the lots; without it every possible draw is accepted)
  --deceased  JSON met wie vóór de uitslag is overleden; dat wordt niet nagegaan
             (JSON with who died before the result; that is not checked)
`;

function mode(words: Words, option: "second-reading" | "schema"): Result<OpinionMode, string> {
  const word = words.text(option) ?? "default";
  return isOpinionMode(word) ? ok(word) : err(`--${option} ${word}: ${opinionModes.join(" | ")}`);
}

/** What stands in the file of an option, where one was named. */
function given<T>(
  words: Words,
  option: "lots" | "deceased",
  read: (text: string) => Result<T, string>,
): Result<T | undefined, string> {
  const path = words.text(option);
  return path === undefined ? ok(undefined) : readGiven(`--${option}`, path, read);
}

/** Reads the words about second opinions, and the files that they name. */
export function opinionRequest(words: Words): Result<OpinionRequest, string> {
  const secondReading = mode(words, "second-reading");
  if (secondReading.kind === "err") return secondReading;
  const schema = mode(words, "schema");
  if (schema.kind === "err") return schema;
  const folder = words.text("schemas");
  const schemas = folder === undefined ? ok(undefined) : schemasIn(folder);
  if (schemas.kind === "err") return schemas;
  const lots = given(words, "lots", lotsIn);
  if (lots.kind === "err") return lots;
  const deceased = given(words, "deceased", deceasedIn);
  if (deceased.kind === "err") return deceased;
  return ok({
    secondReading: secondReading.value,
    schema: schema.value,
    ...(schemas.value && { schemas: schemas.value }),
    ...(lots.value && { lots: lots.value }),
    ...(deceased.value && { deceased: deceased.value }),
  });
}
