// Extra fields can change what a name, a size or a method means, and readers differ in which they obey.
// Only fields that carry times and owners are let in; everything else is refused.

const harmless: ReadonlySet<number> = new Set([
  0x5455, // extended time stamp
  0x7875, // owner and group on Unix, new form
  0x5855, // owner and group on Unix, old form
  0x000a, // times of NTFS
]);

/** The field that belongs to zip64. */
const zip64 = 0x0001;

/**
 * Judges the extra fields of a header.
 *
 * @param view - the bytes of the extra fields, and no others
 * @returns `ok`, `zip64`, or `refused` for unknown fields, a field twice, or lengths that do not add up
 */
export function judgeExtraFields(view: DataView): "ok" | "zip64" | "refused" {
  const seen = new Set<number>();
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const id = view.getUint16(at, true);
    if (id === zip64) return "zip64";
    if (!harmless.has(id) || seen.has(id)) return "refused";
    seen.add(id);
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === view.byteLength ? "ok" : "refused";
}
