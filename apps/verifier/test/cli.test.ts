import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { base, filesOf, vector } from "./support/vectors.js";

const program = join(import.meta.dirname, "..", "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "telwerk-verifier-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Second opinions on the command line have tests of their own (opinions-cli.test.ts), and take a second each. */
const byOurselves = ["--second-reading", "none", "--schema", "none"];

function run(...words: readonly string[]): Run {
  const options = words[0] === "verify" ? byOurselves : [];
  const done = spawnSync(process.execPath, [program, ...words, ...options], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function write(
  name: string,
  files: readonly { name: string; bytes: Uint8Array | string }[],
): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) writeFileSync(join(path, file.name), file.bytes);
  return path;
}

/** Neither a stack trace nor an empty answer, whatever happens. */
function expectClear({ out, err }: Run): void {
  expect(out + err).not.toMatch(/\n\s+at .*:\d+/);
  expect((out + err).trim()).not.toBe("");
}

const election = write("election", base);

describe("a complete election", () => {
  test("is verified down to the polling stations: exit code 0", () => {
    const done = run("verify", election);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out.split("\n")[0]).toBe("KLOPT · geverifieerd tot en met: stembureaus");
  });

  test("may be given file by file, in any order, with the same outcome", () => {
    const paths = base.map(({ name }) => join(election, name)).reverse();
    expect(run("verify", ...paths).code).toBe(0);
  });

  test("gives the same bytes every time", () => {
    const [one, two] = [1, 2].map(() => run("verify", election, "--format", "json").out);
    expect(one).toBe(two);
    expect(JSON.parse(one ?? "")).toMatchObject({ verdict: "verified", depth: "stations" });
  });
});

describe("one changed digit", () => {
  test("is refuted: exit code 1", () => {
    const files = filesOf(vector("list-total-with-a-swapped-digit"));
    const done = run("verify", write("changed", files));
    expect(done.code).toBe(1);
    expect(done.out.split("\n")[0]).toBe("KLOPT NIET · geverifieerd tot en met: geen enkel niveau");
    expectClear(done);
  });
});

const deep = `<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510d" SchemaVersion="5">${"<a>".repeat(10_000)}`;
const other = new TextDecoder().decode(base[0]?.bytes).replaceAll("TK2099", "TK2098");
const latin = new TextDecoder()
  .decode(base[0]?.bytes)
  .replace("<EML", '<?xml version="1.0" encoding="ISO-8859-1"?><EML');
const doctype = new TextDecoder().decode(base[0]?.bytes).replace("<EML", "<!DOCTYPE EML><EML");

describe("a hostile file among good ones", () => {
  test.each([
    ["10,000 levels deep", "EML-LIMIT-DEPTH", deep],
    ["a DOCTYPE", "EML-XML-DOCTYPE", doctype],
    ["another encoding", "EML-XML-ENCODING", latin],
    ["bytes that are no UTF-8", "EML-XML-UTF8", Buffer.from(`${deep.slice(0, 90)}\xe9`, "latin1")],
    ["a cut file", "EML-XML-END", deep.slice(0, 90)],
    ["another election", "V04.01", other],
  ])("with %s is refuted with code %s", (name, code, bytes) => {
    const path = write(`hostile ${name}`, [...base, { name: "extra.eml.xml", bytes }]);
    const done = run("verify", path);
    expect(done.code).toBe(1);
    expect(done.out).toContain(code);
    expect(done.out).toContain("extra.eml.xml");
    expectClear(done);
  });

  test("with the same document and other content is refuted", () => {
    const files = filesOf(vector("two-versions-of-one-count"));
    const done = run("verify", write("versions", files));
    expect(done.code).toBe(1);
    expect(done.out).toContain("V04.05");
  });

  test("with the same bytes counts once, and is noted", () => {
    const [first] = base;
    const path = write("twice", [...base, { name: "kopie.eml.xml", bytes: first?.bytes ?? "" }]);
    const done = run("verify", path);
    expect(done.code).toBe(0);
    expect(done.out).toContain("V00.05");
  });
});

