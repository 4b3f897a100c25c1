// Texts about one's own key and clock.
import { type CodeEntry, entry, type KeyCode } from "./codes.js";

const clock = "Zet de klok van deze computer goed en probeer het opnieuw.";
const clockEn = "Set the clock of this computer right and try again.";

export const keyTexts: Readonly<Record<KeyCode, CodeEntry>> = {
  "SIG-PASSPHRASE-SHORT": entry(
    "De wachtzin is te kort.",
    "Kies een wachtzin van ten minste twaalf tekens.",
    "The passphrase is too short.",
    "Choose a passphrase of at least twelve characters.",
  ),
  "SIG-PASSPHRASE-WRONG": entry(
    "De wachtzin past niet op dit sleutelbestand.",
    "Typ de wachtzin opnieuw. Weet u zeker dat hij goed is? Dan is het bestand beschadigd.",
    "The passphrase does not open this key file.",
    "Type the passphrase again. If you are sure of it, the file is damaged.",
  ),
  "SIG-KEY-FILE-DAMAGED": entry(
    "Het sleutelbestand is beschadigd.",
    "Gebruik de reservekopie van het sleutelbestand, of maak een nieuwe sleutel.",
    "The key file is damaged.",
    "Use the backup of the key file, or make a new key.",
  ),
  "SIG-KEY-FILE-METHOD": entry(
    "Het sleutelbestand is op een manier versleuteld die hier niet gebruikt wordt.",
    "Versleutel het opnieuw met PBKDF2-HMAC-SHA256 en AES-256-CBC.",
    "The key file is encrypted in a way that is not used here.",
    "Encrypt it again with PBKDF2-HMAC-SHA256 and AES-256-CBC.",
  ),
  "SIG-KEY-FILE-ROUNDS": entry(
    "Het sleutelbestand is te zwak versleuteld, of het openen zou te lang duren.",
    "Versleutel het opnieuw met 600.000 ronden.",
    "The key file is encrypted too weakly, or opening it would take too long.",
    "Encrypt it again with 600,000 rounds.",
  ),
  "SIG-KEY-NOT-OF-CERTIFICATE": entry(
    "De sleutel en het certificaat horen niet bij elkaar.",
    "Kies het sleutelbestand en het certificaat die samen zijn gemaakt.",
    "The key and the certificate do not belong together.",
    "Choose the key file and the certificate that were made together.",
  ),
  "SIG-SUBJECT": entry(
    "Met deze gegevens kan geen certificaat gemaakt worden.",
    "Controleer de verkiezing, de naam en het nummer van het stembureau.",
    "No certificate can be made from these data.",
    "Check the election, and the name and the number of the committee.",
  ),
  "SIG-CLOCK-BEFORE-BUILD": entry(
    "De klok van deze computer loopt achter: dit programma is later gemaakt.",
    clock,
    "The clock of this computer is behind: this program was made later.",
    clockEn,
  ),
  "SIG-CLOCK-BACKWARDS": entry(
    "De klok van deze computer staat vroeger dan de laatste handeling in het logboek.",
    clock,
    "The clock of this computer is earlier than the last action in the log.",
    clockEn,
  ),
  "SIG-CLOCK-OUTSIDE": entry(
    "De klok van deze computer staat buiten de periode van de verkiezing.",
    clock,
    "The clock of this computer is outside the period of the election.",
    clockEn,
  ),
  "SIG-CLOCK-AFTER-VALIDITY": entry(
    "Volgens de klok van deze computer zou het nieuwe certificaat al verlopen zijn.",
    clock,
    "According to the clock of this computer the new certificate would have expired already.",
    clockEn,
  ),
};
