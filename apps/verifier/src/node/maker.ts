import packageJson from "../../package.json" with { type: "json" };
import type { Maker } from "../report/json.js";

/** Who makes the reports. */
export const maker: Maker = { name: "telwerk verifier", version: packageJson.version };
