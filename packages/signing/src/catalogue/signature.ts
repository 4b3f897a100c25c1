// Texts about signatures.
import { type CodeEntry, entry, type SignatureCode } from "./codes.js";

const again = "Gebruik het bestand niet. Vraag het bestand en de handtekening opnieuw op.";
const againEn = "Do not use the file. Ask for the file and its signature again.";
const manual = "Voer de telling met de hand in vanaf het papier, of vraag het bestand opnieuw op.";
const manualEn = "Enter the count by hand from the paper, or ask for the file again.";

export const signatureTexts: Readonly<Record<SignatureCode, CodeEntry>> = {
  "SIG-MISSING": entry("De handtekening ontbreekt.", manual, "The signature is missing.", manualEn),
  "SIG-FORM": entry(
    "De handtekening is beschadigd of heeft een verkeerde vorm.",
    again,
    "The signature is damaged or has a wrong form.",
    againEn,
  ),
  "SIG-SIGNERS": entry(
    "Het bestand heeft niet precies één handtekening.",
    again,
    "The file does not have exactly one signature.",
    againEn,
  ),
  "SIG-ALGORITHM-DIFFERS": entry(
    "De handtekening is op een andere manier gezet dan bij deze sleutel hoort.",
    again,
    "The signature was made in another way than belongs to this key.",
    againEn,
  ),
  "SIG-ATTRIBUTES": entry(
    "De handtekening heeft niet de gegevens die erbij horen.",
    again,
    "The signature does not carry the data that belong to it.",
    againEn,
  ),
  "SIG-DIGEST-DIFFERS": entry(
    "Het bestand is veranderd nadat het is ondertekend.",
    again,
    "The file was changed after it was signed.",
    againEn,
  ),
  "SIG-SIGNING-CERTIFICATE": entry(
    "De handtekening noemt een ander certificaat dan het geïmporteerde.",
    again,
    "The signature names another certificate than the imported one.",
    againEn,
  ),
  "SIG-EMBEDDED-CERTIFICATE": entry(
    "Het certificaat in de handtekening is niet het geïmporteerde. Het wordt nooit vertrouwd.",
    again,
    "The certificate in the signature is not the imported one. It is never trusted.",
    againEn,
  ),
  "SIG-NO-PIN": entry(
    "Van dit stembureau is nog geen sleutel geïmporteerd.",
    "Importeer eerst het certificaat van dit stembureau en controleer de vingerafdruk.",
    "No key of this committee has been imported yet.",
    "First import the certificate of this committee and check its fingerprint.",
  ),
  "SIG-NOT-BY-PINNED-KEY": entry(
    "De handtekening is niet gezet met een geïmporteerde sleutel van dit stembureau.",
    "Gebruik het bestand niet. Vraag het stembureau of het een tweede sleutel gebruikt.",
    "The signature was not made with an imported key of this committee.",
    "Do not use the file. Ask the committee whether it uses a second key.",
  ),
  "SIG-SIGNATURE-WRONG": entry(
    "De handtekening klopt niet bij dit bestand.",
    again,
    "The signature does not fit this file.",
    againEn,
  ),
  "SIG-KEY-SUPERSEDED": entry(
    "Deze sleutel is vervangen. Dit bestand valt niet onder de oude sleutel.",
    "Vraag het bestand opnieuw op, ondertekend met de nieuwe sleutel.",
    "This key was replaced. The old key does not cover this file.",
    "Ask for the file again, signed with the new key.",
  ),
  "SIG-KEY-REVOKED": entry(
    "Deze sleutel is ingetrokken.",
    "Gebruik het bestand alleen als de hash op het ondertekende papier hetzelfde is.",
    "This key was revoked.",
    "Use the file only if the hash on the signed paper is the same.",
  ),
  "SIG-KEY-COMPROMISED": entry(
    "Deze sleutel is in verkeerde handen gekomen.",
    "Gebruik het bestand alleen als de hash op het ondertekende papier hetzelfde is.",
    "This key has fallen into wrong hands.",
    "Use the file only if the hash on the signed paper is the same.",
  ),
  "SIG-CONFIRMED-ON-PAPER": entry(
    "De sleutel telt niet meer, maar de hash is bevestigd vanaf het ondertekende papier.",
    "U hoeft niets te doen. Bewaar de aantekening van deze controle.",
    "The key no longer counts, but the hash was confirmed from the signed paper.",
    "Nothing to do. Keep the record of this check.",
  ),
  "SIG-CONTENT-EMPTY": entry("Het bestand is leeg.", again, "The file is empty.", againEn),
  "SIG-CONTENT-TOO-LARGE": entry(
    "Het bestand is groter dan een telling kan zijn.",
    again,
    "The file is larger than a count can be.",
    againEn,
  ),
  "SIG-CONTENT-REFUSED": entry(
    "De handtekening klopt, maar het bestand is niet wat het moet zijn.",
    again,
    "The signature fits, but the file is not what it must be.",
    againEn,
  ),
  "SIG-CONTENT-OTHER-ELECTION": entry(
    "Het ondertekende bestand is van een andere verkiezing.",
    "Kies het bestand van deze verkiezing.",
    "The signed file is of another election.",
    "Choose the file of this election.",
  ),
  "SIG-CONTENT-OTHER-AUTHORITY": entry(
    "Het ondertekende bestand is van een ander stembureau.",
    "Kies het bestand van dit stembureau.",
    "The signed file is of another committee.",
    "Choose the file of this committee.",
  ),
  "SIG-CONTENT-OTHER-KEY": entry(
    "Het ondertekende bestand noemt een andere sleutel dan die waarmee het is ondertekend.",
    again,
    "The signed file names another key than the one that signed it.",
    againEn,
  ),
};
