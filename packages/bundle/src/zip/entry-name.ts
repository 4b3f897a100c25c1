// untrusted: names in a zip are the oldest way to write outside a folder, to hide a file behind another,
// or to make two programs see two different files. Nothing is repaired: a wrong name refuses the zip.
import type { Issue } from "@telwerk/core";
import type { BundleCode } from "../codes/code.js";
import { bundleIssue } from "../issue.js";

const longestName = 255;
const longestPart = 200;
const utf8Flag = 0x0800;
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// Names that Windows gives to devices, with any extension, and in any case.
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)( *\..*)?$/i;

/** The rules for one name, in the order in which they are judged; the first that fits is reported. */
const rules: readonly (readonly [BundleCode, (name: string) => boolean])[] = [
  ["BUN-ENTRY-EMPTY", (name) => name === ""],
  ["BUN-ENTRY-CONTROL", (name) => /\p{Cc}/u.test(name)],
  ["BUN-ENTRY-BACKSLASH", (name) => name.includes("\\")],
  ["BUN-ENTRY-DRIVE", (name) => /^[a-z]:/i.test(name)],
  ["BUN-ENTRY-ABSOLUTE", (name) => name.startsWith("/") || name.startsWith("~")],
  ["BUN-ZIP-FOLDER-ENTRY", (name) => name.endsWith("/")],
  ["BUN-ENTRY-TRAVERSAL", (name) => name.split("/").some((part) => /^\.{0,2}$/.test(part))],
  // Bidirectional and zero-width characters make a name look like another one.
  [
    "BUN-ENTRY-UNICODE",
    (name) => name !== name.normalize("NFC") || /[\p{Cf}\p{Co}\p{Cn}]/u.test(name),
  ],
  ["BUN-ENTRY-UNICODE", (name) => /[\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(name)],
  ["BUN-ENTRY-RESERVED", (name) => name.split("/").some(isReserved)],
  ["BUN-ENTRY-LONG", (name) => name.length > longestName],
];

function isReserved(part: string): boolean {
  return (
    /[<>:"|?*]/.test(part) ||
    /^ |[. ]$/.test(part) ||
    device.test(part) ||
    part.length > longestPart
  );
}

/**
 * Reads the bytes of a name. Outside ASCII only UTF-8 that says so is read: what an old code page
 * would make of it differs from one program to the next.
 *
 * @returns the name, or undefined when it is not to be read in one way only
 */
export function decodeEntryName(bytes: Uint8Array, flags: number): string | undefined {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && (flags & utf8Flag) === 0) return undefined;
  try {
    return strict.decode(bytes);
  } catch {
    return undefined; // not UTF-8: BUN-ENTRY-ENCODING says all there is to say
  }
}

/**
 * Judges one name.
 *
 * @param name - the name as it stands in the zip
 * @param path - where, for the issue
 * @param folders - whether a name may contain a folder
 */
export function judgeEntryName(name: string, path: string, folders: boolean): readonly Issue[] {
  const rule = rules.find(([, breaks]) => breaks(name));
  if (rule !== undefined) return [bundleIssue(rule[0], path, { name: JSON.stringify(name) })];
  if (!folders && name.includes("/")) return [bundleIssue("BUN-ENTRY-FOLDER", path, { name })];
  return [];
}

/** What stays of a name on a disk that looks at neither case nor form. */
function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

/**
 * Judges the names of a zip together: no two may be one file on any disk, and none may be a folder of another.
 *
 * @param names - all names of the zip
 * @param path - the zip, for the issues
 */
export function judgeEntryNames(names: readonly string[], path: string): readonly Issue[] {
  const issues: Issue[] = [];
  const byFolded = new Map<string, string>();
  for (const name of names) {
    const other = byFolded.get(folded(name));
    if (other === undefined) byFolded.set(folded(name), name);
    else issues.push(bundleIssue(clash(name, other), path, { name, other }));
  }
  for (const [key, name] of byFolded) {
    for (let at = key.indexOf("/"); at > 0; at = key.indexOf("/", at + 1)) {
      const other = byFolded.get(key.slice(0, at));
      if (other !== undefined) issues.push(bundleIssue("BUN-ENTRY-PREFIX", path, { name, other }));
    }
  }
  return issues;
}

function clash(name: string, other: string): BundleCode {
  if (name === other) return "BUN-ENTRY-DUPLICATE";
  return name.toLowerCase() === other.toLowerCase() ? "BUN-ENTRY-CASE" : "BUN-ENTRY-UNICODE-CLASH";
}
