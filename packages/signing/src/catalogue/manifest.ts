// Texts about manifests.
import { type CodeEntry, entry, type ManifestCode } from "./codes.js";

const whole = "Gebruik de bundel niet. Vraag de hele bundel opnieuw op.";
const wholeEn = "Do not use the bundle. Ask for the whole bundle again.";

export const manifestTexts: Readonly<Record<ManifestCode, CodeEntry>> = {
  "SIG-MANIFEST-FORM": entry(
    "De inhoudsopgave van de bundel heeft een verkeerde vorm.",
    whole,
    "The manifest of the bundle has a wrong form.",
    wholeEn,
  ),
  "SIG-MANIFEST-KEY": entry(
    "De inhoudsopgave noemt een andere sleutel dan die waarmee hij is ondertekend.",
    whole,
    "The manifest names another key than the one that signed it.",
    wholeEn,
  ),
  "SIG-FILE-MISSING": entry(
    "Een bestand uit de inhoudsopgave ontbreekt.",
    whole,
    "A file of the manifest is missing.",
    wholeEn,
  ),
  "SIG-FILE-CHANGED": entry(
    "Een bestand is veranderd nadat de bundel is ondertekend.",
    whole,
    "A file was changed after the bundle was signed.",
    wholeEn,
  ),
  "SIG-FILE-UNLISTED": entry(
    "Er zit een bestand in de bundel dat niet in de inhoudsopgave staat.",
    whole,
    "The bundle holds a file that the manifest does not list.",
    wholeEn,
  ),
  "SIG-FILE-KEPT-LOCAL": entry(
    "Dit bestand is terecht niet meegestuurd, vanwege de privacy.",
    "U hoeft niets te doen.",
    "This file was rightly not sent along, for reasons of privacy.",
    "Nothing to do.",
  ),
  "SIG-NOTHING-EXAMINED": entry(
    "Er is geen enkel bestand bekeken. Dat telt niet als goed.",
    "Geef de bestanden van de bundel erbij.",
    "Not one file was examined. That does not count as good.",
    "Supply the files of the bundle.",
  ),
  "SIG-REPLAYED": entry(
    "Dit is een oude bundel. Er is al een nieuwere ontvangen.",
    "Gebruik de nieuwste bundel. Meld het als u deze bundel net hebt gekregen.",
    "This is an old bundle. A newer one has been received already.",
    "Use the newest bundle. Report it if you were given this one just now.",
  ),
  "SIG-SEQUENCE-FORK": entry(
    "Er zijn twee verschillende bundels met hetzelfde volgnummer.",
    "Gebruik geen van beide. Vraag het stembureau welke de juiste is en meld dit.",
    "There are two different bundles with the same sequence number.",
    "Use neither. Ask the committee which one is right, and report it.",
  ),
  "SIG-SESSION-BACKWARDS": entry(
    "Deze bundel hoort bij een eerdere zitting dan de laatst ontvangen bundel.",
    "Vraag het stembureau welke bundel de juiste is.",
    "This bundle belongs to an earlier session than the last bundle received.",
    "Ask the committee which bundle is right.",
  ),
  "SIG-SUPERSEDES-MISSING": entry(
    "Deze bundel vervangt een eerdere, maar noemt die niet.",
    "Vraag het stembureau de bundel opnieuw te maken.",
    "This bundle replaces an earlier one without naming it.",
    "Ask the committee to make the bundle again.",
  ),
  "SIG-SUPERSEDES-UNKNOWN": entry(
    "Deze bundel vervangt een bundel die hier nooit is ontvangen.",
    "Vraag het stembureau of er een eerdere bundel was.",
    "This bundle replaces one that was never received here.",
    "Ask the committee whether there was an earlier bundle.",
  ),
};
