import { describe, expect, test } from "vitest";
import { editionOf, opened } from "../../src/evidence/edition.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const later = '<EML><kr:Schema Version="1.3"/></EML>';

async function all(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

describe("the edition that a file names", () => {
  test.each([
    ["nothing", "<EML><kr:CreationDateTime/></EML>", "1.2"],
    ["an element of its own", later, "1.3"],
    ["the same without a prefix", "<EML><Schema Version='1.3'></Schema></EML>", "1.3"],
    ["a comment", `<!-- ${later} --><EML></EML>`, "1.2"],
    ["an element behind a long comment", `<!--${"x".repeat(5000)}-->${later}`, "1.3"],
    ["an element with a longer name", "<EML><kr:SchemaVersion/></EML>", "1.2"],
  ])("is told by its beginning: %s", (_, text, edition) => {
    expect(editionOf(bytes(text))).toBe(edition);
  });

  test("is known before the rest is read, and no chunk is lost", async () => {
    const text = later + "y".repeat(40_000);
    const buffer = new Uint8Array(7);
    function* pieces(): Generator<Uint8Array> {
      for (let at = 0; at < text.length; at += 7) {
        const piece = bytes(text.slice(at, at + 7));
        // As a reader does that has one buffer.
        buffer.set(piece);
        yield buffer.subarray(0, piece.length);
      }
    }
    const { profile, chunks } = await opened(pieces());
    expect(profile).toBe("strict-1.3");
    expect(await all(chunks)).toBe(text);
  });
});
