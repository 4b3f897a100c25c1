// Attributes of an element, against its type.
import { present } from "../cells.js";
import { NameKind } from "../xml/names.js";
import { attributeText } from "../xml/scan-tag.js";
import { declaredPrefix, splitName } from "../xml/scope.js";
import { type Assembly, Verdict } from "./assembly.js";
import { isSuperfluous, scopeAround } from "./canonical-tag.js";
import type { DocumentMachine } from "./machine.js";
import { collapsed, reportValue } from "./text.js";

/** Old OSV wrote where its schemas were: accepted and ignored, as the standard says. */
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const ignored: ReadonlySet<string> = new Set(["schemaLocation", "noNamespaceSchemaLocation"]);

/** The `Id` of the root. */
export function rootId(machine: DocumentMachine): string | undefined {
  const { reader } = machine;
  for (let i = 0; i < reader.attributeCount; i++) {
    if (reader.names.text(reader.attributeNames[i] ?? 0) === "Id")
      return collapsed(attributeText(reader, i));
  }
  return undefined;
}

/** Checks and hands out the attributes of the element that has just begun. */
export function checkAttributes(machine: DocumentMachine, assembly: Assembly, type: number): void {
  const { reader } = machine;
  const { grammar } = assembly;
  let seen = 0;
  for (let i = 0; i < reader.attributeCount; i++) {
    const name = reader.attributeNames[i] ?? 0;
    const place =
      grammar.attributePlace[
        type * grammar.attributeWidth + attributeId(machine, assembly, name)
      ] ?? 0;
    if (place === 0) {
      checkUnknown(machine, i, name);
      continue;
    }
    seen |= 1 << place;
    if (((assembly.raw[type] ?? 0) & (1 << place)) === 0)
      takeValue(machine, assembly, type, place, i);
  }
  const missing = (grammar.requiredPlaces[type] ?? 0) & ~seen;
  if (missing !== 0) reportMissing(machine, assembly, type, missing);
}

function attributeId(machine: DocumentMachine, assembly: Assembly, name: number): number {
  const known = machine.attributeIds[name] ?? 0;
  if (known !== 0) return known - 1;
  const { names } = machine.reader;
  const plain = names.kinds[name] === NameKind.plain;
  const id = plain ? (assembly.grammar.attributeIds.get(names.text(name)) ?? 0) : 0;
  if (name >= machine.attributeIds.length) {
    const wide = new Int32Array(2 * name);
    wide.set(machine.attributeIds);
    machine.attributeIds = wide;
  }
  machine.attributeIds[name] = id + 1;
  return id;
}

function checkUnknown(machine: DocumentMachine, index: number, name: number): void {
  const { names, scope, attributeStarts } = machine.reader;
  const kind = names.kinds[name] ?? 0;
  if (kind === NameKind.declaration || kind === NameKind.defaultDeclaration) {
    keepDeclaration(machine, index);
    return;
  }
  if (kind === NameKind.prefixed) {
    const { prefix, local } = splitName(names.text(name));
    if (scope.address(prefix) === INSTANCE && ignored.has(local)) {
      machine.keeper.keepAttributeAt(index);
      return;
    }
  }
  const attribute = names.text(name);
  machine.report("EML-ATTRIBUTE-UNKNOWN", attributeStarts[index] ?? 0, { attribute });
  machine.keeper.keepAttributeAt(index);
}

/** Declarations of the root stand in the envelope; further on those that say something new are kept. */
function keepDeclaration(machine: DocumentMachine, index: number): void {
  const { reader, keeper } = machine;
  const name = reader.names.text(reader.attributeNames[index] ?? 0);
  const prefix = present(declaredPrefix(name));
  const address = attributeText(reader, index);
  if (machine.depth === 1) machine.declared.push({ prefix, address });
  else if (!isSuperfluous(scopeAround(reader), prefix, address))
    keeper.keepAttribute(name, address);
}

function takeValue(
  machine: DocumentMachine,
  assembly: Assembly,
  type: number,
  place: number,
  index: number,
): void {
  const { reader } = machine;
  const element = present(assembly.grammar.types[type]);
  const attribute = present(element.attributes[place - 1]);
  const start = reader.attributeStarts[index] ?? 0;
  const raw = attributeText(reader, index);
  const text = attribute.lexical.collapse ? collapsed(raw) : raw;
  const { key } = element;
  if (key?.attribute === attribute.name) machine.keys[machine.depth - key.level] = text;
  const sinks = machine.clean ? assembly.attributes : assembly.attributeChecks;
  const verdict = sinks[type * 32 + place]?.(text, reader.base + start, raw);
  const isFixed = attribute.isFixed === true && raw === text;
  if (assembly.attributeTaken[type * 32 + place] === 0 && !isFixed)
    machine.keeper.keepAttribute(attribute.name, raw);
  if (verdict === undefined || verdict === Verdict.fine) return;
  const below = `/@${attribute.name}`;
  reportValue(machine, verdict, start, attribute.lexical.name, text, below);
}

function reportMissing(
  machine: DocumentMachine,
  assembly: Assembly,
  type: number,
  missing: number,
): void {
  const attributes = present(assembly.grammar.types[type]).attributes;
  for (const [index, { name }] of attributes.entries()) {
    if ((missing & (1 << (index + 1))) === 0) continue;
    machine.report("EML-ATTRIBUTE-MISSING", machine.reader.tagStart, { attribute: name });
  }
}
