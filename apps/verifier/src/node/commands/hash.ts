// `verifier hash`: the hash code of a file, as it stands in the footer of the certified results.
import { lookAt } from "@telwerk/bundle";
import { err, ok, type Result } from "@telwerk/core";
import { formatHashCode, hash } from "@telwerk/eml-codec";
import { ReadFault } from "../../evidence/source.js";
import { digestOf, wholeOf } from "../../intake/byte-source.js";
import { clean } from "../../report/layout.js";
import { type Command, exitCodes, type Job, type Streams, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";

const grouped = (hex: string): string => (hex.match(/.{4}/g) ?? []).join(" ");

/** The form in which OSV takes the hash: only EML has one. */
async function canonical(bytes: Uint8Array): Promise<string> {
  const found = await hash(bytes, { mode: "osv" });
  if (found.kind === "ok") return formatHashCode(found.value);
  return `geen (none): ${found.error[0]?.code ?? ""}`;
}

async function hashOf(path: string, { out, err: say }: Streams): Promise<boolean> {
  const { sources, unreadable } = deliveryOf([path]);
  for (const { cause } of unreadable) {
    say(`VER-READ ${clean(path)}: niet te lezen (cannot be read): ${cause}\n`);
  }
  try {
    for (const source of sources) {
      const { form } = lookAt(await source.head());
      out(
        `${clean(source.path)}\n  SHA-256                 ${grouped(await digestOf(source, sha256()))}\n`,
      );
      if (form === "eml")
        out(`  canoniek (canonical)    ${await canonical(await wholeOf(source))}\n`);
    }
  } catch (fault) {
    if (!(fault instanceof ReadFault)) throw fault;
    say(`VER-READ ${clean(path)}: niet te lezen (cannot be read): ${fault.code}\n`);
    return false;
  }
  return unreadable.length === 0;
}

function plan({ paths }: Words): Result<Job, string> {
  if (paths.length === 0) return err("geef een bestand op (no FILE given)");
  return ok(async (streams) => {
    let isWhole = true;
    for (const path of paths) isWhole = (await hashOf(path, streams)) && isWhole;
    return isWhole ? exitCodes.verified : exitCodes.incomplete;
  });
}

/** Prints hash codes. */
export const hashCommand: Command = {
  name: "hash",
  synopsis: ["hash FILE..."],
  help: `  FILE       EML-bestand: de hashcode van de bytes (zoals Abacus) en van de canonieke vorm
             (zoals OSV); ander bestand: de SHA-256
             (EML file: the hash code of its bytes, as Abacus takes it, and of its canonical
             form, as OSV does; any other file: its SHA-256)
`,
  options: {},
  plan,
};
