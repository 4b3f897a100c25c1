// The key of a selection: `Id` and `ShortCode` among the attributes of the tag at hand, as bytes.
import { shortCodeForm } from "../elements/person.js";
import { nmtoken, OUT_OF_RANGE, ordinal } from "../grammar/lexical.js";
import { Verdict } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { collapsed, reportValue } from "../machine/text.js";
import { valueText } from "../xml/value-text.js";
import type { Part } from "./layout.js";

export class Keys {
  /** Where they stand in the buffer; both ends 0 where they are absent. */
  readonly id: Part;
  readonly code: Part;
  /** Some key was written with white space around it, which has to be kept. */
  isOdd: boolean;
  private readonly machine: DocumentMachine;
  private readonly idAttribute: number;
  private readonly codeAttribute: number;
  private idFlags: number;
  private codeFlags: number;

  constructor(machine: DocumentMachine, idAttribute: number, codeAttribute: number) {
    this.id = { start: 0, end: 0 };
    this.code = { start: 0, end: 0 };
    this.isOdd = false;
    this.machine = machine;
    this.idAttribute = idAttribute;
    this.codeAttribute = codeAttribute;
    this.idFlags = 0;
    this.codeFlags = 0;
  }

  /** Finds them in the tag at hand. */
  find(): void {
    const { machine, id, code } = this;
    const { reader, attributeIds } = machine;
    id.start = 0;
    id.end = 0;
    code.start = 0;
    code.end = 0;
    this.isOdd = false;
    for (let i = 0; i < reader.attributeCount; i++) {
      const attribute = (attributeIds[reader.attributeNames[i] ?? 0] ?? 0) - 1;
      if (attribute === this.idAttribute) {
        id.start = reader.attributeStarts[i] ?? 0;
        id.end = reader.attributeEnds[i] ?? 0;
        this.idFlags = reader.attributeFlags[i] ?? 0;
      } else if (attribute === this.codeAttribute) {
        code.start = reader.attributeStarts[i] ?? 0;
        code.end = reader.attributeEnds[i] ?? 0;
        this.codeFlags = reader.attributeFlags[i] ?? 0;
      }
    }
  }

  /** A key is there, and empty: not the same as absent, although both have no bytes. */
  isHollow(): boolean {
    const { id, code } = this;
    return (id.end > 0 && id.end === id.start) || (code.end > 0 && code.end === code.start);
  }

  /** `Id` as the number of a list or candidate; nothing where it is absent, or refused. */
  number(): number | undefined {
    const { id } = this;
    if (id.end === 0) return undefined;
    const text = this.text(id, this.idFlags, "Id");
    const value = ordinal.parse(text);
    if (value !== undefined && value !== OUT_OF_RANGE) return value;
    const verdict = value === undefined ? Verdict.wrong : Verdict.outOfRange;
    reportValue(this.machine, verdict, id.start, ordinal.name, text, "/@Id");
    return undefined;
  }

  /** `Id` as the name of an answer. */
  name(): string | undefined {
    return this.checked(this.id, this.idFlags, "Id", nmtoken);
  }

  /** The key of a person. */
  shortCode(): string | undefined {
    return this.checked(this.code, this.codeFlags, "ShortCode", shortCodeForm);
  }

  /** The short name of a list or answer. */
  shortName(): string | undefined {
    return this.checked(this.code, this.codeFlags, "ShortCode", nmtoken);
  }

  private checked(
    part: Part,
    flags: number,
    attribute: string,
    form: typeof nmtoken,
  ): string | undefined {
    if (part.end === 0) return undefined;
    const text = this.text(part, flags, attribute);
    if (form.parse(text) === undefined)
      reportValue(this.machine, Verdict.wrong, part.start, form.name, text, `/@${attribute}`);
    return text;
  }

  private text(part: Part, flags: number, attribute: string): string {
    const { machine } = this;
    const raw = valueText(machine.reader.buffer, part.start, part.end, flags, true);
    const text = collapsed(raw);
    if (raw === text) return text;
    this.isOdd = true;
    machine.keeper.keepAttribute(attribute, raw);
    return text;
  }
}
