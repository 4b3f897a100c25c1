// Every kind of document, with everything that its schema knows, in each profile: what is read and written
// again is the canonical form of the file.
import { describe, expect, it } from "vitest";
import { encodeDocument } from "../../src/encode/document.js";
import { canonicalForm } from "../../src/hash/canonical-form.js";
import { decodeDocument, type EmlDocument, type Profile } from "../../src/index.js";
import { bytesOf } from "../samples.js";
import { samples } from "../xsd/samples.js";

// Business rule S11: only the totals of a 510d know a person by ShortCode alone.
const numbered = (text: string): string =>
  text.replaceAll("<CandidateIdentifier><ShortCode>", '<CandidateIdentifier Id="2"><ShortCode>');

function decoded(text: string, profile: Profile): EmlDocument {
  const read = decodeDocument(bytesOf(text), { profile });
  if (read.kind === "err") throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function rewritten(text: string, profile: Profile): string {
  const encoded = encodeDocument(decoded(text, profile), { profile });
  if (encoded.kind === "err") throw new Error(JSON.stringify(encoded.error));
  return new TextDecoder().decode(encoded.value);
}

function canonical(text: string): string {
  const form = canonicalForm(bytesOf(text));
  if (form.kind === "err") throw new Error(JSON.stringify(form.error));
  return new TextDecoder().decode(form.value);
}

describe.each([
  ["strict-1.2", "1.2"],
  ["strict-1.3", "1.3"],
  ["tolerant", "1.2"],
  ["tolerant", "1.3"],
] as const)("%s reads and writes EML_NL %s", (profile, edition) => {
  it.each(samples(edition))("$name", ({ text }) => {
    expect(rewritten(numbered(text), profile)).toBe(canonical(numbered(text)));
  });
});

describe("the edition of a file", () => {
  it.each(samples("1.3"))("$name is not one of 1.2", ({ text }) => {
    const read = decodeDocument(bytesOf(numbered(text)));
    expect(read.kind).toBe("err");
    expect(read.issues[0]?.code).toBe("EML-ELEMENT-UNKNOWN");
  });

  it.each(samples("1.2"))("$name is not one of 1.3", ({ text }) => {
    const read = decodeDocument(bytesOf(numbered(text)), { profile: "strict-1.3" });
    expect(read.kind).toBe("err");
    expect(read.issues[0]?.code).toBe("EML-ELEMENT-MISSING");
    expect(read.issues[0]?.facts["missing"]).toContain("Schema");
  });

  it("is that of the document, where nothing is said", () => {
    for (const { text } of samples("1.3")) {
      const document = decoded(numbered(text), "strict-1.3");
      expect(encodeDocument(document).kind).toBe("ok");
      expect(encodeDocument(document, { profile: "strict-1.2" }).kind).toBe("err");
    }
  });
});
