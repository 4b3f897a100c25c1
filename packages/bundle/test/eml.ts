// EML in a few lines: enough for a first look at content, which is all that this package takes.
import { text } from "./zip/build.js";

export function eml(documentId: string, electionId = "GR2026_Juinen", filler = 1): Uint8Array {
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>` +
      `<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="${documentId}" SchemaVersion="5">` +
      `<ElectionIdentifier Id="${electionId}"/>${"<Votes>12</Votes>".repeat(filler)}</EML>`,
  );
}

export const pdf: Uint8Array = text("%PDF-1.7 een model");
export const csv: Uint8Array = text('\uFEFF"Verkiezing";;"Gemeenteraad Juinen 2026"\n');
export const der: Uint8Array = Uint8Array.of(0x30, 0x82, 0, 5, 0x06, 3, 42, 3, 4);
export const odt: Uint8Array = text(
  `PK\u0003\u0004${"\0".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
);
