// The door of the second opinion by schema. Needs libxml2 as WebAssembly, and so has an entry of its own.
export type { CodeEntry } from "../code-entry.js";
export { type XsdCode, xsdCatalogue } from "./codes.js";
export { connectSchemaValidator, type SchemaWorker } from "./connect.js";
export { ownSchemas, type SchemaProfile, type SchemaSet } from "./schema-set.js";
export {
  createSchemaValidator,
  type FittingSchema,
  type SchemaValidator,
  type SchemaValidatorOptions,
} from "./validator.js";
