// What stands in a manifest beside its files, for a municipality that does not exist.
import type { ManifestHeader } from "../../src/index.js";

const zeros = "0".repeat(64);
export const header: ManifestHeader = {
  election: "GR2026_Juinen",
  electionDate: "2026-03-18",
  committee: { level: "GSB", authorityId: "9999", name: "Gemeente Juinen", uid: "PSB9999" },
  installationId: "laptop-1",
  session: { no: 1, kind: "first" },
  sequence: 1,
  supersedes: [],
  createdAt: "2026-03-19T14:30:00+01:00",
  software: { name: "Telwerk", version: "0.1.0", buildHash: "abc123" },
  ruleset: "2026-01-01",
  controls: { protocol: "passed", drawnLists: [3, 7, 12] },
  keyFingerprint: zeros,
  auditHead: zeros,
};
