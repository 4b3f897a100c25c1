// Attacks on XML and JSON as text: what a reader may trip over, and values that are someone else's.
import type { ElectionFile, Random } from "@telwerk/testkit";
import { withReplacement } from "@telwerk/testkit";
import { outlineOf } from "../support/outline.js";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** One way to change a text of which the elements are known. */
type Attack = (bytes: Uint8Array, random: Random) => Uint8Array;

const inFront =
  (text: string): Attack =>
  (bytes) =>
    encode(text + decode(bytes));

const somewhere =
  (text: string): Attack =>
  (bytes, random) => {
    const [first, ...others] = outlineOf(bytes).map(({ from }) => from);
    if (first === undefined) return encode(decode(bytes) + text);
    return withReplacement({ bytes }, random.pick([first, ...others]), 0, text).bytes;
  };

const instead =
  (text: string): Attack =>
  (bytes, random) => {
    const [first, ...others] = outlineOf(bytes).flatMap(({ values }) => values);
    if (first === undefined) return encode(text);
    const { from, to } = random.pick([first, ...others]);
    return withReplacement({ bytes }, from, to - from, text).bytes;
  };

const bomb = `<!DOCTYPE EML [<!ENTITY a "${"a".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>`;

/** Every attack, by what it is called. */
const attacks: Readonly<Record<string, Attack>> = {
  "a document type": inFront('<!DOCTYPE EML SYSTEM "file:///etc/passwd">'),
  "entities in entities": inFront(bomb),
  "another encoding": (bytes) => new Uint8Array(Buffer.from(`\ufeff${decode(bytes)}`, "utf16le")),
  "a mark of byte order": inFront("\ufeff"),
  "a declaration": inFront('<?xml version="1.1" encoding="ISO-8859-1"?>'),
  "another root": (bytes) => encode(decode(bytes).replaceAll(/(<\/?)EML/g, "$1EmL")),
  "an entity": somewhere("&lol;"),
  "a comment": somewhere("<!-- - -->"),
  CDATA: somewhere("<![CDATA[<ValidVotes>1</ValidVotes>]]>"),
  "a program": somewhere("<?php echo 1 ?>"),
  "many elements in one another": somewhere("<x>".repeat(400)),
  "an element of nobody": somewhere('<x:y xmlns:x="urn:nobody"/>'),
  "white space": somewhere("\n  "),
  "a huge number": instead("9".repeat(60)),
  "a number below zero": instead("-1"),
  "no number": instead("NaN"),
  "a long text": instead("x".repeat(70_000)),
  "another number": instead("7"),
  "an empty value": instead(""),
  "control characters": instead("\u0001\u202e"),
  "two documents in one": (bytes) => encode(decode(bytes).repeat(2)),
  "an element twice": (bytes, random) => {
    const [first, ...others] = outlineOf(bytes);
    if (first === undefined) return bytes;
    const { from, to } = random.pick([first, ...others]);
    return withReplacement({ bytes }, to, 0, decode(bytes.subarray(from, to))).bytes;
  },
  "an element lost": (bytes, random) => {
    const [first, ...others] = outlineOf(bytes);
    if (first === undefined) return bytes;
    const { from, to } = random.pick([first, ...others]);
    return withReplacement({ bytes }, from, to - from, "").bytes;
  },
};

/** A document under attack. */
export function attacked(document: ElectionFile, random: Random): readonly [string, ElectionFile] {
  const [first, ...others] = Object.entries(attacks);
  if (first === undefined) throw new Error("no attacks");
  const [name, attack] = random.pick([first, ...others]);
  return [name, { ...document, bytes: attack(document.bytes, random) }];
}
