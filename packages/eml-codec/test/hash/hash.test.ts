import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import {
  canonicalForm,
  formatHashCode,
  type HashCode,
  type HashOptions,
  hash,
  hashCatalogue,
} from "../../src/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function codeOf(bytes: Uint8Array, mode: HashOptions["mode"]): Promise<HashCode> {
  const code = await hash(bytes, { mode });
  if (code.kind === "err") throw new Error(code.error.map((issue) => issue.code).join());
  return code.value;
}

const method = (algorithm: string): string =>
  `<a xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="${algorithm}"/><!--c--></a>`;
const C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

describe("hash", () => {
  test("Abacus' known vector", async () => {
    expect(formatHashCode(await codeOf(bytesOf("test"), "raw"))).toBe(
      "9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08",
    );
  });

  test("OSV's known vector", async () => {
    const code = await codeOf(bytesOf("<a>xyz</a>"), "osv");
    expect(formatHashCode(code, { letters: "upper" })).toBe(
      "B51D C19C C2E1 5197 81D4 49D7 641C 66FB 1368 E85A 01FC 89AD 40A3 C0D2 9DB0 C38D",
    );
  });

  test("raw takes whatever bytes there are, osv only what is well-formed", async () => {
    expect(await codeOf(new Uint8Array(0), "raw")).toBe(createHash("sha256").digest("hex"));
    const refused = await hash(bytesOf("test"), { mode: "osv" });
    expect(refused).toMatchObject({ kind: "err", error: [{ code: "EML-XML-OUTSIDE" }] });
  });

  test("osv takes the bytes as they are where the file names no form", async () => {
    const pretty = bytesOf("<?xml version='1.0'?>\n<a  x='1'/>\n");
    expect(await codeOf(pretty, "osv")).toBe(await codeOf(pretty, "raw"));
  });

  test("osv takes the form that the file names: with comments, or without", async () => {
    for (const [suffix, comments] of [
      ["#WithComments", true],
      ["", false],
    ] as const) {
      const file = bytesOf(method(C14N + suffix));
      const form = canonicalForm(file, { comments });
      if (form.kind === "err") throw new Error("no form");
      expect(await codeOf(file, "osv")).toBe(await codeOf(form.value, "raw"));
      expect(await codeOf(file, "osv")).not.toBe(await codeOf(file, "raw"));
    }
  });

  test("the first method in the file counts", async () => {
    const [first, second] = [`${C14N}#WithComments`, "urn:other"].map(
      (one) => `<ds:CanonicalizationMethod Algorithm="${one}"/>`,
    );
    const text = `<a xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><b>${first ?? ""}</b>${second ?? ""}</a>`;
    expect((await hash(bytesOf(text), { mode: "osv" })).kind).toBe("ok");
  });

  test("a form that is not made here is refused, and so is one without a name", async () => {
    const other = await hash(bytesOf(method("urn:other")), { mode: "osv" });
    expect(other).toMatchObject({
      error: [{ code: "EML-HASH-ALGORITHM", facts: { found: "urn:other" } }],
    });
    const nameless = bytesOf(
      '<C xmlns="x:y"><CanonicalizationMethod xmlns="http://www.w3.org/2000/09/xmldsig#" Other="1"/></C>',
    );
    expect(await hash(nameless, { mode: "osv" })).toMatchObject({
      error: [{ code: "EML-HASH-ALGORITHM", facts: { found: "" } }],
    });
  });

  test("a form that cannot be made is refused", async () => {
    const text = method(C14N).replace("<a ", '<a xmlns="elders" ');
    expect(await hash(bytesOf(text), { mode: "osv" })).toMatchObject({
      error: [{ code: "EML-HASH-NAMESPACE" }],
    });
  });

  test("one changed byte changes both codes", async () => {
    const file = bytesOf(method(`${C14N}#WithComments`));
    const other = bytesOf(method(`${C14N}#WithComments`).replace("--c--", "--d--"));
    for (const mode of ["raw", "osv"] as const)
      expect(await codeOf(file, mode)).not.toBe(await codeOf(other, mode));
  });

  test("each code of the catalogue has its texts", () => {
    for (const [code, { meaning, action }] of Object.entries(hashCatalogue)) {
      expect(code).toMatch(/^EML-HASH-/);
      for (const text of [meaning.nl, meaning.en, action.nl, action.en])
        expect(text).toMatch(/^[A-Z].+\.$/);
    }
  });
});

// Whole national files: no assertion on time, but more of it than the runner gives by itself.
const PATIENCE = 120_000;

describeWithData("hash codes of real files", () => {
  const file = (path: string): Uint8Array => readFileSync(join(dataFolder(), path));

  test("the codes that were published for Juinen", async () => {
    const published = new TextDecoder().decode(file("fixtures/juinen/Hashcodes-Juinen.txt"));
    for (const name of [
      "eml110a_verkiezingsdefinitie-juinen.eml.xml",
      "eml230b_kandidatenlijsten-juinen.eml.xml",
    ]) {
      const code = new RegExp(`${name}\\s+([0-9a-f ]+)`).exec(published)?.[1]?.trim();
      expect(formatHashCode(await codeOf(file(`fixtures/juinen/${name}`), "raw"))).toBe(code);
    }
  });

  test("OSV and Abacus disagree on Juinen's lists, which are not written as they say", async () => {
    const lists = file("fixtures/juinen/eml230b_kandidatenlijsten-juinen.eml.xml");
    expect(formatHashCode(await codeOf(lists, "osv"))).toMatch(/^1024 4024 eebd 9862 /);
    const definition = file("fixtures/juinen/eml110a_verkiezingsdefinitie-juinen.eml.xml");
    expect(await codeOf(definition, "osv")).toBe(await codeOf(definition, "raw"));
  });

  test(
    "OSV's own files have one code, however it is taken",
    async () => {
      for (const path of [
        "GR2022_WestMaasEnWaal/Telling_GR2022_WestMaasenWaal.eml.xml",
        "GR2022_WestMaasEnWaal/Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml",
        "TK2021/Totaaltelling_TK2021.eml.xml",
        "TK2021/Resultaat_TK2021.eml.xml",
      ]) {
        const bytes = file(path);
        expect(await codeOf(bytes, "osv")).toBe(await codeOf(bytes, "raw"));
      }
    },
    PATIENCE,
  );
});
