// `verifier inspect`: shows what is inside a file, without trusting it.
import { existsSync } from "node:fs";
import { err, ok, type Result } from "@telwerk/core";
import { inspect } from "../../inspection/inspection.js";
import { inspectionText } from "../../inspection/text.js";
import { clean } from "../../report/layout.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";
import { zipPorts } from "../zip-ports.js";

/** A signature says nothing without the file that it signs: that is looked for beside it. */
function withSigned(path: string): readonly string[] {
  const signed = path.replace(/\.(?:signature|p7s)$/i, "");
  return signed !== path && existsSync(signed) ? [path, signed] : [path];
}

function plan({ paths }: Words): Result<Job, string> {
  if (paths.length === 0) return err("geef een bestand op (no FILE given)");
  return ok(async ({ out, err: say }) => {
    const all = [...new Set(paths.flatMap(withSigned))];
    const delivery = deliveryOf(all);
    for (const { path, cause } of delivery.unreadable) {
      say(`VER-READ ${clean(path)}: niet te lezen (cannot be read): ${cause}\n`);
    }
    if (delivery.unreadable.length > 0) return exitCodes.incomplete;
    const found = await inspect(delivery, { digest: sha256, ...zipPorts });
    out(inspectionText(found));
    const isWhole = found.every(
      ({ cause, container }) => cause === undefined && (container?.issues.length ?? 0) === 0,
    );
    return isWhole ? exitCodes.verified : exitCodes.incomplete;
  });
}

/** Shows what is inside files. */
export const inspectCommand: Command = {
  name: "inspect",
  synopsis: ["inspect FILE..."],
  help: `  FILE       een zip, EML-bestand, manifest, handtekening of certificaat
             (a zip, EML file, manifest, signature or certificate)
  Laat zien wat erin zit, en vertrouwt daar niets van. Code 0: alles was te openen.
  (Shows what is inside, and trusts nothing of it. Code 0: everything could be opened.)
`,
  options: {},
  plan,
};
