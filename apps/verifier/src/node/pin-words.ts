// The words of the command line about certificates that are to be trusted, and the moment of reference.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParseArgsOptionsConfig } from "node:util";
import { err, ok, type Result } from "@telwerk/core";
import { isInstant } from "@telwerk/signing/verify";
import type { IntakeOptions } from "../intake/examination.js";
import { largestPin, type PinFile } from "../intake/pins.js";
import type { Words } from "./command.js";
import { faultCode } from "./file-source.js";

/** As `parseArgs` of Node takes them. */
export const pinOptions: ParseArgsOptionsConfig = {
  pin: { type: "string", multiple: true },
  pins: { type: "string", multiple: true },
  at: { type: "string" },
};

/** Lines of help. */
export const pinHelp: string = `  --pin      certificaat van een stembureau dat u zelf hebt nagegaan; mag vaker
             (certificate of a committee that you checked yourself; may be repeated)
  --pins     map met zulke certificaten, .crt (folder with such certificates)
  --at       moment waarop verlopen certificaten worden beoordeeld; zonder: de dag van de
             stemming (moment for judging expiry; without it: polling day),
             bijvoorbeeld (such as) 2027-03-18T08:00:00Z
`;

function pinFile(path: string, option: string): Result<PinFile, string> {
  try {
    const bytes = readFileSync(path);
    return ok({ path, bytes: bytes.subarray(0, largestPin + 1) });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    return err(`--${option} ${path}: niet te lezen (cannot be read): ${faultCode(cause)}`);
  }
}

function certificatesIn(folder: string): Result<readonly string[], string> {
  try {
    const names = readdirSync(folder).filter((name) => /\.(?:crt|cer|pem)$/i.test(name));
    if (names.length === 0) {
      return err(`--pins ${folder}: geen certificaten, .crt (no certificates)`);
    }
    return ok(names.sort().map((name) => join(folder, name)));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    return err(`--pins ${folder}: niet te lezen (cannot be read): ${faultCode(cause)}`);
  }
}

/** Reads the words about certificates, and the files that they name. */
export function pinRequest({
  text,
  texts,
}: Words): Result<Pick<IntakeOptions, "pins" | "at">, string> {
  const paths = texts("pin").map((path) => ({ path, option: "pin" }));
  for (const folder of texts("pins")) {
    const found = certificatesIn(folder);
    if (found.kind === "err") return found;
    paths.push(...found.value.map((path) => ({ path, option: "pins" })));
  }
  const pins: PinFile[] = [];
  for (const { path, option } of paths) {
    const read = pinFile(path, option);
    if (read.kind === "err") return read;
    pins.push(read.value);
  }
  const at = text("at");
  if (at !== undefined && !isInstant(at)) {
    return err(`--at ${at}: geen moment zoals 2027-03-18T08:00:00Z (no such moment)`);
  }
  return ok({ pins, ...(at === undefined ? {} : { at }) });
}
