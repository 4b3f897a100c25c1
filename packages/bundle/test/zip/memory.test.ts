import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { hostile } from "./hostile.js";

const child = join(import.meta.dirname, "memory-child.ts");
const most = 64 * 1024 * 1024;

test("all hostile archives together take less than 64 MB in a process of its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "telwerk-hostile-"));
  try {
    for (const [index, { make }] of hostile.entries()) {
      await writeFile(join(folder, `${index}.zip`), make());
    }
    // Killed long after it should be ready: the budget counts bytes, not seconds.
    const { stdout } = await promisify(execFile)(process.execPath, [child, folder], {
      timeout: 100_000,
      killSignal: "SIGKILL",
      maxBuffer: 1 << 24,
    });
    const report = new Map(
      stdout.split("\n").map((line) => [line.split(" ")[0], line.split(" ").slice(1)]),
    );
    for (const [index, { name, code }] of hostile.entries()) {
      expect([name, report.get(`${index}.zip`)?.includes(code)]).toEqual([name, true]);
    }
    const extra = Number(report.get("extra")?.[0]);
    expect(extra).toBeGreaterThan(0);
    expect(extra).toBeLessThan(most);
  } finally {
    await rm(folder, { recursive: true });
  }
});
