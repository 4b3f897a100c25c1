// Texts about pinning.
import { type CodeEntry, entry, type PinCode } from "./codes.js";

export const pinTexts: Readonly<Record<PinCode, CodeEntry>> = {
  "SIG-WRONG-PROFILE": entry(
    "Dit certificaat is voor een ander doel gemaakt.",
    "Kies het certificaat voor dit doel. Een bundel en een telbestand hebben elk een eigen sleutel.",
    "This certificate was made for another purpose.",
    "Choose the certificate for this purpose: a bundle and a count file each have a key of their own.",
  ),
  "SIG-WRONG-ELECTION": entry(
    "Dit certificaat is van een andere verkiezing.",
    "Kies het certificaat van deze verkiezing.",
    "This certificate is of another election.",
    "Choose the certificate of this election.",
  ),
  "SIG-WRONG-AUTHORITY": entry(
    "Dit certificaat is van een ander stembureau.",
    "Kies het certificaat van dit stembureau.",
    "This certificate is of another committee.",
    "Choose the certificate of this committee.",
  ),
  "SIG-UNKNOWN-AUTHORITY": entry(
    "Dit stembureau hoort niet bij deze verkiezing.",
    "Controleer de verkiezingsdefinitie en de gekozen gemeente.",
    "This committee does not belong to this election.",
    "Check the election definition and the municipality that was chosen.",
  ),
  "SIG-ALREADY-PINNED": entry(
    "Deze sleutel is al geïmporteerd.",
    "U hoeft niets te doen. Staat hij bij een ander stembureau of doel? Vraag dan om een eigen sleutel.",
    "This key has been imported already.",
    "Nothing to do. If it stands with another committee or purpose, ask for a key of its own.",
  ),
  "SIG-TOO-MANY": entry(
    "Dit stembureau heeft al het hoogste aantal sleutels.",
    "Trek eerst een sleutel in die niet meer gebruikt wordt.",
    "This committee has the largest number of keys already.",
    "First revoke a key that is no longer used.",
  ),
  "SIG-SESSION-CLOSED": entry(
    "De zitting is afgerond. Sleutels kunnen niet meer veranderen.",
    "Heropen de zitting als dat mag. Anders blijft alles zoals het is.",
    "The session is completed. Keys can no longer change.",
    "Reopen the session if that is allowed; otherwise everything stays as it is.",
  ),
  "SIG-NAME-DIFFERS": entry(
    "De naam in het certificaat is anders dan de naam in de verkiezingsdefinitie.",
    "Controleer of het om hetzelfde stembureau gaat.",
    "The name in the certificate differs from the name in the election definition.",
    "Check that it is the same committee.",
  ),
  "SIG-EVIDENCE": entry(
    "Er staat niet goed bij wie de vingerafdruk heeft gecontroleerd, hoe en wanneer.",
    "Vul de namen van twee verschillende personen in, en het moment van de controle.",
    "It is not properly recorded who checked the fingerprint, how and when.",
    "Enter the names of two different people, and the moment of the check.",
  ),
  "SIG-FINGERPRINT-DIFFERS": entry(
    "De voorgelezen vingerafdruk hoort niet bij dit certificaat.",
    "Stop. Laat de vier rijen opnieuw voorlezen. Blijft het anders? Meld dit bij de Kiesraad.",
    "The fingerprint that was read out does not belong to this certificate.",
    "Stop. Have the four rows read out again. If they still differ, report it to the Kiesraad.",
  ),
  "SIG-NOT-PINNED": entry(
    "Deze sleutel is hier niet bekend.",
    "Controleer de vingerafdruk die u hebt gekozen.",
    "This key is not known here.",
    "Check the fingerprint that you chose.",
  ),
  "SIG-STATUS-STEP": entry(
    "Deze verandering van een sleutel kan niet. Een ingetrokken sleutel wordt nooit meer geldig.",
    "Maak een nieuwe sleutel en importeer het nieuwe certificaat.",
    "A key cannot change like this. A revoked key never becomes valid again.",
    "Make a new key and import the new certificate.",
  ),
  "SIG-PIN-IN-USE": entry(
    "Met deze sleutel zijn al tellingen ingelezen.",
    "Verwijder eerst die invoer, of trek de sleutel in.",
    "Counts have been imported with this key already.",
    "First remove those entries, or revoke the key.",
  ),
  "SIG-PINS-FORM": entry(
    "Dit is geen lijst met sleutels, of de lijst is beschadigd.",
    "Vraag de lijst opnieuw op.",
    "This is not a list of keys, or the list is damaged.",
    "Ask for the list again.",
  ),
};
