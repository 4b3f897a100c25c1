import { describe, expect, test } from "vitest";
import {
  completenessOf,
  effectiveCount,
  type FileKind,
  type Folder,
  handIn,
  municipalityColour,
  slots,
  type Upload,
} from "../../src/index.js";

const empty: Folder = {
  electionId: "GR2026_Juinen",
  authorityId: "9999",
  region: "Juinen",
  current: [],
  replaced: [],
};
const place = "gr2026_juinen_gemeente_juinen";
let counter = 0;
function upload(kind: FileKind, change: Partial<Upload> = {}): Upload {
  counter += 1;
  const gsb: readonly FileKind[] = [
    "public-key",
    "polling-stations",
    "declaration",
    "municipal-package",
    "correction-package",
    "correction-without-count",
  ];
  const stamp = `20260319-14${String(counter % 60).padStart(2, "0")}00`;
  return {
    body: gsb.includes(kind) ? "GSB" : "CSB",
    name: `correctie_${place}-${stamp}.zip`,
    size: 10,
    sha256: String(counter),
    kind,
    electionId: "GR2026_Juinen",
    authorityId: "9999",
    at: `2026-03-19T14:00:${String(counter % 60).padStart(2, "0")}`,
    actor: "Invoerder 1",
    ...change,
  };
}

function after(...uploads: readonly Upload[]): Folder {
  return uploads.reduce((folder, item) => {
    const result = handIn(folder, item);
    if (result.kind === "err") throw new Error(JSON.stringify(result.error));
    return result.value.folder;
  }, empty);
}
const codes = (folder: Folder, item: Upload, own: readonly Upload[] = []): readonly string[] => {
  const result = handIn(folder, item, own);
  return (result.kind === "err" ? result.error : result.value.findings).map(({ code }) => code);
};

describe("S1-15: the own public key goes to the key workspace, by a USB stick", () => {
  test("the certificate may leave and has its place; the private key has none and may not", () => {
    const key = upload("public-key", { name: `public_key_abacus_${place}.crt` });
    expect(after(key).current).toEqual([key]);
    expect(codes(empty, upload("private-key", { name: "sleutel.pem" }))).toEqual([
      "BUN-LEAVE-LOCAL-ONLY",
    ]);
  });
});

describe("S0-1, S0-2: surfaces and bodies", () => {
  test("S0-1: a kind of file has a place on exactly one surface", () => {
    const kinds = new Set(slots.flatMap((slot) => slot.kinds));
    for (const kind of kinds) {
      const surfaces = new Set(
        slots.filter((slot) => slot.kinds.includes(kind)).map(({ surface }) => surface),
      );
      expect([kind, surfaces.size]).toEqual([kind, 1]);
    }
  });

  test("S0-2: one account acts for both bodies, and says which at each upload", () => {
    const folder = after(upload("municipal-package"), upload("central-package"));
    expect(folder.current.map(({ body, actor }) => [body, actor])).toEqual([
      ["GSB", "Invoerder 1"],
      ["CSB", "Invoerder 1"],
    ]);
  });

  test("a file that the body has no place for is refused", () => {
    expect(codes(empty, upload("central-package", { body: "GSB" }))).toEqual(["BUN-SLOT-NONE"]);
    expect(codes(empty, upload("district-package"))).toEqual(["BUN-SLOT-NONE"]);
  });
});

