import { describe, expect, it } from "vitest";
import type { CountPart } from "../src/decoders/count.js";
import { readCount, readCountSync } from "../src/read-count.js";
import { bytesOf, sampleCount, sampleLists } from "./samples.js";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield bytes.subarray(from, from + size);
  }
}

async function all(parts: AsyncIterable<CountPart>): Promise<CountPart[]> {
  const list: CountPart[] = [];
  for await (const part of parts) list.push(part);
  return list;
}

const kinds = (parts: readonly CountPart[]): string[] => parts.map(({ kind }) => kind);

describe("a count in parts", () => {
  it("comes as head, total, units and end", () => {
    const parts = [...readCountSync(bytesOf(sampleCount))];
    expect(kinds(parts)).toEqual(["head", "total", "unit", "unit", "end"]);
    expect(parts.at(-1)).toEqual({ kind: "end", outcome: "ok", issues: [] });
  });

  it("is the same from a stream, cut anywhere, and from memory", async () => {
    const bytes = bytesOf(sampleCount);
    const whole = [...readCountSync(bytes)];
    expect(await all(readCount(inPieces(bytes, 7)))).toEqual(whole);
    expect(await all(readCount(bytes))).toEqual(whole);
  });

  it("hands units over before the end of the stream is there", async () => {
    const bytes = bytesOf(sampleCount);
    const before = sampleCount.indexOf("</ReportingUnitVotes>") + 21;
    async function* stalled(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, bytesOf(sampleCount.slice(0, before)).length);
      await Promise.resolve();
      throw new Error("the line is dead");
    }
    const heard: string[] = [];
    await expect(async () => {
      for await (const { kind } of readCount(stalled())) heard.push(kind);
    }).rejects.toThrow("the line is dead");
    expect(heard).toEqual(["head", "total", "unit"]);
  });

  it("hands over nothing after an error, and says so at the end", () => {
    const text = sampleCount.replace("0999::SB1", "SB one");
    const parts = [...readCountSync(bytesOf(text))];
    expect(kinds(parts)).toEqual(["head", "total", "end"]);
    expect(parts.at(-1)).toMatchObject({ outcome: "err", issues: [{ code: "EML-VALUE" }] });
  });

  it("is cut short by a file that ends too early", () => {
    const parts = [...readCountSync(bytesOf(sampleCount.slice(0, -40)))];
    expect(parts.at(-1)).toMatchObject({ outcome: "err", issues: [{ code: "EML-XML-END" }] });
  });

  it("is not read from another kind of document", () => {
    expect([...readCountSync(bytesOf(sampleLists))]).toMatchObject([
      { kind: "end", outcome: "err", issues: [{ code: "EML-DOCUMENT-KIND" }] },
    ]);
    expect([...readCountSync(new Uint8Array(0))]).toMatchObject([
      { kind: "end", outcome: "err", issues: [{ code: "EML-EMPTY" }] },
    ]);
  });
});
