// Changes one value in a DER file, and writes the file again with every length around it put right.
import { type Bytes, concat, own } from "../../src/bytes.js";
import { type DerNode, readDer } from "../../src/der/reader.js";
import { value } from "../../src/der/writer.js";
import { must } from "../cast.js";

/** A file with one value changed, and what was done to it. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Bytes;
}

/** What can be done to a value: each gives the bytes that come in its place. */
const changes: Readonly<Record<string, (node: DerNode) => Uint8Array>> = {
  gone: () => new Uint8Array(0),
  doubled: ({ full }) => concat(full, full),
  emptied: ({ tag }) => value(tag),
  "with another type": ({ tag, content }) => value(tag ^ 0x01, content),
  "with one byte more": ({ tag, content }) => value(tag, content, Uint8Array.of(0)),
  "with one byte less": ({ tag, content }) => value(tag, content.slice(0, -1)),
  "in front of a null": ({ full }) => concat(full, value(0x05)),
  "with its last bit turned": ({ full }) =>
    own(full).map((byte, at) => (at === full.length - 1 ? byte ^ 1 : byte)),
  "with a length in a longer form": ({ tag, content }) =>
    concat(Uint8Array.of(tag, 0x83, 0, content.length >> 8, content.length & 0xff), content),
  "with an indefinite length": ({ tag, content }) =>
    concat(Uint8Array.of(tag, 0x80), content, Uint8Array.of(0, 0)),
  "in reverse order": ({ tag, children, content }) =>
    children.length > 1
      ? value(tag, ...[...children].reverse().map(({ full }) => full))
      : value(tag, content, content),
};

function rewrite(node: DerNode, target: DerNode, put: Uint8Array): Uint8Array {
  if (node === target) return put;
  if (node.children.length === 0) return node.full;
  return value(node.tag, ...node.children.map((child) => rewrite(child, target, put)));
}

function nodesOf(node: DerNode): DerNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Every change to every value of a file that gives another file. */
export function mutantsOf(file: Uint8Array): Mutant[] {
  const root = must(readDer(own(file)));
  return nodesOf(root).flatMap((node) =>
    Object.entries(changes).flatMap(([what, change]) => {
      const bytes = own(rewrite(root, node, change(node)));
      const same = bytes.length === file.length && bytes.every((byte, at) => byte === file[at]);
      const name = `0x${node.tag.toString(16)} at ${node.offset} ${what}`;
      return same ? [] : [{ name, bytes }];
    }),
  );
}
