import { describe, expect, test } from "vitest";
import { ReadFault } from "../../src/evidence/source.js";
import { sha256 } from "../../src/node/file-source.js";
import { verify } from "../../src/verification.js";
import { deliveryOf, verifyFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

const options = { scope: "all", require: "result", digest: sha256 } as const;
const { sources } = deliveryOf(base);

describe("a file that fails while it is read", () => {
  test("is told with its cause, and makes the verdict incomplete", async () => {
    const failing = sources.map((source) =>
      source.path.startsWith("Totaal")
        ? {
            ...source,
            *chunks(): Generator<Uint8Array> {
              yield new Uint8Array(10);
              throw new ReadFault("EIO");
            },
          }
        : source,
    );
    const { verdict, evidence } = await verify(
      { sources: failing, unreadable: [], ignored: [] },
      options,
    );
    expect(verdict.word).toBe("incomplete");
    expect(evidence.files.filter(({ role }) => role.kind === "unreadable")).toHaveLength(1);
  });

  test("is a bug, and goes on, where it is not a fault of the world", async () => {
    const source = {
      path: "x.xml",
      size: 1,
      head: () => new Uint8Array([60]),
      chunks: (): Uint8Array[] => {
        throw new TypeError("bug");
      },
    };
    const delivery = { sources: [source], unreadable: [], ignored: [] };
    await expect(verify(delivery, options)).rejects.toThrow("bug");
  });
});

describe("pieces of a file", () => {
  test("may be of any size", async () => {
    const cut = sources.map((source, index) => ({
      ...source,
      *chunks(): Generator<Uint8Array> {
        const bytes = base[index]?.bytes ?? new Uint8Array(0);
        for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
      },
    }));
    const { verdict } = await verify({ sources: cut, unreadable: [], ignored: [] }, options);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
  });
});

describe("files of other kinds", () => {
  test("are listed and change nothing", async () => {
    const text = (name: string, content: string) => ({
      name,
      bytes: new TextEncoder().encode(content),
    });
    const others = [
      text("readme.txt", "hello"),
      text("other.xml", "<feed><entry/></feed>"),
      text("page.html", "<!doctype html><p>"),
      text(
        "stembureaus.eml.xml",
        '<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="110b" SchemaVersion="5"></EML>',
      ),
    ];
    const { verdict, evidence } = await verifyFiles([...others, ...base]);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
    const roles = evidence.files.slice(0, 4).map(({ role }) => role.kind);
    expect(roles).toEqual(["other", "other", "other", "unused"]);
  });
});
