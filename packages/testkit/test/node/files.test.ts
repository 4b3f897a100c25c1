import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generateElection } from "../../src/election/election.js";
import { presets } from "../../src/election/presets.js";
import {
  dataFolder,
  describeWith,
  describeWithTools,
  streamElection,
  writeElection,
} from "../../src/node.js";
import { read } from "../reading.js";

const folder = mkdtempSync(join(tmpdir(), "telwerk-testkit-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const election = generateElection(presets.demo);
const paths = writeElection(join(folder, "demo"), election);

describe("files on disk", () => {
  test("have the bytes of the election", () => {
    expect(paths.map((path) => new Uint8Array(readFileSync(path)))).toEqual(
      election.files.map(({ bytes }) => bytes),
    );
  });

  test("are the same when they are streamed one by one", () => {
    const streamed = join(folder, "streamed");
    const model = streamElection(streamed, presets.demo);
    for (const { name, bytes } of election.files) {
      expect(new Uint8Array(readFileSync(join(streamed, name)))).toEqual(bytes);
    }
    expect(model).toEqual(election.model);
  });

  test("say the same when counts are laid out over lines, and only some are written", () => {
    const pretty = join(folder, "pretty");
    streamElection(pretty, presets.demo, { pretty: true, only: ({ kind }) => kind === "510b" });
    expect(readdirSync(pretty)).toHaveLength(12);
    for (const name of readdirSync(pretty)) {
      const bytes = readFileSync(join(pretty, name));
      expect(bytes.toString()).toContain("\n  <TransactionId>1</TransactionId>\n");
      const file = election.files.find((one) => one.name === name);
      const withoutSpace = (text: string): string => text.replace(/\\n */g, "");
      expect(withoutSpace(JSON.stringify(read(bytes)))).toBe(
        JSON.stringify(read(file?.bytes ?? new Uint8Array())),
      );
    }
  });
});

describeWithTools(["xmllint"], "held against libxml2", () => {
  test("lists, counts and result are in canonical form to the byte", () => {
    const canonical = paths.filter((path) => !path.includes("Verkiezingsdefinitie"));
    expect(canonical).toHaveLength(22);
    for (const path of canonical) {
      const output = execFileSync("xmllint", ["--c14n", path], { maxBuffer: 1 << 28 });
      expect(output.equals(readFileSync(path)), path).toBe(true);
    }
  });
});

const SCHEMAS: Readonly<Record<string, string>> = {
  "110a": "110a-electionevent",
  "230b": "230-candidatelist",
  "510b": "510-count",
  "510c": "510-count",
  "510d": "510-count",
  "520": "520-result",
};

describeWith({ data: true, tools: ["xmllint"] }, "held against the official schemas", () => {
  function validate(version: string, schema: string, files: readonly string[]): string {
    const path = join(dataFolder(), "xsd", version, `${schema}-kiesraad-strict.xsd`);
    const args = ["--noout", "--nonet", "--schema", path, ...files];
    const { status, stderr } = spawnSync("xmllint", args, { encoding: "utf8" });
    return status === 0 ? "valid" : stderr;
  }

  test.each(["v1.2.2", "main"])("all files are valid under %s", (version) => {
    for (const [kind, schema] of Object.entries(SCHEMAS)) {
      const files = paths.filter((_, index) => election.files[index]?.kind === kind);
      expect(files.length).toBeGreaterThan(0);
      expect(validate(version, schema, files)).toBe("valid");
    }
  });

  test("a file under the schema of another document is not valid", () => {
    expect(validate("v1.2.2", "520-result", paths.slice(1, 2))).not.toBe("valid");
  });
});
