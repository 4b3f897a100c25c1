import { describe, expect, test } from "vitest";
import {
  emptyReceiver,
  type Manifest,
  type ReceiverState,
  receiveManifest,
} from "../../src/index.js";

const hash = (number: number): string => String(number).padStart(64, "0");
const base: Manifest = {
  v: 1,
  type: "eml-nl-bundle",
  election: "GR2026_Juinen",
  electionDate: "2026-03-18",
  committee: { level: "GSB", authorityId: "9999", name: "Gemeente Juinen", uid: "PSB9999" },
  installationId: "laptop-1",
  session: { no: 1, kind: "first" },
  sequence: 1,
  supersedes: [],
  createdAt: "2026-03-19T14:30:00Z",
  software: { name: "Telwerk", version: "0.1.0", buildHash: "abc" },
  ruleset: "2026-01-01",
  controls: { protocol: "passed", drawnLists: [] },
  keyFingerprint: hash(0),
  auditHead: hash(0),
  files: [],
};
type Change = Partial<Manifest>;
const at = (sequence: number, change: Change = {}): Manifest => ({
  ...base,
  sequence,
  createdAt: `2026-03-19T14:${String(sequence + 10)}:00Z`,
  ...change,
});
const next = { session: { no: 2, kind: "next" } } as const;

/** Takes in manifests one after the other; each hash is its place in the row. */
function after(...manifests: readonly Manifest[]): ReceiverState {
  return manifests.reduce((state, manifest, index) => {
    const result = receiveManifest(state, manifest, hash(index + 1));
    if (result.kind === "err") throw new Error(JSON.stringify(result.error));
    return result.value.state;
  }, emptyReceiver);
}
function codes(state: ReceiverState, manifest: Manifest, sha256 = hash(99)): readonly string[] {
  const result = receiveManifest(state, manifest, sha256);
  return (result.kind === "err" ? result.error : result.value.findings).map(
    ({ code, severity }) => `${severity}: ${code}`,
  );
}

describe("threat model: replay of an older definitive or a file from before a correction", () => {
  const corrected = after(at(1), at(2, { supersedes: [hash(1)] }), at(3, next));

  test("the manifest that was replaced does not come back", () => {
    expect(codes(corrected, at(1), hash(1))).toEqual([
      "error: BUN-MANIFEST-REPEATED",
      "error: BUN-MANIFEST-REPLAY",
      "error: BUN-MANIFEST-SESSION",
      "warning: BUN-MANIFEST-CLOCK",
    ]);
  });

  test("the newest one, handed in twice, is told from an older one", () => {
    const newest = at(4, { ...next, supersedes: [hash(3)] });
    const result = receiveManifest(corrected, newest, hash(4));
    if (result.kind === "err") throw new Error("refused");
    expect(codes(result.value.state, newest, hash(4))).toContain("error: BUN-MANIFEST-REPEATED");
    expect(codes(result.value.state, newest, hash(4))).not.toContain("error: BUN-MANIFEST-REPLAY");
  });

  test("nor does one that never arrived and is older", () => {
    const state = after(at(1), at(5, { supersedes: [hash(1)] }));
    expect(codes(state, at(3, { supersedes: [hash(2)] }))).toContain("error: BUN-MANIFEST-REPLAY");
  });

  test("nor does a first session after a next one, although its number is higher", () => {
    expect(codes(corrected, at(4))).toContain("error: BUN-MANIFEST-SESSION");
  });

  test("two manifests with one number are a conflict", () => {
    expect(codes(after(at(1)), at(1, { supersedes: [hash(1)] }))).toContain(
      "error: BUN-MANIFEST-CONFLICT",
    );
  });

  test("two manifests with one number are one too when a newer one has come already", () => {
    const state = after(at(1), at(2, { supersedes: [hash(1)] }));
    expect(codes(state, at(1, { supersedes: [hash(2)] }))).toContain(
      "error: BUN-MANIFEST-CONFLICT",
    );
  });

  test("the first manifest of an installation is new, whatever its number", () => {
    expect(codes(emptyReceiver, at(3))).toEqual([]);
  });

  test("a refused manifest leaves no trace: the same state takes in the right one", () => {
    expect(receiveManifest(corrected, at(1), hash(1)).kind).toBe("err");
    expect(codes(corrected, at(4, { ...next, supersedes: [hash(3)] }))).toEqual([]);
  });
});

describe("what replaces must say so", () => {
  test("S0-47: a second result of the same session overwrites, and names the first", () => {
    const state = after(at(1));
    expect(codes(state, at(2))).toEqual(["error: BUN-MANIFEST-SUPERSEDES"]);
    expect(codes(state, at(2, { supersedes: [hash(1)] }))).toEqual([]);
  });

  test("naming another than the last of the session is not enough", () => {
    const state = after(at(1), at(2, { supersedes: [hash(1)] }));
    expect(codes(state, at(3, { supersedes: [hash(1)] }))).toEqual([
      "error: BUN-MANIFEST-SUPERSEDES",
    ]);
  });

  test("a next session replaces nothing: corrections accumulate (S0-48)", () => {
    expect(codes(after(at(1)), at(2, next))).toEqual([]);
  });

  test("one that replaces a result that never arrived is taken in, with a warning", () => {
    expect(codes(emptyReceiver, at(2, { supersedes: [hash(7)] }))).toEqual([
      "warning: BUN-MANIFEST-UNKNOWN-PREVIOUS",
    ]);
  });
});

describe("signs that something is odd, without a refusal", () => {
  test("a clock that goes back", () => {
    const early = { ...next, createdAt: "2026-03-18T10:00:00Z" };
    expect(codes(after(at(1)), at(2, early))).toEqual(["warning: BUN-MANIFEST-CLOCK"]);
  });

  test("S0-24: a second server is told from the first", () => {
    const other = { ...next, installationId: "laptop-2" };
    expect(codes(after(at(5)), at(1, { ...other, createdAt: "2026-03-20T10:00:00Z" }))).toEqual([
      "warning: BUN-MANIFEST-INSTALLATION",
    ]);
  });
});

test("committees and elections do not disturb each other", () => {
  const state = after(at(9));
  const elsewhere = { ...base.committee, uid: "PSB8888" };
  expect(codes(state, at(1, { committee: elsewhere }))).toEqual([]);
  expect(codes(state, at(1, { election: "GR2026_Anders" }))).toEqual([]);
});

test("the state is plain data", () => {
  const state = after(at(1), at(2, next));
  const kept: unknown = JSON.parse(JSON.stringify(state));
  expect(kept).toEqual(state);
});