describe("what cannot be verified", () => {
  test.each([
    ["a path that is not there", "V00.01", () => [join(folder, "nowhere")]],
    [
      "a folder without EML",
      "V00.04",
      () => [write("no eml", [{ name: "a.txt", bytes: "hello" }])],
    ],
    ["an empty folder", "V00.04", () => [write("empty", [])]],
    ["an empty file", "V00.03", () => [write("empty file", [{ name: "a.eml.xml", bytes: "" }])]],
    ["a zip", "V00.02", () => [write("zip", [{ name: "a.zip", bytes: "PK\u0003\u0004" }])]],
    ["a device", "V00.01", () => ["/dev/null"]],
  ])("(%s) is incomplete with code %s: exit code 2", (_, code, paths) => {
    const done = run("verify", ...paths());
    expect(done.code).toBe(2);
    expect(done.out).toContain(code);
    expectClear(done);
  });
});

describe.skipIf(process.platform === "win32")("special files and links", () => {
  test("a pipe is never waited for", () => {
    const path = write("with a pipe", base);
    spawnSync("bash", ["-c", 'mkfifo "$0"', join(path, "pipe.eml.xml")]);
    const inside = run("verify", path);
    expect(inside.code).toBe(0);
    expect(inside.out).toContain("pipe.eml.xml");
    const named = run("verify", path, join(path, "pipe.eml.xml"));
    expect(named.code).toBe(2);
    expectClear(named);
  });

  test("links that lead in a circle are followed once", () => {
    const path = write("circle", base);
    mkdirSync(join(path, "inside"));
    symlinkSync(path, join(path, "inside", "back"));
    symlinkSync("itself", join(path, "itself"));
    const done = run("verify", path);
    expect(done.code).toBe(2);
    expect(done.out).toContain("ELOOP");
    expectClear(done);
  });

  test("a link to nothing is unreadable", () => {
    const path = write("dangling", base);
    symlinkSync("nothing", join(path, "dangling.eml.xml"));
    const done = run("verify", path);
    expect(done.code).toBe(2);
    expect(done.out).toContain("ENOENT");
  });
});

describe.skipIf(process.platform === "win32")("a reader that stops reading", () => {
  test("changes nothing about the exit code, and gets no stack trace", () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: "x".repeat(index),
    }));
    const path = write("many", [...base, ...many]);
    const command = `"$0" "$1" verify "$2" --format json | head -c 10; echo "code \${PIPESTATUS[0]}"`;
    const done = spawnSync("bash", ["-c", command, process.execPath, program, path], {
      encoding: "utf8",
    });
    expect(done.stderr).toBe("");
    expect(done.stdout).toContain("code 0");
  });
});

describe("a report made again from a JSON report", () => {
  const changedFolder = write("again", filesOf(vector("list-total-with-a-swapped-digit")));
  const json = join(folder, "run.json");

  test.each(["text", "json", "html", "sarif", "junit"])(
    "as %s has the bytes of the first, and the exit code of its verdict",
    (format) => {
      expect(run("verify", changedFolder, "--format", "json", "--out", json).code).toBe(1);
      const first = run("verify", changedFolder, "--format", format);
      const again = run("report", "--from", json, "--format", format);
      expect(again.out).toBe(first.out);
      expect(again.code).toBe(1);
      expect(again.err).toContain("Nothing was verified now.");
    },
  );

  test("is refused for what is no JSON report: exit code 64", () => {
    for (const [name, bytes] of [
      ["no.json", "{}"],
      ["bytes.json", new Uint8Array([0xff])],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      const done = run("report", "--from", join(folder, name));
      expect(done).toMatchObject({ code: 64, out: "" });
      expect(done.err).toContain("VER-RUN");
    }
    expect(run("report", "--from", join(folder, "nowhere.json")).err).toContain("ENOENT");
  });

  test("is refused without members that every report has, each by name: exit code 64", () => {
    expect(run("verify", changedFolder, "--format", "json", "--out", json).code).toBe(1);
    const other = JSON.parse(readFileSync(json, "utf8")) as {
      readonly levels: readonly object[];
      readonly outcome: object;
    };
    for (const level of other.levels) Reflect.deleteProperty(level, "name");
    Reflect.deleteProperty(other.outcome, "closeCall");
    const path = join(folder, "without.json");
    writeFileSync(path, JSON.stringify(other));
    for (const format of ["text", "json", "html", "sarif", "junit"]) {
      const done = run("report", "--from", path, "--format", format);
      expect(done).toMatchObject({ code: 64, out: "" });
      expect(done.err).toContain("VER-RUN");
      expect(done.err).toContain("/levels/0/name is absent");
      expect(done.err).toContain("/outcome/closeCall is absent");
    }
  });
});

describe("--out", () => {
  test("writes the report to the file, and the verdict to the screen", () => {
    const path = join(folder, "report.txt");
    const done = run("verify", election, "--out", path);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out.split("\n")).toHaveLength(3);
    expect(readFileSync(path, "utf8")).toBe(run("verify", election).out);
  });

  test("never overwrites a file that is verified", () => {
    const files = write("own", base);
    const own = join(files, base[0]?.name ?? "");
    expect(run("verify", files, "--out", own)).toMatchObject({ code: 64, out: "" });
    expect(readFileSync(own)).toEqual(base[0]?.bytes);
  });

  test("that cannot be written is exit code 70, whatever the verdict", () => {
    const done = run("verify", election, "--out", join(folder, "no", "folder", "x"));
    expect(done.code).toBe(70);
    expect(done.err).toContain("VER-OUT");
  });
});

