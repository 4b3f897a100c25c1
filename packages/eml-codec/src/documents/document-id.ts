/**
 * The `Id` of the root element, which says what kind of document a file is (EML_NL, section 3).
 * @public
 */
export type DocumentId =
  | "110a"
  | "110b"
  | "210"
  | "230a"
  | "230b"
  | "230c"
  | "510a"
  | "510b"
  | "510c"
  | "510d"
  | "520"
  | "630";
