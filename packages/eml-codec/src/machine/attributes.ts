// Attributes of an element, against its type.
import { present } from "../cells.js";
import type { Grammar } from "../grammar/grammar.js";
import type { Lexical } from "../grammar/lexical.js";
import { NameKind } from "../xml/names.js";
import { attributeText } from "../xml/scan-tag.js";
import { declaredPrefix, splitName } from "../xml/scope.js";
import { type Assembly, type Sink, Verdict } from "./assembly.js";
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
    const place = placeOf(machine, assembly, type, i);
    if (place === 0) {
      checkUnknown(machine, i, reader.attributeNames[i] ?? 0);
      continue;
    }
    seen |= 1 << place;
    if (((assembly.raw[type] ?? 0) & (1 << place)) === 0)
      takeValue(machine, assembly, type, place, i);
  }
  const missing = (grammar.requiredPlaces[type] ?? 0) & ~seen;
  if (missing !== 0) reportMissing(machine, assembly, type, missing);
}

/** The place in its type of an attribute of the tag at hand; 0 if it is unknown there. */
function placeOf(
  machine: DocumentMachine,
  { grammar }: Assembly,
  type: number,
  index: number,
): number {
  const id = attributeId(machine, grammar, machine.reader.attributeNames[index] ?? 0);
  return grammar.attributePlace[type * grammar.attributeWidth + id] ?? 0;
}

/** The text of a value that is written like this. */
function textOf({ collapse }: Lexical<unknown>, raw: string): string {
  return collapse ? collapsed(raw) : raw;
}

/** What a decoder heard of an attribute, and where it stood in the file. */
export interface HeardAttribute {
  readonly sink: Sink;
  readonly text: string;
  readonly at: number;
  readonly raw: string;
}

/** What a decoder heard of the attributes of the tag at hand, all of which are those of its type. */
export function heardAttributes(
  machine: DocumentMachine,
  assembly: Assembly,
  type: number,
): HeardAttribute[] {
  const { reader } = machine;
  const element = present(assembly.grammar.types[type]);
  return Array.from({ length: reader.attributeCount }, (_, index) => {
    const place = placeOf(machine, assembly, type, index);
    const raw = attributeText(reader, index);
    const { lexical } = present(element.attributes[place - 1]);
    return {
      sink: present(assembly.attributes[type * 32 + place]),
      text: textOf(lexical, raw),
      at: reader.base + (reader.attributeStarts[index] ?? 0),
      raw,
    };
  });
}

function attributeId(machine: DocumentMachine, grammar: Grammar, name: number): number {
  const known = machine.attributeIds[name] ?? 0;
  if (known !== 0) return known - 1;
  const { names } = machine.reader;
  const plain = names.kinds[name] === NameKind.plain;
  const id = plain ? (grammar.attributeIds.get(names.text(name)) ?? 0) : 0;
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
  const text = textOf(attribute.lexical, raw);
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
