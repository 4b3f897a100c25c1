// Real data stands beside the project. Without it these tests are skipped, or fail where it is required.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";

export const dataRoot: string = join(import.meta.dirname, "../../../../shared/data");

/** Describes tests that need the data. */
export function describeWithData(name: string, body: () => void): void {
  const required = (process.env["TELWERK_REQUIRE"] ?? "").split(",").includes("data");
  describe.skipIf(!existsSync(dataRoot) && !required)(name, body);
}
