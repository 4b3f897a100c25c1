// How a zip is built.
import { actions, type CatalogueEntry, entry } from "./catalogue-entry.js";

/**
 * How a zip is built.
 * @public
 */
export type ZipCode =
  | "BUN-ZIP-NO-END"
  | "BUN-ZIP-SOURCE"
  | "BUN-ZIP-EMPTY"
  | "BUN-ZIP-APPENDED"
  | "BUN-ZIP-PREPENDED"
  | "BUN-ZIP-GAP"
  | "BUN-ZIP-OVERLAP"
  | "BUN-ZIP-COMMENT"
  | "BUN-ZIP-MULTI-DISK"
  | "BUN-ZIP-ZIP64"
  | "BUN-ZIP-DIRECTORY"
  | "BUN-ZIP-TOO-MANY"
  | "BUN-ZIP-ENCRYPTED"
  | "BUN-ZIP-FLAGS"
  | "BUN-ZIP-VERSION"
  | "BUN-ZIP-METHOD"
  | "BUN-ZIP-EXTRA-FIELD"
  | "BUN-ZIP-SPECIAL-FILE"
  | "BUN-ZIP-FOLDER-ENTRY"
  | "BUN-ZIP-LOCAL-HEADER"
  | "BUN-ZIP-HEADERS-DIFFER"
  | "BUN-ZIP-DESCRIPTOR"
  | "BUN-ZIP-FILE-TOO-LARGE"
  | "BUN-ZIP-TOTAL-TOO-LARGE"
  | "BUN-ZIP-RATIO"
  | "BUN-ZIP-SIZE"
  | "BUN-ZIP-CRC"
  | "BUN-ZIP-DEFLATE"
  | "BUN-ZIP-NESTED"
  | "BUN-WRITE-DATE"
  | "BUN-WRITE-NOT-ASCII"
  | "BUN-WRITE-EMPTY";

