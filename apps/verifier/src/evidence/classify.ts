// What a file is, by its first bytes. Names lie; only `.xml` is believed, and only to look closer.
import { sniff } from "@telwerk/eml-codec/sniff";

/** What to do with a file, and the root id that it shows. */
export type FileClass =
  | { readonly kind: "empty" | "zip" | "other" }
  | { readonly kind: "xml"; readonly shownId?: string };

/** Zero bytes go, so that UTF-16 is seen for what it is: XML to refuse. */
function looksLikeEml(head: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(head).replaceAll("\u0000", "");
  return /<(?:[\w.-]+:)?EML[\s/>]/.test(text) || text.includes("urn:oasis:names:tc:evs:schema:eml");
}

/**
 * Tells what a file is.
 *
 * untrusted: anything may stand in a folder; what does not look like EML is left alone, and what
 * does is read strictly.
 */
export function classify(path: string, head: Uint8Array): FileClass {
  const isNamedXml = path.toLowerCase().endsWith(".xml");
  const sniffed = sniff(head);
  if (sniffed.kind === "zip") return { kind: "zip" };
  if (sniffed.kind === "empty") return { kind: isNamedXml ? "empty" : "other" };
  if (sniffed.kind === "eml") {
    return { kind: "xml", ...(sniffed.documentId && { shownId: sniffed.documentId }) };
  }
  return { kind: isNamedXml || looksLikeEml(head) ? "xml" : "other" };
}
