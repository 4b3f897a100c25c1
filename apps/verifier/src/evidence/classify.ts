// What a file is, by its first bytes. Names lie; only `.xml` and `.zip` are believed, and only to look closer.
import { type Form, lookAt } from "@telwerk/bundle";
import { sniff } from "@telwerk/eml-codec/sniff";

/** What to do with a file, and the root id that it shows. */
export type FileClass =
  | { readonly kind: "empty" | "zip" }
  | { readonly kind: "other"; readonly form: Form }
  | { readonly kind: "xml"; readonly shownId?: string };

/** An office text may hold anything in its first bytes. */
const isPackage = (form: string): boolean => form === "odt" || form === "docx";

/** Zero bytes go, so that UTF-16 is seen for what it is: XML to refuse. */
function looksLikeEml(head: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(head).replaceAll("\u0000", "");
  return /<(?:[\w.-]+:)?EML[\s/>]/.test(text) || text.includes("urn:oasis:names:tc:evs:schema:eml");
}

/** Whether a file is to be opened as a zip. A text for office software is one inside, and no package. */
export function isZip(path: string, head: Uint8Array): boolean {
  const { form } = lookAt(head);
  if (form === "zip") return true;
  // Something in front of a zip hides it from this look, not from every program.
  return path.toLowerCase().endsWith(".zip") && form !== "odt" && form !== "docx";
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
  if (isZip(path, head)) return { kind: "zip" };
  if (sniffed.kind === "empty" && isNamedXml) return { kind: "empty" };
  if (sniffed.kind === "eml") {
    return { kind: "xml", ...(sniffed.documentId && { shownId: sniffed.documentId }) };
  }
  const { form } = lookAt(head);
  const isXml = isNamedXml || (looksLikeEml(head) && !isPackage(form));
  return isXml ? { kind: "xml" } : { kind: "other", form: form === "eml" ? "xml" : form };
}
