// Every code of this package. A code is never reused; its texts stand in the catalogue.

/** About certificates and algorithms. @public */
export type CertificateCode =
  | "SIG-NOT-A-CERTIFICATE"
  | "SIG-BAD-SELF-SIGNATURE"
  | "SIG-WEAK-KEY"
  | "SIG-ALGORITHM-FORBIDDEN"
  | "SIG-ALGORITHM-DEPRECATED"
  | "SIG-EXPIRED-NOW"
  | "SIG-EXPIRED-AT-CLAIM"
  | "SIG-NOT-YET-VALID";

/** About pinning. @public */
export type PinCode =
  | "SIG-WRONG-PROFILE"
  | "SIG-WRONG-ELECTION"
  | "SIG-WRONG-AUTHORITY"
  | "SIG-UNKNOWN-AUTHORITY"
  | "SIG-ALREADY-PINNED"
  | "SIG-TOO-MANY"
  | "SIG-SESSION-CLOSED"
  | "SIG-NAME-DIFFERS"
  | "SIG-EVIDENCE"
  | "SIG-FINGERPRINT-DIFFERS"
  | "SIG-NOT-PINNED"
  | "SIG-STATUS-STEP"
  | "SIG-PIN-IN-USE"
  | "SIG-PINS-FORM";

/** About signatures. @public */
export type SignatureCode =
  | "SIG-MISSING"
  | "SIG-FORM"
  | "SIG-SIGNERS"
  | "SIG-ALGORITHM-DIFFERS"
  | "SIG-ATTRIBUTES"
  | "SIG-DIGEST-DIFFERS"
  | "SIG-SIGNING-CERTIFICATE"
  | "SIG-EMBEDDED-CERTIFICATE"
  | "SIG-NO-PIN"
  | "SIG-NOT-BY-PINNED-KEY"
  | "SIG-SIGNATURE-WRONG"
  | "SIG-KEY-SUPERSEDED"
  | "SIG-KEY-REVOKED"
  | "SIG-KEY-COMPROMISED"
  | "SIG-CONFIRMED-ON-PAPER"
  | "SIG-CONTENT-EMPTY"
  | "SIG-CONTENT-TOO-LARGE"
  | "SIG-CONTENT-REFUSED"
  | "SIG-CONTENT-OTHER-ELECTION"
  | "SIG-CONTENT-OTHER-AUTHORITY"
  | "SIG-CONTENT-OTHER-KEY";

/** About one's own key and clock. @public */
export type KeyCode =
  | "SIG-PASSPHRASE-SHORT"
  | "SIG-PASSPHRASE-WRONG"
  | "SIG-KEY-FILE-DAMAGED"
  | "SIG-KEY-FILE-METHOD"
  | "SIG-KEY-FILE-ROUNDS"
  | "SIG-KEY-NOT-OF-CERTIFICATE"
  | "SIG-SUBJECT"
  | "SIG-CLOCK-BEFORE-BUILD"
  | "SIG-CLOCK-BACKWARDS"
  | "SIG-CLOCK-OUTSIDE"
  | "SIG-CLOCK-AFTER-VALIDITY";

/** Every code of this package. @public */
export type SigCode = CertificateCode | PinCode | SignatureCode | KeyCode;

/**
 * What a code means to a reader and what to do, in one language.
 * @public
 */
export interface CodeText {
  readonly meaning: string;
  readonly action: string;
}

/**
 * The texts of one code.
 * @public
 */
export interface CodeEntry {
  readonly nl: CodeText;
  readonly en: CodeText;
}

/** Writes one entry: Dutch meaning and action, English meaning and action. */
export function entry(
  meaningNl: string,
  actionNl: string,
  meaningEn: string,
  actionEn: string,
): CodeEntry {
  return {
    nl: { meaning: meaningNl, action: actionNl },
    en: { meaning: meaningEn, action: actionEn },
  };
}
