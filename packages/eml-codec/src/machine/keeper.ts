// What a document carries beside its values: kept with the place where it stood, to be written back.
import { present, textAt } from "../cells.js";
import type { Kept } from "../documents/kept.js";
import { escapedText } from "../hash/escapes.js";
import { DEPTH_LIMIT } from "../xml/limits.js";
import { attributeText } from "../xml/scan-tag.js";
import { splitName } from "../xml/scope.js";
import { canonicalStartTag } from "./canonical-tag.js";
import type { DocumentMachine } from "./machine.js";

/** Characters of markup that are kept between two parts of a document. */
export const KEPT_LIMIT = 1_048_576;

export class Keeper {
  /** By depth: how many children of the open element values are made of, so far; 0 is the document. */
  readonly children: Int32Array;
  /** Open elements of the markup that is being taken down; 0 where none is. */
  capturing: number;
  private readonly machine: DocumentMachine;
  private outside: Kept[];
  private inside: Kept[];
  /** Depth of the open vote group; 0 outside of them. */
  private group: number;
  private markup: string;
  /** Characters that are kept and were not taken yet. */
  private size: number;
  private readonly names: string[];

  constructor(machine: DocumentMachine) {
    this.machine = machine;
    this.children = new Int32Array(DEPTH_LIMIT + 2);
    this.capturing = 0;
    this.outside = [];
    this.inside = [];
    this.group = 0;
    this.markup = "";
    this.size = 0;
    this.names = [];
  }

  /** The open element is a vote group: from here places are counted inside it. */
  enterGroup(): void {
    this.group = this.machine.depth;
    this.inside = [];
  }

  /** The vote group ends: gives what was kept inside it. */
  leaveGroup(): readonly Kept[] {
    this.group = 0;
    const { inside } = this;
    this.inside = [];
    this.size = 0;
    return inside;
  }

  /** Takes what was kept outside vote groups since the last time. */
  take(): readonly Kept[] {
    const { outside } = this;
    this.outside = [];
    this.size = 0;
    return outside;
  }

  /** An element with values begins, or its parts, inside the open one. */
  descend(depth: number): void {
    this.children[depth] = (this.children[depth] ?? 0) + 1;
    this.children[depth + 1] = 0;
  }

  /** The element that begins is taken down as it is. */
  open(): void {
    const { reader } = this.machine;
    const name = reader.names.text(reader.openNames[reader.depth] ?? 0);
    if (this.capturing === 0) this.markup = "";
    this.note(canonicalStartTag(reader, name));
    this.names[this.capturing] = name;
    this.capturing += 1;
  }

  /** The element that was taken down last ends. */
  close(): void {
    this.capturing -= 1;
    this.note(`</${textAt(this.names, this.capturing)}>`);
    if (this.capturing === 0) this.put(this.markup, this.machine.depth);
  }

  /** Text that belongs to no value. */
  text(text: string): void {
    const written = escapedText(text);
    if (this.capturing > 0) this.note(written);
    else this.put(written, this.machine.depth);
  }

  /** A comment or processing instruction, as it is written. */
  aside(markup: string): void {
    if (this.capturing > 0) this.note(markup);
    else this.put(markup, this.machine.depth);
  }

  /** How the text of the open element is written. */
  keepText(text: string): void {
    if (this.capturing === 0) this.add({ kind: "text", place: this.placeOf(), text });
  }

  /** The name of the open element. */
  keepName(name: string): void {
    this.add({ kind: "name", place: this.placeOf(), name });
  }

  /** An attribute of the open element. */
  keepAttribute(name: string, value: string): void {
    if (this.capturing > 0) return;
    const { scope } = this.machine.reader;
    const { prefix } = splitName(name);
    const plain = prefix === "" || prefix === "xmlns";
    const address = plain ? "" : present(scope.address(prefix));
    this.add({ kind: "attribute", place: this.placeOf(), name, address, value });
  }

  /** An attribute of the open element, by its number. */
  keepAttributeAt(index: number): void {
    const { reader } = this.machine;
    const name = reader.names.text(reader.attributeNames[index] ?? 0);
    this.keepAttribute(name, attributeText(reader, index));
  }

  private note(markup: string): void {
    if (this.machine.clean) this.markup += markup;
    this.measure(markup.length);
  }

  private measure(length: number): void {
    const { machine } = this;
    if (!machine.clean) return;
    this.size += length;
    if (this.size > KEPT_LIMIT)
      machine.report("EML-LIMIT-KEPT", machine.reader.position, { limit: KEPT_LIMIT });
  }

  private put(markup: string, depth: number): void {
    const { machine } = this;
    const index = machine.isInText() ? machine.textLength() : (this.children[depth] ?? 0);
    this.add({ kind: "markup", place: [...this.placeOf(), index], markup });
  }

  /** The place of the open element. */
  private placeOf(): number[] {
    const place: number[] = [];
    for (let depth = this.group; depth < this.machine.depth; depth++)
      place.push((this.children[depth] ?? 0) - 1);
    return place;
  }

  private add(kept: Kept): void {
    const { machine } = this;
    machine.asides += 1;
    // After an error nothing is handed out.
    if (!machine.clean) return;
    if (kept.kind === "markup") this.measure(kept.markup.length);
    if (this.group > 0) this.inside.push(kept);
    else this.outside.push(kept);
  }
}