export const zipCodes: Readonly<Record<ZipCode, CatalogueEntry>> = {
  "BUN-ZIP-NO-END": entry(
    "error",
    "Dit is geen zip-bestand, of het einde ontbreekt.",
    "This is no zip, or its end is missing.",
    actions.resend,
  ),
  "BUN-ZIP-SOURCE": entry(
    "error",
    "Het bestand werd korter terwijl het gelezen werd.",
    "The file became shorter while it was read.",
    actions.resend,
  ),
  "BUN-ZIP-EMPTY": entry(
    "error",
    "De zip bevat geen bestanden.",
    "The zip holds no files.",
    actions.askAgain,
  ),
  "BUN-ZIP-APPENDED": entry(
    "error",
    "Achter de zip staan nog andere gegevens.",
    "Other data stand after the zip.",
    actions.report,
  ),
  "BUN-ZIP-PREPENDED": entry(
    "error",
    "Voor de zip staan andere gegevens.",
    "Other data stand before the zip.",
    actions.report,
  ),
  "BUN-ZIP-GAP": entry(
    "error",
    "Tussen de bestanden in de zip staan gegevens die bij geen bestand horen.",
    "Between the files in the zip stand data that belong to no file.",
    actions.report,
  ),
  "BUN-ZIP-OVERLAP": entry(
    "error",
    "Twee bestanden in de zip gebruiken dezelfde gegevens.",
    "Two files in the zip use the same data.",
    actions.report,
  ),
  "BUN-ZIP-COMMENT": entry(
    "error",
    "De zip bevat een opmerking. Die kan gegevens verbergen.",
    "The zip holds a comment, which can hide data.",
    actions.notRepacked,
  ),
  "BUN-ZIP-MULTI-DISK": entry(
    "error",
    "De zip is verdeeld over meer delen.",
    "The zip is spread over several parts.",
    actions.notRepacked,
  ),
  "BUN-ZIP-ZIP64": entry(
    "error",
    "De zip gebruikt de vorm voor heel grote bestanden (zip64). Die is hier nooit nodig.",
    "The zip uses the form for very large files (zip64), which is never needed here.",
    actions.notRepacked,
  ),
  "BUN-ZIP-DIRECTORY": entry(
    "error",
    "De inhoudsopgave van de zip klopt niet.",
    "The directory of the zip is not right.",
    actions.resend,
  ),
  "BUN-ZIP-TOO-MANY": entry(
    "error",
    "De zip bevat te veel bestanden.",
    "The zip holds too many files.",
    actions.report,
  ),
  "BUN-ZIP-ENCRYPTED": entry(
    "error",
    "Een bestand in de zip is versleuteld.",
    "A file in the zip is encrypted.",
    actions.notRepacked,
  ),
  "BUN-ZIP-FLAGS": entry(
    "error",
    "Een bestand in de zip gebruikt een onbekende instelling.",
    "A file in the zip uses an unknown setting.",
    actions.notRepacked,
  ),
  "BUN-ZIP-VERSION": entry(
    "error",
    "Een bestand in de zip vraagt om nieuwere zip-software.",
    "A file in the zip asks for newer zip software.",
    actions.notRepacked,
  ),
  "BUN-ZIP-METHOD": entry(
    "error",
    "Een bestand in de zip is op een onbekende manier ingepakt.",
    "A file in the zip is compressed in an unknown way.",
    actions.notRepacked,
  ),
  "BUN-ZIP-EXTRA-FIELD": entry(
    "error",
    "Een bestand in de zip heeft extra velden die de betekenis kunnen veranderen.",
    "A file in the zip has extra fields that can change its meaning.",
    actions.notRepacked,
  ),
  "BUN-ZIP-SPECIAL-FILE": entry(
    "error",
    "De zip bevat een koppeling of een ander bijzonder bestand.",
    "The zip holds a link or another special file.",
    actions.report,
  ),
  "BUN-ZIP-FOLDER-ENTRY": entry(
    "error",
    "De zip bevat een map als onderdeel.",
    "The zip holds a folder as an entry.",
    actions.notRepacked,
  ),
  "BUN-ZIP-LOCAL-HEADER": entry(
    "error",
    "Waar een bestand in de zip hoort te beginnen, begint geen bestand.",
    "Where a file in the zip should start, no file starts.",
    actions.resend,
  ),
  "BUN-ZIP-HEADERS-DIFFER": entry(
    "error",
    "De zip zegt op twee plaatsen iets anders over hetzelfde bestand.",
    "The zip says two different things about the same file.",
    actions.report,
  ),
  "BUN-ZIP-DESCRIPTOR": entry(
    "error",
    "De gegevens achter een bestand in de zip kloppen niet met de inhoudsopgave.",
    "The record after a file in the zip does not agree with the directory.",
    actions.report,
  ),
  "BUN-ZIP-FILE-TOO-LARGE": entry(
    "error",
    "Een bestand in de zip is te groot.",
    "A file in the zip is too large.",
    actions.report,
  ),
  "BUN-ZIP-TOTAL-TOO-LARGE": entry(
    "error",
    "De bestanden in de zip zijn samen te groot.",
    "The files in the zip are too large together.",
    actions.report,
  ),
  "BUN-ZIP-RATIO": entry(
    "error",
    "Een bestand in de zip wordt bij het uitpakken onwaarschijnlijk veel groter.",
    "A file in the zip becomes improbably larger when unpacked.",
    actions.report,
  ),
  "BUN-ZIP-SIZE": entry(
    "error",
    "Een bestand in de zip is groter of kleiner dan de zip zegt.",
    "A file in the zip is larger or smaller than the zip says.",
    actions.report,
  ),
  "BUN-ZIP-CRC": entry(
    "error",
    "De inhoud van een bestand in de zip klopt niet met zijn controlegetal.",
    "The content of a file in the zip does not fit its checksum.",
    actions.resend,
  ),
  "BUN-ZIP-DEFLATE": entry(
    "error",
    "Een bestand in de zip kan niet worden uitgepakt, of er staan andere gegevens achter.",
    "A file in the zip cannot be unpacked, or other data stand behind it.",
    actions.resend,
  ),
  "BUN-ZIP-NESTED": entry(
    "error",
    "De zip bevat te veel zips in elkaar.",
    "The zip holds too many zips inside each other.",
    actions.report,
  ),
  "BUN-WRITE-DATE": entry(
    "error",
    "Deze datum en tijd passen niet in een zip.",
    "This date and time do not fit in a zip.",
    actions.ownInput,
  ),
  "BUN-WRITE-NOT-ASCII": entry(
    "error",
    "De naam van een bestand bevat een teken buiten ASCII.",
    "The name of a file holds a character outside ASCII.",
    actions.ownInput,
  ),
  "BUN-WRITE-EMPTY": entry(
    "error",
    "Er zijn geen bestanden om in te pakken.",
    "There are no files to pack.",
    actions.ownInput,
  ),
};
