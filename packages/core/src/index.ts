// Core: what every room shares. Nothing comes in from outside; nothing here knows of EML or the law.
export { assertNever } from "./assert-never.js";
export type { Brand } from "./brand.js";
export { canonicalJson, type JsonValue } from "./canonical-json.js";
export { compareFractions, type Fraction, formatFraction, fraction } from "./fraction.js";
export { floorDiv, isCount } from "./integers.js";
export type { Fact, Issue, Severity, Span } from "./issue.js";
export { formatNumber } from "./number.js";
export { type Err, err, type Ok, ok, type Result } from "./result.js";
