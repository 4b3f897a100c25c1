// What the reader refuses however well-formed it is: each bound stops an attack on memory or time.

/** Open elements inside each other. */
export const DEPTH_LIMIT = 256;
/** Bytes of one attribute value. */
export const VALUE_LIMIT = 4096;
/** Bytes of text in one element between two tags, and of one comment or processing instruction. */
export const TEXT_LIMIT = 65536;
/** Code points of one name. */
export const NAME_LIMIT = 256;
/** Attributes of one element, namespace declarations included. */
export const ATTRIBUTE_LIMIT = 32;
/** Different names in one document: they are all remembered. EML_NL knows about 200. */
export const VOCABULARY_LIMIT = 4096;
/** Bytes of one tag, white space included: a token has to fit in the buffer. */
export const TOKEN_LIMIT = 1048576;
/** Up to this many bytes back the beginning of a text stays in the buffer, so that issues can name it. */
export const ANCHOR_REACH = 131072;
