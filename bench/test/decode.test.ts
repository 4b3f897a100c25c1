// The measuring of the reader: what comes out where a contender fails, or we do.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@telwerk/testkit/node";
import { afterAll, describe, expect, test } from "vitest";
import { runOurs, runProgram, runScript } from "../decode-process.ts";

const folder = mkdtempSync(join(tmpdir(), "telwerk-decode-"));
const broken = join(folder, "broken.xml");
writeFileSync(broken, "<EML><TransactionId>1</EML>");
const count = join(projectRoot(), "test-vectors/base/Telling_TK2099_gemeente_Fictiehoven.eml.xml");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a run of a contender", () => {
  test("tells its own times, what the process took, and its memory", () => {
    const { first, later, process: whole, peakMb = 0 } = runOurs("decode-ours.mjs", count, "3");
    expect(later).toHaveLength(2);
    expect(first).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(first);
    expect(peakMb).toBeGreaterThan(10);
  });

  test("that fails has no figures; ours says why", () => {
    expect(runScript("decode-others.mjs", "saxes", broken)).toBeUndefined();
    expect(runProgram(["no-such-program", broken])).toBeUndefined();
    expect(() => runOurs("decode-ours.mjs", broken, "1")).toThrow("EML-ROOT");
  });
});
