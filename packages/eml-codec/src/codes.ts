// The catalogue of codes: what each means and what to do, in Dutch and English. A code is never reused.
import { type CodeEntry, error, type Texts, tolerated, warning } from "./code-entry.js";

const remake: Texts = [
  "Vraag een nieuw bestand aan de maker.",
  "Ask the maker of the file for a new one.",
];
const transport: Texts = [
  "Haal het bestand opnieuw op; vergelijk de hashcode. Blijft het zo, vraag dan een nieuw bestand.",
  "Fetch the file again and compare its hash code. If that does not help, ask for a new file.",
];
const inspect: Texts = [
  "Open dit bestand niet in andere programma's. Vraag de maker waar het vandaan komt.",
  "Do not open this file in other programs. Ask the maker where it comes from.",
];
const correct: Texts = [
  "Laat de maker dit verbeteren en een nieuw bestand leveren.",
  "Have the maker correct this and deliver a new file.",
];

const rewrite: Texts = [
  "Verbeter dit in het programma dat het bestand maakt.",
  "Correct this in the program that makes the file.",
];

const ask: Texts = [
  "Vraag de maker of dit klopt, en leg het antwoord vast.",
  "Ask the maker whether this is right, and note the answer.",
];

/** A code of this package. @public */
export type Code =
  | "EML-EMPTY"
  | "EML-ROOT"
  | "EML-DOCUMENT-ID"
  | "EML-DOCUMENT-KIND"
  | "EML-DOCUMENT-OLD"
  | "EML-XML-MARK"
  | "EML-XML-ENCODING"
  | "EML-XML-UTF8"
  | "EML-XML-DECLARATION"
  | "EML-XML-DOCTYPE"
  | "EML-XML-CHARACTER"
  | "EML-XML-REFERENCE"
  | "EML-XML-TAG"
  | "EML-XML-NAME"
  | "EML-XML-ATTRIBUTE"
  | "EML-XML-ATTRIBUTE-TWICE"
  | "EML-XML-END-TAG"
  | "EML-XML-COMMENT"
  | "EML-XML-CDATA-END"
  | "EML-XML-INSTRUCTION"
  | "EML-XML-PREFIX"
  | "EML-XML-NAMESPACE"
  | "EML-XML-OUTSIDE"
  | "EML-XML-END"
  | "EML-LIMIT-DEPTH"
  | "EML-LIMIT-VALUE"
  | "EML-LIMIT-TEXT"
  | "EML-LIMIT-NAME"
  | "EML-LIMIT-ATTRIBUTES"
  | "EML-LIMIT-VOCABULARY"
  | "EML-LIMIT-TOKEN"
  | "EML-LIMIT-ISSUES"
  | "EML-LIMIT-KEPT"
  | "EML-ELEMENT-UNKNOWN"
  | "EML-ELEMENT-ORDER"
  | "EML-ELEMENT-MISSING"
  | "EML-ELEMENT-MISPLACED"
  | "EML-TEXT"
  | "EML-ATTRIBUTE-UNKNOWN"
  | "EML-ATTRIBUTE-MISSING"
  | "EML-VALUE"
  | "EML-VALUE-DEVIANT"
  | "EML-NUMBER-RANGE"
  | "EML-CANDIDATE-LISTLESS"
  | "EML-CANDIDATE-NAMELESS"
  | "EML-CANDIDATE-TWICE"
  | "EML-LIST-TWICE"
  | "EML-CONTEST-TWICE"
  | "EML-UNIT-TWICE"
  | "EML-CODE-TWICE"
  | "EML-REGION-TWICE"
  | "EML-STATION-TWICE"
  | "EML-OPTION-TWICE"
  | "EML-SHORTCODE-TWICE"
  | "EML-SHORTCODE-UNKNOWN"
  | "EML-RANKING"
  | "EML-ENCODE-CHARACTER"
  | "EML-ENCODE-VALUE"
  | "EML-ENCODE-VOTES"
  | "EML-ENCODE-KEPT"
  | "EML-ENCODE-PARTS";

/**
 * Every code of this package, with its severity, meaning and what to do.
 *
 * @example
 * ```ts
 * catalogue["EML-XML-DOCTYPE"].meaning.en; // "The file has a DOCTYPE, which is not allowed."
 * ```
 * @public
 */
