// Which prefixes a document uses: what its root declares decides, and what such files usually declare.
import type { DocumentId } from "./documents/document-id.js";
import type { DeclaredNamespace, Envelope } from "./documents/envelope.js";
import { namespaces } from "./grammar/model.js";

type Key = keyof typeof namespaces;

const keys: readonly Key[] = ["eml", "ds", "kr", "sb", "xal", "xnl"];
const usualPrefix = (key: Key): string => (key === "eml" ? "" : key);

/** The prefix of each namespace of EML_NL. */
export type Prefixes = Readonly<Record<Key, string>>;

/** The usual prefix, unless only another one is declared. */
export function prefixesOf(declared: readonly DeclaredNamespace[]): Prefixes {
  const prefixOf = (key: Key): string => {
    const own = declared
      .filter(({ address }) => address === namespaces[key])
      .map(({ prefix }) => prefix);
    const usual = usualPrefix(key);
    return own.includes(usual) ? usual : (own[0] ?? usual);
  };
  return {
    eml: prefixOf("eml"),
    ds: prefixOf("ds"),
    kr: prefixOf("kr"),
    sb: prefixOf("sb"),
    xal: prefixOf("xal"),
    xnl: prefixOf("xnl"),
  };
}

/**
 * What the root of a document usually declares: OSV2020 declares all prefixes everywhere, but `ds` not in
 * a 110a, which has nothing of it. The places of polling stations came with 1.3.
 */
export function usualNamespaces(
  documentId: DocumentId,
  { canonicalizationMethod, schemaVersion }: Envelope,
): readonly DeclaredNamespace[] {
  const declares = (key: Key): boolean => {
    if (key === "ds") return documentId !== "110a" || canonicalizationMethod !== undefined;
    return key !== "sb" || (documentId === "110b" && schemaVersion !== undefined);
  };
  return keys
    .filter(declares)
    .map((key) => ({ prefix: usualPrefix(key), address: namespaces[key] }));
}

/** What a root declares, where that is not the usual. */
export function unusualNamespaces(
  documentId: DocumentId,
  envelope: Envelope,
  declared: readonly DeclaredNamespace[],
): readonly DeclaredNamespace[] | undefined {
  const key = (list: readonly DeclaredNamespace[]): string =>
    list
      .map(({ prefix, address }) => `${prefix}=${address}`)
      .sort()
      .join(" ");
  return key(declared) === key(usualNamespaces(documentId, envelope)) ? undefined : declared;
}
