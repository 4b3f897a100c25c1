// Every code of the catalogue can be provoked, and nothing else is ever reported.
import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../src/codes.js";
import { decodeCandidateLists, decodeDocument } from "../src/decode.js";
import { bytesFor, deviations, profileFor, type ReadCode } from "./provocations.js";
import { reported } from "./reported.js";
import { isSmall } from "./runs.js";
import { bytesOf, sampleDefinition } from "./samples.js";

function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue, code);
}

const codes = Object.keys(catalogue).filter(isCode);
/** Limits that only a document of megabytes, or one with thousands of names or errors, goes over. */
const large = /^EML-LIMIT-(TOKEN|KEPT|VOCABULARY|ISSUES)$/;
const readCodes = codes.filter(
  (code): code is ReadCode => !code.startsWith("EML-ENCODE-") && !(isSmall && large.test(code)),
);

describe("the catalogue", () => {
  it.each(readCodes)("%s can be provoked, with a path, a place and facts", (code) => {
    const decode = code === "EML-DOCUMENT-KIND" ? decodeCandidateLists : decodeDocument;
    const bytes = bytesFor(code);
    const decoded = decode(bytes, { profile: profileFor(code) });
    const issue = decoded.issues.find((one) => one.code === code);
    const [path, text, facts = {}] = reported[code];
    expect(issue).toMatchObject({ severity: catalogue[code].severity, path });
    expect(issue?.facts).toEqual(facts);
    const { offset = -1, line, column } = issue?.span ?? {};
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    expect(decoder.decode(bytes.subarray(offset)).slice(0, text.length)).toBe(text);
    expect([line, column]).toEqual([1, 1 + decoder.decode(bytes.subarray(0, offset)).length]);
    expect(decoded.kind).toBe(deviations.has(code) ? "ok" : "err");
  });

  const tolerated = readCodes.filter((code) => catalogue[code].isTolerated);
  it.each(tolerated)("%s is a warning in `tolerant`, and the file is read", (code) => {
    const decoded = decodeDocument(bytesFor(code), { profile: "tolerant" });
    expect(decoded.kind).toBe("ok");
    expect(decoded.issues[0]).toMatchObject({ code, severity: "warning" });
  });

  it("says in two languages what each code means and what to do", () => {
    for (const code of codes) {
      const { meaning, action } = catalogue[code];
      for (const text of [meaning.nl, meaning.en, action.nl, action.en])
        expect(text, code).toMatch(/^[A-Z].*[.]$/);
    }
  });

  it("is not needed for a sound document", () => {
    expect(decodeDocument(bytesOf(sampleDefinition)).issues).toEqual([]);
  });
});
