// Texts about certificates and algorithms.
import { type CertificateCode, type CodeEntry, entry } from "./codes.js";

export const certificateTexts: Readonly<Record<CertificateCode, CodeEntry>> = {
  "SIG-NOT-A-CERTIFICATE": entry(
    "Dit bestand is geen certificaat van een stembureau.",
    "Kies het bestand dat eindigt op .crt. Vraag het anders opnieuw op bij het stembureau.",
    "This file is not a certificate of an electoral committee.",
    "Choose the file that ends in .crt, or ask the committee for it again.",
  ),
  "SIG-BAD-SELF-SIGNATURE": entry(
    "Het certificaat is veranderd nadat het is gemaakt.",
    "Gebruik het niet. Vraag het certificaat opnieuw op bij het stembureau.",
    "The certificate was changed after it was made.",
    "Do not use it. Ask the committee for the certificate again.",
  ),
  "SIG-WEAK-KEY": entry(
    "De sleutel in het certificaat heeft niet de vereiste soort of lengte.",
    "Laat het stembureau een nieuwe sleutel maken.",
    "The key in the certificate is not of the required kind or length.",
    "Have the committee make a new key.",
  ),
  "SIG-ALGORITHM-FORBIDDEN": entry(
    "Deze manier van ondertekenen mag niet (meer) gebruikt worden.",
    "Laat het stembureau opnieuw ondertekenen met een nieuwe sleutel, of vergelijk met het papier.",
    "This way of signing may not be used (any more).",
    "Have the committee sign again with a new key, or compare with the paper.",
  ),
  "SIG-ALGORITHM-DEPRECATED": entry(
    "Deze manier van ondertekenen mag nu nog, maar binnenkort niet meer.",
    "Maak voor de volgende verkiezing een nieuwe sleutel.",
    "This way of signing is still allowed, but not for long.",
    "Make a new key for the next election.",
  ),
  "SIG-EXPIRED-NOW": entry(
    "Het certificaat is inmiddels verlopen. Dat maakt de handtekening niet ongeldig.",
    "U hoeft niets te doen. Controleer alleen of het om een oude verkiezing gaat.",
    "The certificate has expired since. That does not make the signature invalid.",
    "Nothing to do. Only check that this is about a past election.",
  ),
  "SIG-EXPIRED-AT-CLAIM": entry(
    "Op het opgegeven moment van ondertekenen was het certificaat niet geldig.",
    "Vraag het stembureau of de klok van de computer goed stond.",
    "The certificate was not valid at the time of signing that is claimed.",
    "Ask the committee whether the clock of its computer was right.",
  ),
  "SIG-NOT-YET-VALID": entry(
    "Het certificaat is volgens deze computer nog niet geldig.",
    "Controleer de klok van deze computer. Vraag daarna het stembureau naar zijn klok.",
    "According to this computer the certificate is not valid yet.",
    "Check the clock of this computer, then ask the committee about its clock.",
  ),
};
