// What the source documents of the elections ask of the files themselves, by number.
import { describe, expect, it } from "vitest";
import { encodeDocument } from "../src/encode/document.js";
import { decodeDocument } from "../src/index.js";
import { checkDocument } from "../src/rules/index.js";
import { bytesOf, contest, count, rest, sampleCount, unit, votes } from "./samples.js";
import { samples } from "./xsd/samples.js";

const stations = samples("1.2").find(({ name }) => name === "110b 1.2")?.text ?? "";

describe("requirements on files", () => {
  it("S0-25: the list of polling stations may come from any program; no number comes twice in it", () => {
    const read = decodeDocument(bytesOf(stations));
    expect(read.kind).toBe("ok");
    const twice = stations.replace('PollingStation Id="2"', 'PollingStation Id="1"');
    expect(decodeDocument(bytesOf(twice)).issues[0]?.code).toBe("EML-STATION-TWICE");
  });

  it("S0-25: reserve, fictional and test stations must not be in it, and are told", () => {
    for (const name of ["Reserve 3", "Fictief stembureau", "TEST", "Dummy"]) {
      const read = decodeDocument(bytesOf(stations.replace("Dorpshuis", name)));
      if (read.kind === "err") throw new Error("refused");
      expect(checkDocument(read.value).map(({ code }) => code)).toContain("EML-S19-NAME");
    }
    for (const name of ["Reservelaan 3", "De Testerij", "Dorpshuis"]) {
      const read = decodeDocument(bytesOf(stations.replace("Dorpshuis", name)));
      if (read.kind === "err") throw new Error("refused");
      expect(checkDocument(read.value).map(({ code }) => code)).not.toContain("EML-S19-NAME");
    }
  });

  it("S1-35: the count of a district (510c) is made from its values, and reads back the same", () => {
    const text = count(
      contest(`<TotalVotes>${votes}${rest}</TotalVotes>${unit("HSB9::0999")}`, "9"),
      "510c",
    );
    const read = decodeDocument(bytesOf(text));
    if (read.kind === "err") throw new Error(JSON.stringify(read.issues));
    const written = encodeDocument(read.value);
    if (written.kind === "err") throw new Error(JSON.stringify(written.error));
    expect(new TextDecoder().decode(written.value)).toBe(text);
  });

  it("S2-12: a file has no place for a signature: nobody's name is published with it", () => {
    const signed = sampleCount.replace(
      "<Count>",
      "<ds:Signature><ds:SignatureValue>x</ds:SignatureValue></ds:Signature><Count>",
    );
    const { kind, issues } = decodeDocument(bytesOf(signed));
    expect(kind).toBe("err");
    expect(issues[0]).toMatchObject({
      code: "EML-ELEMENT-UNKNOWN",
      facts: { found: "ds:Signature" },
    });
  });

  it("S3-9: the outcome of the control protocol stands in the record of the session, not in a count", () => {
    const told = sampleCount.replace(
      "</Count>",
      "<kr:ControlProtocol>uitgevoerd</kr:ControlProtocol></Count>",
    );
    expect(decodeDocument(bytesOf(told)).issues[0]?.code).toBe("EML-ELEMENT-UNKNOWN");
  });
});
