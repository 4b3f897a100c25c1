// What is read and written again is the same file, byte for byte.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describeWith, describeWithData } from "@telwerk/testkit/node";
import { expect, it } from "vitest";
import { decodeDocument } from "../../src/decode.js";
import { encodeCount } from "../../src/encode/count.js";
import { encodeDocument } from "../../src/encode/document.js";
import { readCount } from "../../src/read-count.js";
import { dataFile, dataFiles } from "../documents.js";

function rewritten(bytes: Uint8Array): Uint8Array {
  const decoded = decodeDocument(bytes);
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  const encoded = encodeDocument(decoded.value);
  if (encoded.kind === "err") throw new Error(JSON.stringify(encoded.error));
  return encoded.value;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

describeWithData("the real files that are canonical", () => {
  const files = ["TK2021", "GR2022_WestMaasEnWaal"].flatMap((folder) =>
    dataFiles(folder).map((name) => `${folder}/${name}`),
  );
  const canonical = files.filter((name) => !name.includes("Verkiezingsdefinitie"));

  it("are forty-three", () => {
    expect(canonical).toHaveLength(43);
  });

  it.each(canonical)("%s comes out as it went in", (name) => {
    const bytes = dataFile(name);
    expect(isSame(rewritten(bytes), bytes)).toBe(true);
  });

  it("a count comes out the same unit by unit", async () => {
    const bytes = dataFile("GR2022_WestMaasEnWaal/Telling_GR2022_WestMaasenWaal.eml.xml");
    const chunks: Uint8Array[] = [];
    const outcomes: string[] = [];
    for await (const part of encodeCount(readCount(bytes))) {
      if (part.kind === "chunk") chunks.push(part.bytes);
      else outcomes.push(part.outcome);
    }
    expect(outcomes).toEqual(["ok"]);
    expect(chunks.length).toBeGreaterThan(10);
    expect(isSame(Buffer.concat(chunks), bytes)).toBe(true);
  });
});

describeWith({ data: true, tools: ["xmllint"] }, "the real definitions of elections", () => {
  const root = join(import.meta.dirname, "../../../../../shared/data");
  const names = ["TK2021", "definitions"].flatMap((folder) =>
    dataFiles(folder)
      .filter((name) => name.includes("Verkiezingsdefinitie"))
      .map((name) => `${folder}/${name}`),
  );
  // With --noblanks white space between elements is dropped before the canonical form is made.
  const canonical = (name: string): string => {
    const options = ["--nonet", "--noblanks", "--c14n", join(root, name)];
    return execFileSync("xmllint", options, { encoding: "utf8" });
  };

  it("are four", () => {
    expect(names).toHaveLength(4);
  });

  it.each(names)("%s comes out in its canonical form", (name) => {
    expect(new TextDecoder().decode(rewritten(dataFile(name)))).toBe(canonical(name));
  });
});
