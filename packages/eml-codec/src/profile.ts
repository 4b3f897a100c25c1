// How strictly a document is read, and with which edition of the standard.

/**
 * How strictly a document is read or written.
 *
 * `strict-1.2` and `strict-1.3`: as the files of that edition of EML_NL are, nothing else. `tolerant`:
 * what real files contain beside that is kept, and each deviation is a warning; what is not well-formed,
 * or has no one meaning, is refused as ever.
 * @public
 */
export type Profile = "strict-1.2" | "strict-1.3" | "tolerant";

export const profiles: readonly Profile[] = ["strict-1.2", "strict-1.3", "tolerant"];
