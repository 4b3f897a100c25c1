// A third party: the xmllint program, with the same schemas read from disk.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Asks xmllint about documents.
 *
 * @param schema - path of the schema
 * @param documents - their texts
 * @returns whether each is accepted, in the same order
 */
export function askXmllint(schema: string, documents: readonly string[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), "telwerk-xsd-"));
  try {
    const names = documents.map((text, index) => {
      const name = join(folder, `${index}.xml`);
      writeFileSync(name, text);
      return name;
    });
    const { stderr, error } = spawnSync(
      "xmllint",
      ["--nonet", "--noout", "--schema", schema, ...names],
      {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      },
    );
    if (error) throw error;
    const lines = new Set(stderr.split("\n"));
    return names.map((name) => {
      const accepted = lines.has(`${name} validates`);
      const refused = lines.has(`${name} fails to validate`) || stderr.includes(`${name}:`);
      if (accepted === refused)
        throw new Error(`xmllint says nothing clear about ${name}: ${stderr}`);
      return accepted;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
