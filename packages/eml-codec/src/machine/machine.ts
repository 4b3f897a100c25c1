// The document machine: holds a stream of elements against a grammar, and hands out typed values.
// Refuses, with an issue each: what the grammar does not know, misses, or cannot read as a value.

import type { Fact, Issue } from "@telwerk/core";
import { present } from "../cells.js";
import type { Code } from "../codes.js";
import type { DeclaredNamespace } from "../documents/envelope.js";
import type { Grammar } from "../grammar/grammar.js";
import { Holds } from "../grammar/grammar.js";
import type { ElementType } from "../grammar/model.js";
import { type Prefixes, prefixesOf } from "../namespaces.js";
import type { Profile } from "../profile.js";
import { DEPTH_LIMIT } from "../xml/limits.js";
import { XmlReader } from "../xml/reader.js";
import type { Vocabulary } from "../xml/scope.js";
import type { XmlHandler } from "../xml/state.js";
import { valueText } from "../xml/value-text.js";
import type { Assembly } from "./assembly.js";
import { checkAttributes, rootId } from "./attributes.js";
import { ISSUE_LIMIT, IssueLog } from "./issues.js";
import { Keeper } from "./keeper.js";
import { pathOf } from "./path.js";
import { recover, reportMissing } from "./recovery.js";
import { finishText, isAllBlank, plainNumber } from "./text.js";

/** Which decoder reads a document with this root Id; nothing where there is none. */
export type Chooser = (documentId: string, machine: DocumentMachine) => Assembly | undefined;

/** Everything about one document while it is read. All fields are declared at once. */
export class DocumentMachine implements XmlHandler {
  readonly reader: XmlReader;
  readonly log: IssueLog;
  readonly keeper: Keeper;
  readonly profile: Profile;
  /** What the root declares. */
  readonly declared: DeclaredNamespace[];
  readonly types: Uint16Array;
  readonly states: Uint16Array;
  readonly ordinals: Int32Array;
  readonly lastChild: Uint16Array;
  readonly keys: string[];
  assembly: Assembly | undefined;
  documentId: string | undefined;
  depth: number;
  /** Open elements inside one that is not looked at. */
  skipping: number;
  /** Number of attribute by number of name, plus one; 0 where it was not looked up. */
  attributeIds: Int32Array;
  /** Text of the open element, so far. */
  pending: string;
  pendingAt: number;
  /** Text of the open element as a number, so far; -1 where it has to be a string. */
  number: number;
  strayText: boolean;
  /** How many things were kept for the document that are neither values nor issues. */
  asides: number;
  private prefixes: Prefixes;
  /** By type: the number of the name that it usually has. */
  private usualNames: Int32Array;
  private readonly choose: Chooser;
  private readonly rootElement: number;

