import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jobOf } from "../../src/node/arguments.js";

test.skipIf(process.platform === "win32")(
  "a pipe that nobody writes to is refused, not waited for",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "telwerk-pipe-"));
    const pipe = join(folder, "pipe");
    spawnSync("bash", ["-c", 'mkfifo "$0"', pipe]);
    const said: string[] = [];
    const report = jobOf(["report", "--from", pipe]);
    if (report.kind === "err") throw new Error(report.error.sentence);
    const streams = { out: () => undefined, err: (text: string) => said.push(text) };
    expect(await report.value(streams)).toBe(64);
    expect(said.join("")).toContain("NOT-A-FILE");
    const control = jobOf(["control", "draw", pipe]);
    expect(control.kind === "err" && control.error.sentence).toContain("NOT-A-FILE");
    rmSync(folder, { recursive: true });
  },
);
