// The door of the judges: everything that reads, pins and verifies. No private key is reachable from here.
export {
  type AlgorithmId,
  type AlgorithmRow,
  algorithmStatus,
  algorithmTable,
  type Profile,
} from "./algorithm.js";
export { catalogue } from "./catalogue/catalogue.js";
export type {
  CertificateCode,
  CodeEntry,
  CodeText,
  KeyCode,
  PinCode,
  SigCode,
  SignatureCode,
} from "./catalogue/codes.js";
export { type Certificate, inspectCertificate } from "./certificate/certificate.js";
export type { Subject } from "./certificate/subject.js";
export { type ClockContext, judgeClock } from "./clock.js";
export { type Committee, committeeUid, type Place, type Slot } from "./committee.js";
export {
  type Fingerprint,
  fingerprint,
  type Reading,
  readingOf,
  typedFingerprint,
} from "./fingerprint.js";
export { type Day, type Instant, isDay, isInstant, validUntil } from "./instant.js";
export type { SigIssue } from "./issue.js";
export { exportPins, importPins } from "./pins/exchange.js";
export { canPin, type Pinnable, pin, pinsOf } from "./pins/pin.js";
export { setStatus, unpin } from "./pins/status.js";
export {
  type Evidence,
  emptyPinStore,
  type KeyStatus,
  type KeyStep,
  type Pin,
  type PinStore,
  statusOf,
} from "./pins/store.js";
export { type InspectedSignature, inspectSignature } from "./verification/inspect.js";
export type {
  ContentIdentity,
  ExpectContent,
  Expected,
  NamedSigner,
  Verification,
  VerifiedCertificate,
  VerifiedContent,
  VerifiedKey,
} from "./verification/verification.js";
export { verifyDetached, verifyEml } from "./verification/verify.js";
