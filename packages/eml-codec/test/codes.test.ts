// Every code of the catalogue can be provoked, and nothing else is ever reported.
import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../src/codes.js";
import { decodeCandidateLists, decodeDocument } from "../src/decode.js";
import { bytesFor, deviations, profileFor, type ReadCode } from "./provocations.js";
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
  it.each(readCodes)("%s can be provoked, with a place", (code) => {
    const decode = code === "EML-DOCUMENT-KIND" ? decodeCandidateLists : decodeDocument;
    const decoded = decode(bytesFor(code), { profile: profileFor(code) });
    const issue = decoded.issues.find((one) => one.code === code);
    expect(issue).toBeDefined();
    expect(issue?.severity).toBe(catalogue[code].severity);
    expect(issue?.span?.line).toBeGreaterThan(0);
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
