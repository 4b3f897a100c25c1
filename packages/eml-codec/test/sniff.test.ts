import { describeWithData } from "@telwerk/testkit/node";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniff } from "../src/sniff.js";
import { dataFile } from "./documents.js";
import { bytesOf, sampleCount } from "./samples.js";

describe("a first look at a file", () => {
  it.each([
    ["nothing", "", "empty"],
    ["a zip", "PK\u0003\u0004xxxx", "zip"],
    ["an empty zip", "PK\u0005\u0006xxxx", "zip"],
    ["a text about PK", "PK is a car", "other"],
    ["a PDF", "%PDF-1.7\n", "other"],
    ["a text", "Beste lezer,", "other"],
    ["JSON", '{"a": "<b>"}', "other"],
    ["a CSV", "a;b;c\n", "other"],
    ["another XML", "<html><body/></html>", "other-xml"],
    ["a tag without a name", "<:", "other-xml"],
    ["a declaration alone", '<?xml version="1.0"?>', "other-xml"],
    ["EML of another namespace", '<EML xmlns="urn:x" Id="510b"/>', "other-xml"],
    ["another element of EML", '<Count xmlns="urn:oasis:names:tc:evs:schema:eml"/>', "other-xml"],
  ])("%s", (_, text, kind) => {
    expect(sniff(bytesOf(text))).toEqual({ kind });
  });

  it("finds the Ids of document and election", () => {
    const expected = { kind: "eml", documentId: "510b", electionId: "GR2030_Verzonnen" };
    expect(sniff(bytesOf(sampleCount))).toEqual(expected);
    expect(sniff(bytesOf(`\uFEFF<?xml version="1.0"?>\n<!-- <a> -->${sampleCount}`))).toEqual(
      expected,
    );
    const prefixed = sampleCount.replace('xmlns="', 'xmlns:e="').replace("<EML", "<e:EML");
    expect(sniff(bytesOf(prefixed))).toEqual(expected);
  });

  it("sees EML behind a DOCTYPE and in UTF-16, so that it is refused as EML", () => {
    expect(sniff(bytesOf(`<!DOCTYPE EML [<!ENTITY a "b">]>${sampleCount}`)).kind).toBe("eml");
    const wide = Uint8Array.from(
      Array.from(`\uFEFF${sampleCount}`).flatMap((character) => {
        const code = character.charCodeAt(0);
        return [code & 0xff, code >> 8];
      }),
    );
    expect(sniff(wide).kind).toBe("eml");
    expect(sniff(wide.subarray(2)).kind).toBe("eml");
    const swapped = wide.map((_, i) => wide[i ^ 1] ?? 0);
    expect(sniff(swapped).kind).toBe("eml");
    expect(sniff(swapped.subarray(2)).kind).toBe("eml");
  });

  it("says no more than it sees", () => {
    expect(sniff(bytesOf('<EML xmlns="urn:oasis:names:tc:evs:schema:eml">'))).toEqual({
      kind: "eml",
    });
  });

  it("sees attributes in either kind of quotes", () => {
    const text = sampleCount.replace(/^<EML [^>]*>/, (tag) => tag.replaceAll('"', "'"));
    expect(sniff(bytesOf(text))).toEqual(sniff(bytesOf(sampleCount)));
  });

  it("never throws", () => {
    const marks = Array.from("<>!?-[]'\"= aEML:\n");
    fc.assert(fc.property(fc.uint8Array(), (bytes) => sniff(bytes).kind.length > 0));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...marks) }), (text) => {
        sniff(bytesOf(text));
      }),
    );
  });
});

describeWithData("a first look at real files", () => {
  it.each([
    ["TK2021/Totaaltelling_TK2021.eml.xml", "510d", "TK2021"],
    ["TK2021/Verkiezingsdefinitie_TK2021.eml.xml", "110a", "TK2021"],
    ["fixtures/hcp/empty_party_name.eml.xml", "510b", "TK2023"],
    ["fixtures/juinen/eml230b_kandidatenlijsten-juinen.eml.xml", "230b", "GR2025_Juinen"],
  ])("%s", (path, documentId, electionId) => {
    expect(sniff(dataFile(path))).toEqual({ kind: "eml", documentId, electionId });
  });

  it("a text beside them is not EML", () => {
    expect(sniff(dataFile("TK2021/Opmerking bestanden TK2021.txt")).kind).toBe("other");
  });
});
