// The start tag at hand in canonical form (Canonical XML 1.0, section 2.3).
import { present } from "../cells.js";
import { byCodePoint } from "../hash/code-points.js";
import { escapedAttribute } from "../hash/escapes.js";
import { attributeText } from "../xml/scan-tag.js";
import { declaredPrefix, type Scope, splitName } from "../xml/scope.js";
import type { ReaderState } from "../xml/state.js";

interface Named {
  readonly name: string;
  readonly address: string;
  readonly value: string;
}

/** Tells whether a declaration says what holds already. */
export function isSuperfluous(outer: Scope | undefined, prefix: string, address: string): boolean {
  return (outer?.address(prefix) ?? "") === address;
}

/** The scope around the element at hand. */
export function scopeAround(reader: ReaderState): Scope | undefined {
  const { scope } = reader;
  return scope.depth === reader.depth ? scope.outer : scope;
}

function attributesOf(reader: ReaderState): Named[] {
  return Array.from({ length: reader.attributeCount }, (_, index) => {
    const name = reader.names.text(reader.attributeNames[index] ?? 0);
    const { prefix } = splitName(name);
    const address = prefix === "" ? "" : present(reader.scope.address(prefix));
    return { name, address, value: attributeText(reader, index) };
  });
}

export function canonicalStartTag(reader: ReaderState, name: string): string {
  const outer = scopeAround(reader);
  const attributes = attributesOf(reader);
  const declarations = attributes
    .flatMap((attribute) => {
      const prefix = declaredPrefix(attribute.name);
      if (prefix === undefined || isSuperfluous(outer, prefix, attribute.value)) return [];
      return [{ ...attribute, prefix }];
    })
    .sort((a, b) => byCodePoint(a.prefix, b.prefix));
  const others = attributes
    .filter((attribute) => declaredPrefix(attribute.name) === undefined)
    .sort(
      (a, b) =>
        byCodePoint(a.address, b.address) ||
        byCodePoint(splitName(a.name).local, splitName(b.name).local),
    );
  const written = [...declarations, ...others].map(
    (attribute) => ` ${attribute.name}="${escapedAttribute(attribute.value)}"`,
  );
  return `<${name}${written.join("")}>`;
}
