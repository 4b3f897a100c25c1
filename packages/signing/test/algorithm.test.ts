import { describe, expect, test } from "vitest";
import { algorithmStatus, algorithmTable } from "../src/algorithm.js";

const day = "2027-03-17";

describe("the table of algorithms", () => {
  test.each([
    ["rsa4096-pkcs1-sha256", "osv2020", "allowed"],
    ["rsa4096-pkcs1-sha256", "bundle", "allowed"],
    ["rsa4096-pss-sha256-salt32", "bundle", "allowed"],
    ["rsa4096-pss-sha256-salt32", "osv2020", "forbidden"],
    ["ecdsa-p256-sha256", "bundle", "allowed"],
    ["ecdsa-p256-sha256", "osv2020", "forbidden"],
    ["ed25519", "bundle", "forbidden"],
    ["sha1", "osv2020", "forbidden"],
    ["md5", "bundle", "forbidden"],
    ["rsa-below-4096", "bundle", "forbidden"],
    ["something new", "bundle", "forbidden"],
  ] as const)("%s for %s is %s", (id, profile, status) => {
    expect(algorithmStatus(id, profile, day)).toBe(status);
  });

  test("before the first day of a row, from its last day on, and between two rows, it is forbidden", () => {
    expect(algorithmStatus("ecdsa-p256-sha256", "bundle", "2025-12-31")).toBe("forbidden");
    const row = { id: "x", profiles: ["bundle"], why: "" } as const;
    const table = [
      { ...row, status: "allowed", from: "2026-01-01", until: "2030-01-01" },
      { ...row, status: "deprecated", from: "2030-01-01", until: "2031-01-01" },
    ] as const;
    const at = (when: string) => algorithmStatus("x", "bundle", when, table);
    expect(["2029-12-31", "2030-01-01", "2030-12-31", "2031-01-01"].map(at)).toEqual([
      "allowed",
      "deprecated",
      "deprecated",
      "forbidden",
    ]);
  });

  test("two rows that hold at once are a mistake in the table: forbidden", () => {
    const [row] = algorithmTable;
    expect(row && algorithmStatus(row.id, "bundle", day, [row, row])).toBe("forbidden");
  });
});
