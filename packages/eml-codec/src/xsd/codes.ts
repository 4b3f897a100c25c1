// The codes of the second opinion by schema: what each means and what to do. A code is never reused.
import type { CodeEntry } from "../code-entry.js";

type Texts = readonly [nl: string, en: string];

function error(meaning: Texts, action: Texts): CodeEntry {
  return {
    severity: "error",
    meaning: { nl: meaning[0], en: meaning[1] },
    action: { nl: action[0], en: action[1] },
  };
}

const correct: Texts = [
  "Laat de maker dit verbeteren en een nieuw bestand leveren.",
  "Have the maker correct this and deliver a new file.",
];
const schemas: Texts = [
  "Controleer de map met schema's: is hij compleet, en past hij bij dit bestand?",
  "Check the folder of schemas: is it complete, and does it fit this file?",
];

/** A code of the second opinion by schema. @public */
export type XsdCode =
  | "EML-XSD-SIZE"
  | "EML-XSD-ENCODING"
  | "EML-XSD-DOCTYPE"
  | "EML-XSD-XML"
  | "EML-XSD-ROOT"
  | "EML-XSD-NO-SCHEMA"
  | "EML-XSD-SCHEMA"
  | "EML-XSD-ELEMENT"
  | "EML-XSD-ATTRIBUTE"
  | "EML-XSD-VALUE"
  | "EML-XSD-KEY"
  | "EML-XSD-OTHER"
  | "EML-XSD-LIMIT";

/**
 * Every code of the second opinion by schema, with its severity, meaning and what to do.
 *
 * @example
 * ```ts
 * xsdCatalogue["EML-XSD-KEY"].meaning.en; // "Something that may occur once occurs twice, or a reference leads nowhere."
 * ```
 * @public
 */
export const xsdCatalogue: Readonly<Record<XsdCode, CodeEntry>> = {
  "EML-XSD-SIZE": error(
    ["Het bestand is te groot voor deze controle.", "The file is too large for this check."],
    [
      "Lees het bestand zonder schema: die controle kent geen grens.",
      "Read the file without schema: that check has no limit.",
    ],
  ),
  "EML-XSD-ENCODING": error(
    ["Het bestand is niet in UTF-8 geschreven.", "The file is not written in UTF-8."],
    correct,
  ),
  "EML-XSD-DOCTYPE": error(
    [
      "Het bestand heeft een DOCTYPE; dat is niet toegestaan.",
      "The file has a DOCTYPE, which is not allowed.",
    ],
    [
      "Open dit bestand niet in andere programma's. Vraag de maker waar het vandaan komt.",
      "Do not open this file in other programs. Ask the maker where it comes from.",
    ],
  ),
  "EML-XSD-XML": error(["Dit is geen goed gevormde XML.", "This is not well-formed XML."], correct),
  "EML-XSD-ROOT": error(
    ["Dit is XML, maar geen EML.", "This is XML, but not EML."],
    ["Kies een EML-bestand.", "Choose an EML file."],
  ),
  "EML-XSD-NO-SCHEMA": error(
    [
      "Er is geen schema voor deze soort EML-document.",
      "There is no schema for this kind of EML document.",
    ],
    schemas,
  ),
  "EML-XSD-SCHEMA": error(
    ["De schema's zelf zijn niet te gebruiken.", "The schemas themselves cannot be used."],
    schemas,
  ),
  "EML-XSD-ELEMENT": error(
    [
      "Een element ontbreekt, of hoort hier niet.",
      "An element is missing, or does not belong here.",
    ],
    correct,
  ),
  "EML-XSD-ATTRIBUTE": error(
    [
      "Een attribuut ontbreekt, of hoort hier niet.",
      "An attribute is missing, or does not belong here.",
    ],
    correct,
  ),
  "EML-XSD-VALUE": error(
    ["Deze waarde is niet toegestaan.", "This value is not allowed."],
    correct,
  ),
  "EML-XSD-KEY": error(
    [
      "Iets wat één keer mag voorkomen staat er twee keer, of een verwijzing leidt nergens heen.",
      "Something that may occur once occurs twice, or a reference leads nowhere.",
    ],
    correct,
  ),
  "EML-XSD-OTHER": error(
    ["Het bestand voldoet niet aan het schema.", "The file does not fit the schema."],
    correct,
  ),
  "EML-XSD-LIMIT": error(
    ["Er zijn meer fouten dan hier staan.", "There are more errors than are listed here."],
    correct,
  ),
};
