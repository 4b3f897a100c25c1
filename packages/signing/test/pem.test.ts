import { describe, expect, test } from "vitest";
import { concat, utf8 } from "../src/bytes.js";
import { fromPem, fromPemOrDer, toPem } from "../src/pem.js";

const der = Uint8Array.from({ length: 100 }, (_, at) => (at === 0 ? 0x30 : at));
const pem = toPem("CERTIFICATE", der);

describe("PEM", () => {
  test("is written in lines of 64 and read again", () => {
    expect(pem.split("\n").map((line) => line.length)).toEqual([27, 64, 64, 8, 25, 0]);
    expect(fromPem("CERTIFICATE", pem)).toEqual({ kind: "ok", value: der });
  });

  test("may have the line ends of Windows, and no last one", () => {
    expect(fromPem("CERTIFICATE", pem.replaceAll("\n", "\r\n")).kind).toBe("ok");
    expect(fromPem("CERTIFICATE", pem.trimEnd()).kind).toBe("ok");
  });

  test.each([
    ["another label", pem.replaceAll("CERTIFICATE", "PUBLIC KEY")],
    ["text in front", `Subject: x\n${pem}`],
    ["text after it", `${pem}more`],
    ["a second block", `${pem}${pem}`],
    ["no end", pem.slice(0, -20)],
    ["lines of another length", pem.replace(/(.{64})\n/, "$1")],
    ["an empty line", pem.replace("\n", "\n\n")],
    ["a space at the end of a line", pem.replace("\n", " \n")],
    ["a letter that is not base64", pem.replace("MAEC", "MA!C")],
    ["one letter too few", pem.replace("MAEC", "MAE")],
    ["spare bits that are not zero", pem.replace("Yw==", "Yx==")],
    ["nothing inside", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"],
    ["nothing at all", ""],
  ])("with %s is refused", (_, text) => {
    expect(text).not.toBe(pem);
    expect(fromPem("CERTIFICATE", text).kind).toBe("err");
  });

  test("and DER are told apart by their first byte", () => {
    expect(fromPemOrDer("CERTIFICATE", pem)).toEqual({ kind: "ok", value: der });
    expect(fromPemOrDer("CERTIFICATE", utf8(pem))).toEqual({ kind: "ok", value: der });
    expect(fromPemOrDer("CERTIFICATE", der)).toEqual({ kind: "ok", value: der });
    expect(fromPemOrDer("CERTIFICATE", utf8("PK"))).toEqual({
      kind: "err",
      error: "neither PEM nor DER",
    });
    expect(fromPemOrDer("CERTIFICATE", concat(utf8("-----BEGIN "), Uint8Array.of(0xff))).kind).toBe(
      "err",
    );
  });
});
