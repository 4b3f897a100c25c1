import { createHash } from "node:crypto";
import { LAW_VERSION } from "@telwerk/apportionment";
import packageJson from "../../package.json" with { type: "json" };
import { catalogue } from "../catalogue.js";
import type { Maker } from "../report/run.js";

/** Who makes the reports. */
export const maker: Maker = {
  name: "telwerk verifier",
  version: packageJson.version,
  law: LAW_VERSION,
  catalogue: createHash("sha256").update(JSON.stringify(catalogue)).digest("hex"),
};