describe("what may not be handed in", () => {
  test("S0-38: vaststelling-uitslag", () => {
    expect(codes(empty, upload("result-package"))).toEqual(["BUN-LEAVE-RESULT-PACKAGE"]);
  });

  test("S0-39: anything else out of it", () => {
    expect(codes(empty, upload("letter"))).toEqual(["BUN-LEAVE-LOCAL-ONLY"]);
    expect(codes(empty, upload("central-report"))).toEqual(["BUN-LEAVE-LOCAL-ONLY"]);
    expect(codes(empty, upload("candidate-totals"))).toEqual(["BUN-LEAVE-PERSONAL-DATA"]);
  });

  test("another election, another committee", () => {
    const foreign = upload("municipal-package", {
      electionId: "GR2026_Anders",
      authorityId: "8888",
    });
    expect(codes(empty, foreign)).toEqual(["BUN-SLOT-ELECTION", "BUN-SLOT-COMMITTEE"]);
  });

  test("a name of another municipality is a finding: the content is right", () => {
    const name = "correctie_gr2026_gemeente_Anders-20260319-140000.zip";
    expect(codes(empty, upload("correction-package", { name }))).toEqual(["BUN-SLOT-REGION-NAME"]);
  });

  test("a region is recognised without its accents and punctuation", () => {
    const folder = { ...empty, region: "'s-Hertogenbosch" };
    const name = "public-key-osv2020-gr2026-gemeente-s-hertogenbosch.crt";
    expect(codes(folder, upload("public-key", { name }))).toEqual([]);
  });
});

describe("S0-24: two public keys", () => {
  const first = upload("public-key", { name: "public-key-osv2020-gr2026-gemeente-juinen.crt" });
  const second = upload("public-key", { name: "public-key-abacus-gr2026-gemeente-juinen.crt" });
  const third = upload("public-key", { name: "x.crt" });

  test("a second key for a second server is kept beside the first", () => {
    expect(after(first, second).current).toEqual([first, second]);
  });

  test("but needs another name, and another content", () => {
    expect(codes(after(first), { ...second, name: first.name.toUpperCase() })).toContain(
      "BUN-SLOT-SAME-NAME",
    );
    expect(codes(after(first), { ...second, sha256: first.sha256 })).toEqual([
      "BUN-SLOT-SAME-FILE",
    ]);
  });

  test("and there is no third", () => {
    expect(codes(after(first, second), third)).toEqual(["BUN-SLOT-FULL"]);
  });
});

describe("S0-47, S0-48, S0-49: overwrite and accumulate", () => {
  const one = upload("municipal-package");
  const two = upload("municipal-package");

  test("S0-47: exactly one definitive outcome exists at any time", () => {
    expect(after(one, two).current).toEqual([two]);
  });

  test("S0-49: the replaced file stays on record, with name, size, hash, time and actor", () => {
    expect(after(one, two).replaced).toEqual([one]);
  });

  test("S0-48: corrections accumulate, in the order in which they came", () => {
    const corrections = [upload("correction-package"), upload("correction-package")];
    expect(after(one, ...corrections).current).toEqual([one, ...corrections]);
  });

  test("S0-49: the count in force is the last correction, else the definitive one", () => {
    const session3 = upload("correction-package", { sessionNo: 3 });
    const session2 = upload("correction-package", { sessionNo: 2 });
    expect(effectiveCount(empty)).toBeUndefined();
    expect(effectiveCount(after(one))).toBe(one);
    expect(effectiveCount(after(one, session3, session2))).toBe(session3);
  });

  test("S0-49: without session numbers the time decides", () => {
    const early = upload("correction-package", { at: "2026-03-20T10:00:00" });
    const late = upload("correction-package", { at: "2026-03-20T11:00:00" });
    expect(effectiveCount(after(one, late, early))).toBe(late);
  });

  test("S0-49: a correction without new results changes no count", () => {
    const none = upload("correction-without-count", { sessionNo: 2 });
    expect(effectiveCount(after(one, none))).toBe(one);
  });

  test("S0-36: the same count in another zip was packed again", () => {
    const made = upload("municipal-package", { emlSha256: "e" });
    const again = upload("municipal-package", { emlSha256: "e" });
    expect(codes(empty, made, [made])).toEqual([]);
    expect(codes(empty, again, [made])).toEqual(["BUN-SLOT-REPACKED"]);
  });

  test("S0-37: and so for the zip of a CSB", () => {
    const made = upload("central-package", { emlSha256: "e" });
    expect(codes(after(made), upload("central-package", { emlSha256: "e" }))).toEqual([
      "BUN-SLOT-REPACKED",
    ]);
  });
});

