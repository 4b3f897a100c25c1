import { describe, expect, test } from "vitest";
import { identifyFile, lookAt } from "../../src/index.js";
import { csv, der, eml, odt, pdf } from "../eml.js";
import { text } from "../zip/build.js";

const kindOf = (name: string, bytes: Uint8Array): readonly (string | undefined)[] => {
  const file = identifyFile(name, bytes);
  return file.kind === "ok"
    ? [file.value.kind, ...file.value.findings.map(({ code }) => code)]
    : file.error.map(({ code }) => code);
};
const pem = (label: string): Uint8Array =>
  text(`-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----\n`);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
const docx = text(`PK\u0003\u0004${"\0".repeat(26)}[Content_Types].xml`);
const doc = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1);
const jpg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

describe("a loose file is told by its content", () => {
  test.each([
    [
      "S0-23: the public key",
      "public-key-osv2020-gr2026-gemeente-juinen.crt",
      pem("CERTIFICATE"),
      ["public-key"],
    ],
    [
      "S0-25: the polling stations",
      "Stembureaus_GR2026_Juinen.eml.xml",
      eml("110b"),
      ["polling-stations"],
    ],
    [
      "S0-27: the candidate lists",
      "Kandidatenlijsten_GR2026_Juinen.eml.xml",
      eml("230b"),
      ["candidate-lists"],
    ],
    [
      "S0-28: the definition",
      "Verkiezingsdefinitie_GR2026_Juinen.eml.xml",
      eml("110a"),
      ["election-definition"],
    ],
    [
      "the totals of the lists",
      "Totaallijsten_GR2026_Juinen.eml.xml",
      eml("230c"),
      ["candidate-totals"],
    ],
    ["a CSV", "osv4-3_telling_gr2026_juinen.csv", csv, ["csv"]],
    ["a signature", "Telling_GR2026_Juinen.eml.xml.signature", der, ["signature"]],
    ["a manifest", "manifest.json", text('{"v":1}'), ["manifest"]],
    ["the signature of a manifest", "manifest.json.p7s", der, ["manifest-signature"]],
    [
      "lists with dates of birth under another name",
      "Kandidatenlijsten_GR2026_Juinen.eml.xml",
      eml("230c"),
      ["candidate-totals", "BUN-NAME-CONTENT"],
    ],
    ["an unknown document", "Telling_GR2026_Juinen.eml.xml", eml("999"), ["BUN-CONTENT-UNKNOWN"]],
    ["text", "Stembureaus_GR2026_Juinen.eml.xml", text("hallo"), ["BUN-CONTENT-UNKNOWN"]],
    ["nothing", "Stembureaus_GR2026_Juinen.eml.xml", new Uint8Array(), ["BUN-CONTENT-UNKNOWN"]],
    [
      "a private key under the name of a public one",
      "public-key-osv2020-gr2026-gemeente-juinen.crt",
      pem("PRIVATE KEY"),
      ["private-key", "BUN-NAME-CONTENT"],
    ],
  ])("%s", (_what, name, bytes, expected) => {
    expect(kindOf(name, bytes)).toEqual(expected);
  });

  test.each([
    ["png", png],
    ["jpg", jpg],
    ["pdf", pdf],
    ["doc", doc],
    ["docx", docx],
  ])("S0-26: the declaration may be a .%s", (extension, bytes) => {
    expect(kindOf(`GR2026 Verklaring B&W Juinen.${extension}`, bytes)[0]).toBe("declaration");
  });

  test("S0-26: and nothing else", () => {
    expect(kindOf("Verklaring B&W.pdf", text("MZ"))).toEqual(["BUN-CONTENT-UNKNOWN"]);
    expect(kindOf("Verklaring B&W.exe", pdf)).toEqual(["BUN-CONTENT-UNKNOWN"]);
  });
});

describe("a first look", () => {
  test.each([
    ["private-key", pem("PRIVATE KEY")],
    ["private-key", pem("RSA PRIVATE KEY")],
    ["private-key", pem("EC PRIVATE KEY")],
    ["private-key", text(`Bag Attributes\n-----BEGIN PRIVATE KEY-----\n`)],
    ["private-key", Uint8Array.of(0x30, 0x82, 9, 66, 2, 1, 0, 0x30, 13)],
    ["private-key", Uint8Array.of(0x30, 0x81, 0x87, 2, 1, 0, 0x30)],
    ["encrypted-key", pem("ENCRYPTED PRIVATE KEY")],
    ["encrypted-key", text("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n")],
    ["certificate", pem("CERTIFICATE")],
    ["der", der],
    ["odt", odt],
    ["docx", docx],
    ["zip", text("PK\u0003\u0004")],
    ["xml", text("<a/>")],
    ["json", text(' {"a":1}')],
    ["other", text("a")],
    ["empty", new Uint8Array()],
  ])("%s", (form, bytes) => {
    expect(lookAt(bytes).form).toBe(form);
  });
});
