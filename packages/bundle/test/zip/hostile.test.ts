import { describe, expect, test } from "vitest";
import { transferLimits } from "../../src/index.js";
import { buildZip, text } from "./build.js";
import { hostile } from "./hostile.js";
import { readAll } from "./read-all.js";

describe("a hostile zip is refused with its own code", () => {
  test("and there are at least forty", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  });

  test.each(hostile)("$name: $code", async ({ code, make }) => {
    const { issues, files, budget } = await readAll(make());
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues.every((issue) => issue.severity === "error")).toBe(true);
    expect(files.size).toBeLessThanOrEqual(1);
    // What may be inflated is counted: no bomb gets near the limit, and all but those that lie about their size
    // take next to nothing.
    expect(budget.spent).toBeLessThan(transferLimits.maxFileBytes);
    const lies = code === "BUN-ZIP-SIZE" || code === "BUN-ZIP-RATIO";
    if (!lies) expect(budget.spent).toBeLessThan(1 << 20);
  });

  test.each(hostile.filter(({ code }) => !code.startsWith("BUN-ENTRY-PREFIX")))(
    "$name: nothing else is blamed but its own kind of thing",
    async ({ code, make }) => {
      const codes = new Set((await readAll(make())).issues.map((issue) => issue.code));
      codes.delete(code);
      // A wrong field may break a second rule on the way; more than one means the reader is guessing.
      expect([...codes].length).toBeLessThanOrEqual(1);
    },
  );
});

describe("a sound zip is read", () => {
  const content = text("een telling ".repeat(100));
  test.each([
    ["deflated", [{ name: "a.txt", content }]],
    ["stored", [{ name: "a.txt", content, stored: true }]],
    ["with a signed descriptor", [{ name: "a.txt", content, descriptor: "signed" as const }]],
    ["with a bare descriptor", [{ name: "a.txt", content, descriptor: "bare" as const }]],
    ["with a name in UTF-8", [{ name: "Fryslân.txt", content }]],
    [
      "with Unix rights",
      [{ name: "a.txt", content, central: { madeBy: 0x031e, external: 0o100644 * 0x10000 } }],
    ],
    [
      "with a time field",
      [{ name: "a.txt", content, both: { extra: Uint8Array.of(0x55, 0x54, 1, 0, 1) } }],
    ],
    [
      "with an empty file",
      [
        { name: "a.txt", content },
        { name: "b.txt", content: new Uint8Array() },
      ],
    ],
    [
      "with an empty stored file",
      [
        { name: "a.txt", content },
        { name: "b.txt", content: new Uint8Array(), stored: true },
      ],
    ],
    ["in a zip", [{ name: "a.zip", content: buildZip([{ name: "a.txt", content }]) }]],
  ])("%s", async (_name, entries) => {
    const { issues, files } = await readAll(buildZip(entries));
    expect(issues).toEqual([]);
    expect([...files.values()][0]).toEqual(content);
  });
});
