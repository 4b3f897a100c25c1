// What we write opens elsewhere, with the same content: yauzl, unzip and Python's zipfile. And of what we
// refuse, at least one of them takes much: that is why none of them reads for us.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describeWithTools } from "@telwerk/testkit/node";
import { afterAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { writeZip, type ZipFile } from "../../src/index.js";
import { gr2026, modified } from "../packages.js";
import { text } from "../zip/build.js";
import { readAll } from "../zip/read-all.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-oracle-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const packages = Object.entries(await gr2026());
const odd: readonly ZipFile[] = [
  { name: "leeg.txt", bytes: new Uint8Array() },
  { name: "nullen.bin", bytes: new Uint8Array(500_000) },
  { name: "logs/2026/a b.log", bytes: text("regel\n".repeat(1000)) },
  {
    name: "'s-gravenveen.csv",
    bytes: Uint8Array.from({ length: 5000 }, (_unused, at) => (at * 7919) % 251),
  },
];
const written = await writeZip(odd, { modified, folders: true });
if (written.kind === "err") throw new Error("not written");
const zips: readonly (readonly [string, Uint8Array])[] = [
  ...packages.map(([name, { bytes }]) => [name, bytes] as const),
  ["odd files", written.value],
];
const fileOf = (bytes: Uint8Array): string => {
  const path = join(folder, "x.zip");
  writeFileSync(path, bytes);
  return path;
};

describe("yauzl", () => {
  test.each(zips)("reads the same from %s", async (_name, bytes) => {
    const zip = await fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
    const found: [string, Uint8Array][] = [];
    for await (const entry of zip.eachEntry()) {
      const stream = await zip.openReadStreamPromise(entry);
      found.push([`zip/${entry.fileName}`, Uint8Array.from(await buffer(stream))]);
    }
    const { files } = await readOuter(bytes);
    expect(found).toEqual([...files]);
  });
});

/** The files of the outer zip only. */
async function readOuter(bytes: Uint8Array): Promise<{ files: ReadonlyMap<string, Uint8Array> }> {
  const { bytesSource, openZip } = await import("../../src/index.js");
  const opened = await openZip(bytesSource(bytes), { path: "zip", folders: true });
  if (opened.kind === "err") throw new Error(JSON.stringify(opened.error));
  const files = new Map<string, Uint8Array>();
  for (const entry of opened.value.entries) {
    const content = await opened.value.read(entry);
    if (content.kind === "ok") files.set(`zip/${entry.name}`, content.value);
  }
  return { files };
}

describeWithTools(["unzip"], "unzip", () => {
  test.each(zips)("finds no errors in %s", (_name, bytes) => {
    const output = execFileSync("unzip", ["-tq", fileOf(bytes)], { encoding: "utf8" });
    expect(output).toContain("No errors detected");
  });
});

describeWithTools(["python3"], "Python's zipfile", () => {
  const script = [
    "import hashlib, json, sys, zipfile",
    "with zipfile.ZipFile(sys.argv[1]) as z:",
    "    assert z.testzip() is None",
    "    print(json.dumps([[i.filename, list(i.date_time), z.read(i).hex()] for i in z.infolist()]))",
  ].join("\n");

  test.each(zips)("reads the same from %s", async (_name, bytes) => {
    const output = execFileSync("python3", ["-c", script, fileOf(bytes)], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const { files } = await readOuter(bytes);
    expect(JSON.parse(output)).toEqual(
      [...files].map(([name, content]) => [
        name.slice("zip/".length),
        [2026, 3, 19, 14, 30, 0],
        Buffer.from(content).toString("hex"),
      ]),
    );
  });
});

describeWithTools(["python3"], "zips that others write", () => {
  const script = [
    "import sys, zipfile",
    "with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:",
    "    z.writestr('a.txt', 'een telling ' * 100)",
    "    z.writestr('Frysl\\u00e2n.txt', 'x')",
  ].join("\n");

  test("Python's zipfile: read without a finding", async () => {
    const path = join(folder, "python.zip");
    execFileSync("python3", ["-c", script, path]);
    const { readFileSync } = await import("node:fs");
    const { issues, files } = await readAll(Uint8Array.from(readFileSync(path)));
    expect(issues).toEqual([]);
    expect([...files.keys()]).toEqual(["zip/a.txt", "zip/Fryslân.txt"]);
  });
});

describeWithTools(["zip"], "Info-ZIP", () => {
  test("its zips are read, with its times and owners", async () => {
    const path = join(folder, "info.zip");
    writeFileSync(join(folder, "a.txt"), "een telling ".repeat(100));
    execFileSync("zip", ["-q", "-j", path, join(folder, "a.txt")]);
    const { readFileSync } = await import("node:fs");
    const { issues, files } = await readAll(Uint8Array.from(readFileSync(path)));
    expect(issues).toEqual([]);
    expect([...files.keys()]).toEqual(["zip/a.txt"]);
  });
});
