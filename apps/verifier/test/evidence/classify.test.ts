import { describe, expect, test } from "vitest";
import { classify } from "../../src/evidence/classify.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const eml = `<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510d" SchemaVersion="5">`;

describe("what a file is", () => {
  test("follows from its content, whatever its name", () => {
    expect(classify("picture.png", bytes(eml))).toEqual({ kind: "xml", shownId: "510d" });
    expect(classify("telling.eml.xml", bytes("PK\u0003\u0004"))).toEqual({ kind: "zip" });
    expect(classify("readme.txt", bytes("hello"))).toEqual({ kind: "other", form: "other" });
    expect(classify("pv.zip", bytes("%PDF-1.7"))).toEqual({ kind: "zip" });
    expect(classify("pv.bin", bytes("%PDF-1.7"))).toEqual({ kind: "other", form: "pdf" });
  });

  test("is EML to look at closer where it hides behind a DOCTYPE or in UTF-16", () => {
    const doctype = `<!DOCTYPE EML [<!ENTITY a "]>">]>${eml}`;
    expect(classify("x", bytes(doctype)).kind).toBe("xml");
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(eml, (c) => [c.charCodeAt(0), 0]).flat(),
    ]);
    expect(classify("x", utf16).kind).toBe("xml");
  });

  test("is empty only where a name promises XML", () => {
    expect(classify("telling.eml.xml", new Uint8Array(0))).toEqual({ kind: "empty" });
    expect(classify(".gitkeep", new Uint8Array(0))).toEqual({ kind: "other", form: "empty" });
  });
});
