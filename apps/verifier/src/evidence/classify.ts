// What a file is, by its first bytes. Names lie; only `.xml` is believed, and only to look closer.

/** What to do with a file. */
export type FileClass = "empty" | "zip" | "xml" | "other";

const zipMarks = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];

/** The first bytes as text. Zero bytes go, so that UTF-16 is seen for what it is: XML to refuse. */
function textOf(head: Uint8Array): string {
  return new TextDecoder("latin1").decode(head.subarray(0, 4096)).replaceAll("\u0000", "");
}

/**
 * Tells what a file is.
 *
 * untrusted: anything may stand in a folder; what does not look like EML is left alone, and what
 * does is read strictly.
 */
export function classify(path: string, size: number, head: Uint8Array): FileClass {
  const isNamedXml = path.toLowerCase().endsWith(".xml");
  if (size === 0 && head.length === 0) return isNamedXml ? "empty" : "other";
  const text = textOf(head);
  if (zipMarks.some((mark) => text.startsWith(mark.replaceAll("\u0000", "")))) return "zip";
  const looksLikeEml =
    /<(?:[\w.-]+:)?EML[\s/>]/.test(text) || text.includes("urn:oasis:names:tc:evs:schema:eml");
  return isNamedXml || looksLikeEml ? "xml" : "other";
}
