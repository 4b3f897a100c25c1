import { describe, expect, test } from "vitest";
import {
  type ArchiveFile,
  type ArchiveHeader,
  archiveLimits,
  buildArchive,
  bytesSource,
  catalogue,
  decodeArchiveManifest,
  openZip,
  retainUntil,
  retention,
  type SignatureJudgement,
  verifyArchive,
  writeZip,
  type ZipFile,
} from "../../src/index.js";
import { eml } from "../eml.js";
import { gr2026, modified } from "../packages.js";
import { text } from "../zip/build.js";

const header: ArchiveHeader = {
  election: "TK2021",
  committee: "HSB",
  authorityId: "HSB9",
  electionDate: "2021-03-17",
  appointmentDate: null,
};
const pem = (label: string): Uint8Array => text(`-----BEGIN ${label}-----\nMIIB\n`);
const packages = await gr2026();
const files: readonly ArchiveFile[] = [
  { part: "generated", path: "telling.eml.xml", bytes: eml("510c", "TK2021") },
  { part: "imported", path: "gsb/uitslag.zip", bytes: packages["municipal-package"].bytes },
  { part: "certificates", path: "eigen.crt", bytes: pem("CERTIFICATE") },
  { part: "logs", path: "2021-03-19.log", bytes: text("1 begin\n2 einde\n") },
];
async function made(
  given: readonly ArchiveFile[] = files,
  head: ArchiveHeader = header,
): Promise<Uint8Array> {
  const archive = await buildArchive(head, given, { modified });
  if (archive.kind === "err") throw new Error(JSON.stringify(archive.error));
  return archive.value.zip;
}
const refusals = async (
  given: readonly ArchiveFile[],
  head = header,
): Promise<readonly string[]> => {
  const archive = await buildArchive(head, given, { modified });
  return archive.kind === "err" ? archive.error.map(({ code }) => code) : [];
};
const valid: SignatureJudgement = { outcome: "valid", expiredNow: false };
const verdict = async (
  zip: Uint8Array,
  judgement?: SignatureJudgement,
): Promise<readonly string[]> => {
  const verified = await verifyArchive(zip, judgement);
  return verified.kind === "err"
    ? ["refused", ...verified.error.map(({ code }) => code)]
    : ["accepted", ...verified.value.findings.map(({ code }) => code)];
};