  constructor(
    vocabulary: Vocabulary,
    rootElement: number,
    choose: Chooser,
    profile: Profile = "strict-1.2",
  ) {
    this.reader = new XmlReader(vocabulary, this);
    this.profile = profile;
    this.log = new IssueLog(profile);
    this.keeper = new Keeper(this);
    this.declared = [];
    this.prefixes = prefixesOf([]);
    this.usualNames = new Int32Array(0);
    this.types = new Uint16Array(DEPTH_LIMIT + 2);
    this.states = new Uint16Array(DEPTH_LIMIT + 2);
    this.ordinals = new Int32Array(DEPTH_LIMIT + 2);
    this.lastChild = new Uint16Array(DEPTH_LIMIT + 2);
    this.keys = Array.from({ length: DEPTH_LIMIT + 2 }, () => "");
    this.assembly = undefined;
    this.documentId = undefined;
    this.depth = 0;
    this.skipping = 0;
    this.attributeIds = new Int32Array(256);
    this.pending = "";
    this.pendingAt = -1;
    this.number = -1;
    this.strayText = false;
    this.asides = 0;
    this.choose = choose;
    this.rootElement = rootElement;
  }

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
    this.settle();
  }

  /** There are no more bytes: gives every issue that was found. */
  finish(): readonly Issue[] {
    this.reader.finish();
    this.settle();
    return this.log.issues;
  }

  /** Tells whether the values that were read may be used. */
  get clean(): boolean {
    return this.log.errors === 0;
  }

  /** Grows with everything that is noted beside the values: a run in which it grows is not learned. */
  get remarks(): number {
    return this.log.issues.length + this.asides;
  }

  private settle(): void {
    const { fault } = this.reader;
    if (fault === undefined || this.reader.stopped) return;
    this.reader.stopped = true;
    const empty = fault.code === "EML-XML-END" && this.reader.base + this.reader.end === 0;
    this.report(empty ? "EML-EMPTY" : fault.code, fault.at, fault.facts);
  }

  /** Notes an issue at an index of the buffer. */
  report(code: Code, index: number, facts: Readonly<Record<string, Fact>> = {}, below = ""): void {
    const { reader, log } = this;
    if (log.issues.length > ISSUE_LIMIT) return;
    const full = log.issues.length === ISSUE_LIMIT;
    const span = reader.lines.spanOf(reader.buffer, index, reader.base);
    const path = pathOf(this) + below;
    if (full) {
      log.add("EML-LIMIT-ISSUES", path, span, { limit: ISSUE_LIMIT });
      reader.stopped = true;
    } else log.add(code, path, span, facts);
  }

  open(): void {
    if (this.skipping > 0) {
      this.skipping += 1;
      this.keeper.open();
      return;
    }
    const assembly = this.assembly ?? this.openRoot();
    if (assembly === undefined) return;
    const { grammar } = assembly;
    const type = this.depth === 0 ? 1 : this.childType(grammar);
    if (type === 0) {
      this.skipping = 1;
      this.keeper.open();
      return;
    }
    this.count(type);
    const { keeper } = this;
    const kept = keeper.capturing > 0 || assembly.isAside[type] === 1;
    if (kept) keeper.open();
    else keeper.descend(this.depth);
    this.descend(grammar, type);
    checkAttributes(this, assembly, type);
    if (!kept && this.reader.openNames[this.reader.depth] !== this.usualNames[type])
      this.checkName(assembly, type);
    if (assembly.isMisplaced[type] === 1)
      this.report("EML-ELEMENT-MISPLACED", this.reader.tagStart);
    assembly.openers[type]?.(this.reader.base + this.reader.tagStart);
    if (assembly.leaps[type] === 1) this.reader.atLeap = true;
  }

  private descend(grammar: Grammar, type: number): void {
    this.depth += 1;
    this.types[this.depth] = type;
    this.states[this.depth] = grammar.first[type] ?? 0;
    this.lastChild[this.depth] = 0;
    this.keys[this.depth] = "";
    this.pending = "";
    this.pendingAt = -1;
    this.number = -1;
    this.reader.anchor = -1;
    this.strayText = false;
  }

  /** Keeps the name of an element that is not the one that its type usually has. */
  private checkName({ grammar }: Assembly, type: number): void {
    const { names, openNames, depth } = this.reader;
    if (this.depth === 1) {
      this.prefixes = prefixesOf(this.declared);
      this.usualNames = new Int32Array(grammar.types.length);
    }
    const element: ElementType = present(grammar.types[type]);
    const number = openNames[depth] ?? 0;
    const prefix = this.prefixes[element.prefix];
    const usual = prefix === "" ? element.name : `${prefix}:${element.name}`;
    if (names.text(number) === usual) this.usualNames[type] = number;
    else this.keeper.keepName(names.text(number));
  }

  /** The open element holds text. */
  isInText(): boolean {
    const type = this.types[this.depth] ?? 0;
    return this.depth > 0 && this.assembly?.grammar.holds[type] === Holds.text;
  }

  /** Characters of the text of the open element, so far. */
  textLength(): number {
    return this.number >= 0 ? String(this.number).length : this.pending.length;
  }

  comment(start: number, end: number, flags: number): void {
    this.keeper.aside(`<!--${valueText(this.reader.buffer, start, end, flags, false)}-->`);
  }

  instruction(start: number, end: number, flags: number): void {
    const text = valueText(this.reader.buffer, start, end, flags, false);
    const [target = "", blank = ""] = present(/^[^ \t\r\n]+([ \t\r\n]*)/.exec(text));
    const body = text.slice(target.length);
    const name = target.slice(0, target.length - blank.length);
    this.keeper.aside(body === "" ? `<?${name}?>` : `<?${name} ${body}?>`);
  }

  /** Reads ahead from the text of the element that has just begun. */
  leap(from: number): number {
    return present(this.assembly?.ahead).leap(from);
  }

  /** The type of the element that begins inside the open one; 0 if it is not to be looked at. */
  private childType(grammar: Grammar): number {
    const { element } = this.reader;
    const parent = this.types[this.depth] ?? 0;
    if (grammar.holds[parent] === Holds.any) return 0;
    const at = (this.states[this.depth] ?? 0) * grammar.width + element;
    const type = grammar.child[at] ?? 0;
    if (type === 0) return recover(this, grammar);
    this.states[this.depth] = grammar.next[at] ?? 0;
    return type;
  }

  private count(type: number): void {
    const depth = this.depth;
    const again = this.lastChild[depth] === type;
    this.ordinals[depth + 1] = again ? (this.ordinals[depth + 1] ?? 0) + 1 : 1;
    this.lastChild[depth] = type;
  }

  private openRoot(): Assembly | undefined {
    const { reader } = this;
    if (reader.mark) this.report("EML-XML-MARK", 0);
    if (reader.element !== this.rootElement) {
      this.report("EML-ROOT", reader.tagStart, { found: reader.names.text(reader.name) });
    } else {
      this.documentId = rootId(this);
      if (this.documentId === undefined) {
        this.report("EML-DOCUMENT-ID", reader.tagStart, { found: null });
      } else this.assembly = this.choose(this.documentId, this);
    }
    if (this.assembly === undefined) reader.stopped = true;
    return this.assembly;
  }

  text(start: number, end: number, flags: number): void {
    const assembly = present(this.assembly);
    const type = this.types[this.depth] ?? 0;
    const holds = this.skipping > 0 ? Holds.any : assembly.grammar.holds[type];
    const { buffer, base } = this.reader;
    if (holds !== Holds.text) {
      this.passText(start, end, flags, holds === Holds.elements);
      return;
    }
    if (this.keeper.capturing > 0) this.keeper.text(valueText(buffer, start, end, flags, false));
    if (this.pendingAt < 0) {
      this.pendingAt = base + start;
      this.reader.anchor = start;
      if (assembly.counts[type] !== undefined) {
        this.number = plainNumber(buffer, start, end, flags);
        if (this.number >= 0) return;
      }
    }
    if (this.number >= 0) {
      this.pending = String(this.number);
      this.number = -1;
    }
    this.pending += valueText(buffer, start, end, flags, false);
  }

  /** Text where no value is: white space between elements says nothing. */
  private passText(start: number, end: number, flags: number, stray: boolean): void {
    const { buffer } = this.reader;
    if (isAllBlank(buffer, start, end, flags)) return;
    if (stray && !this.strayText) {
      this.strayText = true;
      this.report("EML-TEXT", start);
    }
    this.keeper.text(valueText(buffer, start, end, flags, false));
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      this.keeper.close();
      return;
    }
    const { assembly, depth } = this;
    if (assembly === undefined) return;
    const { grammar } = assembly;
    const type = this.types[depth] ?? 0;
    const holds = grammar.holds[type];
    if (holds === Holds.text) finishText(this, assembly, type);
    else if (grammar.accepts[this.states[depth] ?? 0] === 0) reportMissing(this, grammar);
    assembly.checks[type]?.();
    if (this.log.errors === 0) assembly.closers[type]?.();
    if (assembly.leaps[type] === 1) assembly.ahead?.ended(type);
    this.reader.anchor = -1;
    this.depth = depth - 1;
    if (this.keeper.capturing > 0) this.keeper.close();
  }
}