describe("the colours of the folders", () => {
  const of = (
    folder: Folder,
    surface: "uitwisseling" | "teluitslagen",
    body: "GSB" | "CSB",
  ): string => {
    const { colour, present, required } = completenessOf(folder, surface, body);
    return `${colour} ${present}/${required}`;
  };
  const key = (): Upload => upload("public-key", { name: `k${counter}.crt` });
  const stations = upload("polling-stations", { name: "Stembureaus_GR2026_Juinen.eml.xml" });
  const declaration = upload("declaration", { name: "Verklaring B&W Juinen.pdf" });
  const lists = upload("candidate-lists", { name: "Kandidatenlijsten_GR2026_Juinen.eml.xml" });
  const definition = upload("election-definition", {
    name: "Verkiezingsdefinitie_GR2026_Juinen.eml.xml",
  });
  const result = upload("result-zip", { name: "Resultaat_GR2026_Juinen.zip" });

  test("S0-41: a GSB on uitwisseling: red, orange with one or two kinds, green with three", () => {
    expect(of(empty, "uitwisseling", "GSB")).toBe("red 0/3");
    expect(of(after(key()), "uitwisseling", "GSB")).toBe("orange 1/3");
    expect(of(after(key(), stations), "uitwisseling", "GSB")).toBe("orange 2/3");
    expect(of(after(key(), stations, declaration), "uitwisseling", "GSB")).toBe("green 3/3");
  });

  test("S0-42: a CSB on uitwisseling: red, orange, green", () => {
    expect(of(empty, "uitwisseling", "CSB")).toBe("red 0/2");
    expect(of(after(lists), "uitwisseling", "CSB")).toBe("orange 1/2");
    expect(of(after(lists, definition), "uitwisseling", "CSB")).toBe("green 2/2");
  });

  test("S0-43: a second key does not make a folder more complete", () => {
    expect(of(after(key(), key(), stations), "uitwisseling", "GSB")).toBe("orange 2/3");
  });

  test("S0-44: a GSB on teluitslagen: red or green", () => {
    expect(of(empty, "teluitslagen", "GSB")).toBe("red 0/1");
    expect(of(after(upload("municipal-package")), "teluitslagen", "GSB")).toBe("green 1/1");
    expect(of(after(upload("correction-package")), "teluitslagen", "GSB")).toBe("red 0/1");
  });

  test("S0-45: a CSB on teluitslagen is green with both; half-way it is red with 1/2", () => {
    const half = after(upload("central-package"));
    expect(of(empty, "teluitslagen", "CSB")).toBe("red 0/2");
    expect(of(half, "teluitslagen", "CSB")).toBe("red 1/2");
    expect(of(after(upload("central-package"), result), "teluitslagen", "CSB")).toBe("green 2/2");
    expect(completenessOf(half, "teluitslagen", "CSB", { requireBoth: false }).colour).toBe(
      "green",
    );
    expect(completenessOf(empty, "teluitslagen", "CSB", { requireBoth: false }).colour).toBe("red");
  });

  test.each([
    ["green", "green", "green"],
    ["red", "red", "red"],
    ["red", "green", "orange"],
    ["green", "red", "orange"],
    ["orange", "orange", "orange"],
    ["orange", "red", "orange"],
    ["orange", "green", "orange"],
  ] as const)("S0-46: %s and %s make %s", (gsb, csb, municipality) => {
    expect(municipalityColour(gsb, csb)).toBe(municipality);
  });
});

test("S0-51, S0-52, S1-22: key and count of the GSB stay to be taken by the CSB", () => {
  const key = upload("public-key", { name: "k.crt" });
  const count = upload("municipal-package");
  const folder = after(key, count);
  expect(folder.current).toContain(key);
  expect(effectiveCount(folder)).toBe(count);
});