describe("the commands that tell a story", () => {
  test.each([
    ["explain a check", 0, "V05.01 ", ["explain", "v05.01"]],
    ["explain a check with files", 0, "Met deze bestanden", ["explain", "V05.01", election]],
    [
      "explain a check with what is not there",
      2,
      "VER-READ",
      ["explain", "V05.01", join(folder, "nowhere")],
    ],
    ["explain a list", 0, "[Kieswet P 6]", ["explain", "--list", "1", election]],
    ["explain a candidate", 0, "PluisdansQ", ["explain", "--candidate", "Pluisdans", election]],
    [
      "explain a list that is not there",
      2,
      "in these files: 99.",
      ["explain", "--list", "99", election],
    ],
    ["explain what was nearest", 0, "Met ", ["explain", "--closest", election]],
    ["work a check out", 0, "het bestand zegt", ["explain", "V05.08", election, "--list", "1"]],
    ["work all of a check out", 0, "= 969", ["explain", "V05.08", election, "--full"]],
    ["trace a polling station", 0, "Het Draaiorgel", ["trace", "8003::SB2", election]],
    ["trace what fits more than one", 2, "choose one", ["trace", "SB1", election]],
    ["trace what is not there", 2, "polling stations in these files", ["trace", "zzz", election]],
    ["trace in files without any", 2, "Add the count", ["trace", "1", join(folder, "nowhere")]],
    ["compare a folder with itself", 0, "Same ·", ["diff", election, election]],
    ["compare for programs", 0, '"unchanged": ', ["diff", election, election, "--format", "json"]],
    ["compare with nothing", 2, "Incomplete ·", ["diff", election, join(folder, "nowhere")]],
  ])("%s: exit code %i", (_, code, words, line) => {
    const done = run(...line);
    expect(done.code).toBe(code);
    expect(done.out + done.err).toContain(words);
    expectClear(done);
  });

  test.each([
    [["explain"]],
    [["explain", "V99.99"]],
    [["explain", "--list", "x", election]],
    [["explain", "--list", "1"]],
    [["explain", "--closest", "--list", "1", election]],
    [["explain", "--full", election]],
    [["explain", "--list", "1", "--candidate", "x", election]],
    [["trace"]],
    [["trace", "1"]],
    [["diff", election]],
    [["diff", election, election, "--format", "html"]],
  ])("refuse what makes no sense: %j", (line) => {
    const done = run(...line);
    expect(done.code).toBe(64);
    expect(done.err).toContain("VER-USAGE");
  });
});

describe("wrong use", () => {
  test.each([
    [[]],
    [["verify"]],
    [["report"]],
    [["verify", election, "--colour"]],
    [["count", election]],
  ])("of %j is exit code 64, with the usage", (words) => {
    const done = run(...words);
    expect(done.code).toBe(64);
    expect(done.err).toContain("VER-USAGE");
    expect(done.err).toContain("Gebruik (usage):");
    expectClear(done);
  });
});

describe("help and version", () => {
  test("are exit code 0", () => {
    expect(run("--help")).toMatchObject({ code: 0, err: "" });
    expect(run("--version").out).toMatch(/^telwerk verifier \d+\.\d+\.\d+\n$/);
  });
});
