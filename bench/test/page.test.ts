import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cpuSeconds } from "../page-cpu.ts";

const isLinux = process.platform === "linux";
/** Works for 0.3 s of its own processor time, then waits. */
const work = `
  while (process.cpuUsage().user < 300_000);
  process.send("done");
  setInterval(() => {}, 1000);
`;

describe("the cost of a browser", () => {
  it.runIf(isLinux)("has that of what it started in it", async () => {
    const before = cpuSeconds(process.pid) ?? Number.NaN;
    const stdio = ["ignore", "ignore", "ignore", "ipc"] as const;
    const child = spawn(process.execPath, ["-e", work], { stdio: [...stdio] });
    await new Promise((resolve) => child.once("message", resolve));
    expect((cpuSeconds(process.pid) ?? Number.NaN) - before).toBeGreaterThanOrEqual(0.25);
    child.kill();
  });

  it("is not known where nobody tells", () => {
    expect(cpuSeconds(undefined)).toBeNull();
  });
});

describe("the benchmark of the page", () => {
  it("stands among the others", () => {
    const main = join(import.meta.dirname, "..", "main.ts");
    const { status, stderr } = spawnSync(process.execPath, [main, "?"], { encoding: "utf8" });
    expect(status).toBe(64);
    expect(stderr).toContain("page");
  });
});
