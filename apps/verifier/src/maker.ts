// Who makes the reports, wherever it runs.
import { LAW_VERSION } from "@telwerk/apportionment";
import packageJson from "../package.json" with { type: "json" };
import { catalogue } from "./catalogue.js";
import type { Digest } from "./evidence/source.js";
import type { Maker } from "./report/run.js";

/**
 * Names the maker of reports.
 *
 * @param digest - a fresh one
 * @param program - SHA-256 of the program, where it is one file
 */
export function makerOf(digest: Digest, program: string | null = null): Maker {
  digest.update(new TextEncoder().encode(JSON.stringify(catalogue)));
  const { version } = packageJson;
  return { name: "telwerk verifier", version, program, law: LAW_VERSION, catalogue: digest.hex() };
}
