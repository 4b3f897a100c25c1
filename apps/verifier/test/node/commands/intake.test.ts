// Pins, `inspect` and `hash` on the command line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "@telwerk/testkit/node";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../support/typed.js";
import { base, filesOf, vector } from "../../support/vectors.js";
import { zipOf } from "../../support/zip.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-intake-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const own = (name: string, file: string): string => join(projectRoot(), "test-vectors", name, file);

/** Writes the files of a vector to a folder of its own. */
function written(name: string): string {
  const at = join(folder, name);
  for (const file of filesOf(vector(name))) {
    const path = join(at, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
  }
  return at;
}

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

interface Report {
  readonly verdict: string;
  readonly checks: readonly { readonly id: string; readonly status: string }[];
}

async function statusOf(id: string, ...words: string[]): Promise<string> {
  const { out } = await run("verify", ...words, "--format", "json", "--schema", "none");
  const { checks } = JSON.parse(out) as Report;
  return checks.find((check) => check.id === id)?.status ?? "";
}

describe("verify with certificates", () => {
  const name = "signature-of-a-pinned-committee";
  const at = written(name);
  const crt = own(name, "committee.crt");

  test("passes a signature by a pinned key, and never one without a pin", async () => {
    expect(await statusOf("V02.01", at, "--pin", crt)).toBe("pass");
    expect(await statusOf("V02.01", at)).toBe("warn");
  });

  test("takes a folder of certificates, and a moment to judge expiry by", async () => {
    const pins = join(folder, "pins");
    mkdirSync(pins);
    put("pins/a.crt", await import("node:fs").then(({ readFileSync }) => readFileSync(crt)));
    put("pins/leesmij.txt", "no certificate");
    expect(await statusOf("V02.01", at, "--pins", pins)).toBe("pass");
    // Told as a note: an archive outlives its certificates.
    const { out } = await run("verify", at, "--pins", pins, "--at", "2120-01-01T00:00:00Z");
    expect(out).toContain("SIG-EXPIRED-NOW");
  });

  test.each([
    [["--pin", "nergens.crt"], "ENOENT"],
    [["--pins", "nergens"], "ENOENT"],
    [["--pins", folder], "no certificates"],
    [["--at", "gisteren"], "no such moment"],
  ])("says what is wrong with %j", async (words, said) => {
    const { code, err } = await run("verify", at, ...words);
    expect([code, err.includes(said)]).toEqual([64, true]);
  });
});

describe("inspect", () => {
  test("shows zips and everything in them, by content", async () => {
    const [count] = base.filter(({ name }) => name.includes("Fictie_aan_Zee"));
    if (count === undefined) throw new Error("no count");
    const inner = zipOf([count]);
    const pdf = new TextEncoder().encode("%PDF-1.7");
    const path = put(
      "upload.zip",
      zipOf([
        { name: "Telling.zip", bytes: inner },
        { name: "a.txt", bytes: pdf },
      ]),
    );
    const { code, out } = await run("inspect", path);
    expect(code).toBe(0);
    expect(out).toContain(`${path}/Telling.zip/${count.name}`);
    expect(out).toMatch(/inhoud \(content\) +EML 510b/);
    expect(out).toMatch(/verkiezing \(election\) +TK2099/);
    expect(out).toMatch(/a\.txt\n.*\n +inhoud \(content\) +PDF/);
  });

  test("shows a signature with its certificate, to read out loud, and says that it is not trusted", async () => {
    const at = written("bundle-of-a-pinned-committee");
    const { out } = await run("inspect", join(at, "bundel/manifest.json.p7s"));
    expect(out).toContain("PSB8003");
    expect(out).toContain("eerste rij:");
    expect(out).toContain("niet nagegaan");
    const crt = await run("inspect", own("bundle-of-a-pinned-committee", "committee.crt"));
    expect(crt.out).toContain("vierde rij:");
  });

  test("says so when a signature does not hold, or its file is not there", async () => {
    const changed = written("bundle-with-a-changed-manifest");
    const broken = await run("inspect", join(changed, "bundel/manifest.json.p7s"));
    expect(broken.out).toContain("SIG-DIGEST-DIFFERS");
    const alone = written("bundle-signature-without-manifest");
    const orphan = await run("inspect", join(alone, "bundel/manifest.json.p7s"));
    expect(orphan.out).toContain("the file is not here");
  });

  test("tells with its code why a zip was not opened: exit code 2", async () => {
    const entry = { name: "../a.txt", bytes: new Uint8Array(3) };
    const { code, out } = await run("inspect", put("hostile.zip", zipOf([entry])));
    expect([code, out.includes("BUN-ENTRY-TRAVERSAL")]).toEqual([2, true]);
  });

  test("does not let a file steer the terminal", async () => {
    const manifest = put("manifest.json", '{"x":"\u001b[2J"}');
    const { out } = await run("inspect", manifest);
    expect(out).not.toContain("\u001b");
    expect(out).toContain("BUN-MANIFEST");
  });

  test("names what cannot be read, and asks for a file", async () => {
    expect(await run("inspect", join(folder, "weg.zip"))).toMatchObject({ code: 2, out: "" });
    expect((await run("inspect")).code).toBe(64);
  });
});

describe("hash", () => {
  const raw = "3bf5 23d9 ce81 d368 9685 fe86 d577 dd74 0394 b9ce 4360 7002 034d f6d3 df2e 6ced";

  test("prints sixteen groups: of the bytes, and of the canonical form", async () => {
    const result = join(projectRoot(), "test-vectors/base/Resultaat_TK2099.eml.xml");
    const { code, out } = await run("hash", result);
    expect(code).toBe(0);
    expect(out.split(raw)).toHaveLength(3);
  });

  test("shows both where they differ", async () => {
    const [count] = filesOf(vector("hash-as-osv-takes-it")).filter(({ name }) =>
      name.includes("Zee"),
    );
    const { out } = await run("hash", put("count.eml.xml", count?.bytes ?? ""));
    const [, one, other] = /SHA-256 +(.*)\n +canoniek \(canonical\) +(.*)\n/.exec(out) ?? [];
    expect(one).toMatch(/^(?:[0-9a-f]{4} ?){16}$/);
    expect(other).not.toBe(one);
  });

  test("of a zip prints its SHA-256, and says why EML has no canonical form", async () => {
    const zip = await run("hash", put("x.zip", zipOf([{ name: "a", bytes: new Uint8Array(1) }])));
    expect(zip.out).not.toContain("canonical");
    const eml = '<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510b">';
    const broken = await run("hash", put("broken.eml.xml", eml));
    expect(broken.out).toMatch(/geen \(none\): EML-/);
  });

  test("names what cannot be read, and asks for a file", async () => {
    expect(await run("hash", join(folder, "weg.zip"))).toMatchObject({ code: 2, out: "" });
    expect((await run("hash")).code).toBe(64);
  });
});