export const catalogue: Readonly<Record<Code, CodeEntry>> = {
  "EML-EMPTY": error(["Het bestand is leeg.", "The file is empty."], transport),
  "EML-ROOT": error(
    ["Dit is XML, maar geen EML.", "This is XML, but not EML."],
    ["Kies een EML-bestand.", "Choose an EML file."],
  ),
  "EML-DOCUMENT-ID": error(
    ["Deze soort EML-document wordt niet gelezen.", "This kind of EML document is not read."],
    [
      "Kies een bestand van de soort 110a, 110b, 210, 230b, 230c, 510a-d, 520 of 630.",
      "Choose a file of kind 110a, 110b, 210, 230b, 230c, 510a-d, 520 or 630.",
    ],
  ),
  "EML-DOCUMENT-KIND": error(
    [
      "Dit is een andere soort EML-document dan gevraagd.",
      "This is another kind of EML document than was asked for.",
    ],
    ["Kies het juiste bestand.", "Choose the right file."],
  ),

  "EML-DOCUMENT-OLD": warning(
    [
      "Dit is een soort bestand dat niet meer wordt gemaakt.",
      "This is a kind of file that is no longer made.",
    ],
    ask,
  ),

  "EML-XML-MARK": tolerated(
    ["Het bestand begint met een byte order mark.", "The file begins with a byte order mark."],
    ["Bewaar het bestand als UTF-8 zonder BOM.", "Save the file as UTF-8 without BOM."],
  ),
  "EML-XML-ENCODING": error(
    ["Het bestand is niet in UTF-8 geschreven.", "The file is not written in UTF-8."],
    correct,
  ),
  "EML-XML-UTF8": error(
    ["Deze bytes zijn geen geldige UTF-8.", "These bytes are not valid UTF-8."],
    transport,
  ),
  "EML-XML-DECLARATION": error(
    [
      "De XML-declaratie is fout, of staat niet aan het begin.",
      "The XML declaration is wrong, or does not stand at the beginning.",
    ],
    correct,
  ),
  "EML-XML-DOCTYPE": error(
    [
      "Het bestand heeft een DOCTYPE; dat is niet toegestaan.",
      "The file has a DOCTYPE, which is not allowed.",
    ],
    inspect,
  ),
  "EML-XML-CHARACTER": error(
    ["Dit teken mag niet in XML voorkomen.", "This character may not occur in XML."],
    transport,
  ),
  "EML-XML-REFERENCE": error(
    ["Deze verwijzing met & is onbekend of fout.", "This reference with & is unknown or wrong."],
    correct,
  ),
  "EML-XML-TAG": error(["Deze tag is fout geschreven.", "This tag is written wrongly."], remake),
  "EML-XML-NAME": error(["Deze naam is geen XML-naam.", "This name is not an XML name."], remake),
  "EML-XML-ATTRIBUTE": error(
    ["Dit attribuut is fout geschreven.", "This attribute is written wrongly."],
    remake,
  ),
  "EML-XML-ATTRIBUTE-TWICE": error(
    ["Dit attribuut staat twee keer in één tag.", "This attribute stands twice in one tag."],
    remake,
  ),
  "EML-XML-END-TAG": error(
    [
      "De eindtag past niet bij het element dat open is.",
      "The end tag does not fit the element that is open.",
    ],
    remake,
  ),
  "EML-XML-COMMENT": error(
    ["In commentaar staat een dubbel streepje.", "A comment holds a double dash."],
    remake,
  ),
  "EML-XML-CDATA-END": error(
    ["In de tekst staat ]]>, en dat mag niet.", "The text holds ]]>, which is not allowed."],
    remake,
  ),
  "EML-XML-INSTRUCTION": error(
    ["Deze verwerkingsopdracht is fout.", "This processing instruction is wrong."],
    remake,
  ),
  "EML-XML-PREFIX": error(
    ["Dit voorvoegsel is nergens verklaard.", "This prefix is not declared anywhere."],
    remake,
  ),
  "EML-XML-NAMESPACE": error(
    [
      "Deze naamruimte mag zo niet worden verklaard.",
      "This namespace may not be declared like this.",
    ],
    remake,
  ),
  "EML-XML-OUTSIDE": error(
    [
      "Er staat iets vóór of na het hoofdelement.",
      "Something stands before or after the root element.",
    ],
    transport,
  ),
  "EML-XML-END": error(["Het bestand houdt te vroeg op.", "The file ends too early."], transport),

  "EML-LIMIT-DEPTH": error(
    ["Er zijn te veel elementen in elkaar.", "Too many elements stand inside each other."],
    inspect,
  ),
  "EML-LIMIT-VALUE": error(["Een attribuut is te lang.", "An attribute is too long."], inspect),
  "EML-LIMIT-TEXT": error(["Een tekst is te lang.", "A text is too long."], inspect),
  "EML-LIMIT-NAME": error(["Een naam is te lang.", "A name is too long."], inspect),
  "EML-LIMIT-ATTRIBUTES": error(
    ["Een element heeft te veel attributen.", "An element has too many attributes."],
    inspect,
  ),
  "EML-LIMIT-VOCABULARY": error(
    ["Het bestand heeft te veel verschillende namen.", "The file has too many different names."],
    inspect,
  ),
  "EML-LIMIT-TOKEN": error(["Een tag is te lang.", "A tag is too long."], inspect),
  "EML-LIMIT-KEPT": error(
    [
      "Er staat te veel in het bestand dat geen betekenis heeft.",
      "The file holds too much that has no meaning.",
    ],
    inspect,
  ),
  "EML-LIMIT-ISSUES": error(
    [
      "Er zijn te veel fouten; het bestand is niet verder gelezen.",
      "There are too many errors; the file was not read any further.",
    ],
    correct,
  ),

  "EML-ELEMENT-UNKNOWN": tolerated(
    ["Dit element hoort hier niet.", "This element does not belong here."],
    correct,
  ),
  "EML-ELEMENT-ORDER": error(
    [
      "Dit element staat hier een keer te veel, of op de verkeerde plaats.",
      "This element stands here once too often, or in the wrong place.",
    ],
    correct,
  ),
  "EML-ELEMENT-MISSING": error(
    ["Een verplicht element ontbreekt.", "A required element is missing."],
    correct,
  ),
  "EML-ELEMENT-MISPLACED": warning(
    ["Dit element hoort op een andere plaats te staan.", "This element belongs in another place."],
    ask,
  ),
  "EML-TEXT": tolerated(["Hier mag geen tekst staan.", "No text may stand here."], correct),
  "EML-ATTRIBUTE-UNKNOWN": tolerated(
    ["Dit attribuut hoort hier niet.", "This attribute does not belong here."],
    correct,
  ),
  "EML-ATTRIBUTE-MISSING": error(
    ["Een verplicht attribuut ontbreekt.", "A required attribute is missing."],
    correct,
  ),
  "EML-VALUE": error(
    ["Deze waarde is niet goed geschreven.", "This value is not written as it should be."],
    correct,
  ),
  "EML-VALUE-DEVIANT": warning(
    [
      "Deze waarde is niet zoals de standaard wil, maar komt zo voor.",
      "This value is not as the standard wants it, but files have it so.",
    ],
    ask,
  ),
  "EML-NUMBER-RANGE": error(
    ["Dit getal is te groot om mee te rekenen.", "This number is too large to calculate with."],
    correct,
  ),

  "EML-CANDIDATE-LISTLESS": error(
    ["Een kandidaat staat vóór de eerste lijst.", "A candidate stands before the first list."],
    correct,
  ),
  "EML-CANDIDATE-NAMELESS": error(
    ["Een kandidaat heeft geen nummer.", "A candidate has no number."],
    correct,
  ),
  "EML-CANDIDATE-TWICE": error(
    ["Een kandidaat staat twee keer op een lijst.", "A candidate stands twice on a list."],
    correct,
  ),
  "EML-LIST-TWICE": error(["Een lijst komt twee keer voor.", "A list occurs twice."], correct),
  "EML-CONTEST-TWICE": error(
    ["Een kieskring komt twee keer voor.", "A contest occurs twice."],
    correct,
  ),
  "EML-UNIT-TWICE": error(
    [
      "Een stembureau, gemeente of kieskring is twee keer geteld.",
      "A polling station, municipality or district is counted twice.",
    ],
    correct,
  ),
  "EML-CODE-TWICE": error(["Een code komt twee keer voor.", "A code occurs twice."], correct),
  "EML-REGION-TWICE": error(["Een gebied komt twee keer voor.", "A region occurs twice."], correct),
  "EML-STATION-TWICE": error(
    ["Een stembureau komt twee keer voor.", "A polling station occurs twice."],
    correct,
  ),
  "EML-OPTION-TWICE": error(
    ["Een antwoord komt twee keer voor.", "An answer occurs twice."],
    correct,
  ),
  "EML-SHORTCODE-TWICE": error(
    ["Twee personen hebben dezelfde ShortCode.", "Two people have the same ShortCode."],
    correct,
  ),
  "EML-SHORTCODE-UNKNOWN": error(
    ["Een ShortCode verwijst naar niemand.", "A ShortCode refers to nobody."],
    correct,
  ),
  "EML-RANKING": error(
    [
      "Een lijst heeft een Ranking, of een gekozene heeft er geen.",
      "A list has a Ranking, or an elected candidate has none.",
    ],
    correct,
  ),

  "EML-ENCODE-CHARACTER": error(
    [
      "In deze waarde staat een teken dat niet in XML mag.",
      "This value holds a character that may not occur in XML.",
    ],
    rewrite,
  ),
  "EML-ENCODE-VALUE": error(
    [
      "Deze waarde kan niet zo in het bestand staan dat zij hetzelfde wordt teruggelezen.",
      "This value cannot be written so that the same value is read back.",
    ],
    rewrite,
  ),
  "EML-ENCODE-VOTES": error(
    [
      "De rij stemmen past niet bij de lijsten en kandidaten.",
      "The row of votes does not fit the lists and candidates.",
    ],
    rewrite,
  ),
  "EML-ENCODE-KEPT": error(
    [
      "Iets dat bewaard was, heeft geen plaats meer.",
      "Something that was kept has no place any more.",
    ],
    [
      "Haal het uit het document, of zet terug waar het in stond.",
      "Take it out of the document, or put back what it stood in.",
    ],
  ),
  "EML-ENCODE-PARTS": error(
    [
      "De delen van de telling zijn niet volledig, of staan niet op volgorde.",
      "The parts of the count are not complete, or not in order.",
    ],
    rewrite,
  ),
};