/** Writes the archive anew with its files changed: the work of an attacker with a zip program. */
async function changed(
  change: (files: readonly ZipFile[]) => readonly ZipFile[],
): Promise<Uint8Array> {
  const opened = await openZip(bytesSource(await made()), {
    path: "a",
    limits: archiveLimits,
    folders: true,
  });
  if (opened.kind === "err") throw new Error("not opened");
  const all: ZipFile[] = [];
  for (const entry of opened.value.entries) {
    const content = await opened.value.read(entry);
    if (content.kind === "ok") all.push({ name: entry.name, bytes: content.value });
  }
  const zip = await writeZip(change(all), { modified, folders: true });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

describe("S1-39, S1-41: the archive holds everything, the log folder too", () => {
  test("under the name of election, committee and polling day", async () => {
    const archive = await buildArchive(header, files, { modified });
    expect(archive.kind === "ok" && archive.value.manifest.files.map(({ path }) => path)).toEqual([
      "TK2021-HSB-20210317/certificates/eigen.crt",
      "TK2021-HSB-20210317/generated/telling.eml.xml",
      "TK2021-HSB-20210317/imported/gsb/uitslag.zip",
      "TK2021-HSB-20210317/logs/2021-03-19.log",
    ]);
  });

  test("the same files give the same bytes, whatever their order", async () => {
    expect(await made([...files].reverse())).toEqual(await made());
  });

  test.each([
    ["logs", "BUN-ARCHIVE-NO-LOGS"],
    ["generated", "BUN-ARCHIVE-INCOMPLETE"],
    ["imported", "BUN-ARCHIVE-INCOMPLETE"],
    ["certificates", "BUN-ARCHIVE-INCOMPLETE"],
  ])("without %s it is not made", async (part, code) => {
    expect(await refusals(files.filter((file) => file.part !== part))).toEqual([code]);
  });

  test("an empty log is no log", async () => {
    const emptied = files.map((file) =>
      file.part === "logs" ? { ...file, bytes: new Uint8Array() } : file,
    );
    expect(await refusals(emptied)).toEqual(["BUN-ARCHIVE-NO-LOGS"]);
  });

  test("a private key goes in locked, or not at all, whatever its name", async () => {
    const key = (bytes: Uint8Array): readonly ArchiveFile[] => [
      ...files,
      { part: "other", path: "foto.jpg", bytes },
    ];
    expect(await refusals(key(pem("PRIVATE KEY")))).toEqual(["BUN-ARCHIVE-PRIVATE-KEY"]);
    expect(await refusals(key(Uint8Array.of(0x30, 0x82, 9, 66, 2, 1, 0, 0x30)))).toEqual([
      "BUN-ARCHIVE-PRIVATE-KEY",
    ]);
    expect(await refusals(key(pem("ENCRYPTED PRIVATE KEY")))).toEqual([]);
  });

  test("a path that leads out of the archive is refused", async () => {
    expect(await refusals([...files, { part: "other", path: "../x", bytes: text("x") }])).toEqual([
      "BUN-ENTRY-TRAVERSAL",
    ]);
  });

  test("a day that is none is refused", async () => {
    expect(await refusals(files, { ...header, appointmentDate: "31 maart" })).toEqual([
      "BUN-SCHEDULE-DATE",
    ]);
  });
});

describe("S1-40: kept until three months after the appointment", () => {
  test.each([
    ["2021-03-30", "2021-06-30"],
    ["2023-11-30", "2024-02-29"],
    ["2022-11-30", "2023-02-28"],
    ["2026-12-01", "2027-03-01"],
    ["2026-10-31", "2027-01-31"],
    [null, null],
  ])("appointed on %s: until %s", (appointment, until) => {
    expect(retainUntil(appointment)).toBe(until);
  });

  test("the manifest of the archive carries it, and null while the appointment is not known", async () => {
    const until = async (appointmentDate: string | null): Promise<string | null | undefined> => {
      const verified = await verifyArchive(
        await made(files, { ...header, appointmentDate }),
        valid,
      );
      return verified.kind === "ok" ? verified.value.manifest.retainUntil : undefined;
    };
    expect(await until("2021-03-30")).toBe("2021-06-30");
    expect(await until(null)).toBeNull();
  });

  test("it may be destroyed after that day, and never while a day is not known", () => {
    expect(retention("2021-06-30", "2021-06-30")).toBe("keep");
    expect(retention("2021-06-30", "2021-07-01")).toBe("may-be-destroyed");
    expect(retention(null, "2999-01-01")).toBe("keep");
    expect(retention("onbekend", "2999-01-01")).toBe("keep");
    expect(retention("2021-06-30", "z")).toBe("keep");
  });
});

describe("verifying an archive", () => {
  test("it is accepted with a valid signature", async () => {
    expect(await verdict(await made(), valid)).toEqual(["accepted"]);
  });

  test("S1-40: it does not fail because the certificate has expired since", async () => {
    expect(await verdict(await made(), { ...valid, expiredNow: true })).toEqual([
      "accepted",
      "BUN-ARCHIVE-EXPIRED",
    ]);
    expect(catalogue["BUN-ARCHIVE-EXPIRED"].severity).toBe("info");
  });

  test("a signature that is not right refuses it; one that nobody judged is said", async () => {
    expect(await verdict(await made(), { outcome: "invalid", expiredNow: false })).toEqual([
      "refused",
      "BUN-ARCHIVE-SIGNATURE",
    ]);
    expect(await verdict(await made(), { outcome: "indeterminate", expiredNow: false })).toEqual([
      "accepted",
      "BUN-ARCHIVE-UNSIGNED",
    ]);
    expect(await verdict(await made())).toEqual(["accepted", "BUN-ARCHIVE-UNSIGNED"]);
  });

  test("a log line that was changed, a log that was taken out, a file that was put in", async () => {
    const isLog = (file: ZipFile): boolean => file.name.endsWith(".log");
    const rewritten = await changed((all) =>
      all.map((file) => (isLog(file) ? { ...file, bytes: text("1 begin\n2 EINDE\n") } : file)),
    );
    const shortened = await changed((all) =>
      all.map((file) => (isLog(file) ? { ...file, bytes: text("1 begin\n") } : file)),
    );
    const without = await changed((all) => all.filter((file) => !isLog(file)));
    const more = await changed((all) => [
      ...all,
      { name: "TK2021-HSB-20210317/logs/b.log", bytes: text("x") },
    ]);
    expect(await verdict(rewritten, valid)).toEqual(["refused", "BUN-MANIFEST-HASH"]);
    expect(await verdict(shortened, valid)).toEqual(["refused", "BUN-MANIFEST-SIZE"]);
    expect(await verdict(without, valid)).toEqual(["refused", "BUN-MANIFEST-MISSING"]);
    expect(await verdict(more, valid)).toEqual(["refused", "BUN-MANIFEST-EXTRA"]);
  });

  test("an archive without a manifest, and one that is no zip", async () => {
    const without = await changed((all) => all.filter(({ name }) => name !== "manifest.json"));
    expect(await verdict(without, valid)).toEqual(["refused", "BUN-ARCHIVE-NO-MANIFEST"]);
    expect(await verdict(text("archief"), valid)).toEqual(["refused", "BUN-ZIP-NO-END"]);
  });
});

describe("the manifest of an archive", () => {
  const codes = async (
    change: (manifest: Record<string, unknown>) => void,
  ): Promise<readonly string[]> => {
    const archive = await buildArchive(header, files, { modified });
    const manifest = archive.kind === "ok" ? { ...archive.value.manifest } : {};
    change(manifest);
    const sorted = Object.fromEntries(
      Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const bytes = text(
      JSON.stringify(sorted, (_key, value: unknown) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ),
    );
    const read = decodeArchiveManifest(bytes);
    return read.kind === "err" ? read.error.map(({ code, path }) => `${code} ${path}`) : [];
  };

  test("is read as it was written", async () => {
    expect(await codes(() => undefined)).toEqual([]);
  });

  test("may not shorten the time it is kept", async () => {
    expect(
      await codes((manifest) => {
        manifest["retainUntil"] = "2021-04-01";
      }),
    ).toEqual(["BUN-MANIFEST-SHAPE manifest.json/retainUntil"]);
  });

  test("names files in its own folder only", async () => {
    expect(
      await codes((manifest) => {
        manifest["files"] = [{ path: "x", size: 1, sha256: "0".repeat(64) }];
      }),
    ).toEqual(["BUN-ARCHIVE-PATH x"]);
  });

  test("is named after its election, committee and day", async () => {
    expect(
      await codes((manifest) => {
        manifest["folder"] = "TK2021-CSB-20210317";
        manifest["files"] = [];
      }),
    ).toEqual(["BUN-MANIFEST-SHAPE manifest.json/folder"]);
  });

  test("is not the manifest of a bundle", async () => {
    expect(
      await codes((manifest) => {
        manifest["type"] = "eml-nl-bundle";
      }),
    ).toEqual(["BUN-MANIFEST-VERSION manifest.json"]);
    expect(
      await codes((manifest) => {
        delete manifest["committee"];
      }),
    ).toEqual(["BUN-MANIFEST-SHAPE manifest.json/committee"]);
  });
});
