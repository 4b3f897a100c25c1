// How a name of a place becomes a part of a file name. Everything that is written is ASCII: a zip then needs
// no extra fields, and every disk keeps the name as it is.

/** Letters without their accents; what has no plain letter is dropped. */
function plain(value: string): string {
  return value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "");
}

/** What no file name may hold on one system or another. */
const forbidden = /[<>:"\\|?*]/g;

export type Transform = "lower" | "glued" | "dashed" | "hyphen" | "slug" | "underscored";

/**
 * The transformations of the templates. `glued`, `dashed` and `underscored` are those of Abacus 1.1 (gr2026:
 * punctuation stays), `hyphen` and `slug` those of the draft for 2027 (punctuation goes).
 */
export const transforms: Readonly<Record<Transform, (value: string) => string>> = {
  lower: (value) => value.toLowerCase(),
  glued: (value) => plain(value).replace(/\s+/g, "").replaceAll("/", "-").replace(forbidden, ""),
  dashed: (value) =>
    plain(value)
      .toLowerCase()
      .trim()
      .replace(/[\s/]+/g, "-")
      .replace(forbidden, ""),
  underscored: (value) =>
    plain(value).trim().replace(/\s+/g, "_").replaceAll("/", "-").replace(forbidden, ""),
  hyphen: (value) =>
    plain(value)
      .toLowerCase()
      .replace(/[^a-z0-9\s-]/g, "")
      .trim()
      .replace(/\s+/g, "-"),
  slug: (value) =>
    plain(value)
      .replace(/[^A-Za-z0-9\s_-]/g, "")
      .trim()
      .replace(/\s+/g, "_"),
};
